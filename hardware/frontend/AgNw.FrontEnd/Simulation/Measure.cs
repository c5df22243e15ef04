namespace AgNw.FrontEnd.Simulation;

/// <summary>One .meas of a deck: its key and what ngspice is asked.</summary>
internal sealed record Measure(string Key, string Text);

namespace AgNw.Contract.Generator.Model;

/// <summary>A step of the self-test: a bit of its result. A notice does not fail the test.</summary>
public sealed record SelfTestStepEntry(string Name, int Bit, bool Notice, string Text, int Line);

/// <summary>A check of the self-test with its limits; <see cref="Level"/> is the DAC code that it sets, 0 for none.</summary>
public sealed record SelfTestCheckEntry(string Name, string Step, string Unit, int Level, int Min, int Max, string Reason, int Line);

namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>The virtual unit behind its console. Its output is on from the moment it is told to sweep until it is told to switch off.</summary>
/// <param name="abort">ends the sweep at the lab's present tick</param>
public sealed class SmuConsoleTarget(Action abort) : ITspTarget
{
    /// <summary>A 2614B, which has no trigger lines.</summary>
    public string Identification => "Keithley Instruments Inc., Model 2614B, VIRTUAL, 3.3.5";

    public bool OutputIsOn { get; private set; } = true;

    /// <summary>Times that the sweep was aborted over the socket.</summary>
    public int Aborts { get; private set; }

    public void AbortSweep()
    {
        Aborts++;
        abort();
    }

    public void SwitchOff()
    {
        if (OutputIsOn) abort();
        OutputIsOn = false;
    }
}

namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>What the lines of a <see cref="TspConsole"/> act on.</summary>
public interface ITspTarget
{
    /// <summary>As *IDN? answers.</summary>
    string Identification { get; }

    /// <summary>The output relay is closed.</summary>
    bool OutputIsOn { get; }

    /// <summary>The sweep ends; the output falls after the unit's own delay.</summary>
    void AbortSweep();

    /// <summary>The output relay opens.</summary>
    void SwitchOff();
}

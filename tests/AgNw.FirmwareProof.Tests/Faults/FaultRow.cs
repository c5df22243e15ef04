namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>A row of faults.yaml; names are those of the contract, empty where none is asked.</summary>
public sealed class FaultRow
{
    public string Name { get; set; } = "";

    public string Fault { get; set; } = "";

    public string Ends { get; set; } = "";

    public string State { get; set; } = "";

    public string Record { get; set; } = "";

    public string Cause { get; set; } = "";

    public string Mark { get; set; } = "";

    public string Error { get; set; } = "";

    public string Test { get; set; } = "";
}

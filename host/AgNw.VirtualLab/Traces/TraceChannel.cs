namespace AgNw.VirtualLab.Traces;

/// <summary>Which channel of a record is meant.</summary>
public enum TraceChannel
{
    A,
    B,
}

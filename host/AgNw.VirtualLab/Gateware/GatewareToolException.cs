namespace AgNw.VirtualLab.Gateware;

/// <summary>The Verilog cannot be compiled here because something is not installed or not there. The message is one line and says what to do.</summary>
public sealed class GatewareToolException : Exception
{
    public GatewareToolException()
    {
    }

    public GatewareToolException(string message)
        : base(message)
    {
    }

    public GatewareToolException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

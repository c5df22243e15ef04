namespace AgNw.VirtualLab.Gateware;

/// <summary>The compiled Verilog did not do what the model did. The message tells the first difference.</summary>
public sealed class GatewareDifferenceException : Exception
{
    public GatewareDifferenceException()
    {
    }

    public GatewareDifferenceException(string message)
        : base(message)
    {
    }

    public GatewareDifferenceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

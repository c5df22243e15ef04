using AgNw.VirtualLab.Gateware;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>The Verilog of the source tree, compiled once a run.</summary>
internal static class Compiled
{
    private static readonly Lazy<(GatewareLibrary? Library, string Message)> Result = new(Build);

    /// <summary>The library; where the tools are missing the test ends as inconclusive and says which.</summary>
    public static GatewareLibrary Library
    {
        get
        {
            var (library, message) = Result.Value;
            if (library is null)
            {
                Assert.Inconclusive(message);
            }

            return library!;
        }
    }

    private static (GatewareLibrary? Library, string Message) Build()
    {
        try
        {
            return (new GatewareLibrary(GatewareBuild.Run()), string.Empty);
        }
        catch (GatewareToolException exception)
        {
            return (null, exception.Message);
        }
    }
}

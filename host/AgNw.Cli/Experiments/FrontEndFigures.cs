namespace AgNw.Cli.Experiments;

/// <summary>Latency of comparator, switch and crowbar. They come from circuit simulation and from nowhere else.</summary>
internal static class FrontEndFigures
{
    /// <summary>Stands wherever a front-end figure would, until the table of the simulated circuit exists.</summary>
    public const string Statement = "not yet simulated";
}

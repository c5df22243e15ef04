namespace AgNw.Cli.Boards;

/// <summary>One reading of `agnw watch`.</summary>
/// <param name="Status">as `agnw status` prints it; null while the line is lost</param>
/// <param name="Rates">since the reading before</param>
/// <param name="Link">"connected", "lost", or what was found on connecting again</param>
internal sealed record WatchReport(StatusReport? Status, BoardRates Rates, string Link)
{
    public const string Connected = "connected";
}

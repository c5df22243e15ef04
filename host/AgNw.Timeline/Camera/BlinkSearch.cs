namespace AgNw.Timeline.Camera;

/// <summary>
/// Finds which of the beam's edges belongs to which change of brightness: every pairing of a change with an edge of the same direction is tried
/// as an offset, and the one under which all frames are as bright as the beam's state says is taken.
/// </summary>
internal sealed class BlinkSearch(double[] begins, double[] shares, double exposure, (double At, bool On)[] edges)
{
    // A share may be off by this through jitter alone; a frame dark instead of bright is then 8 nats.
    private const double ShareSigma = 0.25;

    /// <summary>Offset in seconds (board minus camera) and how much more likely it is than any other, as a natural logarithm.</summary>
    public (double Offset, double Lead, double Other)? Best(double apart)
    {
        double[] offsets = [.. Offsets().Order()];
        if (offsets.Length == 0)
            return null;
        (double Offset, double Cost)[] tried = [.. Thinned(offsets).Select(o => (o, Cost(o))).OrderBy(static t => t.Item2)];
        (double offset, double cost) = tried[0];
        (double Offset, double Cost)[] others = [.. tried.Where(t => Math.Abs(t.Offset - offset) > apart)];
        return others.Length == 0
            ? (offset, double.PositiveInfinity, offset)
            : (offset, (others[0].Cost - cost) / (2 * ShareSigma * ShareSigma), others[0].Offset);
    }

    /// <summary>Share of an exposure that the beam was on, by the edges; the state before the first edge is the opposite of what it makes.</summary>
    public double Lit(double begin)
    {
        double end = begin + exposure;
        double lit = 0, from = begin;
        int next = Array.FindIndex(edges, e => e.At > begin);
        bool on = next < 0 ? edges[^1].On : !edges[next].On;
        for (; next >= 0 && next < edges.Length && edges[next].At < end; next++)
        {
            lit += on ? edges[next].At - from : 0;
            (from, on) = (edges[next].At, edges[next].On);
        }

        return (lit + (on ? end - from : 0)) / exposure;
    }

    private IEnumerable<double> Offsets()
    {
        for (int i = 1; i < shares.Length; i++)
        {
            bool wasOn = shares[i - 1] > 0.5, isOn = shares[i] > 0.5;
            if (wasOn == isOn || double.IsNaN(shares[i]) || double.IsNaN(shares[i - 1]))
                continue;
            foreach ((double at, bool on) in edges)
            {
                if (on == isOn)
                    yield return at - begins[i];
            }
        }
    }

    private IEnumerable<double> Thinned(double[] ascending)
    {
        double last = double.NegativeInfinity;
        foreach (double offset in ascending)
        {
            if (offset - last < exposure / 4)
                continue;
            last = offset;
            yield return offset;
        }
    }

    private double Cost(double offset)
    {
        double cost = 0;
        for (int i = 0; i < begins.Length; i++)
        {
            double off = shares[i] - Lit(begins[i] + offset);
            cost += double.IsNaN(off) ? 0 : Math.Min(1, off * off);
        }

        return cost;
    }
}

namespace AgNw.Timeline.Clocks;

/// <summary>
/// All pairs (offset, drift) that satisfy a set of linear inequalities: a convex polygon, cut by one half-plane after the other
/// (Sutherland and Hodgman, Communications of the ACM 17, 1974). Offsets in seconds, drifts as ratios.
/// </summary>
internal sealed class FeasiblePolygon
{
    private List<(double Offset, double Drift)> _corners;

    public FeasiblePolygon(double offsetFrom, double offsetTo, double driftLimit) => _corners =
    [
        (offsetFrom, -driftLimit), (offsetTo, -driftLimit), (offsetTo, driftLimit), (offsetFrom, driftLimit),
    ];

    public IReadOnlyList<(double Offset, double Drift)> Corners => _corners;

    /// <summary>Keeps what has sign * (offset + drift * x - bound) at or above 0; false, and no change, if nothing would be left.</summary>
    public bool TryCut(double x, double bound, int sign)
    {
        var kept = new List<(double Offset, double Drift)>(_corners.Count + 1);
        for (int i = 0; i < _corners.Count; i++)
        {
            (double Offset, double Drift) a = _corners[i];
            (double Offset, double Drift) b = _corners[(i + 1) % _corners.Count];
            double atA = sign * (a.Offset + (a.Drift * x) - bound);
            double atB = sign * (b.Offset + (b.Drift * x) - bound);
            if (atA >= 0)
                kept.Add(a);
            if ((atA > 0 && atB < 0) || (atA < 0 && atB > 0))
            {
                double share = atA / (atA - atB);
                kept.Add((a.Offset + (share * (b.Offset - a.Offset)), a.Drift + (share * (b.Drift - a.Drift))));
            }
        }

        if (kept.Count == 0)
            return false;
        _corners = kept;
        return true;
    }

    /// <summary>Least and greatest offset + drift * x.</summary>
    public (double Low, double High) Range(double x)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach ((double offset, double drift) in _corners)
        {
            low = Math.Min(low, offset + (drift * x));
            high = Math.Max(high, offset + (drift * x));
        }

        return (low, high);
    }
}

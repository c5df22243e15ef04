namespace AgNw.Timeline.Smu;

/// <summary>Finds the part of a voltage record that moves in one direction, steps and noise allowed.</summary>
internal static class MonotoneRun
{
    /// <summary>First and last index of the run with the largest change of voltage; a reversal counts once it exceeds the noise.</summary>
    public static (int From, int To) Longest(double[] volt, double noise)
    {
        (int From, int To) best = (0, 0);
        int start = 0;
        int extreme = 0;
        for (int i = 1; i < volt.Length; i++)
        {
            int direction = Math.Sign(volt[extreme] - volt[start]);
            if (direction == 0 || (volt[i] - volt[extreme]) * direction >= 0)
            {
                extreme = i;
            }
            else if (Math.Abs(volt[i] - volt[extreme]) > 2 * noise)
            {
                best = Wider(volt, best, (start, extreme));
                start = extreme;
                extreme = i;
            }
        }

        return Wider(volt, best, (start, extreme));
    }

    private static (int From, int To) Wider(double[] volt, (int From, int To) a, (int From, int To) b) =>
        Math.Abs(volt[b.To] - volt[b.From]) > Math.Abs(volt[a.To] - volt[a.From]) ? b : a;
}

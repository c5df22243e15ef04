namespace AgNw.Timeline.Alignment;

/// <summary>The shifts worth trying: all of them if they are few enough, else those nearest to the likely ones.</summary>
internal static class ShiftCandidates
{
    public static int[] Of(AlignmentModel model, out bool exhaustive)
    {
        int items = model.Items.Length;
        int pulses = model.Pulses.Length;
        int overlap = Math.Min(3, Math.Min(items, pulses));
        int lowest = overlap - items;
        int highest = pulses - overlap;
        exhaustive = highest - lowest + 1 <= model.Options.MaxShifts;
        if (exhaustive)
            return [.. Enumerable.Range(lowest, highest - lowest + 1)];

        List<int> likely = [0, pulses - items, .. model.Options.LikelyShifts];
        if (model.Options.OffsetSeconds is { } offset)
        {
            // Item 0 belongs to the pulse then; if that lies before the first pulse, pulse 0 belongs to a later item.
            int pulse = PairHmm.Nearest(model.Pulses, model.Items[0] + offset);
            int item = Array.FindIndex(model.Items, t => t + offset >= model.Pulses[0]);
            likely.Add(pulse > 0 ? pulse : -Math.Max(0, item));
        }

        int half = model.Options.MaxShifts / (2 * likely.Count);
        return [.. likely.SelectMany(s => Enumerable.Range(s - half, (2 * half) + 1))
            .Where(s => s >= lowest && s <= highest).Distinct().Order()];
    }
}

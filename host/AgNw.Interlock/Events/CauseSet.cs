using System.Globalization;
using AgNw.Contract;

namespace AgNw.Interlock.Events;

/// <summary>A set of causes.</summary>
/// <param name="Mask">one bit a cause</param>
public readonly record struct CauseSet(ushort Mask)
{
    /// <summary>What the board calls the empty set.</summary>
    public const string NoneName = "NONE";

    /// <summary>No cause is in it.</summary>
    public bool IsEmpty => Mask == 0;

    /// <summary>The members, lowest bit first.</summary>
    public IEnumerable<Cause> Causes
    {
        get
        {
            for (int bit = 0; bit < CauseWatch.Count; bit++)
            {
                if (((Mask >> bit) & 1) != 0) yield return (Cause)bit;
            }
        }
    }

    /// <summary>Whether a cause is in it.</summary>
    public bool Contains(Cause cause) => ((Mask >> (int)cause) & 1) != 0;

    /// <summary>Names separated by commas, or NONE, as the board writes them.</summary>
    public override string ToString() => IsEmpty ? NoneName : string.Join(',', Causes.Select(NameOf));

    /// <summary>The name of a cause; its number where the contract has none.</summary>
    public static string NameOf(Cause cause) =>
        (int)cause < CauseNames.ByCode.Length ? CauseNames.ByCode[(int)cause] : ((int)cause).ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">a name is none of the contract's</exception>
    public static CauseSet Parse(string text)
    {
        if (text == NoneName) return default;
        int mask = 0;
        foreach (string name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            int bit = Array.IndexOf(CauseNames.ByCode, name);
            if (bit < 0) throw new FormatException($"'{name}' is no cause.");
            mask |= 1 << bit;
        }

        return new CauseSet((ushort)mask);
    }
}

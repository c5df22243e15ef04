namespace AgNw.Recording.Manifest;

/// <summary>The records of one boot, counted at both ends: written by the core and held in the journal.</summary>
/// <param name="Boot">identifier, hexadecimal</param>
/// <param name="Head">records that the core had written when recording ended; null when the boot had ended before</param>
/// <param name="First">first sequence in the journal; null when there is none</param>
/// <param name="Journal">records of this boot in the journal</param>
/// <param name="Missing">sequences missing between the first and the last in the journal, or up to the head</param>
/// <param name="LostInCore">records that the core itself had no room for; null when the boot had ended before</param>
public sealed record BootCounts(string Boot, long? Head, long? First, long Journal, long Missing, long? LostInCore);

namespace AgNw.Interlock.Errors;

/// <summary>A calibration or proof test read back is not the one that was sent, attempt after attempt.</summary>
public sealed class NotKeptException(string what, string sent, string kept) : InterlockException(
    $"{what} was sent as {sent} but the board keeps {kept}. Check the line to the board and do it again: what the board keeps is wrong.");

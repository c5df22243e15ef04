using AgNw.Contract;
using AgNw.Interlock.Errors;

namespace AgNw.Recording.Sessions;

/// <summary>Tells what may pass when it is tried again from what will not.</summary>
internal static class LineFailure
{
    /// <summary>
    /// The line failed, or spoiled a line of ours so that the board could not read it: what recording sends is always readable and fits.
    /// </summary>
    public static bool Is(InterlockException failure) =>
        failure is InterlockLinkException || (failure is InterlockCommandException { Number: (> -240 and <= -100) or ScpiErrors.CheckFailed });

    /// <summary>The stream has ended: asking again on it is in vain.</summary>
    public static bool IsClosed(InterlockException failure) => failure.GetType() == typeof(InterlockLinkException);
}

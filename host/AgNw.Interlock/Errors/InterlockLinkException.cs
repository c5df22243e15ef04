namespace AgNw.Interlock.Errors;

/// <summary>
/// The line to the board failed: closed, silent, or replies damaged more often than they were asked again. The board goes on
/// protecting by itself; whether the command named in the message was carried out is unknown, so read the status before anything else.
/// </summary>
public class InterlockLinkException(string message, Exception? innerException = null) : InterlockException(message, innerException);

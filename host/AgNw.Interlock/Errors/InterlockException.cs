namespace AgNw.Interlock.Errors;

/// <summary>Base of everything that the driver reports. The message is one line: what was wrong, where, and what to do.</summary>
public abstract class InterlockException(string message, Exception? innerException = null) : Exception(message, innerException);

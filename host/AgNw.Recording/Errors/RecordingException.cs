namespace AgNw.Recording.Errors;

/// <summary>Base of everything that recording reports. The message is one line: what was wrong, where (file, record or line), and what to do.</summary>
public class RecordingException(string message, Exception? innerException = null) : Exception(message, innerException);

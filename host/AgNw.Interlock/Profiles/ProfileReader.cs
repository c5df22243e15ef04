using System.Text;
using YamlDotNet.Core;

namespace AgNw.Interlock.Profiles;

/// <summary>
/// Reads profiles from YAML (schema: README.md beside this file). Plain mappings and scalars only; every error is a
/// <see cref="ProfileException"/> that names file, line and field and says what is allowed. Reads at most 64 KiB.
/// </summary>
public static class ProfileReader
{
    private const int MaximumLength = 65536;

    /// <exception cref="ProfileException">the file cannot be read or is no profile</exception>
    public static InterlockProfile ReadFile(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaximumLength) throw TooLong(path);
            return Read(File.ReadAllText(path, Encoding.UTF8), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProfileException(path, 0, string.Empty, $"cannot be read ({exception.Message})");
        }
    }

    /// <param name="text">the YAML</param>
    /// <param name="file">what to call it in messages</param>
    /// <exception cref="ProfileException">it is no profile</exception>
    public static InterlockProfile Read(string text, string file)
    {
        if (text.Length > MaximumLength) throw TooLong(file);
        try
        {
            return new ProfileDocument(file, new Parser(new StringReader(text))).Read();
        }
        catch (YamlException exception)
        {
            string problem = exception.InnerException?.Message ?? exception.Message;
            throw new ProfileException(file, (int)exception.End.Line, string.Empty, $"not YAML: {problem}");
        }
        catch (InvalidOperationException exception)
        {
            // The scanner answers some broken input so instead of with its own exception.
            throw new ProfileException(file, 0, string.Empty, $"not YAML ({exception.Message})");
        }
    }

    private static ProfileException TooLong(string file) =>
        new(file, 0, string.Empty, $"longer than {MaximumLength / 1024} KiB; no profile is");
}

using AgNw.Interlock.Errors;

namespace AgNw.Interlock.Profiles;

/// <summary>A profile says something that it must not say; nothing was sent to the board. The message names file, line and field and says what is allowed.</summary>
public sealed class ProfileException : InterlockException
{
    /// <param name="file">name of the file or the profile</param>
    /// <param name="line">line in it, from 1; 0 = none</param>
    /// <param name="field">path of the setting; empty = none</param>
    /// <param name="problem">what is wrong and what is allowed</param>
    public ProfileException(string file, int line, string field, string problem)
        : base(Describe(file, line, field, problem))
    {
        File = file;
        Line = line;
        Field = field;
    }

    /// <summary>The profile's file, or its name when it was made in a program.</summary>
    public string File { get; }

    /// <summary>Line in the file, from 1; 0 when it was made in a program.</summary>
    public int Line { get; }

    /// <summary>Path of the setting, for example over.level; empty when the file as a whole is wrong.</summary>
    public string Field { get; }

    private static string Describe(string file, int line, string field, string problem)
    {
        string place = line > 0 ? $"{file}, line {line}" : file;
        return field.Length > 0 ? $"{place}: {field}: {problem}" : $"{place}: {problem}";
    }
}

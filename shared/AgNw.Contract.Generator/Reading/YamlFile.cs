using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Opens one YAML file as a mapping. A file that is missing, unreadable or no mapping is a problem and gives null.</summary>
public static class YamlFile
{
    public static MapReader? Open(string root, string path, Problems problems)
    {
        var full = Path.Combine(root, path);
        if (!File.Exists(full))
        {
            problems.Add(path, 0, "the file is missing");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            using var text = new StreamReader(full);
            stream.Load(text);
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode mapping)
                return new MapReader(path, mapping, "the file", problems);
            problems.Add(path, 1, "the file is not one mapping of keys");
        }
        catch (YamlException e)
        {
            var reason = (e.InnerException?.Message ?? e.Message).ReplaceLineEndings(" ");
            problems.Add(path, (int)e.Start.Line, $"the YAML cannot be read: {reason}");
        }
        catch (IOException e)
        {
            problems.Add(path, 0, $"the file cannot be read: {e.Message}");
        }

        return null;
    }
}

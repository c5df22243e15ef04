using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>Fields within a word: each name once, none beyond the width, none over another.</summary>
public static class FieldChecks
{
    public static void Run(string file, Problems problems, string owner, IReadOnlyList<RegisterField> fields, int width)
    {
        Uniqueness.Check(problems, file, fields, $"field of {owner}", f => f.Name, f => f.Line);
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].High >= width)
                problems.Add(file, fields[i].Line, $"field {fields[i].Name} of {owner} reaches beyond its {width} bits");
            foreach (var earlier in fields.Take(i).Where(f => (f.Mask & fields[i].Mask) != 0))
                problems.Add(file, fields[i].Line, $"field {fields[i].Name} of {owner} overlaps {earlier.Name} (line {earlier.Line})");
        }
    }
}

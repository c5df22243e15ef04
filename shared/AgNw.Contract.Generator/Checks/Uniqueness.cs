using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>Names and numbers that may stand only once in a list.</summary>
public static class Uniqueness
{
    /// <summary>Reports every item whose key an earlier item has.</summary>
    public static void Check<T, TKey>(
        Problems problems, string file, IEnumerable<T> items, string what, Func<T, TKey> key, Func<T, int> line)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, int>();
        foreach (var item in items)
        {
            if (!first.TryAdd(key(item), line(item)))
                problems.Add(file, line(item), $"{what} {key(item)} stands already in line {first[key(item)]}");
        }
    }
}

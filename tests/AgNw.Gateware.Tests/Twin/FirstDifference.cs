using System.Globalization;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>Where what the model did and what the gateware did part.</summary>
internal static class FirstDifference
{
    /// <summary>The first place at which two lists differ, as text; null if they are equal.</summary>
    /// <param name="what">they are of</param>
    /// <param name="model">what the model did</param>
    /// <param name="gateware">what the Verilog did</param>
    /// <param name="text">one item as a failure shows it</param>
    public static string? Of<T>(string what, IReadOnlyList<T> model, IReadOnlyList<T> gateware, Func<T, string> text)
    {
        for (var i = 0; i < Math.Max(model.Count, gateware.Count); i++)
        {
            if (i >= model.Count || i >= gateware.Count || !EqualityComparer<T>.Default.Equals(model[i], gateware[i]))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{what} {i}: model {At(model)}, gateware {At(gateware)}");
            }

            string At(IReadOnlyList<T> items) => i < items.Count ? text(items[i]) : "none";
        }

        return null;
    }
}

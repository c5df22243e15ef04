using System.Reflection;

namespace AgNw.FirmwareProof.Tests.Faults;

[TestClass]
public sealed class FaultTableTests
{
    [TestMethod]
    public void Every_row_has_its_test_and_every_test_its_row()
    {
        string[] rows = [.. FaultTable.Rows.Select(row => row.Test).Order(StringComparer.Ordinal)];
        string[] tests =
        [
            .. typeof(FaultTableTests).Assembly.GetTypes()
                .Where(type => type.Namespace == typeof(FaultTableTests).Namespace && type != typeof(FaultTableTests))
                .SelectMany(type => type.GetMethods())
                .Where(method => method.GetCustomAttribute<TestMethodAttribute>() is not null && method.GetCustomAttribute<IgnoreAttribute>() is null)
                .Select(method => method.Name)
                .Order(StringComparer.Ordinal),
        ];
        Assert.AreEqual(string.Join('\n', rows), string.Join('\n', tests));
        Assert.IsGreaterThan(0, rows.Length);
    }
}

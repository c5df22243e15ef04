using AgNw.NanoGate.Api;

namespace AgNw.NanoGate.Tests.Api;

[TestClass]
public sealed class ApiListReaderTests
{
    private const string Head =
        "# assembly: A, Version=1.2.3.0, PublicKeyToken=c07d481e9758c731\n# package: nanoFramework.A 1.2.3\n"
        + "# native: version 100.0.0.1 checksum 0x12345678\n# references: mscorlib 1.17.11.0; B 1.0.0.0\n";

    [TestMethod]
    public void A_list_is_read_whole()
    {
        var list = Read(Head + "M:N.C.#ctor(System.Int32,N.C.E) -> System.Void protected [count,kind=1]\n"
            + "F:N.C.E.First -> N.C.E const = 1\nP:N.C.Item(System.Int32) -> System.Object {get;set;}\n"
            + "T:N.C -> class abstract : N.B implements N.I,N.J\nT:N.C.E -> enum\n");

        Assert.AreEqual(("A", "nanoFramework.A", "1.2.3"), (list.Assembly, list.Package, list.PackageVersion));
        CollectionAssert.AreEqual(new[] { "mscorlib", "B" }, list.References.ToArray());
        var type = list.Types.Single();
        Assert.AreEqual(("class", "N.B", "N.I N.J"), (type.Form, type.Base, string.Join(' ', type.Interfaces)));
        var constructor = type.Members[0];
        Assert.AreEqual(new ApiParameter("N.C.E", "kind", false, "1"), constructor.Parameters[1]);
        Assert.IsTrue(constructor.Is("protected"));
        Assert.AreEqual("1", type.Nested.Single().Members.Single().Constant);
    }

    [TestMethod]
    [DataRow("T:N.C -> union", DisplayName = "unknown form")]
    [DataRow("M:N.C.M(System.Int32) -> System.Void []", DisplayName = "a parameter without name")]
    [DataRow("M:N.D.M -> System.Void", DisplayName = "a member of a type that is not listed")]
    [DataRow("something else", DisplayName = "no entry at all")]
    public void A_line_that_is_not_understood_is_named_by_file_and_line(string line)
    {
        var error = Assert.ThrowsExactly<FormatException>(() => Read(Head + "T:N.C -> class : System.Object\n" + line + "\n"));

        Assert.Contains("(6): not understood: " + line, error.Message);
    }

    [TestMethod]
    public void A_list_without_a_head_is_refused() => Assert.ThrowsExactly<FormatException>(() => Read("T:N.C -> class : System.Object\n"));

    private static ApiList Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return ApiListReader.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

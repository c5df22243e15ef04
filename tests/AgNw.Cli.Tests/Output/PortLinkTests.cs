using AgNw.Cli.Output;
using AgNw.Cli.Tests.Support;

namespace AgNw.Cli.Tests.Output;

[TestClass]
public sealed class PortLinkTests
{
    [TestMethod]
    public void A_link_leads_to_the_port_and_is_gone_when_disposed()
    {
        using var folder = new TemporaryFolder();
        string port = folder.Write("port", string.Empty);
        using (PortLink link = PortLink.Create(folder.In("link"), port))
        {
            Assert.AreEqual(port, new FileInfo(link.Path).LinkTarget);
        }

        Assert.IsNull(new FileInfo(folder.In("link")).LinkTarget);
        Assert.IsTrue(File.Exists(port));
    }

    [TestMethod]
    [DataRow("gone")]
    [DataRow("port")]
    public void A_link_that_a_killed_lab_left_is_replaced_even_if_its_terminals_number_came_back(string old)
    {
        using var folder = new TemporaryFolder();
        string port = folder.Write("port", string.Empty);
        File.CreateSymbolicLink(folder.In("link"), folder.In(old));
        using PortLink link = PortLink.Create(folder.In("link"), port);

        Assert.AreEqual(port, new FileInfo(link.Path).LinkTarget);
    }

    [TestMethod]
    public void Another_labs_link_a_file_and_a_folder_are_left_alone()
    {
        using var folder = new TemporaryFolder();
        string port = folder.Write("port", string.Empty);
        string other = folder.Write("other", "kept");
        File.CreateSymbolicLink(folder.In("link"), other);
        Directory.CreateDirectory(folder.In("folder"));
        foreach (string path in new[] { "link", "other", "folder" })
        {
            UserException refused = Assert.ThrowsExactly<UserException>(() => PortLink.Create(folder.In(path), port));
            StringAssert.Contains(refused.Message, folder.In(path));
        }

        Assert.AreEqual(other, new FileInfo(folder.In("link")).LinkTarget);
        Assert.AreEqual("kept", File.ReadAllText(other));
    }
}

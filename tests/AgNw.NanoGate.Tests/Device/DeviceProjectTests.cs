using System.Xml.Linq;
using AgNw.NanoGate.Api;
using AgNw.NanoGate.Device;

namespace AgNw.NanoGate.Tests.Device;

/// <summary>The nanoFramework project: its packages are the recorded ones, its sources those of the .NET builds.</summary>
[TestClass]
public sealed class DeviceProjectTests
{
    private const string Esp32 = "ESP32-S3";
    private const string Stm32 = "STM32F769I-DISCO";

    [TestMethod]
    [DataRow(Esp32, "nanoFramework.Hardware.Esp32", "nanoFramework.Hardware.Stm32")]
    [DataRow(Stm32, "nanoFramework.Hardware.Stm32", "nanoFramework.Hardware.Esp32")]
    public void Every_reference_comes_from_the_recorded_package_and_only_this_boards_own_is_taken(string board, string own, string other)
    {
        var project = DeviceProject.Read(Recorded.Root, board);
        var lists = ApiSet.Read(Recorded.Path(Gate.ApiFolder)).Lists.ToDictionary(list => list.Assembly);

        foreach (var (assembly, hint) in project.References)
        {
            var list = lists[assembly];
            Assert.AreEqual($@"../../packages/{list.Package}.{list.PackageVersion}/lib/{assembly}.dll", hint.Replace('\\', '/'));
            foreach (var needed in list.References)
                Assert.IsTrue(project.References.ContainsKey(needed), $"{assembly} needs {needed}");
        }

        Assert.IsTrue(project.References.ContainsKey(own));
        Assert.IsFalse(project.References.ContainsKey(other));
    }

    [TestMethod]
    public void The_packages_are_the_recorded_ones_and_each_is_referred_to()
    {
        var lists = ApiSet.Read(Recorded.Path(Gate.ApiFolder)).Lists;
        var referred = DeviceProject.Read(Recorded.Root, Esp32).References.Keys
            .Union(DeviceProject.Read(Recorded.Root, Stm32).References.Keys)
            .Select(assembly => lists.First(list => list.Assembly == assembly))
            .Select(list => $"{list.Package} {list.PackageVersion} netnano1.0");
        var packages = XDocument.Load(Recorded.Path("firmware/AgNw.Firmware/packages.config")).Root!.Elements("package")
            .Select(p => $"{p.Attribute("id")!.Value} {p.Attribute("version")!.Value} {p.Attribute("targetFramework")!.Value}");

        CollectionAssert.AreEquivalent(referred.ToArray(), packages.ToArray());
    }

    [TestMethod]
    [DataRow("shared/AgNw.Contract")]
    [DataRow("firmware/AgNw.Supervisor")]
    public void Device_and_dotnet_builds_compile_the_same_files(string folder)
    {
        var onDisk = Directory.GetFiles(Recorded.Path(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Recorded.Root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith($"{folder}/bin/", StringComparison.Ordinal) && !path.StartsWith($"{folder}/obj/", StringComparison.Ordinal));
        var device = DeviceProject.Read(Recorded.Root, Esp32).Sources.Select(s => s.Path)
            .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));
        var project = XDocument.Load(Recorded.Path($"{folder}/{Path.GetFileName(folder)}.csproj")).Root!;

        CollectionAssert.AreEquivalent(onDisk.ToArray(), device.ToArray());
        Assert.AreEqual("false", project.Descendants("EnableDefaultCompileItems").Single().Value);
        Assert.AreEqual($"{Path.GetFileName(folder)}.projitems", project.Elements("Import").Single(i => i.Attribute("Label") is not null)
            .Attribute("Project")!.Value);
        Assert.IsEmpty(project.Descendants("Compile"));
        Assert.AreEqual("9", project.Descendants("LangVersion").Single().Value);
    }

    [TestMethod]
    public void The_project_is_a_nanoFramework_project_whose_imports_are_guarded()
    {
        var project = XDocument.Load(Recorded.Path(DeviceProject.Path)).Root!;
        var space = project.Name.Namespace;
        const string system = "$(NanoFrameworkProjectSystemPath)";

        Assert.AreEqual("{11A8DD76-328B-46DF-9F39-F559912D0360};{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}", Value("ProjectTypeGuids"));
        Assert.AreEqual("v1.0", Value("TargetFrameworkVersion"));
        Assert.AreEqual(@"$(MSBuildExtensionsPath)\nanoFramework\v1.0\", Value("NanoFrameworkProjectSystemPath"));
        foreach (var file in new[] { "NFProjectSystem.Default.props", "NFProjectSystem.props", "NFProjectSystem.CSharp.targets" })
        {
            var import = project.Elements(space + "Import").Single(i => i.Attribute("Project")!.Value == system + file);
            Assert.AreEqual($"Exists('{system}{file}')", import.Attribute("Condition")!.Value);
        }

        string Value(string name) => project.Descendants(space + name).Single().Value;
    }
}

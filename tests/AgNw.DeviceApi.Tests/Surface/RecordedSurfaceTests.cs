namespace AgNw.DeviceApi.Tests.Surface;

/// <summary>Our public surface against the lists recorded from nanoFramework's own assemblies.</summary>
[TestClass]
public sealed class RecordedSurfaceTests
{
    private static readonly (string List, string[] Namespaces)[] Covered =
    [
        ("System.Device.Gpio.txt", ["System.Device.Gpio."]),
        ("System.Device.Spi.txt", ["System.Device.Spi."]),
        ("System.IO.Ports.txt", ["System.IO.Ports."]),
        ("mscorlib.txt", ["System.SpanByte"]),
        ("nanoFramework.Runtime.Events.txt", ["nanoFramework.Runtime.Events.BaseEvent"]),
    ];

    [TestMethod]
    public void The_surface_is_nanoFrameworks_member_for_member()
    {
        string folder = RecordedLists();
        string[] recorded = [.. Covered.SelectMany(part => File.ReadLines(Path.Combine(folder, part.List))
            .Where(line => part.Namespaces.Any(name => line.Length > 2 && line[2..].StartsWith(name, StringComparison.Ordinal)))
            .Where(line => !line.Contains(".Finalize ->", StringComparison.Ordinal)) // frees native handles; there are none here
            .Select(line => line.Replace(" native", "", StringComparison.Ordinal)))];
        string[] ours = [.. typeof(DeviceBackend).Assembly.GetExportedTypes()
            .Where(type => type.Namespace != typeof(DeviceBackend).Namespace)
            .SelectMany(SurfaceText.Of)];

        Assert.IsGreaterThan(200, recorded.Length);
        Assert.AreEqual("", string.Join('\n', recorded.Except(ours)), "recorded, but missing here");
        Assert.AreEqual("", string.Join('\n', ours.Except(recorded)), "here, but not recorded");
    }

    private static string RecordedLists()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AgNw.Embedded.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? "", "firmware", "nanoframework-api");
    }
}

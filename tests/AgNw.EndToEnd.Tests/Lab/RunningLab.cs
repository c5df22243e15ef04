namespace AgNw.EndToEnd.Tests.Lab;

/// <summary>`agnw lab --port` as a process of its own, for verbs and scripts that open its port themselves.</summary>
internal sealed class RunningLab : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AgnwProcess _process;

    private RunningLab(AgnwProcess process) => _process = process;

    /// <summary>Path of the port.</summary>
    public string Port => _process.Announced.GetProperty("port").GetString()!;

    /// <param name="options">more options of `agnw lab`</param>
    public static RunningLab Start(params string[] options) => new(AgnwProcess.Start(["lab", "--port", .. options]));

    /// <summary>A file beside the lab, gone with it.</summary>
    public string In(string name) => _folder.In(name);

    /// <summary>The board's power and its port are gone at once.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        _process.Dispose();
        _folder.Dispose();
    }
}

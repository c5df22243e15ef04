using System.Reflection;
using System.Runtime.Loader;

namespace AgNw.InstructionMeter;

/// <summary>The program's assemblies once more, with contract and supervisor instrumented, in a folder that is removed at the end.</summary>
public sealed class InstrumentedContext : AssemblyLoadContext, IDisposable
{
    private static readonly string[] Instrumented = ["AgNw.Contract", "AgNw.Supervisor"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agnw-instructions-");

    public InstrumentedContext()
        : base("instrumented", isCollectible: true)
    {
        foreach (string name in Instrumented)
            Instrumentation.Rewrite(Path.Combine(AppContext.BaseDirectory, name + ".dll"), Path.Combine(_folder.FullName, name + ".dll"));
    }

    /// <summary>Calls a public static method of the type's copy in here; arguments and result are the framework's own types.</summary>
    public T Call<T>(Type type, string method, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(type);
        Assembly copy = LoadFromAssemblyName(type.Assembly.GetName());
        return (T)copy.GetType(type.FullName!, throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments)!;
    }

    public void Dispose()
    {
        Unload();
        _folder.Delete(recursive: true);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        if (!name.StartsWith("AgNw.", StringComparison.Ordinal))
            return null;
        string folder = Instrumented.Contains(name) ? _folder.FullName : AppContext.BaseDirectory;
        using var image = new MemoryStream(File.ReadAllBytes(Path.Combine(folder, name + ".dll")));
        return LoadFromStream(image);
    }
}

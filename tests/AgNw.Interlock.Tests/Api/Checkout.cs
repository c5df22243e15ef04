namespace AgNw.Interlock.Tests.Api;

/// <summary>Files of the repository that the tests were built from.</summary>
internal static class Checkout
{
    public static string File(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "AgNw.Embedded.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The tests were not built in the repository."), path);
    }
}

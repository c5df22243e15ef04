using System.Text;

namespace AgNw.Cli.Tests.Support;

/// <summary>A console stream that goes to the caller's own writer where one was chosen, so that parallel tests do not mix their output.</summary>
internal sealed class RoutedWriter(TextWriter otherwise) : TextWriter
{
    private readonly AsyncLocal<TextWriter?> _chosen = new();

    public override Encoding Encoding => otherwise.Encoding;

    private TextWriter Target => _chosen.Value ?? otherwise;

    public void Choose(TextWriter? writer) => _chosen.Value = writer;

    public override void Write(char value) => Target.Write(value);

    public override void Write(string? value) => Target.Write(value);

    public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

    public override void Flush() => Target.Flush();
}

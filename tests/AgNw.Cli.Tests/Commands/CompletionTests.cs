using System.Diagnostics;
using AgNw.Cli.Tests.Support;

namespace AgNw.Cli.Tests.Commands;

[TestClass]
public sealed class CompletionTests
{
    [TestMethod]
    [DataRow("agnw sta", "status")]
    [DataRow("agnw profile ap", "apply")]
    [DataRow("agnw profile apply rew", "rewire")]
    [DataRow("agnw watch --on-interrupt dis", "disarm")]
    [DataRow("agnw ack MAN", "MANUAL")]
    public void The_program_suggests_verbs_choices_and_examples(string line, string word)
    {
        AgnwResult result = Agnw.Run($"[suggest:{line.Length}]", line);

        Assert.AreEqual(0, result.ExitCode, result.Error);
        Assert.Contains(word, result.Out.Split('\n').Select(suggestion => suggestion.Trim()));
        Assert.AreEqual(string.Empty, result.Error);
    }

    [TestMethod]
    public void Bash_completes_with_the_script_that_is_printed()
    {
        if (!File.Exists("/bin/bash")) Assert.Inconclusive("this system has no bash");
        using var folder = new TemporaryFolder();
        string script = folder.Write("completion.sh", Agnw.Run("completion", "bash").Out);
        string program = typeof(AgnwCommand).Assembly.Location;
        string[] lines =
        [
            $"agnw() {{ dotnet '{program}' \"$@\"; }}",
            $". '{script}'",
            "COMP_LINE='agnw profile apply rew' COMP_POINT=22 COMP_WORDS=(agnw profile apply rew) COMP_CWORD=3",
            "_agnw_complete",
            "echo \"$(complete -p agnw): $COMPREPLY\"",
        ];
        using Process bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", string.Join('\n', lines)]) { RedirectStandardOutput = true })!;

        Assert.AreEqual("complete -o default -F _agnw_complete agnw: rewire", bash.StandardOutput.ReadToEnd().Trim());
        bash.WaitForExit();
    }

    [TestMethod]
    public void PowerShell_is_given_the_same_question()
    {
        string script = Agnw.Run("completion", "powershell").Out;
        Assert.Contains("Register-ArgumentCompleter -Native -CommandName agnw", script);
        Assert.Contains("[suggest:$cursorPosition]", script);
    }
}

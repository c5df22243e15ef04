using System.CommandLine;
using AgNw.Cli.Output;

namespace AgNw.Cli.Commands;

/// <summary>`agnw completion SHELL`: the script that makes a shell complete verbs and options, by asking `agnw [suggest:POSITION] LINE`.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # eval "$(agnw completion bash)" in ~/.bashrc
        _agnw_complete() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(agnw "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _agnw_complete agnw
        """;

    private const string PowerShell = """
        # agnw completion powershell | Out-String | Invoke-Expression   in $PROFILE
        Register-ArgumentCompleter -Native -CommandName agnw -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            agnw "[suggest:$cursorPosition]" "$commandAst" | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash or powershell" };
        shell.AcceptOnlyFromAmong("bash", "powershell");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("completion", "print what makes a shell complete agnw's verbs and options") { shell, json };
        command.SetAction(parsed =>
        {
            string script = parsed.GetValue(shell) == "bash" ? Bash : PowerShell;
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(new { shell = parsed.GetValue(shell), script });
            }
            else
            {
                Console.Out.WriteLine(script);
            }

            return ExitCode.Success;
        });
        return command;
    }
}

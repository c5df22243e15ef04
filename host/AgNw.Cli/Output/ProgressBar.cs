using Spectre.Console;

namespace AgNw.Cli.Output;

/// <summary>A progress bar on a terminal; nothing where output goes to a file, a pipe, or is JSON.</summary>
internal static class ProgressBar
{
    public static T Run<T>(string title, bool quiet, Func<Action<double>, T> work)
    {
        if (quiet || !Terminal.IsInteractive)
        {
            return work(static _ => { });
        }

        return Terminal.Console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
        {
            ProgressTask task = context.AddTask(title, maxValue: 1);
            T result = work(share => task.Value = share);
            task.Value = 1;
            return result;
        });
    }
}

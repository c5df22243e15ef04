namespace AgNw.Cli.Output;

/// <summary>Runs a verb and turns every exception that outside input can cause into one line and an exit code.</summary>
internal static class CommandRunner
{
    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> verb, CancellationToken cancellationToken)
    {
        try
        {
            return await verb(cancellationToken).ConfigureAwait(false);
        }
        catch (UserException exception)
        {
            return Failure.Report(exception.Message, exception.Remedy);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Failure.Report("interrupted", "what was recorded until then is in the run folder", ExitCode.Interrupted);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            return Failure.Report(exception.Message, string.Empty);
        }
    }
}

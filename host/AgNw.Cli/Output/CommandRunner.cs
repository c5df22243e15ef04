using AgNw.Interlock.Errors;
using AgNw.Recording.Errors;
using AgNw.Timeline.Csv;
using AgNw.Timeline.FrameFiles;
using AgNw.Timeline.Merging;
using AgNw.VirtualLab.Gateware;

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
        catch (Exception exception) when (IsFromOutside(exception))
        {
            return Failure.Report(exception.Message, string.Empty);
        }
    }

    /// <summary>Causes outside this program: files, profiles, the line, the board. Their messages say what to do.</summary>
    private static bool IsFromOutside(Exception exception) => exception
        is IOException or UnauthorizedAccessException or FormatException or System.Net.Sockets.SocketException
        or InterlockException or RecordingException or GatewareToolException or GatewareDifferenceException
        or CsvInputException or FrameFileException or MergeInputException;
}

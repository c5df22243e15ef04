using AgNw.Contract;
using AgNw.Interlock.Profiles;
using AgNw.Recording.Runs;
using AgNw.VirtualLab.Gateware;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Cli.Demo;

/// <summary>
/// A demo with the compiled Verilog behind the model. The whole sweep: both from reset on. A window: the demo first, which tells when the wire
/// breaks; then the same sweep once more, which is the same to the tick, and the Verilog from the window's beginning to its end; from reset on
/// if the window begins before the board was armed.
/// </summary>
internal static class GatewareDemo
{
    /// <summary>The window begins at a moment at which the core is at rest, so much earlier than asked for or less: the first that is found.</summary>
    private const double RestMilliseconds = 40;

    /// <exception cref="GatewareToolException">the Verilog cannot be compiled here</exception>
    /// <exception cref="GatewareDifferenceException">it does not do what the model does</exception>
    public static DemoResult Run(
        DemoOptions options, GatewareOptions gateware, Func<RunFolder> createRun, Action<double> progress, CancellationToken cancellationToken)
    {
        string library = GatewareBuild.Run();
        if (gateware.Full)
        {
            using var follower = new Follower(library);
            DemoResult swept = BreakdownDemo.Run(options, createRun, progress, follower, cancellationToken);
            follower.AfterStep();
            return swept with { Gateware = GatewareResult.Of(full: true, follower.Count, swept.Break?.BoardTick) };
        }

        DemoResult result = BreakdownDemo.Run(options, createRun, progress, watcher: null, cancellationToken);
        if (result.Break is not { } broken)
        {
            return result;
        }

        long armed = broken.BoardTick - (long)((broken.SecondsSinceArm ?? 0) * TripCoreClock.Hertz);
        long from = broken.BoardTick - Ticks(gateware.BeforeMilliseconds) <= armed
            ? 0
            : broken.BoardTick - Ticks(gateware.BeforeMilliseconds + RestMilliseconds);
        using var window = new Window(library, from, broken.BoardTick + Ticks(gateware.AfterMilliseconds), cancellationToken);
        Repeat(options, window);
        return result with { Gateware = GatewareResult.Of(full: false, window.Count, broken.BoardTick) };
    }

    private static long Ticks(double milliseconds) => (long)(milliseconds * (TripCoreClock.Hertz / 1000.0));

    private static void Repeat(DemoOptions options, Window window)
    {
        InterlockProfile profile = options.ReadProfile();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("agnw-");
        try
        {
            using var lab = new BreakdownLab(options.Seed, options.RateVoltPerSecond, options.StopVolt, window.CoreMade);
            BreakdownDemo.Sweep(lab, options, profile, () => RunFolder.Create(folder.FullName), static _ => { }, window, window.Ended);
        }
        catch (OperationCanceledException) when (window.IsDone)
        {
            // The rest of the sweep is of no interest.
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The Verilog from reset on.</summary>
    private sealed class Follower(string library) : ICoreWatcher, IDisposable
    {
        private GatewareShadow? _shadow;

        public ShadowCount Count => _shadow!.Count;

        public void CoreMade(TripCoreModel core) => _shadow = GatewareShadow.FromReset(core, library);

        public void AfterStep() => _shadow!.CatchUp();

        public void Dispose() => _shadow?.Dispose();
    }

    /// <summary>The Verilog from one tick to another, from reset on if the first is 0; ends the sweep then.</summary>
    private sealed class Window(string library, long from, long to, CancellationToken outer) : ICoreWatcher, IDisposable
    {
        private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(outer);
        private TripCoreModel? _core;
        private GatewareReplay? _replay;
        private GatewareShadow? _shadow;

        public CancellationToken Ended => _end.Token;

        public bool IsDone { get; private set; }

        public ShadowCount Count => _shadow?.Count
            ?? throw new GatewareDifferenceException("the window never began: the board was not armed and at rest in it; try a longer --window, or --full");

        public void CoreMade(TripCoreModel core)
        {
            _core = core;
            if (from > 0)
            {
                _replay = new GatewareReplay(core, library);
            }
            else
            {
                _shadow = GatewareShadow.FromReset(core, library);
            }
        }

        public void AfterStep()
        {
            if (IsDone || _core!.Now < from)
            {
                return;
            }

            _shadow ??= _replay!.TryBegin();
            _shadow?.CatchUp();
            if (_core.Now >= to)
            {
                IsDone = true;
                _end.Cancel();
            }
        }

        public void Dispose()
        {
            _shadow?.Dispose();
            _end.Dispose();
        }
    }
}

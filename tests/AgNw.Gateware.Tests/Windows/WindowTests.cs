using AgNw.Contract;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests.Windows;

/// <summary>
/// A window of the demo on the gateware: what lies before it is the same in the Verilog, whatever its length. Every register is read at the
/// window's beginning and end, and what ends each window depends on a counter that began before it.
/// </summary>
[TestClass]
public sealed class WindowTests
{
    private const int Period = TripCoreTiming.AdcSamplePeriod;

    /// <summary>After an ending: records, crowbar, read-backs.</summary>
    private const int After = 5000;

    [TestMethod]
    [DataRow(300)]
    [DataRow(1777)]
    [DataRow(9000)]
    public void Every_register_reads_the_same_at_a_windows_beginning_and_end_however_long_the_board_was_armed(int samples)
    {
        using var history = LongHistory.Armed();
        history.Sweep(samples);
        history.Begin();
        Assert.AreNotEqual(0u, history.Core.Peek(Registers.TripTickLow));
        Assert.AreNotEqual(0u, history.Core.Peek(Registers.LinkBad));
        Assert.AreNotEqual(0u, history.Core.Peek(Registers.Refusal));
        Assert.AreNotEqual(0u, history.Core.Peek(Registers.FrameCount));
        history.ReadEverything();
        history.ReadLog();
        history.Sweep(300);
        history.ReadEverything();

        // Not before: a look at BEAM_LOW holds its high half, as a READ does.
        Assert.AreNotEqual(0u, history.Core.Peek(Registers.BeamLow));
        history.Send(FrameMaker.Read(Registers.BeamLow, 2));
        history.Core.SetInput(InputLine.OverPos, true);
        history.Run(After);
        Assert.AreEqual(TripState.Tripped, history.Core.State);
        history.ReadEverything();
        history.ReadLog();
    }

    [TestMethod]
    public void Drop_goes_by_the_peak_from_before_the_window()
    {
        using var history = LongHistory.Armed(settings => settings[Registers.ConfigEnable] &= ~(1u << (int)Cause.Rate));
        history.Sweep(1500);
        history.Raise(-400);
        history.Core.AdvanceTo(history.Core.Now + (200 * Period));
        history.Begin();
        history.ReadEverything();

        // Above half of the present current, below half of the peak.
        history.Core.SetSamples(5000, 6000);
        history.Run(20 * Period);
        EndsIn(history, Cause.Drop);
    }

    [TestMethod]
    [DataRow(200)]
    [DataRow(601)]
    [DataRow(1400)]
    public void The_mean_of_the_rate_guard_goes_on_in_the_window_that_was_open(int samples)
    {
        using var history = LongHistory.Armed();
        history.Sweep(2000 + samples);
        history.Begin();
        history.Raise(300);
        history.Run(2500 * Period);
        EndsIn(history, Cause.Rate);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(17)]
    [DataRow(40)]
    [DataRow(61)]
    public void The_step_of_the_rate_guard_goes_by_the_references_from_before_the_window(int samples)
    {
        using var history = LongHistory.Armed(settings => settings[Registers.RateLimit] = uint.MaxValue);
        history.Sweep(2000);
        history.Core.AdvanceTo(history.Core.Now + (samples * Period));

        // Half before the window, half in it: more than the limit together, while the older reference is from before both.
        history.Raise(1200);
        history.Core.AdvanceTo(history.Core.Now + (30 * Period));
        history.Begin();
        history.Run(10 * Period);
        history.Raise(1200);
        history.Run(40 * Period);
        EndsIn(history, Cause.Rate);
    }

    [TestMethod]
    public void The_heartbeat_expires_by_the_last_kick_before_the_window()
    {
        using var history = LongHistory.Armed();
        history.Sweep(1000);
        history.Send(FrameMaker.Write(Registers.Kick, Keys.Kick));
        history.Core.AdvanceTo(history.Core.Now + 345_678);
        history.Begin();
        history.Run(1_000_000);
        EndsIn(history, Cause.Heartbeat);
    }

    [TestMethod]
    public void Under_qualifies_in_the_window_by_a_time_that_began_before_it()
    {
        using var history = LongHistory.Armed(settings => settings[Registers.UnderQualify] = 600_000);
        history.Sweep(5000);
        history.Begin();
        Assert.AreEqual(0u, history.Core.Peek(Registers.Status) & StatusFields.QualifiedMask);
        for (var part = 0; part < 20; part++)
        {
            history.Run(20_000);
            history.Send(FrameMaker.Read(Registers.Status, 1));
        }

        Assert.AreNotEqual(0u, history.Core.Peek(Registers.Status) & StatusFields.QualifiedMask);
        history.Core.SetInput(InputLine.UnderPos, true);
        history.Core.SetInput(InputLine.UnderNeg, true);
        history.Run(100);
        EndsIn(history, Cause.Under);
    }

    [TestMethod]
    public void A_condition_that_only_shows_was_held_before_the_window()
    {
        using var history = LongHistory.Armed(settings =>
        {
            settings[Registers.ConfigEnable] = 0;
            settings[Registers.UnderDeglitch] = 300;
            settings[Registers.SenseDeglitch] = 9000;
        });
        history.Sweep(5000);
        history.Core.SetSamples(100, 6000);
        foreach (var line in (InputLine[])[InputLine.UnderPos, InputLine.UnderNeg, InputLine.OverPos])
        {
            history.Core.SetInput(line, true);
        }

        history.Core.AdvanceTo(history.Core.Now + 20_000);
        history.Begin();
        const uint Shown = (1u << (int)Cause.Under) | (1u << (int)Cause.Over) | (1u << (int)Cause.Sense) | (1u << (int)Cause.Drop);
        Assert.AreEqual(Shown, history.Core.Peek(Registers.Effective));
        Assert.AreNotEqual(0u, history.Core.Peek(Registers.Status) & StatusFields.DropLiveMask);
        history.ReadEverything();
    }

    [TestMethod]
    [DataRow(150_000u, false)]
    [DataRow(100_000u, true)]
    public void The_dose_is_spent_by_the_beam_on_time_before_the_window(uint budget, bool before)
    {
        const uint Dose = 1u << (int)Cause.Dose;
        using var history = LongHistory.Armed(settings =>
        {
            settings.Enable(Cause.Dose);
            settings[Registers.DoseLow] = budget;
        });
        history.Sweep(2000);
        history.Begin();
        Assert.AreEqual(before, (history.Core.Peek(Registers.Effective) & Dose) != 0);
        history.ReadEverything();
        history.Core.SetInput(InputLine.Strobe, true);
        history.Run(150_000);
        Assert.AreNotEqual(0u, history.Core.Peek(Registers.Effective) & Dose);
        history.ReadEverything();
        history.ReadLog();
    }

    [TestMethod]
    [DataRow(3u)]
    [DataRow(0u)]
    public void Edges_recorded_before_the_window_count_in_its_first_coalescing_window(uint edges)
    {
        using var history = LongHistory.Armed(settings =>
            settings[Registers.ConfigLines] = (settings[Registers.ConfigLines] & ~(ConfigLinesFields.CoalesceWindowMask | ConfigLinesFields.CoalesceEdgesMask))
                | (12u << ConfigLinesFields.CoalesceWindowShift) | (edges << ConfigLinesFields.CoalesceEdgesShift));
        history.Sweep(1000);

        // After a boundary of windows of 2^20 ticks; a kick comes before the next.
        history.Core.AdvanceTo((((history.Core.Now >> 20) + 1) << 20) + 5000);
        history.Send(FrameMaker.Write(Registers.Kick, Keys.Kick));
        if (edges > 0)
        {
            Toggle(history, times: 2);
        }

        history.SendBad();
        history.Begin();
        Toggle(history, times: 6);
        history.Run(500_000);
        history.Send(FrameMaker.Write(Registers.Kick, Keys.Kick));
        history.Run(700_000);
        history.ReadEverything();
        history.ReadLog();
    }

    [TestMethod]
    public void A_conductance_told_before_the_window_is_not_told_again()
    {
        using var history = LongHistory.Armed(settings =>
        {
            settings[Registers.ConfigEnable] = 0;
            settings[Registers.ConductanceVoltage] = 1500;
        });
        history.Sweep(500);

        // Above and below, never three samples of even number in a row.
        void Alternate(int tried) => history.Core.SetSamples(tried % 10 < 5 ? 9000 : 7000, 5000);
        for (var step = 0; step < 2000; step++)
        {
            Alternate(step);
            history.Core.AdvanceTo(history.Core.Now + 37);
        }

        history.Begin(Alternate);
        history.Core.SetSamples(9000, 5000);
        history.Run(50 * Period);
        history.ReadLog();
    }

    [TestMethod]
    public void Records_lost_before_the_window_stay_counted()
    {
        using var history = LongHistory.Armed(settings =>
        {
            settings[Registers.ConfigEnable] = 0;
            settings[Registers.ConfigLines] = 15u << ConfigLinesFields.CoalesceEdgesShift | (12u << ConfigLinesFields.CoalesceWindowShift);
        });
        history.Sweep(200);
        foreach (var line in (InputLine[])[InputLine.Strobe, InputLine.SmuTrigger, InputLine.Limiter, InputLine.OverPos, InputLine.OverNeg, InputLine.UnderPos, InputLine.UnderNeg])
        {
            for (var edge = 0; edge < 14; edge++)
            {
                history.Core.SetInput(line, edge % 2 == 0);
                history.Core.AdvanceTo(history.Core.Now + 3);
            }
        }

        history.Begin();
        Assert.AreNotEqual(0u, history.Core.Peek(Registers.LogLost));
        history.ReadEverything();
        history.ReadLog();
    }

    [TestMethod]
    public void Retries_of_chop_used_before_the_window_are_used_up()
    {
        using var history = LongHistory.Armed(settings =>
        {
            settings.SetMode(TripMode.Rewire, ConfigModeFields.ChopMask);
            settings[Registers.ConfigEnable] &= ~(1u << (int)Cause.Rate);
            settings[Registers.ChopRetries] = 2;
        });
        Pulse(history);
        history.Sweep(200);
        history.Begin();
        Assert.AreEqual(1u, history.Core.Peek(Registers.Retries));
        history.ReadEverything();
        Pulse(history);
        Pulse(history);
        EndsIn(history, Cause.Over);
    }

    [TestMethod]
    public void Causes_latched_before_the_window_in_monitor_are_latched_in_it()
    {
        using var history = LongHistory.Armed(settings => settings.SetMode(TripMode.Monitor));
        history.Core.AdvanceTo(history.Core.Now + 50_000);
        Under(history);
        Pulse(history);
        history.Sweep(200);
        history.Begin();
        Assert.AreEqual((uint)Cause.Under, (history.Core.Peek(Registers.Status) & StatusFields.FirstCauseMask) >> StatusFields.FirstCauseShift);
        history.ReadEverything();
        Pulse(history);
        history.Run(After);
        history.ReadEverything();
        history.ReadLog();
    }

    [TestMethod]
    public void The_capture_of_a_trip_right_after_the_beginning_holds_the_samples_before_it()
    {
        using var history = LongHistory.Armed();
        history.Sweep(7000);
        history.Begin();
        history.Core.SetInput(InputLine.OverPos, true);
        history.Run(After);
        history.Run((long)(CaptureLayout.AfterPairs + 2) * Period);
        Assert.IsGreaterThan(7000u + CaptureLayout.AfterPairs, history.Core.Peek(Registers.CaptureCount));
        history.ReadEverything();
        history.ReadCapture();
    }

    private static void Pulse(LongHistory history)
    {
        history.Core.SetInput(InputLine.OverPos, true);
        history.Core.AdvanceTo(history.Core.Now + 50);
        history.Core.SetInput(InputLine.OverPos, false);
        history.Core.AdvanceTo(history.Core.Now + 20_000);
    }

    private static void Under(LongHistory history)
    {
        history.Core.SetInput(InputLine.UnderPos, true);
        history.Core.SetInput(InputLine.UnderNeg, true);
        history.Core.AdvanceTo(history.Core.Now + 50);
        history.Core.SetInput(InputLine.UnderPos, false);
        history.Core.SetInput(InputLine.UnderNeg, false);
        history.Core.AdvanceTo(history.Core.Now + 2000);
    }

    private static void Toggle(LongHistory history, int times)
    {
        for (var time = 0; time < times; time++)
        {
            history.Core.SetInput(InputLine.Strobe, time % 2 == 0);
            history.Core.AdvanceTo(history.Core.Now + 2000);
        }
    }

    /// <summary>Tripped by a cause; what is then read is the same.</summary>
    private static void EndsIn(LongHistory history, Cause cause)
    {
        history.Run(After);
        Assert.AreEqual(TripState.Tripped, history.Core.State);
        var first = (history.Core.Peek(Registers.Status) & StatusFields.FirstCauseMask) >> StatusFields.FirstCauseShift;
        Assert.AreEqual(cause, (Cause)first);
        history.ReadEverything();
        history.ReadLog();
    }
}

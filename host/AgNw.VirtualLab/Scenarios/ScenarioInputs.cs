using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>The pin steps of a scenario, applied at their edges also in the middle of a frame.</summary>
internal sealed class ScenarioInputs(IEnumerable<ScenarioStep> steps) : IScheduledInputs
{
    private readonly Queue<ScenarioStep> pending = new(steps);

    public long NextTick => pending.Count > 0 ? pending.Peek().At + ScenarioTimeline.Origin : long.MaxValue;

    public void Apply(TripCoreModel core, long tick)
    {
        while (NextTick <= tick)
        {
            switch (pending.Dequeue())
            {
                case SetStep set:
                    core.SetInput(set.Input, set.Level);
                    break;
                case PulseStep pulse:
                    core.PulseDirect(pulse.Input);
                    break;
                case SampleStep sample:
                    core.SetSamples(sample.Current, sample.Voltage);
                    break;
                case ReadBackStep readBack:
                    core.ForceReadBack(readBack.ReadBack, readBack.Level);
                    break;
                case FlipStep flip:
                    core.FlipLiveConfigurationBit(tick, flip.Address, flip.Bit);
                    break;
                default:
                    break;
            }
        }
    }
}

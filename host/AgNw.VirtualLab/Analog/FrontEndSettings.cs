using AgNw.Contract;

namespace AgNw.VirtualLab.Analog;

/// <summary>What the trip core tells the front end: range, thresholds as DAC codes, self-test injection and ADC input.</summary>
/// <param name="Range">current range</param>
/// <param name="OverPositive">DAC code of the positive OVER threshold</param>
/// <param name="OverNegative">DAC code of the negative OVER threshold, magnitude</param>
/// <param name="UnderPositive">DAC code of the positive UNDER threshold</param>
/// <param name="UnderNegative">DAC code of the negative UNDER threshold, magnitude</param>
/// <param name="Limit">DAC code of the limiter</param>
/// <param name="Inject">register INJECT</param>
public readonly record struct FrontEndSettings(
    CurrentRange Range, int OverPositive, int OverNegative, int UnderPositive, int UnderNegative, int Limit, uint Inject)
{
    public bool InjectPositive => (Inject & InjectFields.CurrentPosMask) != 0;

    public bool InjectNegative => (Inject & InjectFields.CurrentNegMask) != 0;

    /// <summary>ADC input: 0 the sense shunt, 1 to 5 a DAC.</summary>
    public int Mux => (int)((Inject & InjectFields.MuxMask) >> InjectFields.MuxShift);
}

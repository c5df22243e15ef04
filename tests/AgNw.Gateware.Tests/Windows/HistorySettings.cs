using AgNw.Contract;

namespace AgNw.Gateware.Tests.Windows;

/// <summary>Configuration words of a history: every detector on, a beam that is on while the camera exposes, limits that a slow ramp keeps.</summary>
internal sealed class HistorySettings
{
    public HistorySettings()
    {
        this[Registers.ConfigMode] = (this[Registers.ConfigMode] & ~(ConfigModeFields.ModeMask | ConfigModeFields.BlankIdleMask))
            | (uint)TripMode.Breakdown | (2u << ConfigModeFields.BlankIdleShift);
        Enable(Cause.Over, Cause.Under, Cause.Drop, Cause.Rate);
        this[Registers.RateWindow] = 1001;
        this[Registers.RateLimit] = 1002 * 100;
        this[Registers.StepLimit] = 2000;
        this[Registers.HeartbeatPeriod] = 1_000_000;
        this[Registers.ConductanceCurrent] = 1000;
        this[Registers.ConductanceVoltage] = 1999;
    }

    public uint[] Words { get; } = (uint[])ConfigurationWords.Reset.Clone();

    public uint this[byte register]
    {
        get => Words[register - Registers.ConfigFirst];
        set => Words[register - Registers.ConfigFirst] = value;
    }

    public void Enable(params Cause[] causes)
    {
        foreach (var cause in causes)
        {
            this[Registers.ConfigEnable] |= 1u << (int)cause;
        }
    }

    public void SetMode(TripMode mode, uint further = 0) =>
        this[Registers.ConfigMode] = (this[Registers.ConfigMode] & ~ConfigModeFields.ModeMask) | ((uint)mode << ConfigModeFields.ModeShift) | further;
}

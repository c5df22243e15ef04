namespace AgNw.VirtualLab.TripCore.Configuration;

/// <summary>Blanking while nothing tripped: CONFIG_MODE.blank_idle. The fourth code acts as Unblanked.</summary>
internal enum IdleBlanking
{
    Blanked = 0,
    Unblanked = 1,
    Auto = 2,
}

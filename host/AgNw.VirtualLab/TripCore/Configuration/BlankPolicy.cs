namespace AgNw.VirtualLab.TripCore.Configuration;

/// <summary>When a trip blanks the beam: CONFIG_MODE.blank_trip.</summary>
internal enum BlankPolicy
{
    AtOnce = 0,
    AfterExposures = 1,
    AfterTime = 2,
    Never = 3,
}

namespace AgNw.Supervisor
{
    /// <summary>Who answers *IDN?.</summary>
    public static class SupervisorVersion
    {
        public const string Maker = "AgNw";

        public const string Model = "Interlock";

        /// <summary>Version of the firmware; a test holds it to the version of the build.</summary>
        public const string Firmware = "0.1.0";
    }
}

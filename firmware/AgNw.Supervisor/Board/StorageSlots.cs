namespace AgNw.Supervisor.Board
{
    /// <summary>Who owns which slots of <see cref="IBoardStorage"/>: each the one named and the one after it, for two copies.</summary>
    public static class StorageSlots
    {
        /// <summary>Count of power-ups.</summary>
        public const int BootCounter = 0;

        /// <summary>Calibration.</summary>
        public const int Calibration = 2;

        /// <summary>Proof test.</summary>
        public const int ProofTest = 4;

        /// <summary>The calibration code.</summary>
        public const int Code = 6;

        /// <summary>Saved settings, two slots a place.</summary>
        public const int Settings = 8;

        /// <summary>What the supervisor is doing.</summary>
        public const int Activity = Settings + (Copies * SettingsPlaces);

        /// <summary>Slots of one item.</summary>
        public const int Copies = 2;

        /// <summary>Saved settings that the board holds.</summary>
        public const int SettingsPlaces = 4;

        /// <summary>Number of slots.</summary>
        public const int Count = Activity + Copies;
    }
}

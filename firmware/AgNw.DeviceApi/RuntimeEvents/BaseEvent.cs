namespace nanoFramework.Runtime.Events
{
    /// <summary>Base of nanoFramework's events.</summary>
    public class BaseEvent
    {
        /// <summary>where it comes from</summary>
        public ushort Source;

        /// <summary>what it says</summary>
        public byte Message;
    }
}

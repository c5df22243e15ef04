namespace AgNw.Supervisor
{
    /// <summary>Where replies go.</summary>
    public interface IReplySink
    {
        /// <summary>Sends bytes in order; the caller may change them once this returns.</summary>
        void Write(byte[] bytes, int offset, int count);
    }
}

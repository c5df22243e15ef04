namespace AgNw.Recording.Journal;

/// <summary>A file that can be appended to and made safe. The seam at which tests let a disk fill up or die.</summary>
public interface IDurableFile : IDisposable
{
    long Length { get; }

    /// <summary>Writes at the end.</summary>
    /// <exception cref="IOException">the disk is full or fails; part of it may be written</exception>
    void Append(ReadOnlyMemory<byte> bytes);

    /// <summary>Returns when everything written is on the medium (fsync).</summary>
    /// <exception cref="IOException">it is not</exception>
    void FlushToDisk();

    /// <summary>Cuts the file.</summary>
    void Truncate(long length);
}

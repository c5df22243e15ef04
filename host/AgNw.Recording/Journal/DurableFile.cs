using AgNw.Recording.Errors;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Journal;

/// <summary>A file on a disk, held open for writing by this program alone; others may read it.</summary>
internal sealed class DurableFile : IDurableFile
{
    private readonly IDisposable _lock;
    private readonly FileStream _file;

    private DurableFile(IDisposable writerLock, FileStream file)
    {
        _lock = writerLock;
        _file = file;
    }

    public long Length => _file.Length;

    /// <exception cref="RecordingException">it exists, or cannot be created</exception>
    public static DurableFile Create(string path)
    {
        FileStream file = Csv.NewFile.Create(path);
        try
        {
            return new DurableFile(Lock(path), file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <exception cref="RecordingException">it does not exist, is held by another program, or cannot be written</exception>
    public static DurableFile Open(string path)
    {
        IDisposable writerLock = Lock(path);
        try
        {
            return new DurableFile(writerLock, new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            writerLock.Dispose();
            throw new RecordingException($"{path} cannot be appended to ({exception.Message}); check that it exists and may be written.", exception);
        }
    }

    public void Append(ReadOnlyMemory<byte> bytes)
    {
        _file.Seek(0, SeekOrigin.End);
        try
        {
            _file.Write(bytes.Span);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What .NET makes of EFBIG: a file system or a quota that allows no longer file.
            throw new IOException("the file may not become longer", exception);
        }
    }

    public void FlushToDisk() => _file.Flush(flushToDisk: true);

    public void Truncate(long length) => _file.SetLength(length);

    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    private static IDisposable Lock(string path) => FileLock.Take(path, "another program records this run");
}

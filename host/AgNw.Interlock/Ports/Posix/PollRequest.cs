using System.Runtime.InteropServices;

namespace AgNw.Interlock.Ports.Posix;

/// <summary>struct pollfd of poll(2).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollRequest
{
    public const short In = 0x1;
    public const short Out = 0x4;

    public int Descriptor;
    public short Events;
    public short Returned;

    public readonly bool Has(short events) => (Returned & events) != 0;
}

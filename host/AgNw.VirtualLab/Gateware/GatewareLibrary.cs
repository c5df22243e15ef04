using System.Runtime.InteropServices;

namespace AgNw.VirtualLab.Gateware;

/// <summary>
/// The C functions of one compiled trip core (hardware/gateware/trip_core/bench/trip_core_library.cpp). Several may be loaded at once.
/// Ticks count from reset. Boards that it created must be destroyed before it.
/// </summary>
internal sealed unsafe class GatewareLibrary : IDisposable
{
    private readonly nint _handle;

    public GatewareLibrary(string path)
    {
        _handle = NativeLibrary.Load(path);
        Create = (delegate* unmanaged<nint>)Export("create");
        Destroy = (delegate* unmanaged<nint, void>)Export("destroy");
        Start = (delegate* unmanaged<nint, int*, ulong, uint, void>)Export("start");
        Tick = (delegate* unmanaged<nint, long>)Export("tick");
        Run = (delegate* unmanaged<nint, long, void>)Export("run");
        Schedule = (delegate* unmanaged<nint, long, int, int, int, void>)Export("schedule");
        PresetNumber = (delegate* unmanaged<byte*, int>)Export("preset_number");
        Preset = (delegate* unmanaged<nint, long, int, int, uint, void>)Export("preset");
        Stream = (delegate* unmanaged<nint, long, uint*, int, void>)Export("stream");
        Frame = (delegate* unmanaged<nint, byte*, int, byte*, int, int, int, int, int, void>)Export("frame");
        Changes = (delegate* unmanaged<nint, int, long*, uint*, int, int>)Export("changes");
        State = (delegate* unmanaged<nint, uint>)Export("state");
        Head = (delegate* unmanaged<nint, uint>)Export("head");
        Sram = (delegate* unmanaged<nint, int, int, ushort*, void>)Export("sram");
        SetSram = (delegate* unmanaged<nint, int, int, ushort*, void>)Export("set_sram");
        SpoilReads = (delegate* unmanaged<nint, uint, uint, void>)Export("spoil_reads");
    }

    public delegate* unmanaged<nint> Create { get; }

    public delegate* unmanaged<nint, void> Destroy { get; }

    public delegate* unmanaged<nint, int*, ulong, uint, void> Start { get; }

    public delegate* unmanaged<nint, long> Tick { get; }

    public delegate* unmanaged<nint, long, void> Run { get; }

    public delegate* unmanaged<nint, long, int, int, int, void> Schedule { get; }

    public delegate* unmanaged<byte*, int> PresetNumber { get; }

    public delegate* unmanaged<nint, long, int, int, uint, void> Preset { get; }

    public delegate* unmanaged<nint, long, uint*, int, void> Stream { get; }

    public delegate* unmanaged<nint, byte*, int, byte*, int, int, int, int, int, void> Frame { get; }

    public delegate* unmanaged<nint, int, long*, uint*, int, int> Changes { get; }

    public delegate* unmanaged<nint, uint> State { get; }

    public delegate* unmanaged<nint, uint> Head { get; }

    public delegate* unmanaged<nint, int, int, ushort*, void> Sram { get; }

    public delegate* unmanaged<nint, int, int, ushort*, void> SetSram { get; }

    public delegate* unmanaged<nint, uint, uint, void> SpoilReads { get; }

    public void Dispose() => NativeLibrary.Free(_handle);

    private nint Export(string name) => NativeLibrary.GetExport(_handle, "trip_core_" + name);
}

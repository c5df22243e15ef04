using System.Runtime.InteropServices;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>The C functions of the compiled trip core (hardware/gateware/trip_core/bench/trip_core_library.cpp). Ticks count from reset.</summary>
internal static partial class NativeTripCore
{
    private const string Library = "trip_core";

    static NativeTripCore()
    {
        NativeLibrary.SetDllImportResolver(
            typeof(NativeTripCore).Assembly,
            (name, _, _) => name == Library ? NativeLibrary.Load(GatewareBuild.Library) : nint.Zero);
    }

    [LibraryImport(Library, EntryPoint = "trip_core_create")]
    public static partial nint Create();

    [LibraryImport(Library, EntryPoint = "trip_core_destroy")]
    public static partial void Destroy(nint bench);

    [LibraryImport(Library, EntryPoint = "trip_core_start")]
    public static partial void Start(nint bench, ReadOnlySpan<int> delays);

    [LibraryImport(Library, EntryPoint = "trip_core_tick")]
    public static partial long Tick(nint bench);

    [LibraryImport(Library, EntryPoint = "trip_core_run")]
    public static partial void Run(nint bench, long to);

    [LibraryImport(Library, EntryPoint = "trip_core_input")]
    public static partial void Input(nint bench, long at, int line, int level);

    [LibraryImport(Library, EntryPoint = "trip_core_pulse")]
    public static partial void Pulse(nint bench, uint mask);

    [LibraryImport(Library, EntryPoint = "trip_core_samples")]
    public static partial void Samples(nint bench, int current, int voltage);

    [LibraryImport(Library, EntryPoint = "trip_core_force")]
    public static partial void Force(nint bench, int readBack, int level);

    [LibraryImport(Library, EntryPoint = "trip_core_frame")]
    public static partial void Frame(
        nint bench, ReadOnlySpan<byte> mosi, int bits, Span<byte> miso, int numerator, int denominator, int lead, int trail, int recovery);

    [LibraryImport(Library, EntryPoint = "trip_core_changes")]
    public static partial int Changes(nint bench, int from, Span<long> ticks, Span<uint> outputs, int room);

    [LibraryImport(Library, EntryPoint = "trip_core_sram")]
    public static partial void Sram(nint bench, int address, int words, Span<ushort> to);
}

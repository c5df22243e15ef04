using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Writing.CSharp;

namespace AgNw.Contract.Generator.Writing.Verilog;

/// <summary>The gateware's view of trip_core.yaml.</summary>
public static class TripCoreHeader
{
    public const string Path = "hardware/gateware/trip_core/rtl/trip_core.Generated.vh";

    public static GeneratedFile Write(TripCoreContract core)
    {
        var file = new VerilogFile(core.File, "AGNW_TRIP_CORE_GENERATED_VH");
        file.Section("Version and clock");
        file.Number("CONTRACT_MAJOR", core.Major);
        file.Number("CONTRACT_MINOR", core.Minor);
        file.Number("CLOCK_HERTZ", core.ClockHertz);
        file.Number("TIME_BITS", core.TimeBits);
        Numbers(file, "Scales", "SCALE_", core.Scales);
        Numbers(file, "Latencies and periods, ticks", "TIMING_", core.Timing);
        Numbers(file, "Event log, records", "LOG_", core.Log);
        Numbers(file, "Capture, pairs", "CAPTURE_", core.Capture);
        Numbers(file, "SPI link", "SPI_", core.SpiLimits);
        foreach (var opcode in core.Opcodes)
            file.Hex("OPCODE_" + opcode.Name, 8, opcode.Code);
        Bits(file, "First byte of a reply, bit numbers", "REPLY_", core.ReplyStatus);
        Crcs(file, core);
        Codes(file, "States", "STATE_", 3, core.States);
        Codes(file, "Modes", "MODE_", 2, core.Modes);
        Bits(file, "Input lines, bit numbers", "IN_", core.Inputs);
        file.Number("INPUT_COUNT", core.Inputs.Max(i => i.Code) + 1);
        Bits(file, "Output lines, bit numbers", "OUT_", [.. core.Outputs.Select(o => new NamedCode(o.Name, o.Bit, o.Text, o.Line))]);
        var commanded = core.Outputs.Where(o => o.Safe is not null).ToList();
        file.Number("OUTPUT_COUNT", commanded.Count);
        file.Number("READBACK_SHIFT", CoreTables.ReadbackShift(core));
        file.Hex("OUTPUTS_SAFE", commanded.Count, commanded.Where(o => o.Safe == 1).Aggregate(0L, (mask, o) => mask | (1L << (int)o.Bit)));
        Causes(file, core);
        Bits(file, "Refusals, bit numbers", "REFUSAL_", core.Refusals);
        Codes(file, "Keys", "KEY_", 32, core.Keys);
        Records(file, core);
        RegisterHeader.Write(file, core);
        return new GeneratedFile(Path, file.Close());
    }

    private static void Numbers(VerilogFile file, string title, string prefix, IReadOnlyList<NamedCode> values)
    {
        file.Section(title);
        foreach (var value in values)
            file.Number(prefix + value.Name, value.Code);
    }

    private static void Bits(VerilogFile file, string title, string prefix, IReadOnlyList<NamedCode> bits) =>
        Numbers(file, title, prefix, bits);

    private static void Codes(VerilogFile file, string title, string prefix, int width, IReadOnlyList<NamedCode> codes)
    {
        file.Section(title);
        foreach (var code in codes)
            file.Hex(prefix + code.Name, width, code.Code);
    }

    private static void Crcs(VerilogFile file, TripCoreContract core)
    {
        file.Section("CRCs; a reflected one by its reversed polynomial");
        foreach (var crc in core.Crcs)
        {
            file.Hex($"CRC_{crc.Name}_POLYNOMIAL", crc.Width, crc.Polynomial);
            if (crc.Reflected)
                file.Hex($"CRC_{crc.Name}_POLYNOMIAL_REVERSED", crc.Width, crc.ReversedPolynomial);
            file.Hex($"CRC_{crc.Name}_INITIAL", crc.Width, crc.Initial);
            file.Hex($"CRC_{crc.Name}_FINAL_XOR", crc.Width, crc.FinalXor);
        }
    }

    private static void Causes(VerilogFile file, TripCoreContract core)
    {
        var count = core.Causes.Count;
        Bits(file, "Causes, bit numbers", "CAUSE_", [.. core.Causes.Select(c => new NamedCode(c.Name, c.Bit, c.Text, c.Line))]);
        file.Number("CAUSE_COUNT", count);
        file.Section("Causes by when they are watched, one bit a cause");
        foreach (var watch in new[] { "always", "armed", "line" })
            file.Hex("WATCH_" + watch.ToUpperInvariant(), count, core.Causes.Where(c => c.Watch == watch)
                .Aggregate(0L, (mask, c) => mask | (1L << c.Bit)));
        file.Section("Actions: the causes that have each, by mode, one bit a cause");
        foreach (var mode in core.Modes)
        {
            var column = mode.Name == "NONE" ? "BREAKDOWN" : mode.Name;
            foreach (var action in ActionNames.All)
            {
                var mask = core.Causes.Where(c => c.Actions[column].Contains(action)).Aggregate(0L, (bits, c) => bits | (1L << c.Bit));
                file.Hex($"ACTION_{mode.Name}_{action.ToUpperInvariant()}", count, mask);
            }
        }

        file.Section("Actions: bit numbers of a set, and the set of DOSE with dose_opens");
        for (var bit = 0; bit < ActionNames.All.Count; bit++)
            file.Number("ACTION_" + ActionNames.All[bit].ToUpperInvariant(), bit);
        file.Hex("ACTIONS_DOSE_OPENS", ActionNames.All.Count, ActionNames.Mask(ActionNames.DoseOpens));
    }

    private static void Records(VerilogFile file, TripCoreContract core)
    {
        file.Section("Event record, offsets in bytes and widths in bits, little-endian");
        foreach (var field in core.RecordFields)
        {
            file.Number($"RECORD_{field.Name.ToUpperInvariant()}_OFFSET", field.Offset);
            file.Number($"RECORD_{field.Name.ToUpperInvariant()}_BITS", field.Bits);
        }

        file.Section("State byte of a record, ranges of bits");
        foreach (var field in core.RecordState)
            file.Define("RECORD_STATE_" + field.Name.ToUpperInvariant(), RegisterHeader.Range(field));
        file.Section("Record kinds, and their place in the encoder's priority (0 first)");
        for (var place = 0; place < core.Kinds.Count; place++)
        {
            file.Hex("KIND_" + core.Kinds[place].Name, 8, core.Kinds[place].Code);
            file.Number("PLACE_" + core.Kinds[place].Name, place);
        }

        file.Number("KIND_COUNT", core.Kinds.Count);
        file.Hex("KINDS_RESERVED", 32, core.Kinds.Where(k => k.Reserved).Aggregate(0L, (mask, k) => mask | (1L << (int)k.Code)));
        var places = core.Kinds.Select((kind, place) => kind.Reserved ? 1L << place : 0).Sum();
        file.Hex("PLACES_RESERVED", core.Kinds.Count, places);
    }
}

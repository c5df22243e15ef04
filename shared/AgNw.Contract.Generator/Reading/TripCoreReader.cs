using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads trip_core.yaml. What is wrong goes to the problems; then the contract returned is not to be used.</summary>
public static class TripCoreReader
{
    public const string Path = "shared/registers/trip_core.yaml";

    public static TripCoreContract? Read(string root, Problems problems)
    {
        if (YamlFile.Open(root, Path, problems) is not { } file)
            return null;
        var version = file.Map("contract");
        var clock = file.Map("clock");
        var spi = file.Map("spi");
        var scales = file.Map("scales");
        var timing = file.Map("timing");
        var log = file.Map("log");
        var capture = file.Map("capture");
        var contract = new TripCoreContract
        {
            File = Path,
            FileCrc = SourceText.Crc32OfLines(System.IO.Path.Combine(root, Path)),
            Major = version.SmallNumber("major"),
            Minor = version.SmallNumber("minor"),
            Identity = version.WholeNumber("identity"),
            Clock = ListReader.Integers(clock, "hertz", "time_bits"),
            Scales = ListReader.Integers(scales, "adc_bits", "adc_headroom_percent", "voltage_span_microvolt", "dac_bits"),
            Ranges = Each(file, "ranges", map => new CurrentRangeEntry(
                map.Text("name"), map.WholeNumber("full_scale_picoampere"), map.Text("text"), map.Line)),
            Crcs = ReadCrcs(file),
            SpiLimits = ListReader.Integers(
                spi, "max_clock_hertz", "turnaround_bytes", "no_op_zero_bits", "max_words", "max_records", "max_pairs"),
            Opcodes = Each(spi, "opcodes", map => new OpcodeEntry(
                map.Text("name"), map.WholeNumber("code"), map.Text("arguments"), map.Text("reply"), map.Text("text"), map.Line)),
            ReplyStatus = ListReader.Codes(spi, "reply_status", "bit"),
            Timing = ListReader.Integers(
                timing, "filtered_trip", "direct_trip", "internal_trip", "adc_sample_period", "adc_convert", "adc_quiet", "adc_ready", "adc_decision", "frame_end", "frame_effect",
                "reply_fetch", "word_fetch", "dac_settle", "config_scan", "config_result", "config_verdict", "config_copy", "config_moving",
                "slow_round", "slot_heartbeat", "slot_qualify", "slot_chop", "slot_blank", "slot_bypass", "slot_readback", "slot_ext", "slot_sense",
                "slot_settle", "beam_round", "dose_round", "frames_round", "encoder", "min_chop_holdoff"),
            Stamps = Each(file, "stamps", map => new NamedCode(map.Text("name"), 0, map.Text("text"), map.Line)),
            Log = ListReader.Integers(log, "capacity", "reserved", "front_depth", "front_reserved", "record_bytes"),
            Capture = ListReader.Integers(capture, "ring_pairs", "before_pairs", "after_pairs", "pair_bytes"),
            RecordFields = Each(file, "record", map => new RecordFieldEntry(
                map.Text("name"), map.SmallNumber("offset"), map.SmallNumber("bits"), map.Text("text"), map.Line)),
            RecordState = ListReader.Fields(file.Maps("record_state")),
            Kinds = Each(file, "kinds", map => new RecordKindEntry(
                map.Text("name"), map.WholeNumber("code"), map.Boolean("reserved"), map.Text("stamp"), map.Text("value"),
                map.Text("text"), map.Line)),
            Inputs = ListReader.Codes(file, "inputs", "bit"),
            Outputs = Each(file, "outputs", map => new OutputEntry(
                map.Text("name"), map.WholeNumber("bit"), map.OptionalSmallNumber("safe"), map.Text("text"), map.Line)),
            States = ListReader.Codes(file, "states", "code"),
            Modes = ListReader.Codes(file, "modes", "code"),
            Causes = CauseReader.Read(file, problems),
            Refusals = ListReader.Codes(file, "refusals", "bit"),
            Keys = Each(file, "keys", map => new NamedCode(map.Text("name"), map.WholeNumber("value"), map.Text("text"), map.Line)),
            Blocks = Each(file, "blocks", map => new RegisterBlock(
                map.Text("name"), map.SmallNumber("first"), map.SmallNumber("last"), map.Text("text"), map.Line)),
            Registers = RegisterReader.Read(file),
        };
        foreach (var map in new[] { version, clock, spi, scales, timing, log, capture, file })
            map.Finish();
        return contract;
    }

    private static List<CrcEntry> ReadCrcs(MapReader file)
    {
        var crcs = file.Map("crc");
        var entries = new List<CrcEntry>();
        foreach (var name in crcs.Keys.ToList())
        {
            var map = crcs.Map(name);
            entries.Add(new CrcEntry(
                name.ToUpperInvariant(), map.SmallNumber("width"), map.WholeNumber("polynomial"), map.WholeNumber("initial"),
                map.Boolean("reflected"), map.WholeNumber("final_xor"), map.Text("text"), map.Line));
            map.Finish();
        }

        foreach (var needed in new[] { "record", "frame", "config", "block" })
            crcs.Map(needed);
        return entries;
    }

    private static List<T> Each<T>(MapReader parent, string section, Func<MapReader, T> read)
    {
        var entries = new List<T>();
        foreach (var map in parent.Maps(section))
        {
            entries.Add(read(map));
            map.Finish();
        }

        return entries;
    }
}

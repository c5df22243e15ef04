namespace AgNw.Contract.Generator.Tests;

/// <summary>Every fault in trip_core.yaml is one line that names file and line; nothing is written.</summary>
[TestClass]
public sealed class BadTripCoreTests
{
    [TestMethod]
    [DataRow("  time_bits: 48", "", "'clock' has no key 'time_bits'", -1, DisplayName = "missing key")]
    [DataRow("  time_bits: 48", "  time_bits: 48\n  colour: red", "unknown key 'colour' in 'clock'", 1, DisplayName = "unknown key")]
    [DataRow("  time_bits: 48", "  time_bits: many", "'time_bits' in 'clock' must be an integer, not 'many'", 0, DisplayName = "wrong type")]
    [DataRow("  minor: 0\n", "  minor: 99999999999\n", "outside 32 bits", 0, DisplayName = "number too large")]
    [DataRow("name: PEAK\n", "name: ADC\n", "register ADC stands already in line", 0, DisplayName = "register named twice")]
    [DataRow("KICK,           address: 0x41", "KICK,           address: 0x42", "address 0x42 stands already in line", 1, DisplayName = "address twice")]
    [DataRow("CHOP,        code: 0x09", "CHOP,        code: 0x08", "kind code 8 stands already in line", 0, DisplayName = "code twice")]
    [DataRow("DOSE,      bit: 7", "DOSE,      bit: 6", "cause bit 6 stands already in line", 0, DisplayName = "bit twice")]
    [DataRow("mode,         bits: \"1:0\"", "mode,         bits: \"2:0\"", "overlaps", 1, DisplayName = "overlapping fields")]
    [DataRow("mode,         bits: \"1:0\"", "mode,         bits: \"0:1\"", "'bits' must be", 0, DisplayName = "bits the wrong way round")]
    [DataRow("width: 8,  reset: 3", "width: 8,  reset: 256", "register DROP_SAMPLES has the reset 0x100, wider than its 8 bits", 0, DisplayName = "reset too wide")]
    [DataRow("UNDER_QUALIFY,     address: 0x88, access: cfg", "UNDER_QUALIFY,     address: 0x88, access: secret", "'access' must be one of", 0, DisplayName = "unknown access")]
    [DataRow("DROP_SAMPLES,      address: 0x8F", "DROP_SAMPLES,      address: 0xC0", "lies in 0 blocks", 0, DisplayName = "outside every block")]
    [DataRow("BREAKDOWN: [blank_now], REWIRE: [blank_now]", "BREAKDOWN: [explode], REWIRE: [blank_now]", "unknown action 'explode' of DOSE", 0, DisplayName = "unknown action")]
    [DataRow("SENSE,     bit: 11, watch: line", "SENSE,     bit: 11, watch: sometimes", "'watch' must be one of", 0, DisplayName = "unknown watch")]
    [DataRow("MARK,        code: 0x0B, reserved: false, stamp: EDGE", "MARK,        code: 0x0B, reserved: false, stamp: NOW", "has the stamp 'NOW'", 0, DisplayName = "unknown stamp")]
    [DataRow("{name: kind,     offset: 2,", "{name: kind,     offset: 3,", "record field kind must begin at byte 2", 0, DisplayName = "record with a hole")]
    [DataRow("  reserved: 64 ", "  reserved: 16384 ", "'reserved' must be below 'capacity'", 0, DisplayName = "reserve as large as the log")]
    [DataRow("reset: 0x00010000", "reset: 0x00020000", "the contract's version is 0x10000", -3, DisplayName = "version register off")]
    [DataRow("frame:  {width: 16", "frame:  {width: 24", "CRC FRAME must be 16 or 32 bits wide", 0, DisplayName = "odd CRC")]
    [DataRow("{name: R1M,   full_scale_picoampere: 1000000000,", "{name: R1M,   full_scale_picoampere: 10,", "range R1M is not above the range before it", 0, DisplayName = "ranges out of order")]
    [DataRow("name: SMU_TRIGGER", "name: SMU-TRIGGER", "the name 'SMU-TRIGGER' must be letters", 0, DisplayName = "name that no language takes")]
    [DataRow("SENSE,     bit: 11", "SENSE,     bit: 12", "cause SENSE has the bit 12, outside 0 to 11", 0, DisplayName = "bit that no record carries")]
    [DataRow("SENSE,     bit: 11", "SENSE,     bit: 12", "cause SENSE leaves a gap", 0, DisplayName = "table with a hole")]
    [DataRow("{name: MONITOR,   code: 3", "{name: MONITOR,   code: 4", "mode MONITOR has the code 4, outside 0 to 3", 0, DisplayName = "code that no field carries")]
    [DataRow("SWITCH,      bit: 0, safe: 0", "SWITCH,      bit: 0, safe: 2", "output SWITCH must be safe at 0 or 1", 0, DisplayName = "level that is none")]
    [DataRow("record: {width: 16, polynomial: 0x1021", "record: {width: 16, polynomial: 0x11021", "CRC RECORD has a value wider than its 16 bits", 0, DisplayName = "polynomial too wide")]
    [DataRow("frame:  {width: 16, polynomial: 0x1021", "frame:  {width: 16, polynomial: 0x8005", "CRC FRAME is not of the shape that AgNw.Contract computes", 0, DisplayName = "CRC that the codec does not compute")]
    [DataRow("record_bytes: 16", "record_bytes: 20", "'record_bytes' is 20, but the record's fields take 16", 0, DisplayName = "record longer than its fields")]
    [DataRow("before_pairs: 16384", "before_pairs: 16000", "'ring_pairs' is 65536, but the pairs before and after take 65152", -1, DisplayName = "capture that does not fill its ring")]
    [DataRow("first: 0x08, last: 0x1F", "first: 0x08, last: 0x20", "block STATUS has no register at 0x20", 0, DisplayName = "block with a hole")]
    [DataRow("{name: COMMAND,       first", "{name: ORDERS,        first", "'blocks' has no block COMMAND", -2, DisplayName = "missing block")]
    [DataRow("CROWBAR_DELAY,     address: 0x9F", "CROWBAR_DELAY,     address: 0x19F", "has the address 415, outside 0x00 to 0xFF", 0, DisplayName = "address too large")]
    [DataRow("access: cfg, width: 28", "access: cfg, width: 33", "has the width 33, outside 1 to 32", 0, DisplayName = "width too large")]
    [DataRow("{name: blanked,   bits: \"7\"", "{name: blanked,   bits: \"8\"", "field blanked of the record's state byte reaches beyond its 8 bits", 0, DisplayName = "field beyond its word")]
    [DataRow("  hertz: 48000000", "  hertz: 0", "'hertz' is 0, outside 1 to", 0, DisplayName = "stopped clock")]
    [DataRow("  dac_bits: 16 ", "  dac_bits: 20 ", "'dac_bits' is 20, outside 2 to 16", 0, DisplayName = "converter wider than its register")]
    [DataRow("reset: 0x00000006", "reset: 0x00000004", "the safe levels of the outputs is 0x6", 0, DisplayName = "outputs that reset unsafe")]
    [DataRow("reserved: true,  stamp: EDGE,     value: \"boot", "reserved: 1,  stamp: EDGE,     value: \"boot", "'reserved' in an entry of 'kinds' must be true or false, not '1'", 0, DisplayName = "number for a boolean")]
    public void A_fault_names_file_and_line(string old, string replacement, string message, int lineOffset)
    {
        using var sources = new Sources();
        var line = sources.Edit(Sources.Core, old, replacement) + lineOffset;
        var (exitCode, errors) = sources.Run();
        Assert.AreEqual(2, exitCode);
        Assert.IsTrue(
            errors.Any(e => e.Contains(message, StringComparison.Ordinal)
                && e.StartsWith($"{Sources.Core}:{line}: ", StringComparison.Ordinal)),
            $"expected line {line} and '{message}' in:\n{string.Join("\n", errors)}");
        Assert.IsEmpty(sources.GeneratedFiles());
    }

    [TestMethod]
    public void A_row_of_actions_without_a_cause_or_a_cause_without_a_row_is_a_fault()
    {
        using var sources = new Sources();
        var line = sources.Edit(Sources.Core, "  SENSE:     {BREAKDOWN", "  SENSES:    {BREAKDOWN");
        var (_, errors) = sources.Run();
        CollectionAssert.Contains(errors, $"{Sources.Core}:{line}: unknown key 'SENSES' in 'actions'");
        Assert.IsTrue(errors.Any(e => e.EndsWith("'actions' has no key 'SENSE'", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Broken_YAML_names_the_line_where_it_breaks()
    {
        using var sources = new Sources();
        var line = sources.Edit(Sources.Core, "{name: TRIPPED,  code: 4,", "{name: TRIPPED,  code: 4]");
        var (exitCode, errors) = sources.Run();
        Assert.AreEqual(2, exitCode);
        Assert.IsTrue(errors.Any(e => e.StartsWith($"{Sources.Core}:{line}: the YAML cannot be read: ", StringComparison.Ordinal)),
            string.Join("\n", errors));
        Assert.IsEmpty(sources.GeneratedFiles());
    }

    [TestMethod]
    public void A_key_written_twice_is_a_fault()
    {
        using var sources = new Sources();
        var line = sources.Edit(Sources.Core, "  time_bits: 48", "  time_bits: 48\n  time_bits: 48") + 1;
        var (exitCode, errors) = sources.Run();
        Assert.AreEqual(2, exitCode);
        Assert.IsTrue(errors.Any(e => e.StartsWith($"{Sources.Core}:{line}: ", StringComparison.Ordinal)), string.Join("\n", errors));
    }

    [TestMethod]
    public void Every_fault_of_a_file_is_named_in_one_run()
    {
        using var sources = new Sources();
        sources.Edit(Sources.Core, "  time_bits: 48", "  time_bits: many");
        sources.Edit(Sources.Core, "  capacity: 16384", "  capacity: all");
        Assert.HasCount(2, sources.Run().Errors);
    }

    [TestMethod]
    [DataRow(Sources.Core)]
    [DataRow(Sources.Commands)]
    [DataRow(Sources.Errors)]
    public void A_missing_file_is_named(string file)
    {
        using var sources = new Sources();
        File.Delete(sources.Full(file));
        var (exitCode, errors) = sources.Run();
        Assert.AreEqual(2, exitCode);
        CollectionAssert.AreEqual(new[] { $"{file}: the file is missing" }, errors);
        Assert.IsEmpty(sources.GeneratedFiles());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("just text")]
    [DataRow("- a list")]
    public void A_file_that_is_no_mapping_is_named(string text)
    {
        using var sources = new Sources();
        File.WriteAllText(sources.Full(Sources.Core), text);
        var (exitCode, errors) = sources.Run();
        Assert.AreEqual(2, exitCode);
        CollectionAssert.Contains(errors, $"{Sources.Core}:1: the file is not one mapping of keys");
    }
}

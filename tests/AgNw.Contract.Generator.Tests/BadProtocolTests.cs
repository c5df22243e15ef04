namespace AgNw.Contract.Generator.Tests;

/// <summary>Every fault in commands.yaml and errors.yaml is one line that names file and line; nothing is written.</summary>
[TestClass]
public sealed class BadProtocolTests
{
    [TestMethod]
    [DataRow("name: WAIT,           text", "name: WAIT,           colour: red, text", "unknown key 'colour'", DisplayName = "unknown key")]
    [DataRow("name: WAIT,           text: waits for pending operations; there are none", "name: WAIT", "has no key 'text'", DisplayName = "missing key")]
    [DataRow("sets: DROP_FLOOR,", "sets: DROP_CEILING,", "sets 'DROP_CEILING', which is no configuration register", DisplayName = "target that is no register")]
    [DataRow("sets: CONFIG_MODE.chop,", "sets: CONFIG_MODE.chip,", "sets 'CONFIG_MODE.chip'", DisplayName = "target that is no field")]
    [DataRow("sets: DROP_FLOOR,", "sets: LOG_HEAD,", "sets 'LOG_HEAD'", DisplayName = "target that cannot be staged")]
    [DataRow("min: 100, max: 5000, default: 500", "min: 100, max: 5000, default: 400", "which gives 19200000, but HEARTBEAT_PERIOD resets to 24000000", DisplayName = "default off its reset")]
    [DataRow("min: 100, max: 5000, default: 500", "min: 100, max: 6000, default: 500", "more than the 28 bits of HEARTBEAT_PERIOD hold", DisplayName = "max beyond the register")]
    [DataRow("min: 100, max: 5000, default: 500", "min: 100, max: 400, default: 500", "has the default 500, outside 100 to 400", DisplayName = "default beyond the max")]
    [DataRow("min: 100, max: 5000, default: 500", "max: 5000, default: 500", "has no min or no max", DisplayName = "no min")]
    [DataRow("conversion: \"enable:RATE\"", "conversion: \"enable:HASTE\"", "enables 'HASTE', which is no cause", DisplayName = "enable of no cause")]
    [DataRow("sets: VOLTAGE_FLOOR, conversion: voltage_adc_down", "sets: VOLTAGE_FLOOR, conversion: guess", "unknown conversion 'guess'", DisplayName = "unknown conversion")]
    [DataRow("pattern: \"CAUSe:FIRSt\"", "pattern: \"CAUS\"", "may be read as CAUSe", DisplayName = "header of two commands")]
    [DataRow("pattern: \"SYSTem:TIME\"", "pattern: \"SYSTem:[TIME\"", "is not SCPI notation", DisplayName = "bad pattern")]
    [DataRow("pattern: \"SYSTem:TIME\"", "pattern: \"SYSTem:TIMEoftheboard\"", "more than 12 characters", DisplayName = "mnemonic too long")]
    [DataRow("name: MEASURE_VOLTAGE, set: false, query: true", "name: MEASURE_VOLTAGE, set: false, query: false", "can neither be set nor queried", DisplayName = "command that does nothing")]
    [DataRow("name: MEASURE_VOLTAGE,", "name: MEASURE_CURRENT,", "command MEASURE_CURRENT stands already in line", DisplayName = "command named twice")]
    [DataRow("states: [SAFE, FAULT, DISARMED]", "states: [SAFE, HAPPY]", "names the state HAPPY", DisplayName = "unknown state")]
    [DataRow("errors: [WRONG_BOOT,", "errors: [NO_SUCH_ERROR,", "names the error NO_SUCH_ERROR", DisplayName = "unknown error")]
    [DataRow("unit: V/s, scale: uV/s", "unit: V/s, scale: nV", "has the scale 'nV'", DisplayName = "scale of another unit")]
    [DataRow("choices: [IGNore, RECord, TRIP], default: TRIP", "choices: [IGNore, RECord, TRIP], default: PANIC", "the default 'PANIC' is not one of the choices", DisplayName = "default that is no choice")]
    [DataRow("choices: [IGNore, RECord, TRIP]", "choices: [IGNore, IGNite, TRIP]", "two choices that 'IGN' may mean", DisplayName = "choices with one short form")]
    [DataRow("{name: samples, type: integer,", "{name: samples, type: whole,", "unknown type 'whole'", DisplayName = "unknown type")]
    [DataRow("sets: \"DAC_OVER_POS, DAC_OVER_NEG\"", "sets: \"DAC_OVER_POS, DROP_FLOOR\"", "sets two registers whose resets differ", DisplayName = "two targets that reset apart")]
    [DataRow("sets: \"DAC_OVER_POS, DAC_OVER_NEG\"", "sets: \"DAC_OVER_POS, DAC_OVER_NEG, DAC_LIMIT\"", "must set one or two registers", DisplayName = "three targets")]
    [DataRow("max: 24000000000, default: 390625000", "max: 24000000000", "stages a value but has no default", DisplayName = "no default")]
    [DataRow("sets: DROP_FLOOR, conversion", "conversion", "has a conversion but sets nothing", DisplayName = "conversion to nowhere")]
    [DataRow("min: 0, max: 5312, default: 208", "min: 0, max: 5312, default: 209", "has the default 209, which gives 11, but CROWBAR_DELAY resets to 10", DisplayName = "default that rounds up too far")]
    [DataRow("CONF_DROP_SOURCE_ENABLE,   query: true, parameters: [{name: enable, type: boolean, default: 1", "CONF_DROP_SOURCE_ENABLE,   query: true, parameters: [{name: enable, type: boolean, default: 2", "is boolean: 0 or 1", DisplayName = "boolean default 2")]
    [DataRow("CONF_DROP_SOURCE_ENABLE,   query: true, parameters: [{name: enable, type: boolean,", "CONF_DROP_SOURCE_ENABLE,   query: true, parameters: [{name: enable, type: boolean, max: 1,", "has limits, but is boolean", DisplayName = "limits of a boolean")]
    [DataRow("min: 100, max: 5000, default: 500", "min: 6000, max: 5000, default: 500", "has the min 6000 above the max 5000", DisplayName = "limits the wrong way round")]
    [DataRow("terminator: LF", "terminator: CR", "'terminator' must be LF", DisplayName = "other line end")]
    [DataRow("reply: \"1999.0\",", "reply: [],", "must be text, not 'a list'", DisplayName = "list for a text")]
    [DataRow("parameters: [{name: crc, type: hex}], errors", "parameters: [crc], errors", "must be a list of mappings, not 'crc'", DisplayName = "word for a mapping")]
    public void A_fault_of_a_command_names_file_and_line(string old, string replacement, string message) =>
        AssertFault(Sources.Commands, old, replacement, message);

    [TestMethod]
    [DataRow("number: -222,", "number: -200,", "error number -200 stands already in line", DisplayName = "number twice")]
    [DataRow("number: -222,", "number: x,", "must be an integer, not 'x'", DisplayName = "number that is none")]
    [DataRow("number: -222,", "number: 40000,", "outside 16 bits", DisplayName = "number too large")]
    [DataRow("-222, name: DATA_OUT_OF_RANGE,      esr: EXE", "-222, name: DATA_OUT_OF_RANGE,      esr: XXX", "'esr' must be one of", DisplayName = "unknown event status bit")]
    public void A_fault_of_an_error_names_file_and_line(string old, string replacement, string message) =>
        AssertFault(Sources.Errors, old, replacement, message);

    private static void AssertFault(string file, string old, string replacement, string message)
    {
        using var sources = new Sources();
        var line = sources.Edit(file, old, replacement);
        var (exitCode, errors) = sources.Run();
        Assert.AreEqual(2, exitCode);
        Assert.IsTrue(
            errors.Any(e => e.Contains(message, StringComparison.Ordinal) && e.StartsWith($"{file}:{line}: ", StringComparison.Ordinal)),
            $"expected line {line} and '{message}' in:\n{string.Join("\n", errors)}");
        Assert.IsEmpty(sources.GeneratedFiles());
    }
}

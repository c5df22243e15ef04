using System.Text;
using AgNw.Contract;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Tests.Scpi;

[TestClass]
public sealed class LineParserTests
{
    private readonly LineParser _parser = new(new HeaderTree());
    private readonly ParsedLine _line = new();

    [TestMethod]
    [DataRow("CONF:OVER:LEV é", ScpiErrors.InvalidCharacter)]
    [DataRow("*CLS\u0001", ScpiErrors.InvalidCharacter)]
    [DataRow(";", ScpiErrors.SyntaxError)]
    [DataRow("*CLS;;*CLS", ScpiErrors.SyntaxError)]
    [DataRow("CONF::OVER:LEV 1", ScpiErrors.SyntaxError)]
    [DataRow("?", ScpiErrors.SyntaxError)]
    [DataRow("ARM#H1", ScpiErrors.InvalidSeparator)]
    [DataRow("ARM,1", ScpiErrors.InvalidSeparator)]
    [DataRow("LOG:DATA? 1 2", ScpiErrors.InvalidSeparator)]
    [DataRow("CONF:OVER:LEV ON", ScpiErrors.DataType)]
    [DataRow("CONF:MODE 1", ScpiErrors.DataType)]
    [DataRow("CONF:MODE \"BRE;,\"", ScpiErrors.DataType)]
    [DataRow("CONF:DROP:SAMP 3.5", ScpiErrors.DataType)]
    [DataRow("*CLS 1", ScpiErrors.ParameterNotAllowed)]
    [DataRow("LOG:DATA? 1,2,3", ScpiErrors.ParameterNotAllowed)]
    [DataRow("ARM", ScpiErrors.MissingParameter)]
    [DataRow("LOG:DATA? 1", ScpiErrors.MissingParameter)]
    [DataRow("LOG:DATA? 1,", ScpiErrors.MissingParameter)]
    [DataRow("LOG:DATA? ,1", ScpiErrors.MissingParameter)]
    [DataRow("CONFIGURATIONS:MODE NONE", ScpiErrors.MnemonicTooLong)]
    [DataRow("CONFI:MODE NONE", ScpiErrors.UndefinedHeader)]
    [DataRow("CONF", ScpiErrors.UndefinedHeader)]
    [DataRow("*IDN", ScpiErrors.UndefinedHeader)]
    [DataRow("ARM?", ScpiErrors.UndefinedHeader)]
    [DataRow("CONF:OVER:LEV .", ScpiErrors.NumericData)]
    [DataRow("CONF:OVER:LEV +-1", ScpiErrors.NumericData)]
    [DataRow("CONF:OVER:LEV 1$", ScpiErrors.NumericData)]
    [DataRow("ARM #HXY", ScpiErrors.NumericData)]
    [DataRow("ARM #H", ScpiErrors.NumericData)]
    [DataRow("CONF:OVER:LEV 1E33", ScpiErrors.ExponentTooLarge)]
    [DataRow("CONF:OVER:LEV 1E-33", ScpiErrors.ExponentTooLarge)]
    [DataRow("CONF:OVER:LEV 0.0012345678901234567891", ScpiErrors.TooManyDigits)]
    [DataRow("CONF:OVER:LEV 1 V", ScpiErrors.InvalidSuffix)]
    [DataRow("CONF:OVER:LEV 1 mmA", ScpiErrors.InvalidSuffix)]
    [DataRow("CONF:DROP:SAMP 3 s", ScpiErrors.SuffixNotAllowed)]
    [DataRow("CONF:MODE FAST", ScpiErrors.InvalidCharacterData)]
    [DataRow("CONF:OVER:ENAB MAYBE", ScpiErrors.InvalidCharacterData)]
    [DataRow("CONF:MODE \"BRE", ScpiErrors.InvalidStringData)]
    [DataRow("ARM #15ABCDE", ScpiErrors.InvalidBlockData)]
    [DataRow("CONF:OVER:LEV -1 uA", ScpiErrors.DataOutOfRange)]
    [DataRow("CONF:OVER:LEV -1E-30", ScpiErrors.DataOutOfRange)]
    [DataRow("CONF:OVER:LEV 25.0001 mA", ScpiErrors.DataOutOfRange)]
    [DataRow("CONF:OVER:LEV 1E32", ScpiErrors.DataOutOfRange)]
    [DataRow("ARM #H100000000", ScpiErrors.DataOutOfRange)]
    [DataRow("MARK 4294967296", ScpiErrors.DataOutOfRange)]
    [DataRow("CONF:OVER:ENAB 2", ScpiErrors.IllegalParameter)]
    public void A_bad_line_gives_its_error_and_no_commands(string text, int error)
    {
        Assert.AreEqual(error, Parse("*CLS;" + text));
        Assert.AreEqual(0, _line.Count);
    }

    [TestMethod]
    [DataRow("CONF:FOO 1", 6)]
    [DataRow("*CLS;  ARM x", 12)]
    [DataRow("MARK 1;:LOG:DATA? 1,q", 21)]
    public void An_error_tells_its_column(string text, int column)
    {
        Assert.AreNotEqual(0, Parse(text));
        Assert.AreEqual(column, _parser.ErrorColumn);
    }

    [TestMethod]
    [DataRow("10 uA", 10_000_000_000L)]
    [DataRow("10UA", 10_000_000_000L)]
    [DataRow("1e-5", 10_000_000_000L)]
    [DataRow("0.00001 A", 10_000_000_000L)]
    [DataRow("+.01e+1 mA", 100_000_000_000L)]
    [DataRow("20 mA", 20_000_000_000_000L)]
    [DataRow("20 MA", 20_000_000_000_000L)]
    [DataRow("25000000000 pA", 25_000_000_000_000L)]
    [DataRow("1 fA", 1L)]
    [DataRow("1000 aA", 1L)]
    [DataRow("0.000000000000000000000000", 0L)]
    [DataRow("100000000000000000000000e-32", 1_000_000L)]
    [DataRow("MAX", 25_000_000_000_000L)]
    [DataRow("minimum", 0L)]
    [DataRow("DEFault", 0L)]
    public void A_current_is_read_to_the_femtoampere(string text, long femtoampere)
    {
        Assert.AreEqual(0, Parse("CONF:OVER:LEV " + text));
        Assert.AreEqual(femtoampere, _line.Value(0, 0));
        Assert.IsFalse(_line.IsInexact(0, 0));
    }

    [TestMethod]
    public void What_is_below_the_last_count_is_cut_off_and_noted()
    {
        Assert.AreEqual(0, Parse("CONF:OVER:LEV 1.9999 fA"));
        Assert.AreEqual(1, _line.Value(0, 0));
        Assert.IsTrue(_line.IsInexact(0, 0));
    }

    [TestMethod]
    [DataRow("MARK 1e3", 1000L)]
    [DataRow("MARK #HfF", 255L)]
    [DataRow("MARK #q17", 15L)]
    [DataRow("MARK #B101", 5L)]
    [DataRow("ARM 255", 255L)]
    [DataRow("CONF:OVER:ENAB on", 1L)]
    [DataRow("CONF:OVER:ENAB 0", 0L)]
    [DataRow("CONF:DROP:SOUR:ENAB DEF", 1L)]
    [DataRow("CONF:MODE REWIRE", 2L)]
    [DataRow("CONF:MODE rew", 2L)]
    [DataRow("ACKN HEARTBEAT", 5L)]
    [DataRow("SYST:HOST:TIM 1.5 s", 1_500_000L)]
    [DataRow("CONF:RATE:LIM 5 mV/s", 5_000_000L)]
    public void Parameters_of_every_type_are_read(string text, long value)
    {
        Assert.AreEqual(0, Parse(text));
        Assert.AreEqual(value, _line.Value(0, 0));
    }

    [TestMethod]
    public void A_compound_line_continues_in_the_path_of_the_header_before()
    {
        Assert.AreEqual(0, Parse("CONF:OVER:LEV 1 mA;ENAB ON;*CLS;DEGL 0;:STATE?;CONF:CRC?; CRC:STAG?"));
        int[] commands = [.. Enumerable.Range(0, _line.Count).Select(_line.Command)];
        CollectionAssert.AreEqual(
            new[]
            {
                ScpiCommand.ConfOverLevel, ScpiCommand.ConfOverEnable, ScpiCommand.ClearStatus, ScpiCommand.ConfOverDeglitch,
                ScpiCommand.State, ScpiCommand.ConfCrc, ScpiCommand.ConfCrcStaged,
            },
            commands);
    }

    [TestMethod]
    public void A_header_outside_the_path_needs_its_colon()
    {
        Assert.AreEqual(ScpiErrors.UndefinedHeader, Parse("CONF:OVER:LEV 1 mA;STATE?"));
        Assert.AreEqual(0, Parse("CONF:OVER:LEV 1 mA;:STATE?"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("  \t ")]
    [DataRow("\r")]
    public void An_empty_line_is_no_error(string text)
    {
        Assert.AreEqual(0, Parse(text));
        Assert.AreEqual(0, _line.Count);
    }

    [TestMethod]
    public void A_query_of_a_setting_takes_MIN_MAX_and_DEF_and_nothing_else()
    {
        Assert.AreEqual(0, Parse("CONF:OVER:LEV? MAX"));
        Assert.AreEqual(Keyword.Maximum, _line.KeywordOf(0, 0));
        Assert.AreEqual(ScpiErrors.DataType, Parse("CONF:OVER:LEV? 3"));
        Assert.AreEqual(ScpiErrors.InvalidCharacterData, Parse("CONF:MODE? MAX"));
        Assert.AreEqual(0, Parse("CONF:MODE? DEF"));
    }

    [TestMethod]
    public void The_longest_line_of_shortest_commands_has_room()
    {
        string text = string.Join(';', Enumerable.Repeat("*CLS", ScpiLine.MaxCharacters / 5));
        Assert.AreEqual(0, Parse(text));
        Assert.AreEqual(51, _line.Count);
    }

    private int Parse(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return _parser.Parse(bytes, bytes.Length, _line);
    }
}

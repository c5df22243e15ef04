using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.CSharp;

/// <summary>Version, clock, timing, link, log, capture, CRC, keys and scales.</summary>
public static class CoreConstants
{
    public static IEnumerable<GeneratedFile> Write(TripCoreContract core)
    {
        yield return CSharpFile.Class(core.File, "ContractVersion", "Version of the contract that this was generated from.")
            .Constant("int", "Major", core.Major, "A reader refuses another major version.")
            .Constant("int", "Minor", core.Minor, "Minor version.")
            .Constant("uint", "Crc", CSharpFile.Hex(core.FileCrc, 8),
                $"CRC-32 of {Path.GetFileName(core.File)} with LF line ends; the register CONTRACT_CRC.")
            .Constant("uint", "Identity", CSharpFile.Hex(core.Identity, 8), "The register ID.")
            .Close();
        yield return CSharpFile.Class(core.File, "TripCoreClock", "The clock whose period is one tick.")
            .Constant("int", "Hertz", core.ClockHertz, "Ticks per second.")
            .Constant("int", "TimeBits", core.TimeBits, "Width of the counter; it wraps.")
            .Close();
        yield return Integers(core, "TripCoreTiming", "Latencies and periods, ticks; see the theory of operation.", core.Timing);
        yield return Integers(core, "TripCoreSpi", "Limits of the SPI link: mode 0, most significant bit first.", core.SpiLimits);
        yield return Integers(core, "TripCoreLog", "Sizes of the event log, records.", core.Log);
        yield return Integers(core, "CaptureLayout", "Sizes of the capture, I/V pairs.", core.Capture);
        yield return Crcs(core);
        var keys = CSharpFile.Class(core.File, "Keys", "Words that command registers ask for, so that a stray word does nothing.");
        foreach (var key in core.Keys)
            keys.Constant("uint", Naming.Pascal(key.Name), CSharpFile.Hex(key.Code, 8), key.Text);
        yield return keys.Close();
        yield return Scales(core);
    }

    private static GeneratedFile Integers(TripCoreContract core, string name, string summary, IEnumerable<NamedCode> values)
    {
        var file = CSharpFile.Class(core.File, name, summary);
        foreach (var value in values)
            file.Constant("int", Naming.Pascal(value.Name), value.Code, value.Text);
        return file.Close();
    }

    private static GeneratedFile Crcs(TripCoreContract core)
    {
        var file = CSharpFile.Class(core.File, "CrcParameters",
            "Parameters of the contract's CRCs; a reflected one also by its reversed polynomial.");
        foreach (var crc in core.Crcs)
        {
            var (name, type, digits) = (Naming.Pascal(crc.Name), crc.Width == 16 ? "ushort" : "uint", crc.Width / 4);
            file.Constant(type, name + "Polynomial", CSharpFile.Hex(crc.Polynomial, digits), crc.Text);
            if (crc.Reflected)
                file.Constant(type, name + "PolynomialReversed", CSharpFile.Hex(crc.ReversedPolynomial, digits), "");
            file.Constant(type, name + "Initial", CSharpFile.Hex(crc.Initial, digits), "")
                .Constant(type, name + "FinalXor", CSharpFile.Hex(crc.FinalXor, digits), "");
        }

        return file.Close();
    }

    private static GeneratedFile Scales(TripCoreContract core)
    {
        var file = CSharpFile.Class(core.File, "RangeScales",
            "Scales of ADC and DAC codes; ranges by the code of CONFIG_MODE.range, see CurrentRange.");
        foreach (var scale in core.Scales)
            file.Constant("int", Naming.Pascal(scale.Name), scale.Code, "");
        var bits = core.Scales.ToDictionary(s => s.Name, s => s.Code);
        return file
            .Constant("int", "AdcSpanCodes", 1L << (int)(bits["ADC_BITS"] - 1),
                "ADC codes of AdcHeadroomPercent of full scale, or of VoltageSpanMicrovolt.")
            .Constant("int", "DacSpanCodes", 1L << (int)bits["DAC_BITS"], "DAC codes of AdcHeadroomPercent of full scale.")
            .Constant("int", "RangeCount", core.Ranges.Count, "Number of current ranges.")
            .Array("long", "FullScalePicoampere", core.Ranges.Select(r => r.FullScalePicoampere + "L"), "Full scale of each range, pA.")
            .Array("string", "RangeText", core.Ranges.Select(r => CSharpFile.Quote(r.Text)), "Full scale of each range, as text.")
            .Close();
    }
}

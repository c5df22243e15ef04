using AgNw.Board.Schematic.Netlists;

namespace AgNw.Board.Schematic.Tests;

/// <summary>Small netlists in KiCad's form, written by hand.</summary>
internal static class Netlists
{
    /// <summary>The FPGA U3 with OVER_POS at pin 7 and LINE_ENABLE at pin 4, and a resistor R30 from LINE_ENABLE to ground.</summary>
    public static Netlist Of(string atPin7 = "OVER_POS", string resistor = "2k2", string resistorGround = "GND", string maker = "Yageo") => new($"""
        (export (version "E")
          (components
            (comp (ref "U3") (value "iCE40HX4K") (footprint "Package_QFP:TQFP-144_20x20mm_P0.5mm")
              (fields (field (name "Maker") "Lattice") (field (name "Part number") "ICE40HX4K-TQ144") (field (name "Second source") "none")))
            (comp (ref "R30") (value "{resistor}") (footprint "Resistor_SMD:R_0603_1608Metric")
              (fields (field (name "Maker") "{maker}") (field (name "Part number") "RC0603") (field (name "Second source") "Vishay"))))
          (nets
            (net (code "1") (name "/{atPin7}") (node (ref "U3") (pin "7") (pinfunction "IOL_4A")))
            (net (code "2") (name "/FPGA/LINE_ENABLE") (node (ref "U3") (pin "4")) (node (ref "R30") (pin "1")))
            (net (code "3") (name "{resistorGround}") (node (ref "R30") (pin "2")))
            (net (code "4") (name "GND") (node (ref "J2") (pin "22") (pinfunction "GND_22")))))
        """);
}

// The conditions that come from lines: OVER, UNDER, EXT, SENSE, READBACK, each effective after its deglitch time; `seen` are the
// synchronised lines. Comparators mean nothing while chop is open.
`default_nettype none
`include "trip_core.Generated.vh"
module comparator_detectors (
    input  wire                         clk,
    input  wire                         reset,
    input  wire [`AGNW_INPUT_COUNT-1:0] seen,
    input  wire [4:0]                   commanded,       // synchronised like a pin
    input  wire [4:0]                   readback,
    input  wire                         chop_open,
    input  wire                         armed,
    input  wire                         arm,
    input  wire                         switch_closed,
    input  wire                         suspended,
    input  wire [23:0]                  under_qualify,
    input  wire [15:0]                  over_deglitch,
    input  wire [15:0]                  under_deglitch,
    input  wire [15:0]                  ext_deglitch,
    input  wire [15:0]                  sense_deglitch,
    input  wire [15:0]                  readback_deglitch,
    input  wire                         commit,
    input  wire                         replaced,        // after COMMIT: this word becomes live at this edge
    input  wire [4:0]                   word,
    output wire                         over,
    output wire                         under,
    output wire                         ext,
    output wire                         sense,
    output wire                         mismatch,
    output wire                         qualified
);
    wire both_under = seen[`AGNW_IN_UNDER_POS] && seen[`AGNW_IN_UNDER_NEG];
    wire over_raw  = (seen[`AGNW_IN_OVER_POS] || seen[`AGNW_IN_OVER_NEG]) && !chop_open;
    wire under_raw = both_under && qualified && !suspended && !chop_open;
    wire sense_raw = ((seen[`AGNW_IN_OVER_POS] && seen[`AGNW_IN_UNDER_POS])
                   || (seen[`AGNW_IN_OVER_NEG] && seen[`AGNW_IN_UNDER_NEG])) && !chop_open;
    wire mismatch_raw = commanded != readback || seen[`AGNW_IN_LAST_LINE];

    wire unused = &{1'b0, seen[`AGNW_IN_LIMITER], seen[`AGNW_IN_STROBE], seen[`AGNW_IN_SMU_TRIGGER]};

    under_qualifier qualifier (
        .clk(clk), .reset(reset), .armed(armed), .arm(arm), .above(switch_closed && !chop_open && !both_under),
        .qualify(under_qualify), .qualified(qualified));

    deglitch_detector over_detector (
        .clk(clk), .reset(reset), .restart(commit || (replaced && word == `AGNW_WORD_OVER_DEGLITCH)), .raw(over_raw),
        .deglitch(over_deglitch), .effective(over));
    deglitch_detector under_detector (
        .clk(clk), .reset(reset), .restart(commit || (replaced && word == `AGNW_WORD_UNDER_DEGLITCH)), .raw(under_raw),
        .deglitch(under_deglitch), .effective(under));
    deglitch_detector ext_detector (
        .clk(clk), .reset(reset), .restart(commit || (replaced && word == `AGNW_WORD_EXT_DEGLITCH)), .raw(seen[`AGNW_IN_LOOP_OPEN]),
        .deglitch(ext_deglitch), .effective(ext));
    deglitch_detector sense_detector (
        .clk(clk), .reset(reset), .restart(commit || (replaced && word == `AGNW_WORD_SENSE_DEGLITCH)), .raw(sense_raw),
        .deglitch(sense_deglitch), .effective(sense));
    deglitch_detector readback_detector (
        .clk(clk), .reset(reset), .restart(commit || (replaced && word == `AGNW_WORD_READBACK_DEGLITCH)), .raw(mismatch_raw),
        .deglitch(readback_deglitch), .effective(mismatch));
endmodule
`default_nettype wire

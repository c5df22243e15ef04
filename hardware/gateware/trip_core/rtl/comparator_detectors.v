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
    input  wire                         switch_closed,
    input  wire                         suspended,
    input  wire [`AGNW_WIDTH_OVER_DEGLITCH-1:0]  over_deglitch,
    input  wire [`AGNW_WIDTH_UNDER_DEGLITCH-1:0] under_deglitch,
    input  wire                         restart,         // they have been replaced
    // slow timers of the others
    input  wire                         qualify_expire,
    input  wire                         ext_expire,
    input  wire                         sense_expire,
    input  wire                         mismatch_expire,
    output wire                         qualify_restart,
    output wire                         ext_restart,
    output wire                         sense_restart,
    output wire                         mismatch_restart,
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
        .clk(clk), .reset(reset), .armed(armed), .above(switch_closed && !chop_open && !both_under), .expire(qualify_expire),
        .restart(qualify_restart), .qualified(qualified));

    deglitch_detector #(.WIDTH(`AGNW_WIDTH_OVER_DEGLITCH)) over_detector (
        .clk(clk), .reset(reset), .restart(restart), .raw(over_raw), .deglitch(over_deglitch), .effective(over));
    deglitch_detector #(.WIDTH(`AGNW_WIDTH_UNDER_DEGLITCH)) under_detector (
        .clk(clk), .reset(reset), .restart(restart), .raw(under_raw), .deglitch(under_deglitch), .effective(under));
    slow_detector ext_detector (
        .clk(clk), .reset(reset), .raw(seen[`AGNW_IN_LOOP_OPEN]), .expire(ext_expire), .restart(ext_restart), .effective(ext));
    slow_detector sense_detector (
        .clk(clk), .reset(reset), .raw(sense_raw), .expire(sense_expire), .restart(sense_restart), .effective(sense));
    slow_detector mismatch_detector (
        .clk(clk), .reset(reset), .raw(mismatch_raw), .expire(mismatch_expire), .restart(mismatch_restart), .effective(mismatch));
endmodule
`default_nettype wire

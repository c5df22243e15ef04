// What the effective causes do in the cycle that computes an edge: chop, trip or cause, and the latched causes.
// Exactly one of `chop` and `trip` holds at most; `cause` may go with `chop`. The first cause is the lowest new bit.
`default_nettype none
`include "trip_core.Generated.vh"
module cause_decision (
    input  wire                         clk,
    input  wire                         reset,
    input  wire                         armed,
    input  wire                         live,         // ARMED or BYPASS
    input  wire                         tripped,
    input  wire [1:0]                   mode,
    input  wire                         dose_opens,
    input  wire                         chop_enable,
    input  wire                         retries_left,
    input  wire [`AGNW_CAUSE_COUNT-1:0] enable,
    input  wire [`AGNW_CAUSE_COUNT-1:0] effective,
    input  wire                         clear,        // ARM or ACKNOWLEDGE is accepted at this edge
    output wire                         chop,
    output wire                         trip,
    output wire                         cause,
    output wire [`AGNW_CAUSE_COUNT-1:0] taken,        // new causes of the trip or cause
    output wire [3:0]                   taken_first,
    output wire                         blank,
    output wire                         blank_now,
    output wire                         over_opens,   // for the direct path
    output wire                         under_opens,
    output reg  [`AGNW_CAUSE_COUNT-1:0] causes,
    output reg  [3:0]                   first
);
    localparam [`AGNW_CAUSE_COUNT-1:0] OVER = 1 << `AGNW_CAUSE_OVER;

    localparam [`AGNW_CAUSE_COUNT-1:0] NONE = {`AGNW_CAUSE_COUNT{1'b0}};

    // What is watched where the line is closed, and after a trip.
    wire [`AGNW_CAUSE_COUNT-1:0] at_work = `AGNW_WATCH_ALWAYS | (`AGNW_WATCH_LINE & (enable | {`AGNW_CAUSE_COUNT{!armed}}))
        | (`AGNW_WATCH_ARMED & enable & {`AGNW_CAUSE_COUNT{armed}});
    wire [`AGNW_CAUSE_COUNT-1:0] watched = live ? at_work : tripped ? `AGNW_WATCH_ALWAYS : NONE;
    wire [`AGNW_CAUSE_COUNT-1:0] fresh = effective & watched & ~causes;
    wire [`AGNW_CAUSE_COUNT-1:0] opens, latches;
    wire chop_mode = chop_enable && mode == `AGNW_MODE_REWIRE;

    wire unused = &{1'b0, opens[`AGNW_CAUSE_COUNT-1:2]};

    // What is not effective comes first, so that few levels of logic lie between a condition and the trip. A cause that latches is never
    // among the causes while the line is closed: it would have tripped.
    wire [`AGNW_CAUSE_COUNT-1:0] trips_on = at_work & latches & {`AGNW_CAUSE_COUNT{live}};
    wire may_chop  = chop_mode && armed && retries_left && enable[`AGNW_CAUSE_OVER];
    wire others    = |(effective & trips_on & ~OVER);
    wire over      = effective[`AGNW_CAUSE_OVER];

    assign chop  = over && may_chop && !others;
    assign trip  = others || (over && trips_on[`AGNW_CAUSE_OVER] && !may_chop);
    assign taken = chop ? fresh & ~OVER : fresh;
    assign cause = |taken && !trip;

    action_table actions (
        .mode(mode), .dose_opens(dose_opens), .causes(fresh), .without_over(chop), .opens(opens), .latches(latches),
        .blank(blank), .blank_now(blank_now));

    assign over_opens  = opens[`AGNW_CAUSE_OVER] || chop_mode;
    assign under_opens = opens[`AGNW_CAUSE_UNDER];

    lowest_bit #(.WIDTH(`AGNW_CAUSE_COUNT)) first_taken (.bits(taken), .index(taken_first));

    always @(posedge clk) begin
        if (reset || clear) begin
            causes <= NONE;
            first  <= 4'd0;
        end else begin
            causes <= causes | taken;
            if (|taken && (trip || ~|causes))
                first <= taken_first;
        end
    end
endmodule
`default_nettype wire

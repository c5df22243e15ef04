// The beam blank: by state, by the trip's policy, by hand, else by the idle policy. Kept inverted (`beam_on`), so that a
// flip-flop that powers up at 0 blanks.
`default_nettype none
`include "trip_core.Generated.vh"
module beam_blanking (
    input  wire        clk,
    input  wire        reset,
    input  wire [2:0]  untripped,      // the state after this edge but for a trip
    input  wire        act,            // an action `blank` at this edge: by policy
    input  wire        act_now,        // an action `blank_now` at this edge
    input  wire        clear,          // ARM, DISARM or ACKNOWLEDGE accepted
    input  wire [1:0]  hand,           // 0 by policy, 1 blanked, else unblanked
    input  wire [1:0]  trip_policy,    // 0 at once, 1 after exposures, 2 after a time, 3 never
    input  wire [1:0]  idle_policy,    // 0 blanked, 1 unblanked, 2 unblanked while the camera exposes
    input  wire [7:0]  frames,
    output wire        delay_start,    // of the slow timer
    input  wire        delay_expire,
    input  wire        strobe,         // synchronised
    input  wire        strobe_fell,
    output wire        blank
);
    reg        beam_on;
    reg        trip_blank;
    reg        frames_pending, delay_pending;
    reg [7:0]  frames_left;

    wire frames_done = frames_pending && strobe_fell && frames_left == 8'd1;
    wire delay_done  = delay_pending && delay_expire;
    wire at_once     = act_now || (act && trip_policy == 2'd0);
    wire trip_next   = !clear && (trip_blank || at_once || frames_done || delay_done);
    wire by_state    = untripped == `AGNW_STATE_SAFE || untripped == `AGNW_STATE_SELFTEST || untripped == `AGNW_STATE_FAULT;
    wire idle_blank  = idle_policy == 2'd0 || (idle_policy == 2'd2 && !strobe);

    assign blank = ~beam_on;
    assign delay_start = act;

    always @(posedge clk) begin
        trip_blank <= trip_next && !reset;
        beam_on    <= !(reset || by_state || trip_next || hand == 2'd1 || (hand == 2'd0 && idle_blank));

        frames_pending <= !(reset || clear || at_once) && (act ? trip_policy == 2'd1 : frames_pending && !frames_done);
        delay_pending  <= !(reset || clear || at_once) && (act ? trip_policy == 2'd2 : delay_pending && !delay_done);
        frames_left    <= act ? frames : frames_left - {7'd0, strobe_fell};
    end
endmodule
`default_nettype wire

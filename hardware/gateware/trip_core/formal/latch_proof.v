// The latch (b): a trip stays until it is acknowledged by the name of its first cause; which causes are latched and which is first is what
// was effective. And chop, which opens without latching.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module latch_proof (
    input wire clk
);
    `include "any_configuration.vh"
    `include "trip_kernel_environment.vh"
    `include "decision_reference.vh"

    (* hierconn *) wire [7:0]  \kernel.line.left ;
    wire abort = commanded[`AGNW_OUT_ABORT];
    wire [11:0] one_first = 12'd1 << first_cause;

    localparam [15:0] UNTOUCHED = (16'd1 << `AGNW_COMMAND_KICK) | (16'd1 << `AGNW_COMMAND_LOG_RELEASE)
        | (16'd1 << `AGNW_COMMAND_BLANK_HAND);
    reg  [7:0] was_retries;
    always @(posedge clk)
        was_retries <= retries;

    reg         timer_chop;
    always @(posedge clk)
        timer_chop <= timer_start[`AGNW_TIMING_SLOT_CHOP];
    wire        chop_ends = trips || accept[`AGNW_COMMAND_DISARM];

    always @* if (valid) begin
        `AGNW_LEMMA(permit_live, permit == live)
        `AGNW_LEMMA(abort_tripped, !abort || tripped)
        `AGNW_LEMMA(open_chop, !chop_open || (armed && mode == `AGNW_MODE_REWIRE && !closed && \kernel.line.left == 8'd0))
        `AGNW_LEMMA(tripped_open, !tripped || (!closed && !permit))

        // TRIPPED stays until ACKNOWLEDGE is accepted.
        `AGNW_CLAIM(latched, was_tripped && !was_acknowledged && !was_reset, tripped)
        // While it stays the line is open, without permit.
        `AGNW_CLAIM(latched_safe, tripped, !closed && !permit)
        // ACKNOWLEDGE is accepted only in TRIPPED and only with the first cause.
        `AGNW_CLAIM(acknowledged_by_name, accept[`AGNW_COMMAND_ACKNOWLEDGE], tripped && command_rest_zero && command_value[3:0] == first_cause)
        // It leads to DISARMED, with no cause left and abort released.
        `AGNW_CLAIM(acknowledged_clears, was_acknowledged && !was_reset, state == `AGNW_STATE_DISARMED && causes == 12'd0 && !abort)
        // After a trip the causes are those before and every one that was effective, watched and new.
        `AGNW_CLAIM(causes_of_trip, was_trips, causes == (was_causes | was_acting))
        // The first cause of a trip is one that was new, and none of a lower number was.
        `AGNW_CLAIM(first_of_trip, was_trips, (was_acting & one_first) != 12'd0 && (was_acting & (one_first - 12'd1)) == 12'd0)
        // The first cause stays while TRIPPED stays, and no cause is dropped.
        `AGNW_CLAIM(first_kept, was_tripped && tripped, first_cause == was_first && (was_causes & ~causes) == 12'd0)
        // What comes later is added to the causes.
        `AGNW_CLAIM(later_added, was_tells && !was_cleared && !was_reset, causes == (was_causes | was_acting))
        // A cause that only records is the first if there was none before.
        `AGNW_CLAIM(first_told, was_tells && !was_cleared && !was_reset && was_causes == 12'd0,
            (was_acting & one_first) != 12'd0 && (was_acting & (one_first - 12'd1)) == 12'd0)
        // No cause is latched that was not effective and watched.
        `AGNW_CLAIM(nothing_invented, !was_reset && !was_trips && !was_tells, (causes & ~was_causes) == 12'd0)
        // TRIPPED always has its first cause among its causes.
        `AGNW_CLAIM(tripped_has_cause, tripped, (causes & one_first) != 12'd0)
        // At the edge of a trip no command is accepted but KICK, LOG_RELEASE and BLANK_HAND.
        `AGNW_CLAIM(nothing_beside_trip, trips, (accept & ~UNTOUCHED) == 16'd0)
        // Chop opens the switch at the same edge, stays ARMED, uses a retry and latches no OVER.
        `AGNW_CLAIM(chop_opens, was_chops && !was_accept[`AGNW_COMMAND_DISARM], !closed && armed && chop_open && timer_chop && retries == was_retries + 8'd1
            && (causes & OVER) == (was_causes & OVER))
        // While chop is open so is the switch.
        `AGNW_CLAIM(chop_open_is_open, chop_open, !closed && armed)
        // Chop recloses where the timer of its holdoff, which its opening starts, ends, and not before, unless a trip or DISARM ends it.
        `AGNW_CLAIM(recloses, chop_open, reclose == (timer_expire[`AGNW_TIMING_SLOT_CHOP] && !chop_ends))
        // No more retries than configured are used.
        `AGNW_CLAIM(retries_end, armed, retries <= chop_retries)
        // Two causes at one edge.
        `AGNW_REACHED(two_causes, was_trips && was_acting == 12'h011 && first_cause == 4'd0)
        // A cause that comes after the first.
        `AGNW_REACHED(later, tripped && causes == 12'h030 && first_cause == 4'd5)
        // OVER with every retry used trips.
        `AGNW_REACHED(retries_used, was_trips && was_acting == OVER && retries == 8'd1 && mode == `AGNW_MODE_REWIRE)
    end
endmodule
`default_nettype wire

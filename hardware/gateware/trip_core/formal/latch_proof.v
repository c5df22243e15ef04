// The latch (b): a trip stays until it is acknowledged by the name of its first cause; which causes are latched and which is first is what
// was effective. And chop, which opens without latching.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module latch_proof (
    input wire clk
);
    `include "trip_kernel_environment.vh"
    `include "decision_reference.vh"

    (* hierconn *) wire [23:0] \kernel.chopper.left ;
    (* hierconn *) wire [7:0]  \kernel.line.left ;
    wire abort = commanded[`AGNW_OUT_ABORT];
    wire [11:0] one_first = 12'd1 << first_cause;

    reg  [15:0] was_retries;
    reg  [31:0] was_value;
    always @(posedge clk) begin
        was_retries <= retries;
        was_value   <= command_value;
    end

    // Ticks until chop recloses.
    reg  [23:0] holdoff_left;
    wire        chop_ends = trips || accept[`AGNW_COMMAND_DISARM];
    always @(posedge clk)
        holdoff_left <= chops ? chop_holdoff : holdoff_left == 24'd0 ? 24'd0 : holdoff_left - 24'd1;

    always @* if (valid) begin
        // COMMIT refuses a holdoff below its least value with chop (configuration_proof: holdoff_kept); less is asked here.
        `AGNW_ASSUME(holdoff_some, !chops || chop_holdoff >= 24'd2, chops && chop_holdoff == 24'd2)

        `AGNW_LEMMA(permit_live, permit == live)
        `AGNW_LEMMA(abort_tripped, !abort || tripped)
        `AGNW_LEMMA(open_chop, !chop_open || (armed && mode == `AGNW_MODE_REWIRE && !closed && \kernel.line.left == 8'd0))
        `AGNW_LEMMA(chop_counts, !chop_open || (\kernel.chopper.left == holdoff_left && holdoff_left != 24'd0))
        `AGNW_LEMMA(tripped_open, !tripped || (!closed && !permit))

        // TRIPPED stays until ACKNOWLEDGE is accepted.
        `AGNW_CLAIM(latched, was_tripped && !was_acknowledged && !was_reset, tripped)
        // While it stays the line is open, without permit.
        `AGNW_CLAIM(latched_safe, tripped, !closed && !permit)
        // ACKNOWLEDGE is accepted only in TRIPPED and only with the first cause.
        `AGNW_CLAIM(acknowledged_by_name, accept[`AGNW_COMMAND_ACKNOWLEDGE], tripped && command_value == {28'd0, first_cause})
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
        // No command is accepted at the edge of a trip.
        `AGNW_CLAIM(nothing_beside_trip, trips, accept == 16'd0)
        // Chop opens the switch at the same edge, stays ARMED, uses a retry and latches no OVER.
        `AGNW_CLAIM(chop_opens, was_chops && !was_accept[`AGNW_COMMAND_DISARM], !closed && armed && chop_open && retries == was_retries + 16'd1
            && (causes & OVER) == (was_causes & OVER))
        // While chop is open so is the switch.
        `AGNW_CLAIM(chop_open_is_open, chop_open, !closed && armed)
        // Chop recloses when its holdoff is over, at that tick and not before, unless a trip or DISARM ends it.
        `AGNW_CLAIM(recloses, chop_open, reclose == (holdoff_left == 24'd1 && !chop_ends))
        // No more retries than configured are used.
        `AGNW_CLAIM(retries_end, armed, retries <= chop_retries)
        // Two causes at one edge.
        `AGNW_REACHED(two_causes, was_trips && was_acting == 12'h011 && first_cause == 4'd0)
        // A cause that comes after the first.
        `AGNW_REACHED(later, tripped && causes == 12'h030 && first_cause == 4'd5)
        // OVER with every retry used trips.
        `AGNW_REACHED(retries_used, was_trips && was_acting == OVER && retries == 16'd1 && mode == `AGNW_MODE_REWIRE)
    end
endmodule
`default_nettype wire

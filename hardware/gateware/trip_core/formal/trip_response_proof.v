// What a trip does (a): at the edge of the decision, and the contract's delays after it, the outputs stand as the table's rows of the
// causes in this mode say. Any effective causes, modes and configurations.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module trip_response_proof (
    input wire clk
);
    `include "any_configuration.vh"
    `include "trip_kernel_environment.vh"
    `include "decision_reference.vh"

    (* hierconn *) wire [7:0]  \kernel.line.left ;
    (* hierconn *) wire        \kernel.strobe_last , \kernel.line.closing , \kernel.line.was_selftest ;
    (* hierconn *) wire        \kernel.blanking.delay_pending , \kernel.blanking.frames_pending , \kernel.blanking.trip_blank ;
    (* hierconn *) wire [7:0]  \kernel.blanking.frames_left ;
    wire crowbar = commanded[`AGNW_OUT_CROWBAR];
    wire blank   = commanded[`AGNW_OUT_BLANK];
    wire abort   = commanded[`AGNW_OUT_ABORT];
    wire selftest_next = state_next == `AGNW_STATE_SELFTEST;

    // The crowbar that is to close, the switch that is to close, and in how many ticks.
    wire       opening = (trips && |(acting & opens)) || (live && !trips && state_next == `AGNW_STATE_DISARMED);
    wire       closing = accept[`AGNW_COMMAND_ARM] || accept[`AGNW_COMMAND_BYPASS];
    reg        crowbar_due, switch_due;
    reg  [7:0] ticks;
    always @(posedge clk) begin
        if (reset || selftest_next || closing || chops)
            crowbar_due <= 1'b0;
        else if (opening)
            crowbar_due <= !trips || |(acting & crowbars);
        if (reset || opening || chops)
            switch_due <= 1'b0;
        else if (closing)
            switch_due <= 1'b1;
        ticks <= opening || closing ? crowbar_delay : ticks == 8'd0 ? 8'd0 : ticks - 8'd1;
    end

    // The beam that is to be blanked, by policy.
    localparam [1:0] AFTER_FRAMES = 2'd1, AFTER_DELAY = 2'd2;
    wire [1:0]  policy = config_mode[`AGNW_FIELD_CONFIG_MODE_BLANK_TRIP];
    wire        leaves = accept[`AGNW_COMMAND_ARM] || accept[`AGNW_COMMAND_ACKNOWLEDGE]
        || (accept[`AGNW_COMMAND_DISARM] && state != `AGNW_STATE_DISARMED);
    reg         strobe_last, delay_due, frames_due, blank_due;
    reg         delay_over;            // its timer has ended
    reg  [7:0]  frames_left;
    wire        fell = strobe_last && !seen[`AGNW_IN_STROBE];
    wire        blank_action = (trips || tells) && |(acting & blanks) && !(|(acting & blanks_now));
    always @(posedge clk) begin
        strobe_last <= seen[`AGNW_IN_STROBE] && !reset;
        if (reset || leaves) begin
            {delay_due, delay_over, frames_due, blank_due} <= 4'b0000;
        end else begin
            if (blank_action) begin
                delay_due   <= policy == AFTER_DELAY;
                frames_due  <= policy == AFTER_FRAMES;
                frames_left <= blank_frames;
            end else begin
                frames_left <= frames_left == 8'd0 || !fell ? frames_left : frames_left - 8'd1;
            end
            if (delay_due && timer_expire[`AGNW_TIMING_SLOT_BLANK])
                delay_over <= 1'b1;
            if ((trips || tells) && (|(acting & blanks_now) || (|(acting & blanks) && policy == 2'd0)))
                blank_due <= 1'b1;
        end
    end

    always @* if (valid) begin
        // COMMIT refuses 0 exposures.
        `AGNW_ASSUME(frames_some, blank_frames != 8'd0, blank_frames == 8'd1)
        `AGNW_LEMMA(line_pending, !(crowbar_due || switch_due) || (\kernel.line.left == ticks && \kernel.line.closing == switch_due))
        `AGNW_LEMMA(one_pending, !(crowbar_due && switch_due))
        `AGNW_LEMMA(switch_only_live, !switch_due || live)
        `AGNW_LEMMA(crowbar_only_open, !crowbar_due || !live)
        `AGNW_LEMMA(live_crowbar, !live || !crowbar)
        `AGNW_LEMMA(live_pending, !live || \kernel.line.left == 8'd0 || (\kernel.line.closing && switch_due))
        `AGNW_LEMMA(chop_cancels, !chop_open || (armed && !switch_due && !closed && \kernel.line.left == 8'd0))
        `AGNW_LEMMA(permit_live, permit == live)
        `AGNW_LEMMA(abort_tripped, !abort || tripped)
        `AGNW_LEMMA(selftest_known, \kernel.line.was_selftest == (state == `AGNW_STATE_SELFTEST && !was_reset))
        `AGNW_LEMMA(strobe_known, \kernel.strobe_last == strobe_last)
        `AGNW_LEMMA(blank_known, !\kernel.blanking.trip_blank || blank)
        `AGNW_LEMMA(blank_stays, !blank_due || \kernel.blanking.trip_blank == 1'b1)
        `AGNW_LEMMA(delay_known, !delay_due || \kernel.blanking.trip_blank || \kernel.blanking.delay_pending == 1'b1)
        `AGNW_LEMMA(delay_ended, !delay_over || \kernel.blanking.trip_blank == 1'b1)
        `AGNW_LEMMA(frames_known, !frames_due || \kernel.blanking.trip_blank
            || (\kernel.blanking.frames_pending && \kernel.blanking.frames_left == frames_left && frames_left != 8'd0))

        // The state after a trip is TRIPPED.
        `AGNW_CLAIM(trip_moves, was_trips, tripped)
        // A STATE record is asked for where the state changes,
        `AGNW_CLAIM(move_is_told, state_next != state, moved)
        // and nowhere else.
        `AGNW_CLAIM(told_moves, moved, state_next != state)
        // TRIPPED is reached by a trip only.
        `AGNW_CLAIM(only_trips_trip, tripped && !was_tripped, was_trips)
        // Every row of the table that latches opens the line.
        `AGNW_CLAIM(latching_opens, trips, |(acting & opens))
        // A row that opens: the switch is open and the permit gone at the edge of the trip.
        `AGNW_CLAIM(row_opens, was_trips && was_opens, !closed && !permit)
        // Abort after a trip is what the rows say.
        `AGNW_CLAIM(row_aborts, was_trips, abort == was_aborts)
        // A row with the crowbar: it closes CROWBAR_DELAY ticks after the switch opened, at that tick and not before.
        `AGNW_CLAIM(row_crowbar, crowbar_due, crowbar == (ticks == 8'd0))
        // A trip without such a row leaves the crowbar open.
        `AGNW_CLAIM(row_without_crowbar, was_trips, crowbar_due == was_crowbars)
        // After ARM and BYPASS the switch closes CROWBAR_DELAY ticks after the crowbar opened, at that tick and not before, unless chop opens it.
        `AGNW_CLAIM(closes_after_crowbar, switch_due && !chop_open && live, closed == (ticks == 8'd0) && !crowbar)
        // A row that blanks at once, or by a policy of at once, does; until ARM, DISARM or ACKNOWLEDGE.
        `AGNW_CLAIM(row_blanks, blank_due, blank)
        // A row that blanks by the policy of a delay starts its timer; once that has ended the beam is blanked.
        `AGNW_CLAIM(delay_starts, blank_action, timer_start[`AGNW_TIMING_SLOT_BLANK])
        // Once the timer of the delay has ended the beam is blanked.
        `AGNW_CLAIM(row_blanks_late, delay_over, blank)
        // A row that blanks by the policy of exposures: after that many have ended the beam is blanked.
        `AGNW_CLAIM(row_blanks_frames, frames_due && frames_left == 8'd0, blank)
        // What only records moves neither state nor line: the state stays but for a command or the end of BYPASS.
        `AGNW_CLAIM(tells_only, was_tells && was_accept == 16'd0 && was_state != `AGNW_STATE_BYPASS, state == was_state)
        // Tight: a delay of 3 ticks, 2 are over, and the crowbar is still open.
        `AGNW_REACHED(crowbar_tight, crowbar_due && crowbar_delay == 8'd3 && ticks == 8'd1 && tripped && !crowbar)
        // DOSE opens where the profile says so.
        `AGNW_REACHED(dose_trips, trips && acting == DOSE)
        // DOSE alone only blanks and records.
        `AGNW_REACHED(dose_tells, tells && acting == DOSE && armed)
    end
endmodule
`default_nettype wire

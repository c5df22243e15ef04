// The filtered path (a): from the edge T at which the first synchroniser stage sees a condition to the outputs it takes exactly the
// detector's deglitch and the contract's `filtered_trip` ticks, for OVER and UNDER, every mode and every deglitch; the others act at the edge
// after the one at which the slow timer of their deglitch ends.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module filtered_path_proof (
    input wire clk
);
    `include "any_configuration.vh"
    `include "trip_kernel_environment.vh"

    (* hierconn *) wire [8:0]  \lines.first ;
    (* hierconn *) wire [4:0]  \readback_lines.first ;
    (* hierconn *) wire [11:0] \kernel.comparators.over_detector.left , \kernel.comparators.under_detector.left ;
    (* hierconn *) wire        \kernel.comparators.over_detector.none_left , \kernel.comparators.under_detector.none_left ;
    (* hierconn *) wire        \kernel.comparators.ext_detector.held , \kernel.comparators.sense_detector.held ;
    (* hierconn *) wire        \kernel.comparators.mismatch_detector.held ;
    (* hierconn *) wire        \kernel.over_latched , \kernel.under_latched , \kernel.direct.over_first , \kernel.direct.under_first ;
    (* hierconn *) wire        \kernel.direct.over_latch , \kernel.direct.under_latch , \kernel.armed_over , \kernel.armed_under ;

    // What the first stage sees of each detector's condition, and what else `raw` asks for.
    wire [8:0] first = \lines.first ;
    wire       over_pin  = first[`AGNW_IN_OVER_POS] || first[`AGNW_IN_OVER_NEG];
    wire       under_pin = first[`AGNW_IN_UNDER_POS] && first[`AGNW_IN_UNDER_NEG];
    wire       under_gate = qualified && !suspended && !chop_open;

    wire [16:0] over_stood, under_stood, over_before, under_before, over_calm, under_calm;
    wire [15:0] over_count, under_count;
    wire        over, under;
    `define AGNW_REFERENCE(detector, pin, open, effect) \
        detector_reference detector``_reference (.clk(clk), .reset(reset), .condition(pin), .gate(open), .restart(became_live), \
            .deglitch({4'd0, detector``_deglitch}), .stood(detector``_stood), .stood_before(detector``_before), .calm(detector``_calm), \
            .count(detector``_count), .effective(effect));
    `AGNW_REFERENCE(over, over_pin, !chop_open, over)
    `AGNW_REFERENCE(under, under_pin, under_gate, under)
    // No new deglitch times are on their way.
    wire steady = !becoming && !became_live && !was_reset;

    // The conditions timed by slow timers: what stands after both flip-flops, and whether its timer has ended with it standing all along
    // up to the edge before.
    wire ext_stands      = seen[`AGNW_IN_LOOP_OPEN];
    wire sense_stands    = ((seen[`AGNW_IN_OVER_POS] && seen[`AGNW_IN_UNDER_POS]) || (seen[`AGNW_IN_OVER_NEG] && seen[`AGNW_IN_UNDER_NEG])) && !chop_open;
    wire readback_stands = seen[`AGNW_IN_LAST_LINE] || readback != commanded_seen;
    reg  ext_ended, sense_ended, readback_ended;
    always @(posedge clk) begin
        ext_ended      <= !reset && ext_stands && (ext_ended || timer_expire[`AGNW_TIMING_SLOT_EXT]);
        sense_ended    <= !reset && sense_stands && (sense_ended || timer_expire[`AGNW_TIMING_SLOT_SENSE]);
        readback_ended <= !reset && readback_stands && (readback_ended || timer_expire[`AGNW_TIMING_SLOT_READBACK]);
    end

    // Stood for the deglitch and one edge, in the cycle that computes edge T + filtered_trip + deglitch. Undisturbed: chop was not
    // open; UNDER was qualified and not suspended.
    wire over_due     = over_stood > {1'b0, over_deglitch} && !chop_open && over_calm >= {1'b0, over_deglitch};
    wire under_due    = under_stood > {1'b0, under_deglitch} && under_gate && under_calm >= {1'b0, under_deglitch};
    wire ext_due      = ext_ended;
    wire sense_due    = sense_ended;
    wire readback_due = readback_ended;

    // Armed, enabled and the row of the table in this mode latches; nothing turns OVER into a chop.
    wire [11:0] ready = (armed ? (enable | `AGNW_WATCH_ALWAYS) : bypass ? `AGNW_WATCH_LINE | `AGNW_WATCH_ALWAYS : 12'd0) & latching;
    wire        over_ready = ready[`AGNW_CAUSE_OVER] && !(config_mode[`AGNW_FIELD_CONFIG_MODE_CHOP] && mode == `AGNW_MODE_REWIRE);
    wire        safe = tripped && !closed && !permit && commanded[`AGNW_OUT_ABORT];

    reg was_over, was_under, was_ext, was_sense, was_readback;
    always @(posedge clk) begin
        was_over     <= !reset && over_ready && over_due;
        was_under    <= !reset && ready[`AGNW_CAUSE_UNDER] && under_due;
        was_ext      <= !reset && ready[`AGNW_CAUSE_EXT] && ext_due;
        was_sense    <= !reset && ready[`AGNW_CAUSE_SENSE] && sense_due;
        was_readback <= !reset && ready[`AGNW_CAUSE_READBACK] && readback_due;
    end

    wire over_direct = \kernel.armed_over || \kernel.direct.over_latch || \kernel.direct.over_first || \kernel.over_latched ;
    wire under_direct = \kernel.armed_under || \kernel.direct.under_latch || \kernel.direct.under_first || \kernel.under_latched ;

    always @* if (valid) begin
        `AGNW_LEMMA(nothing_stands_after_reset, !was_reset || (over_stood == 17'd0 && under_stood == 17'd0 && !becoming && !became_live))
        `AGNW_LEMMA(over_counts, !steady || (\kernel.comparators.over_detector.none_left == (over_count == {4'd0, over_deglitch})
            && (\kernel.comparators.over_detector.none_left || {4'd0, \kernel.comparators.over_detector.left } == {4'd0, over_deglitch} - over_count)))
        `AGNW_LEMMA(under_counts, !steady || (\kernel.comparators.under_detector.none_left == (under_count == {4'd0, under_deglitch})
            && (\kernel.comparators.under_detector.none_left || {4'd0, \kernel.comparators.under_detector.left } == {4'd0, under_deglitch} - under_count)))
        `AGNW_LEMMA(ext_held, \kernel.comparators.ext_detector.held == ext_ended)
        `AGNW_LEMMA(sense_held, \kernel.comparators.sense_detector.held == sense_ended)
        `AGNW_LEMMA(readback_held, \kernel.comparators.mismatch_detector.held == readback_ended)
        `AGNW_LEMMA(over_sees, (over_stood != 17'd0) == (seen[`AGNW_IN_OVER_POS] || seen[`AGNW_IN_OVER_NEG]))
        `AGNW_LEMMA(under_sees, (under_stood != 17'd0) == (seen[`AGNW_IN_UNDER_POS] && seen[`AGNW_IN_UNDER_NEG]))
        `AGNW_LEMMA(over_follows, over_stood == 17'd0 || over_stood == over_before + 17'd1 || (over_stood[16] && over_before[16]))
        `AGNW_LEMMA(under_follows, under_stood == 17'd0 || under_stood == under_before + 17'd1 || (under_stood[16] && under_before[16]))
        `AGNW_LEMMA(safe_after_reset, !was_reset || (state == `AGNW_STATE_SAFE && !\kernel.armed_over && !\kernel.armed_under ))
        `AGNW_LEMMA(latch_cleared, !(over_direct || under_direct) || armed || tripped || was_reset
            || was_state == `AGNW_STATE_ARMED || was_state == `AGNW_STATE_TRIPPED)
        `AGNW_LEMMA(direct_only_armed, !(\kernel.armed_over || \kernel.armed_under ) || armed)
        `AGNW_LEMMA(over_latch_configured, !over_direct || was_reset || config_mode[`AGNW_FIELD_CONFIG_MODE_DIRECT_OVER])
        `AGNW_LEMMA(under_latch_configured, !under_direct || was_reset || config_mode[`AGNW_FIELD_CONFIG_MODE_DIRECT_UNDER])

        // OVER of either polarity, or of both in turn, that stands at the edges T to T + deglitch opens the line, drops the permit and
        // aborts at edge T + filtered_trip + deglitch: ARMED where enabled and latching, and in BYPASS.
        `AGNW_CLAIM(over_bound, was_over, safe)
        // UNDER likewise, qualified and not suspended.
        `AGNW_CLAIM(under_bound, was_under, safe)
        // A loop open until the timer of its deglitch has ended: the same at the next edge, in every mode, enabled or not.
        `AGNW_CLAIM(ext_bound, was_ext, safe)
        // Comparators that contradict each other likewise.
        `AGNW_CLAIM(sense_bound, was_sense, safe)
        // A read-back that differs from its output, or the discrete latch, likewise, in every mode, enabled or not.
        `AGNW_CLAIM(readback_bound, was_readback, safe)
        // Nothing starts a timer but its condition's not standing, and that always does.
        `AGNW_CLAIM(timers_start, started, timer_start[`AGNW_TIMING_SLOT_EXT] == !ext_stands && timer_start[`AGNW_TIMING_SLOT_SENSE] == !sense_stands
            && timer_start[`AGNW_TIMING_SLOT_READBACK] == !readback_stands)
        // Never earlier: no detector of a line is effective before its condition has stood for the deglitch and one edge.
        `AGNW_CLAIM(over_not_before, steady && effective[`AGNW_CAUSE_OVER] && !config_mode[`AGNW_FIELD_CONFIG_MODE_DIRECT_OVER], over_due)
        // UNDER is not effective earlier.
        `AGNW_CLAIM(under_not_before, steady && effective[`AGNW_CAUSE_UNDER] && !config_mode[`AGNW_FIELD_CONFIG_MODE_DIRECT_UNDER], under_due)
        // EXT is not effective earlier.
        `AGNW_CLAIM(ext_not_before, effective[`AGNW_CAUSE_EXT], ext_due)
        // SENSE is not effective earlier.
        `AGNW_CLAIM(sense_not_before, effective[`AGNW_CAUSE_SENSE], sense_due)
        // READBACK is not effective earlier.
        `AGNW_CLAIM(readback_not_before, effective[`AGNW_CAUSE_READBACK], readback_due)
        // Tight: the positive comparator alone has stood for a deglitch of 2 and one edge, and the line is still closed.
        `AGNW_REACHED(over_pos_tight, over_stood == 17'd3 && over_deglitch == 12'd2 && armed && closed && !input_pins[`AGNW_IN_OVER_NEG]
            && first[1:0] == 2'b01 && seen[1:0] == 2'b01 && over_ready && !seen[`AGNW_IN_LOOP_OPEN])
        // Tight: the negative comparator alone.
        `AGNW_REACHED(over_neg_tight, over_stood == 17'd3 && over_deglitch == 12'd2 && armed && closed && first[1:0] == 2'b10
            && seen[1:0] == 2'b10 && over_ready)
        // Tight: deglitch 0, one edge seen, still closed.
        `AGNW_REACHED(over_zero_tight, over_stood == 17'd1 && over_deglitch == 12'd0 && armed && closed && over_ready)
        // Tight: UNDER.
        `AGNW_REACHED(under_tight, under_stood == 17'd3 && under_deglitch == 12'd2 && armed && closed && under_due && ready[`AGNW_CAUSE_UNDER])
        // Tight: an open loop, in MONITOR.
        `AGNW_REACHED(ext_tight, ext_due && armed && closed && mode == `AGNW_MODE_MONITOR)
        // Tight: a read-back that does not follow, in BYPASS.
        `AGNW_REACHED(readback_tight, readback_due && bypass && closed)
    end
endmodule
`default_nettype wire

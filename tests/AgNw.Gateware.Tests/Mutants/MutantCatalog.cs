namespace AgNw.Gateware.Tests.Mutants;

/// <summary>The deliberate defects. Each is one that a hand could make, and that would harm: none is a change that nothing can show.</summary>
internal static class MutantCatalog
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("missing latch", "state_machine.v", "next       = trip ?", "next       = 1'b0 ?", "filtered_over_trips_all_outputs_in_one_tick"),
        new("deglitch one tick short", "deglitch_detector.v", "{{(WIDTH - 1){1'b0}}, 1'b1}", "{{(WIDTH - 2){1'b0}}, 2'd2}",
            "over_one_tick_shorter_than_its_deglitch_does_nothing"),
        new("line deglitch one tick long", "line_deglitch.v", "left == 4'd0", "left == 4'd1", "filtered_over_trips_all_outputs_in_one_tick"),
        new("dropped record", "record_events.v", "push = !levels_only || in || out;", "push = !levels_only || in;",
            "filtered_over_trips_all_outputs_in_one_tick"),
        new("stuck permit", "line_outputs.v", "!open_line && (close_line || permit)", "(close_line || permit)",
            "disarm_opens_the_line_and_wants_its_key"),
        new("swapped causes", "trip_kernel.v", "AGNW_CAUSE_EXT]       = ext;", "AGNW_CAUSE_EXT]       = sense;", "an_open_loop_trips_in_every_mode"),
        new("direct latch never cleared", "trip_kernel.v", ".clear(acknowledge || reclose || !(armed || tripped))", ".clear(1'b0)",
            "direct_chop_opens_at_once_and_recloses"),
        new("UNDER without qualification", "comparator_detectors.v", "both_under && qualified", "both_under",
            "under_acts_only_after_it_has_qualified"),
        new("chop without limit", "chop_timer.v", "retries != retries_limit", "1'b1", "chop_recloses_until_its_retries_are_used_up"),
        new("heartbeat keeps its old period", "trip_kernel.v", "kick || (became_live && heartbeat_alive)", "kick",
            "a_shorter_heartbeat_period_counts_from_its_commit"),
        new("DROP counts from one", "sample_detectors.v", "!drop_holds ? 8'd0", "!drop_holds ? 8'd1",
            "drop_asks_whether_the_source_fell_too"),
        new("commit of any CRC", "command_gate.v", "!match[0] || staged_stale", "1'b0", "a_commit_is_held_to_its_crc_and_its_limits"),
        new("bad frames count as good", "spi_link.v", "wrong || differs ? BAD : TURNAROUND", "TURNAROUND", "a_bad_frame_changes_nothing_and_is_counted"),
        new("record CRC over 12 bytes", "record_encoder.v", "step < 5'd17", "step < 5'd15", "the_sequence_wraps_at_sixteen_bits"),
        new("time that saturates", "trip_core.v", "wire [47:0] now = last + 48'd1;", "wire [47:0] now = &last ? last : last + 48'd1;",
            "the_counter_of_time_wraps_without_a_trace_in_what_is_done"),
        new("no room kept in the log", "record_encoder.v", "RESERVED_KINDS[kind[4:0]] ? not_full : more_than_kept", "not_full",
            "a_full_log_keeps_room_for_what_must_not_be_lost"),
        new("edge count wraps", "line_group.v", "else if (edges != 7'h7F)", "else",
            "the_count_of_coalesced_edges_saturates"),
        new("hand overrides a trip's blanking", "beam_blanking.v", "by_state || trip_next ||", "by_state || (trip_next && hand != 2'd2) ||",
            "a_hand_that_unblanks_does_not_override_a_trip"),
        new("direct pulse not held", "direct_path.v", "closed & ~(over_latch | under_latch)", "closed",
            "direct_over_catches_a_pulse_shorter_than_a_tick"),
        new("wrong action for DOSE", "action_table.v", "|(of_others & blanks_now) ||", "|(of_others & blanks) ||",
            "the_beam_on_budget_blanks_and_leaves_the_line_closed"),
        new("range not given to the board", "trip_core.v", "range = config_mode[`AGNW_FIELD_CONFIG_MODE_RANGE]", "range = 3'd7",
            "the_armed_range_stands_until_a_commit_in_disarmed"),
        new("converters asked too early", "adc_sequencer.v", "CONVERT = `AGNW_TIMING_ADC_CONVERT", "CONVERT = 6'd14",
            "drop_asks_whether_the_source_fell_too"),
        new("converters' clock up to the sample", "adc_sequencer.v", "CONVERT = `AGNW_TIMING_ADC_CONVERT", "CONVERT = 6'd18",
            "drop_asks_whether_the_source_fell_too"),
    ];
}

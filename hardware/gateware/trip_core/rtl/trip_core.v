// The trip core without its pads: lines, SPI, converters and SRAM on one side, nothing on the other. See the theory of
// operation beside this folder for what happens at which edge.
`default_nettype none
`include "trip_core.Generated.vh"
module trip_core #(
    parameter [31:0] BUILD = `AGNW_RESET_BUILD
) (
    input  wire                         clk,
    output wire                         reset,            // the core is in reset
    // lines
    input  wire [`AGNW_INPUT_COUNT-1:0] input_pins,
    input  wire [4:0]                   readback_pins,
    output wire [4:0]                   commanded,        // contract's bit order
    output wire                         switch_carrier,
    output wire                         line_enable,
    output wire [5:0]                   inject,
    output wire [2:0]                   state,
    // link
    input  wire                         sck_pin,
    input  wire                         cs_n_pin,
    input  wire                         mosi_pin,
    output wire                         miso,
    // converters
    output wire                         adc_convert,
    output wire                         adc_sck,
    input  wire                         adc_current_pin,
    input  wire                         adc_voltage_pin,
    output wire                         dac_cs_n,
    output wire                         dac_sck,
    output wire                         dac_data,
    // memory
    output wire [17:0]                  sram_address,
    output wire [15:0]                  sram_write_data,
    output wire                         sram_drive,
    output wire                         sram_we_n,
    output wire                         sram_oe_n,
    input  wire [15:0]                  sram_read_data
);

    reset_sequencer resetter (.clk(clk), .reset(reset));

    // Time: `last` is the tick of the last edge, `now` of the one being computed.
    reg  [47:0] last;
    wire [47:0] now = last + 48'd1;
    always @(posedge clk)
        last <= reset ? 48'd0 : now;

    // Lines.
    wire [`AGNW_INPUT_COUNT-1:0] seen;
    wire [4:0] readback, commanded_seen;
    line_synchroniser #(.WIDTH(`AGNW_INPUT_COUNT)) input_lines (.clk(clk), .reset(reset), .pins(input_pins), .seen(seen));
    line_synchroniser #(.WIDTH(5)) readback_lines (.clk(clk), .reset(reset), .pins(readback_pins), .seen(readback));

    // Link.
    wire        stage, command_strobe, read_fetch, from_capture, stream_start, stream_next, bad_frame;
    wire [7:0]  write_address, read_address;
    wire [31:0] write_value, read_value, from;
    wire [8:0]  items, items_valid;
    wire [15:0] stream_word;
    wire [31:0] log_head, log_tail;
    wire [14:0] unreleased;
    spi_link link (
        .clk(clk), .reset(reset), .sck_pin(sck_pin), .cs_n_pin(cs_n_pin), .mosi_pin(mosi_pin), .miso(miso), .stage(stage), .command(command_strobe),
        .write_address(write_address), .write_value(write_value), .read_address(read_address), .read_fetch(read_fetch),
        .read_value(read_value), .tripped(state == `AGNW_STATE_TRIPPED), .log_waiting(unreleased != 15'd0),
        .fault(state == `AGNW_STATE_FAULT), .from(from), .from_capture(from_capture), .items(items),
        .items_valid(items_valid), .stream_start(stream_start), .stream_next(stream_next), .stream_word(stream_word),
        .bad_frame(bad_frame));

    // Configuration.
    wire        live_write, live_replaced, staged_good, settled;
    wire [4:0]  live_word, sample_word;
    wire [31:0] live_value, sample_word_value, staged_value, staged_crc, config_crc, committed_crc;
    wire [15:0] accept;
    configuration_store configuration (
        .clk(clk), .reset(reset), .last(last[7:0]), .stage(stage),
        .stage_word(write_address[4:0]), .stage_value(write_value), .boot(accept[`AGNW_COMMAND_BOOT_ID]),
        .commit(accept[`AGNW_COMMAND_COMMIT]), .read_word({!read_address[7], read_address[4:0]}),
        .read_value(staged_value), .staged_mode(staged_mode), .staged_lines(staged_lines), .live_write(live_write), .live_replaced(live_replaced), .live_word(live_word),
        .live_value(live_value), .staged_crc(staged_crc), .config_crc(config_crc), .staged_good(staged_good));

    wire [15:0] staged_mode;
    wire [12:0] staged_lines;
    wire [15:0] config_mode, over_deglitch, under_deglitch, ext_deglitch, sense_deglitch, readback_deglitch;
    wire [15:0] blank_frames, chop_retries;
    wire [11:0] enable;
    wire [12:0] lines;
    wire [23:0] under_qualify, chop_holdoff;
    wire [27:0] heartbeat_period;
    wire [31:0] blank_delay;
    wire [47:0] dose_inverted;
    wire [7:0]  crowbar_delay;
    live_words live (
        .clk(clk), .reset(reset), .write(live_write), .word(live_word), .value(live_value), .commit(accept[`AGNW_COMMAND_COMMIT]),
        .staged_mode(staged_mode), .staged_lines(staged_lines), .read_word(sample_word),
        .read_value(sample_word_value), .mode(config_mode), .enable(enable), .lines(lines), .over_deglitch(over_deglitch),
        .under_deglitch(under_deglitch), .ext_deglitch(ext_deglitch), .sense_deglitch(sense_deglitch),
        .readback_deglitch(readback_deglitch), .under_qualify(under_qualify),
        .heartbeat_period(heartbeat_period), .blank_frames(blank_frames), .blank_delay(blank_delay), .dose_inverted(dose_inverted),
        .chop_holdoff(chop_holdoff), .chop_retries(chop_retries), .crowbar_delay(crowbar_delay));
    wire [3:0] line_deglitch = lines[`AGNW_FIELD_CONFIG_LINES_DEGLITCH];
    wire [3:0] coalesce_edges = lines[`AGNW_FIELD_CONFIG_LINES_COALESCE_EDGES];
    wire [4:0] coalesce_window = lines[`AGNW_FIELD_CONFIG_LINES_COALESCE_WINDOW];
    wire       lines_restart = accept[`AGNW_COMMAND_COMMIT];

    // Converters and samples.
    wire        bipolar = config_mode[`AGNW_FIELD_CONFIG_MODE_POLARITY] == 2'd2;
    wire [5:0]  phase;
    wire        sample_edge, drop, rate, conductance, drop_live, chop_open, reclose, suspended;
    wire [15:0] current, voltage, peak_current, peak_voltage;
    adc_sequencer adc (
        .clk(clk), .reset(reset), .phase(phase), .sample_edge(sample_edge), .convert(adc_convert), .sck(adc_sck),
        .current_data(adc_current_pin), .voltage_data(adc_voltage_pin), .current(current), .voltage(voltage));
    dac_sequencer dac (
        .clk(clk), .reset(reset), .commit(accept[`AGNW_COMMAND_COMMIT]), .passes(live_write && !live_replaced), .word(live_word),
        .code(live_value[15:0]), .cs_n(dac_cs_n), .sck(dac_sck), .data(dac_data), .settled(settled));
    sample_detectors samples (
        .clk(clk), .reset(reset), .phase(phase), .armed(state == `AGNW_STATE_ARMED), .arm(accept[`AGNW_COMMAND_ARM]), .chop_open(chop_open),
        .reclose(reclose), .bipolar(bipolar), .suspended(suspended),
        .source_check(config_mode[`AGNW_FIELD_CONFIG_MODE_SOURCE_CHECK]),
        .current(current), .voltage(voltage), .word_address(sample_word), .word(sample_word_value), .drop(drop), .rate(rate),
        .conductance(conductance), .peak_current(peak_current), .peak_voltage(peak_voltage), .drop_live(drop_live));

    // Kernel.
    wire [2:0]  state_next;
    wire [7:0]  reason;
    wire [3:0]  taken_first, first_cause;
    wire [11:0] taken, effective, causes;
    wire [13:0] refusal_bits;
    wire [15:0] retries;
    wire [1:0]  hand;
    wire [31:0] frame_count, selftest_ticks;
    wire [47:0] beam;
    wire        refused, booted, moved, trip, cause, by_latch, chop, qualified, heartbeat_alive, release_good;
    trip_kernel kernel (
        .clk(clk), .reset(reset), .comparator_pins(input_pins[3:0]), .seen(seen), .readback(readback), .commanded(commanded),
        .commanded_seen(commanded_seen), .line_enable(line_enable), .inject(inject), .selftest_ticks(selftest_ticks),
        .command_strobe(command_strobe), .command(write_address[3:0]), .command_value(write_value),
        .release_good(release_good), .accept(accept), .refused(refused), .refusal(refusal_bits), .replaced(live_replaced),
        .replaced_word(live_word), .config_mode(config_mode), .enable(enable),
        .over_deglitch(over_deglitch), .under_deglitch(under_deglitch), .ext_deglitch(ext_deglitch),
        .sense_deglitch(sense_deglitch), .readback_deglitch(readback_deglitch), .under_qualify(under_qualify),
        .heartbeat_period(heartbeat_period), .blank_frames(blank_frames),
        .blank_delay(blank_delay), .dose_inverted(dose_inverted), .chop_holdoff(chop_holdoff), .chop_retries(chop_retries),
        .crowbar_delay(crowbar_delay), .config_crc(config_crc), .staged_crc(staged_crc), .staged_good(staged_good),
        .settled(settled), .committed_crc(committed_crc), .drop(drop), .rate(rate), .suspended(suspended),
        .booted(booted), .state(state), .state_next(state_next), .reason(reason), .moved(moved), .trip(trip), .cause(cause),
        .taken_first(taken_first), .taken(taken), .by_latch(by_latch), .effective(effective), .causes(causes),
        .first_cause(first_cause), .chop(chop), .reclose(reclose), .chop_open(chop_open), .retries(retries),
        .qualified(qualified), .heartbeat_alive(heartbeat_alive), .hand(hand), .beam(beam), .frame_count(frame_count));
    permit_carrier permit (.clk(clk), .reset(reset), .closed(commanded[`AGNW_OUT_SWITCH]), .phase(phase), .wave(switch_carrier));

    // Line groups.
    wire        boundary, inputs_free, outputs_free, coalesced_in_free, coalesced_out_free;
    wire        inputs_set, outputs_set, coalesced_in, coalesced_out;
    wire [8:0]  input_levels, input_levels_next, input_changed, input_mask;
    wire [9:0]  output_levels, output_levels_next, output_changed, output_mask;
    wire [14:0] input_edges, output_edges;
    window_boundary coalescing (.last(last), .now(now), .window(coalesce_window), .boundary(boundary));
    line_group #(.WIDTH(9)) input_group (
        .clk(clk), .reset(reset), .booted(booted), .boot(accept[`AGNW_COMMAND_BOOT_ID]), .restart(lines_restart), .seen(seen),
        .deglitch(line_deglitch), .edges_limit(coalesce_edges), .boundary(boundary), .levels_free(inputs_free),
        .coalesced_free(coalesced_in_free), .levels(input_levels), .levels_next(input_levels_next), .levels_set(inputs_set),
        .changed(input_changed), .coalesced_set(coalesced_in), .mask(input_mask), .edges(input_edges));
    line_group #(.WIDTH(10), .RESET({5'd0, `AGNW_OUTPUTS_SAFE})) output_group (
        .clk(clk), .reset(reset), .booted(booted), .boot(accept[`AGNW_COMMAND_BOOT_ID]), .restart(lines_restart),
        .seen({readback, commanded_seen}), .deglitch(line_deglitch), .edges_limit(coalesce_edges), .boundary(boundary),
        .levels_free(outputs_free), .coalesced_free(coalesced_out_free), .levels(output_levels),
        .levels_next(output_levels_next), .levels_set(outputs_set), .changed(output_changed), .coalesced_set(coalesced_out),
        .mask(output_mask), .edges(output_edges));

    function [12:0] spread;                    // read-backs to their bits of the contract
        input [9:0] packed_lines;
        spread = {packed_lines[9:5], 3'd0, packed_lines[4:0]};
    endfunction

    // Bookkeeping registers.
    reg  [31:0] link_bad;
    reg  [21:0] refusal;
    reg  [47:0] trip_tick;
    reg         link_changed;
    wire        link_report = boundary && link_changed && booted;
    wire [47:0] trip_stamp;
    wire        trip_stamp_write;
    always @(posedge clk) begin
        if (reset) begin
            link_bad     <= 32'd0;
            link_changed <= 1'b0;
            refusal      <= 22'd0;
            trip_tick    <= 48'd0;
        end else begin
            if (bad_frame && link_bad != 32'hFFFFFFFF)
                link_bad <= link_bad + 32'd1;
            link_changed <= bad_frame || (link_changed && !link_report);
            if (refused)
                refusal <= {refusal_bits, write_address};
            else if (|accept && !accept[`AGNW_COMMAND_KICK] && !accept[`AGNW_COMMAND_LOG_RELEASE])
                refusal <= 22'd0;
            if (trip_stamp_write)
                trip_tick <= trip_stamp;
        end
    end

    // Records.
    wire [7:0]  state_byte = {commanded[`AGNW_OUT_BLANK], chop_open, state == `AGNW_STATE_BYPASS,
                              config_mode[`AGNW_FIELD_CONFIG_MODE_MODE], state};
    wire        capture_freezes, loss_report, loss_free, push, push_reserved, push_lost, data_write, pop, waiting;
    wire        waiting_reserved, ring_lost, half_empty, ring_room;
    wire [4:0]  hold_lost;
    wire [31:0] capture_value, loss_pending, loss_total;
    wire [95:0] data, popped;
    record_sources sources (
        .clk(clk), .reset(reset), .booted(booted), .last(last), .state_byte(state_byte), .boot(accept[`AGNW_COMMAND_BOOT_ID]),
        .trip(trip), .cause(cause), .first(taken_first), .causes(taken), .latched(causes),
        .by_latch(by_latch),
        .sample({voltage, current}), .sample_age(phase), .moved(moved), .move({state_next, state, reason}),
        .refused(refused), .refusal({refusal_bits, write_address}), .chop(chop), .reclose(reclose), .retries(retries),
        .commit(accept[`AGNW_COMMAND_COMMIT]), .committed_crc(committed_crc), .mark(accept[`AGNW_COMMAND_MARK]), .mark_value(write_value),
        .conductance(conductance), .link(link_report), .link_bad(link_bad), .capture(capture_freezes),
        .capture_value(capture_value), .loss(loss_report), .loss_value(loss_pending), .loss_free(loss_free),
        .coalesced_in(coalesced_in), .coalesced_in_value({input_edges, input_mask}), .coalesced_in_free(coalesced_in_free),
        .coalesced_out(coalesced_out), .coalesced_out_value({output_edges, spread(output_mask)}),
        .coalesced_out_free(coalesced_out_free), .inputs(inputs_set), .inputs_value({input_changed, input_levels_next}),
        .inputs_free(inputs_free), .outputs(outputs_set),
        .outputs_value({spread(output_changed), spread(output_levels_next)}), .outputs_free(outputs_free),
        .line_deglitch(line_deglitch), .over_deglitch(over_deglitch), .under_deglitch(under_deglitch),
        .ext_deglitch(ext_deglitch), .sense_deglitch(sense_deglitch), .readback_deglitch(readback_deglitch), .push(push),
        .push_reserved(push_reserved), .push_lost(push_lost), .lost(hold_lost), .data_write(data_write), .data(data),
        .trip_stamp_write(trip_stamp_write), .trip_stamp(trip_stamp));
    record_front front (
        .clk(clk), .reset(reset), .push(push), .push_reserved(push_reserved), .lost(push_lost), .data_write(data_write),
        .data(data), .pop(pop), .waiting(waiting), .waiting_reserved(waiting_reserved), .popped(popped),
        .half_empty(half_empty));
    wire        log_start, log_next;
    wire [16:0] log_address;
    wire [15:0] log_word;
    record_encoder encoder (
        .clk(clk), .reset(reset), .waiting(waiting), .waiting_reserved(waiting_reserved), .pop(pop), .popped(popped),
        .lost(ring_lost), .release_set(accept[`AGNW_COMMAND_LOG_RELEASE]), .release_value(write_value), .head(log_head), .tail(log_tail),
        .unreleased(unreleased), .ring_room(ring_room), .write_start(log_start), .write_next(log_next),
        .write_address(log_address), .write_word(log_word));
    loss_counter losses (
        .clk(clk), .reset(reset), .lost({1'b0, hold_lost} + {5'd0, push_lost} + {5'd0, ring_lost}),
        .room(loss_free && half_empty && ring_room), .report(loss_report), .pending(loss_pending), .total(loss_total));

    // Capture and memory.
    wire [1:0]  capture_phase;
    wire [47:0] capture_tick;
    wire [16:0] capture_pairs;
    wire        capture_store;
    wire [15:0] capture_place, capture_first;
    capture_ring capture (
        .clk(clk), .reset(reset), .sample_edge(sample_edge), .restart(accept[`AGNW_COMMAND_CAPTURE_FREE] || accept[`AGNW_COMMAND_ARM]), .trip(trip),
        .now(now), .phase(capture_phase), .freezes(capture_freezes), .first_tick(capture_tick), .pairs(capture_pairs),
        .record_value(capture_value), .store(capture_store), .place(capture_place), .first_place(capture_first));
    item_window available (
        .from(from), .base(from_capture ? 32'd0 : log_tail), .size(from_capture ? capture_pairs : {2'd0, unreleased}),
        .items(items), .at_most_end(release_good), .valid(items_valid));
    wire [15:0] capture_from = capture_first + from[15:0];
    sram_arbiter memory (
        .clk(clk), .reset(reset), .log_start(log_start), .log_next(log_next), .log_address(log_address), .log_word(log_word),
        .capture_store(capture_store), .capture_place(capture_place), .capture_current(current), .capture_voltage(voltage),
        .read_start(stream_start), .read_address(from_capture ? {1'b1, capture_from, 1'b0} : {1'b0, from[13:0], 3'd0}),
        .read_next(stream_next), .read_word(stream_word), .sram_address(sram_address), .sram_write_data(sram_write_data),
        .sram_drive(sram_drive), .sram_we_n(sram_we_n), .sram_oe_n(sram_oe_n), .sram_read_data(sram_read_data));

    // What the link reads.
    wire [31:0] status = {1'b0, suspended, drop_live, settled, |loss_total, capture_phase, booted, causes, first_cause,
                          heartbeat_alive, qualified, chop_open, config_mode[`AGNW_FIELD_CONFIG_MODE_MODE], state};
    register_read #(.BUILD(BUILD)) registers (
        .clk(clk), .address(read_address), .fetch(read_fetch), .status(status), .effective(effective),
        .inputs({7'd0, input_levels}), .outputs({3'd0, spread(output_levels)}), .trip_tick(trip_tick), .tick(last), .beam(beam),
        .adc({voltage, current}), .peak({peak_voltage, peak_current}), .log_head(log_head), .log_tail(log_tail),
        .log_lost(loss_total), .link_bad(link_bad), .config_crc(config_crc), .staged_crc(staged_crc), .refusal(refusal),
        .capture_tick(capture_tick), .capture_count(capture_pairs), .frame_count(frame_count), .retries(retries),
        .hand(hand), .inject(inject), .selftest_ticks(selftest_ticks), .staged_word(staged_value),
        .value(read_value));
endmodule
`default_nettype wire

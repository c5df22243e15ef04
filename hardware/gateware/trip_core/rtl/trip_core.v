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
    output wire [2:0]                   range,            // current range, as committed: which shunt the front end selects
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

    wire reset_ends;
    reset_sequencer resetter (.clk(clk), .reset(reset), .ends(reset_ends));

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
    wire        moving, move, move_half, command_strobe, received_half, read_half, read_fetch, read_high, read_next;
    wire        from_capture, stream_start, stream_next, bad_frame;
    wire [7:0]  address;
    wire [5:0]  move_index;
    wire [15:0] move_value, read_kept;
    wire [31:0] write_value, read_value;
    wire [8:0]  items, items_valid;
    wire [15:0] stream_word;
    wire [31:0] log_head, log_tail;
    wire [14:0] unreleased;
    spi_link link (
        .clk(clk), .reset(reset), .sck_pin(sck_pin), .cs_n_pin(cs_n_pin), .mosi_pin(mosi_pin), .miso(miso), .moving(moving),
        .move(move), .index(move_index), .move_half(move_half), .move_value(move_value), .command(command_strobe), .address(address),
        .value(write_value), .received_half(received_half), .read_half(read_half), .read_fetch(read_fetch), .read_high(read_high),
        .read_next(read_next), .read_value(read_value), .read_kept(read_kept), .tripped(state == `AGNW_STATE_TRIPPED),
        .log_waiting(log_head[14:0] != log_tail[14:0]), .fault(state == `AGNW_STATE_FAULT), .from_capture(from_capture), .items(items),
        .items_valid(items_valid), .stream_start(stream_start), .stream_next(stream_next), .stream_word(stream_word),
        .bad_frame(bad_frame));

    // Configuration.
    wire        live_write, became_live, config_good, staged_stale, staged_good, lines_replaced, settled;
    wire [5:0]  sample_half;
    wire [5:0]  live_half;
    wire [15:0] live_value, image_value;
    wire [15:0] sample_half_value;
    wire        crc_write, crc_live, crc_high, rest_zero;
    wire [15:0] crc_half;
    wire [2:0]  match;
    wire [15:0] accept;
    wire        due, tells;
    configuration_store #(.BUILD(BUILD)) configuration (
        .clk(clk), .reset(reset), .reset_ends(reset_ends), .moving(moving), .move(move), .move_address(address), .move_half(move_half),
        .move_value(move_value), .booted(booted), .commit(accept[`AGNW_COMMAND_COMMIT]), .read_half({address, read_half}),
        .read_value(image_value), .live_write(live_write), .live_half(live_half), .live_value(live_value),
        .became_live(became_live), .config_good(config_good), .lines_replaced(lines_replaced), .crc_write(crc_write), .crc_live(crc_live), .crc_high(crc_high), .crc_half(crc_half),
        .staged_stale(staged_stale), .staged_good(staged_good));

    command_match matching (
        .clk(clk), .command(address[3:0]), .index(move_index), .value_half(move_value), .crc_write(crc_write), .crc_live(crc_live),
        .crc_high(crc_high), .crc_half(crc_half), .match(match), .rest_zero(rest_zero));

    wire [15:0] config_mode;
    wire [11:0] enable, over_deglitch, under_deglitch;
    wire [12:0] lines;
    wire [7:0]  blank_frames, chop_retries, crowbar_delay;
    live_words live (
        .clk(clk), .reset(reset), .write(live_write), .half(live_half), .value(live_value),
        .read_half(sample_half), .read_value(sample_half_value), .mode(config_mode), .enable(enable), .lines(lines),
        .over_deglitch(over_deglitch), .under_deglitch(under_deglitch),
        .blank_frames(blank_frames), .chop_retries(chop_retries), .crowbar_delay(crowbar_delay));
    wire [8:0]  timer_start, timer_expire;
    wire        dose_spent, exposure;
    wire [15:0] counts;
    slow_counters slow (
        .clk(clk), .reset(reset), .last(last[5:0]), .live_write(live_write), .live_half(live_half), .live_value(live_value),
        .received_half(received_half), .received_value(move_value), .start(timer_start), .expire(timer_expire),
        .beam_on(!commanded[`AGNW_OUT_BLANK]), .beam_clear(accept[`AGNW_COMMAND_BEAM_CLEAR]), .dose_spent(dose_spent),
        .exposure(exposure), .read_half({address[4:0], read_half}), .read_value(counts));
    wire [3:0] line_deglitch = lines[`AGNW_FIELD_CONFIG_LINES_DEGLITCH];
    wire [3:0] deglitch_code, edges_code;
    countdown_code deglitch_of_lines (.number(line_deglitch), .code(deglitch_code));
    countdown_code edges_of_lines (.number(lines[`AGNW_FIELD_CONFIG_LINES_COALESCE_EDGES]), .code(edges_code));
    wire [4:0] coalesce_window = lines[`AGNW_FIELD_CONFIG_LINES_COALESCE_WINDOW];

    // Converters and samples.
    assign      range = config_mode[`AGNW_FIELD_CONFIG_MODE_RANGE];
    wire        bipolar = config_mode[`AGNW_FIELD_CONFIG_MODE_POLARITY] == 2'd2;
    wire [5:0]  phase;
    wire        sample_edge, drop, rate, conductance, drop_live, chop_open, reclose, suspended;
    wire [15:0] current, voltage, peak_current, peak_voltage;
    adc_sequencer adc (
        .clk(clk), .reset(reset), .phase(phase), .sample_edge(sample_edge), .convert(adc_convert), .sck(adc_sck),
        .current_data(adc_current_pin), .voltage_data(adc_voltage_pin), .current(current), .voltage(voltage));
    dac_sequencer dac (
        .clk(clk), .reset(reset), .commit(accept[`AGNW_COMMAND_COMMIT]), .passes(live_write && !live_half[0]),
        .word(live_half[5:1]), .code(live_value), .settle_expire(timer_expire[`AGNW_TIMING_SLOT_SETTLE]), .cs_n(dac_cs_n), .sck(dac_sck), .data(dac_data), .settled(settled));
    sample_detectors samples (
        .clk(clk), .reset(reset), .phase(phase), .armed(armed), .arm(accept[`AGNW_COMMAND_ARM]), .chop_open(chop_open),
        .reclose(reclose), .bipolar(bipolar), .suspended(suspended),
        .source_check(config_mode[`AGNW_FIELD_CONFIG_MODE_SOURCE_CHECK]),
        .current(current), .voltage(voltage), .word_address(sample_half), .word(sample_half_value), .drop(drop), .rate(rate),
        .conductance(conductance), .peak_current(peak_current), .peak_voltage(peak_voltage), .drop_live(drop_live));

    // Kernel.
    wire [2:0]  state_next;
    wire [7:0]  reason;
    wire [3:0]  taken_first, first_cause;
    wire [11:0] taken, effective, causes;
    wire [13:0] refusal_bits;
    wire [7:0]  retries;
    wire [1:0]  hand;
    wire [31:0] selftest_ticks;
    wire        armed, refused, booted, moved, trip, cause, by_latch, chop, qualified, heartbeat_alive, release_good;
    trip_kernel kernel (
        .clk(clk), .reset(reset), .comparator_pins(input_pins[3:0]), .seen(seen), .readback(readback), .commanded(commanded),
        .commanded_seen(commanded_seen), .line_enable(line_enable), .inject(inject), .selftest_ticks(selftest_ticks),
        .timer_start(timer_start), .timer_expire(timer_expire), .command_strobe(command_strobe), .command(address[3:0]), .command_value(write_value[5:0]), .command_match(match),
        .command_rest_zero(rest_zero),
        .release_good(release_good), .accept(accept), .due(due), .tells(tells), .refused(refused), .refusal(refusal_bits), .became_live(became_live),
        .config_mode(config_mode), .enable(enable), .over_deglitch(over_deglitch), .under_deglitch(under_deglitch),
        .blank_frames(blank_frames), .chop_retries(chop_retries), .crowbar_delay(crowbar_delay),
        .config_good(config_good), .staged_stale(staged_stale), .staged_good(staged_good),
        .settled(settled), .budget_reached(dose_spent), .drop(drop), .rate(rate), .suspended(suspended),
        .booted(booted), .state(state), .armed(armed), .state_next(state_next), .reason(reason), .moved(moved), .trip(trip), .cause(cause),
        .taken_first(taken_first), .taken(taken), .by_latch(by_latch), .effective(effective), .causes(causes),
        .first_cause(first_cause), .chop(chop), .reclose(reclose), .chop_open(chop_open), .retries(retries),
        .qualified(qualified), .heartbeat_alive(heartbeat_alive), .hand(hand), .exposure(exposure));
    permit_carrier permit (.clk(clk), .reset(reset), .closed(commanded[`AGNW_OUT_SWITCH]), .phase(phase), .wave(switch_carrier));

    // Line groups.
    reg         lines_restart;
    wire        boundary, front_half_empty, inputs_recorded, inputs_flushes, inputs_flush, outputs_recorded, outputs_flush;
    wire        outputs_flushes;
    wire [8:0]  input_levels, input_changed;
    wire [9:0]  output_levels, output_changed;
    wire [6:0]  input_edges, output_edges;
    always @(posedge clk)
        lines_restart <= lines_replaced && !reset;
    window_boundary coalescing (
        .clk(clk), .reset(reset), .commit(lines_replaced), .last(last), .window(coalesce_window), .boundary(boundary));
    line_group #(.WIDTH(9)) input_group (
        .clk(clk), .reset(reset), .booted(booted), .restart(lines_restart), .seen(seen), .deglitch(deglitch_code),
        .edges_limit(edges_code), .boundary(boundary), .may_flush(front_half_empty), .levels(input_levels),
        .recorded(inputs_recorded), .changed(input_changed), .flushes(inputs_flushes), .flush(inputs_flush), .edges(input_edges));
    line_group #(.WIDTH(10), .RESET({5'd0, `AGNW_OUTPUTS_SAFE})) output_group (
        .clk(clk), .reset(reset), .booted(booted), .restart(lines_restart), .seen({readback, commanded_seen}),
        .deglitch(deglitch_code), .edges_limit(edges_code), .boundary(boundary),
        .may_flush(front_half_empty && !inputs_flushes), .levels(output_levels), .recorded(outputs_recorded),
        .changed(output_changed), .flushes(outputs_flushes), .flush(outputs_flush), .edges(output_edges));

    function [12:0] spread;                    // read-backs to their bits of the contract
        input [9:0] packed_lines;
        spread = {packed_lines[9:5], 3'd0, packed_lines[4:0]};
    endfunction

    // Bookkeeping registers.
    reg  [15:0] link_bad;
    reg  [21:0] refusal;
    reg  [47:0] trip_tick;
    reg         link_changed;
    wire        link_report = boundary && link_changed && booted;
    wire [2:0]  trip_stamp;
    reg  [2:0]  trip_stamped;              // the word is on its way to the SRAM
    wire [15:0] log_word;
    always @(posedge clk) begin
        if (reset) begin
            link_bad     <= 16'd0;
            link_changed <= 1'b0;
            refusal      <= 22'd0;
            trip_tick    <= 48'd0;
        end else begin
            if (bad_frame && link_bad != 16'hFFFF)
                link_bad <= link_bad + 16'd1;
            link_changed <= bad_frame || (link_changed && !link_report);
            // No bit of refusal is set for what is accepted.
            if (due && (refused || !(accept[`AGNW_COMMAND_KICK] || accept[`AGNW_COMMAND_LOG_RELEASE])))
                refusal <= {refusal_bits, address & {8{refused}}};
            if (trip_stamped[0])
                trip_tick[15:0] <= sram_write_data;
            if (trip_stamped[1])
                trip_tick[31:16] <= sram_write_data;
            if (trip_stamped[2])
                trip_tick[47:32] <= sram_write_data;
        end
        trip_stamped <= trip_stamp & {3{!reset}};
    end

    // Told by the entry's state byte and command instead.
    wire         unused_records = &{1'b0, outputs_flushes, state_next, reason, accept};

    // Records.
    wire [6:0]   state_byte = {commanded[`AGNW_OUT_BLANK], chop_open, config_mode[`AGNW_FIELD_CONFIG_MODE_MODE], state};
    wire [4:0]   epoch;
    wire         push, front_full, levels_only, pop, waiting, ring_room, ring_lost, value_done, loss_told, loss_done, untold;
    wire [3:0]   front_lost;
    wire [95:0]  entry, popped_entry;
    wire [15:0]  popped_tick, loss_pending, loss_total, offset_inverted;
    wire [31:0]  popped_sample, command_record;
    wire [7:0]   offset_place;
    wire         capture_freezes, capture_frozen;
    wire         capture_restart = accept[`AGNW_COMMAND_CAPTURE_FREE] || accept[`AGNW_COMMAND_ARM];
    wire [14:0]  capture_earlier;
    record_events events (
        .clk(clk), .reset(reset), .booted(booted), .trip(trip), .cause(cause), .first(taken_first), .taken(taken),
        .latched(causes), .by_latch(by_latch), .moved(moved), .chop(chop || reclose), .conductance(conductance),
        .command_strobe(command_strobe), .command(address[3:0]), .command_value(write_value),
        .accepted(tells), .boot(accept[`AGNW_COMMAND_BOOT_ID]),
        .refused(refused), .refusal(refusal_bits), .link(link_report), .capture(capture_freezes), .capture_restart(capture_restart),
        .loss(untold && ring_room), .phase(phase[5:4]), .state_byte(state_byte),
        .retries(retries), .epoch(epoch), .inputs_recorded(inputs_recorded), .inputs_flush(inputs_flush),
        .inputs_changed(input_changed), .inputs_levels(input_levels), .inputs_edges(input_edges),
        .outputs_recorded(outputs_recorded), .outputs_flush(outputs_flush), .outputs_changed(output_changed),
        .outputs_levels(output_levels), .outputs_edges(output_edges), .half_empty(front_half_empty), .full(front_full),
        .push(push), .levels_only(levels_only), .entry(entry), .lost(front_lost), .value(command_record),
        .value_done(value_done), .loss_done(loss_done));
    record_front front (
        .clk(clk), .reset(reset), .tick(last[15:0]), .sample({voltage, current}), .push(push), .levels_only(levels_only),
        .entry(entry), .full(front_full), .half_empty(front_half_empty), .pop(pop), .waiting(waiting),
        .popped_tick(popped_tick), .popped_sample(popped_sample), .popped_entry(popped_entry));
    stamp_offsets offsets (
        .clk(clk), .reset(reset), .replaced(lines_replaced), .lines(line_deglitch), .live_write(live_write && !live_half[0]),
        .live_word(live_half[5:1]), .live_value(live_value), .epoch(epoch), .bank(offset_place[7:3]), .word(offset_place[2:0]),
        .inverted(offset_inverted));
    wire        log_start, log_next;
    wire [16:0] log_address;
    record_encoder encoder (
        .clk(clk), .reset(reset), .last(last[47:15]), .waiting(waiting), .pop(pop), .tick(popped_tick), .sample(popped_sample),
        .entry(popped_entry), .offset_place(offset_place), .offset_inverted(offset_inverted), .value(command_record),
        .link_bad(link_bad), .capture_frozen(capture_frozen), .capture_earlier(capture_earlier), .losses(loss_pending),
        .value_done(value_done), .loss_told(loss_told), .loss_done(loss_done), .lost(ring_lost), .trip_stamp(trip_stamp),
        .release_set(accept[`AGNW_COMMAND_LOG_RELEASE]), .release_value(write_value), .head(log_head), .tail(log_tail),
        .unreleased(unreleased), .ring_room(ring_room), .write_start(log_start), .write_next(log_next),
        .write_address(log_address), .write_word(log_word), .written(sram_write_data));
    reg  [3:0]  front_lost_last;
    always @(posedge clk)
        front_lost_last <= front_lost & {4{!reset}};
    loss_counter losses (
        .clk(clk), .reset(reset), .lost_front(front_lost_last), .lost_ring(ring_lost), .told(loss_told), .pending(loss_pending),
        .total(loss_total), .untold(untold));

    // Capture and memory.
    wire [1:0]  capture_phase;
    reg         tripped_last;
    always @(posedge clk)
        tripped_last <= trip && !reset;
    assign      capture_frozen = capture_phase == 2'd2;
    wire [47:0] capture_tick;
    wire [16:0] capture_pairs;
    wire        capture_store;
    wire [15:0] capture_place, capture_first;
    capture_ring capture (
        .clk(clk), .reset(reset), .sample_edge(sample_edge), .restart(capture_restart), .tripped(tripped_last),
        .now(now), .phase(capture_phase), .freezes(capture_freezes), .first_tick(capture_tick), .pairs(capture_pairs),
        .earlier(capture_earlier), .store(capture_store), .place(capture_place), .first_place(capture_first));
    item_window available (
        .clk(clk), .from(write_value), .base(from_capture ? 32'd0 : log_tail), .size(from_capture ? capture_pairs : {2'd0, unreleased}),
        .items(items), .at_most_end(release_good), .valid(items_valid));
    wire [15:0] capture_from = capture_first + write_value[15:0];
    sram_arbiter memory (
        .clk(clk), .reset(reset), .log_start(log_start), .log_next(log_next), .log_address(log_address), .log_word(log_word),
        .capture_store(capture_store), .capture_place(capture_place), .capture_current(current), .capture_voltage(voltage),
        .read_start(stream_start), .read_address(from_capture ? {1'b1, capture_from, 1'b0} : {1'b0, write_value[13:0], 3'd0}),
        .read_next(stream_next), .read_word(stream_word), .sram_address(sram_address), .sram_write_data(sram_write_data),
        .sram_drive(sram_drive), .sram_we_n(sram_we_n), .sram_oe_n(sram_oe_n), .sram_read_data(sram_read_data));

    // What the link reads.
    wire [31:0] status = {1'b0, suspended, drop_live, settled, |loss_total, capture_phase, booted, causes, first_cause,
                          heartbeat_alive, qualified, chop_open, config_mode[`AGNW_FIELD_CONFIG_MODE_MODE], state};
    register_read registers (
        .clk(clk), .address(address), .fetch(read_fetch), .next(read_next), .status(status), .effective(effective),
        .inputs({7'd0, input_levels}), .outputs({3'd0, spread(output_levels)}), .trip_tick(trip_tick), .tick(last),
        .adc({voltage, current}), .peak({peak_voltage, peak_current}), .log_head(log_head), .log_tail(log_tail),
        .log_lost({16'd0, loss_total}), .link_bad(link_bad), .refusal(refusal), .capture_tick(capture_tick & {48{capture_frozen}}),
        .capture_count(capture_pairs), .retries(retries), .hand(hand), .inject(inject), .selftest_ticks(selftest_ticks),
        .counts(counts), .image(image_value), .kept(read_kept), .value(read_value));
    wire unused = &{1'b0, read_high};
endmodule
`default_nettype wire

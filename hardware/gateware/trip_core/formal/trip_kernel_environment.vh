// The trip kernel with its synchronisers and everything around it left free: any pins, read-backs, commands, samples and
// configuration at any tick, reset at any tick. Included by the proofs of the kernel, which assert what they claim in
// `always @* if (valid)`. Assumed is what other proofs show of the modules around it.
reg started = 1'b0;
always @(posedge clk)
    started <= 1'b1;
(* anyseq *) wire reset_again;
wire reset = !started || reset_again;

// What the kernel is told.
(* anyseq *) wire [8:0]  input_pins;
(* anyseq *) wire [4:0]  readback_pins;
(* anyseq *) wire        asked, release_good, staged_good, settled, drop, rate, suspended;
(* anyseq *) wire [3:0]  any_command;
(* anyseq *) wire [31:0] any_value, config_crc, staged_crc;

// Configuration: any, but for what is assumed below.
(* anyseq *) wire [15:0] config_mode, over_deglitch, under_deglitch, ext_deglitch, sense_deglitch, readback_deglitch;
(* anyseq *) wire [15:0] blank_frames, chop_retries;
(* anyseq *) wire [11:0] enable;
(* anyseq *) wire [23:0] under_qualify, chop_holdoff;
(* anyseq *) wire [27:0] heartbeat_period;
(* anyseq *) wire [31:0] blank_delay;
(* anyseq *) wire [47:0] dose_inverted;
(* anyseq *) wire [7:0]  crowbar_delay;

// A command and its value stay from the strobe to the effect, one tick later, and no other comes between: frames take longer.
reg         judged;
reg  [3:0]  command_before;
reg  [31:0] value_before;
wire        command_strobe = asked && !judged;
wire [3:0]  command        = judged ? command_before : any_command;
wire [31:0] command_value  = judged ? value_before : any_value;
always @(posedge clk) begin
    judged         <= command_strobe && !reset;
    command_before <= command;
    value_before   <= command_value;
end

wire [8:0]  seen;
wire [4:0]  commanded, commanded_seen, readback;
wire        line_enable, refused, booted, moved, trip, cause, by_latch, chop, reclose, chop_open, qualified, alive;
wire [5:0]  inject;
wire [15:0] accept, retries;
wire [13:0] refusal;
wire [31:0] committed_crc, selftest_ticks, frame_count;
wire [2:0]  state, state_next;
wire [7:0]  reason;
wire [3:0]  taken_first, first_cause;
wire [11:0] taken, effective, causes;
wire [1:0]  hand;
wire [47:0] beam;

// After COMMIT the words are copied, word w at its (w + 1)-th edge (configuration_proof: copied_in_turn).
reg        replaced;
reg  [4:0] replaced_word;
wire       commit = accept[`AGNW_COMMAND_COMMIT];
always @(posedge clk) begin
    replaced      <= !reset && (commit || (replaced && replaced_word != 5'd31));
    replaced_word <= replaced ? replaced_word + 5'd1 : 5'd0;
end

line_synchroniser #(.WIDTH(9)) lines (.clk(clk), .reset(reset), .pins(input_pins), .seen(seen));
line_synchroniser #(.WIDTH(5)) readback_lines (.clk(clk), .reset(reset), .pins(readback_pins), .seen(readback));
trip_kernel kernel (
    .clk(clk), .reset(reset), .comparator_pins(input_pins[3:0]), .seen(seen), .readback(readback), .commanded(commanded),
    .commanded_seen(commanded_seen), .line_enable(line_enable), .inject(inject), .selftest_ticks(selftest_ticks),
    .command_strobe(command_strobe), .command(command), .command_value(command_value), .release_good(release_good),
    .accept(accept), .refused(refused), .refusal(refusal), .replaced(replaced), .replaced_word(replaced_word),
    .config_mode(config_mode), .enable(enable), .over_deglitch(over_deglitch), .under_deglitch(under_deglitch),
    .ext_deglitch(ext_deglitch), .sense_deglitch(sense_deglitch), .readback_deglitch(readback_deglitch),
    .under_qualify(under_qualify), .heartbeat_period(heartbeat_period),
    .blank_frames(blank_frames), .blank_delay(blank_delay), .dose_inverted(dose_inverted), .chop_holdoff(chop_holdoff),
    .chop_retries(chop_retries), .crowbar_delay(crowbar_delay), .config_crc(config_crc), .staged_crc(staged_crc),
    .staged_good(staged_good), .settled(settled), .committed_crc(committed_crc), .drop(drop), .rate(rate),
    .suspended(suspended), .booted(booted), .state(state), .state_next(state_next), .reason(reason), .moved(moved),
    .trip(trip), .cause(cause), .taken_first(taken_first), .taken(taken), .by_latch(by_latch), .effective(effective),
    .causes(causes), .first_cause(first_cause), .chop(chop), .reclose(reclose), .chop_open(chop_open), .retries(retries),
    .qualified(qualified), .heartbeat_alive(alive), .hand(hand), .beam(beam), .frame_count(frame_count));

wire armed   = state == `AGNW_STATE_ARMED;
wire bypass  = state == `AGNW_STATE_BYPASS;
wire tripped = state == `AGNW_STATE_TRIPPED;
wire live    = armed || bypass;
wire closed  = commanded[`AGNW_OUT_SWITCH];
wire permit  = commanded[`AGNW_OUT_PERMIT];
wire [1:0] mode = config_mode[`AGNW_FIELD_CONFIG_MODE_MODE];

// What latches in this mode, after the contract's table; DOSE too if it opens.
wire [11:0] latching = (mode == `AGNW_MODE_REWIRE ? `AGNW_ACTION_REWIRE_LATCH : mode == `AGNW_MODE_MONITOR ? `AGNW_ACTION_MONITOR_LATCH
    : `AGNW_ACTION_BREAKDOWN_LATCH) | (config_mode[`AGNW_FIELD_CONFIG_MODE_DOSE_OPENS] ? 12'd1 << `AGNW_CAUSE_DOSE : 12'd0);

reg was_reset, was_commit, was_replaced;
reg [4:0] was_word;
reg [2:0] was_state;
always @(posedge clk) begin
    was_reset    <= reset;
    was_commit   <= commit;
    was_replaced <= replaced;
    was_word     <= replaced_word;
    was_state    <= state;
end
// No register is known before the first reset.
wire valid = started;
(* hierconn *) wire [15:0] \kernel.gate.go ;
wire [15:0] go = \kernel.gate.go ;

// Configuration words that changed at the last edge.
reg  [15:0] last_mode, last_over, last_under, last_ext, last_sense, last_readback, last_frames, last_retries;
reg  [11:0] last_enable;
reg  [23:0] last_qualify, last_holdoff;
reg  [27:0] last_period;
reg  [31:0] last_delay, changed;
reg  [7:0]  last_crowbar;
always @(posedge clk) begin
    {last_mode, last_over, last_under, last_ext, last_sense} <= {config_mode, over_deglitch, under_deglitch, ext_deglitch, sense_deglitch};
    {last_readback, last_frames, last_retries} <= {readback_deglitch, blank_frames, chop_retries};
    {last_enable, last_qualify, last_holdoff, last_period} <= {enable, under_qualify, chop_holdoff, heartbeat_period};
    {last_delay, last_crowbar} <= {blank_delay, crowbar_delay};
end
always @* begin
    changed = 32'd0;
    changed[`AGNW_WORD_CONFIG_MODE]       = config_mode != last_mode;
    changed[`AGNW_WORD_CONFIG_ENABLE]     = enable != last_enable;
    changed[`AGNW_WORD_OVER_DEGLITCH]     = over_deglitch != last_over;
    changed[`AGNW_WORD_UNDER_DEGLITCH]    = under_deglitch != last_under;
    changed[`AGNW_WORD_EXT_DEGLITCH]      = ext_deglitch != last_ext;
    changed[`AGNW_WORD_SENSE_DEGLITCH]    = sense_deglitch != last_sense;
    changed[`AGNW_WORD_READBACK_DEGLITCH] = readback_deglitch != last_readback;
    changed[`AGNW_WORD_BLANK_FRAMES]      = blank_frames != last_frames;
    changed[`AGNW_WORD_CHOP_RETRIES]      = chop_retries != last_retries;
    changed[`AGNW_WORD_UNDER_QUALIFY]     = under_qualify != last_qualify;
    changed[`AGNW_WORD_CHOP_HOLDOFF]      = chop_holdoff != last_holdoff;
    changed[`AGNW_WORD_HEARTBEAT_PERIOD]  = heartbeat_period != last_period;
    changed[`AGNW_WORD_BLANK_DELAY]       = blank_delay != last_delay;
    changed[`AGNW_WORD_CROWBAR_DELAY]     = crowbar_delay != last_crowbar;
end
wire [31:0] may_change = (was_replaced ? 32'd1 << was_word : 32'd0) | (was_commit ? 32'd1 << `AGNW_WORD_CONFIG_MODE : 32'd0);

always @* if (valid) begin
    // A configuration word changes at its place of a commit and at no other edge (configuration_proof).
    `AGNW_ASSUME(words_stay, was_reset || (changed & ~may_change) == 32'd0, !was_reset && changed != 32'd0)
    // No command comes while a commit is copied, for 32 ticks: a frame of a command has 72 bits, of which each takes 2 ticks or more.
    `AGNW_ASSUME(no_command_while_copied, !(replaced && asked), replaced && replaced_word == 5'd31)

    `AGNW_LEMMA(nothing_copied_while_closed, !(live || tripped) || (!replaced && !was_replaced && !was_commit))
    `AGNW_LEMMA(nothing_latched_while_live, !live || (causes & latching) == 12'd0)
    `AGNW_LEMMA(retries_within, !armed || retries <= chop_retries)
    `AGNW_LEMMA(judged_first, go == 16'd0 || (judged && go == 16'd1 << command))
    `AGNW_LEMMA(commit_judged, !go[`AGNW_COMMAND_COMMIT] || (state == `AGNW_STATE_DISARMED && was_state == `AGNW_STATE_DISARMED && !was_reset))
    `AGNW_LEMMA(closing_judged, !(go[`AGNW_COMMAND_ARM] || go[`AGNW_COMMAND_BYPASS]) || (state == `AGNW_STATE_DISARMED && !replaced))
    `AGNW_LEMMA(tripped_causes, !tripped || causes != 12'd0)
    `AGNW_LEMMA(disarm_judged, !go[`AGNW_COMMAND_DISARM] || live || state == `AGNW_STATE_DISARMED)
    `AGNW_LEMMA(acknowledge_judged, !go[`AGNW_COMMAND_ACKNOWLEDGE] || (tripped && command_value == {28'd0, first_cause}))
    `AGNW_LEMMA(selftest_judged, !go[`AGNW_COMMAND_SELFTEST] || (command_value == `AGNW_KEY_SELFTEST_BEGIN
        ? state == `AGNW_STATE_DISARMED || state == `AGNW_STATE_SAFE || state == `AGNW_STATE_FAULT
        : state == `AGNW_STATE_SELFTEST && (command_value == `AGNW_KEY_SELFTEST_PASS || command_value == `AGNW_KEY_SELFTEST_FAIL)))
    `AGNW_LEMMA(inject_judged, !go[`AGNW_COMMAND_INJECT] || state == `AGNW_STATE_SELFTEST)
    `AGNW_LEMMA(nothing_judged_while_copied, !replaced || (!judged && go == 16'd0))
    `AGNW_LEMMA(copy_came, !replaced || replaced_word == 5'd0 || (was_replaced && replaced_word == was_word + 5'd1))
    `AGNW_LEMMA(copy_known, was_reset || !was_replaced || was_word == 5'd31 || (replaced && replaced_word == was_word + 5'd1))
end

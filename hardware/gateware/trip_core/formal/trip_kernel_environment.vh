// The trip kernel with its synchronisers and everything around it left free: any pins, read-backs, commands and samples at any tick.
// Included by the proofs of the kernel, which assert what they claim in `always @* if (valid)`, beside any_configuration or the
// configuration's own environment: reset and configuration come from there.

// What the kernel is told.
(* anyseq *) wire [8:0]  input_pins;
(* anyseq *) wire [4:0]  readback_pins;
(* anyseq *) wire        asked, release_good, settled, drop, rate, suspended, budget_reached;
(* anyseq *) wire [8:0]  timer_expire;
(* anyseq *) wire [3:0]  any_command;
(* anyseq *) wire [9:0]  any_value;

// A command and its value stay from the strobe to the effect, one tick later, and no other comes between: frames take longer.
reg         judged;
reg  [3:0]  command_before;
reg  [9:0]  value_before;
wire        command_strobe = asked && !judged;
wire [3:0]  command        = judged ? command_before : any_command;
wire [9:0]  value_now      = judged ? value_before : any_value;
wire [5:0]  command_value;
wire [2:0]  command_match;         // which of the words that the command may have the value is
wire        command_rest_zero;
assign {command_rest_zero, command_match, command_value} = value_now;
always @(posedge clk) begin
    judged         <= command_strobe && !reset;
    command_before <= command;
    value_before   <= value_now;
end

wire [8:0]  seen;
wire [4:0]  commanded, commanded_seen, readback;
wire        line_enable, refused, booted, moved, trip, cause, by_latch, chop, reclose, chop_open, qualified, alive;
wire [5:0]  inject;
wire [15:0] accept;
wire [7:0]  retries;
wire [8:0]  timer_start;
wire        exposure;
wire [13:0] refusal;
wire [31:0] selftest_ticks;
wire [2:0]  state, state_next;
wire [7:0]  reason;
wire [3:0]  taken_first, first_cause;
wire [11:0] taken, effective, causes;
wire [1:0]  hand;

wire        commit = accept[`AGNW_COMMAND_COMMIT];

line_synchroniser #(.WIDTH(9)) lines (.clk(clk), .reset(reset), .pins(input_pins), .seen(seen));
line_synchroniser #(.WIDTH(5)) readback_lines (.clk(clk), .reset(reset), .pins(readback_pins), .seen(readback));
trip_kernel kernel (
    .clk(clk), .reset(reset), .comparator_pins(input_pins[3:0]), .seen(seen), .readback(readback), .commanded(commanded),
    .commanded_seen(commanded_seen), .line_enable(line_enable), .inject(inject), .selftest_ticks(selftest_ticks),
    .command_strobe(command_strobe), .command(command), .command_value(command_value), .release_good(release_good),
    .accept(accept), .refused(refused), .refusal(refusal), .became_live(became_live), .timer_start(timer_start),
    .timer_expire(timer_expire), .command_match(command_match), .command_rest_zero(command_rest_zero),
    .config_mode(config_mode), .enable(enable), .over_deglitch(over_deglitch), .under_deglitch(under_deglitch),
    .blank_frames(blank_frames), .chop_retries(chop_retries), .crowbar_delay(crowbar_delay), .config_good(config_good),
    .staged_stale(staged_stale), .staged_good(staged_good), .settled(settled), .budget_reached(budget_reached),
    .drop(drop), .rate(rate),
    .suspended(suspended), .booted(booted), .state(state), .state_next(state_next), .reason(reason), .moved(moved),
    .trip(trip), .cause(cause), .taken_first(taken_first), .taken(taken), .by_latch(by_latch), .effective(effective),
    .causes(causes), .first_cause(first_cause), .chop(chop), .reclose(reclose), .chop_open(chop_open), .retries(retries),
    .qualified(qualified), .heartbeat_alive(alive), .hand(hand), .exposure(exposure));

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

reg was_reset, was_commit;
reg [2:0] was_state;
always @(posedge clk) begin
    was_reset  <= reset;
    was_commit <= commit;
    was_state  <= state;
end
// No register is known before the first reset.
wire valid = started;
(* hierconn *) wire [15:0] \kernel.gate.go ;
wire [15:0] go = \kernel.gate.go ;
(* hierconn *) wire \kernel.gate.tripped_last ;
wire tripped_last = \kernel.gate.tripped_last ;
(* hierconn *) wire \kernel.armed , \kernel.live ;
wire was_live_state = was_state == `AGNW_STATE_ARMED || was_state == `AGNW_STATE_BYPASS;

always @* if (valid) begin
    `AGNW_LEMMA(nothing_becoming_while_closed, !(live || tripped) || (!becoming && !became_live && !was_becoming && !was_commit))
    `AGNW_LEMMA(becoming_begins, !becoming || was_becoming || was_commit)
    `AGNW_LEMMA(became_live_follows, !became_live || (was_becoming && !becoming))
    `AGNW_LEMMA(judged_first, go == 16'd0 || (judged && go == 16'd1 << command))
    `AGNW_LEMMA(commit_judged, !go[`AGNW_COMMAND_COMMIT] || (state == `AGNW_STATE_DISARMED && was_state == `AGNW_STATE_DISARMED && !was_reset))
    `AGNW_LEMMA(closing_judged, !(go[`AGNW_COMMAND_ARM] || go[`AGNW_COMMAND_BYPASS]) || (state == `AGNW_STATE_DISARMED && !becoming && !became_live && !was_becoming && !was_commit))
    `AGNW_LEMMA(flags_known, \kernel.armed == armed && \kernel.live == live)
    `AGNW_LEMMA(tripped_causes, !tripped || causes != 12'd0)
    `AGNW_LEMMA(trip_known, tripped_last == (tripped && was_live_state && !was_reset))
    `AGNW_LEMMA(disarm_judged, !go[`AGNW_COMMAND_DISARM] || live || state == `AGNW_STATE_DISARMED || tripped_last)
    `AGNW_LEMMA(acknowledge_judged, !go[`AGNW_COMMAND_ACKNOWLEDGE] || (tripped && command_rest_zero && command_value[3:0] == first_cause))
    `AGNW_LEMMA(selftest_judged, !go[`AGNW_COMMAND_SELFTEST] || (command_match[0]
        ? state == `AGNW_STATE_DISARMED || state == `AGNW_STATE_SAFE || state == `AGNW_STATE_FAULT
        : state == `AGNW_STATE_SELFTEST && command_match != 3'd0))
    `AGNW_LEMMA(inject_judged, !go[`AGNW_COMMAND_INJECT] || state == `AGNW_STATE_SELFTEST)
    `AGNW_LEMMA(beam_clear_judged, !go[`AGNW_COMMAND_BEAM_CLEAR] || !live)
    `AGNW_LEMMA(boot_judged, !go[`AGNW_COMMAND_BOOT_ID] || !booted)
    `AGNW_LEMMA(closing_booted, !(live || go[`AGNW_COMMAND_ARM] || go[`AGNW_COMMAND_BYPASS]) || booted)
end

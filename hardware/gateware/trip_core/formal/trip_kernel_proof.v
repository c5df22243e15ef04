// What must hold of the trip kernel whatever its inputs do: any lines, commands, samples and configuration at any tick, but for
// the assumptions below. Proven by induction (formal/prove); each cover shows that a property's premise can be met.
`default_nettype none
`include "trip_core.Generated.vh"
module trip_kernel_proof (
    input wire        clk,
    input wire [8:0]  input_pins,
    input wire [4:0]  readback,
    input wire        command_strobe,
    input wire [3:0]  command,
    input wire [31:0] command_value,
    input wire        release_good,
    input wire        replaced,
    input wire [4:0]  replaced_word,
    input wire [15:0] config_mode,
    input wire [11:0] enable,
    input wire [15:0] over_deglitch,
    input wire [31:0] config_crc,
    input wire [31:0] staged_crc,
    input wire        staged_good,
    input wire        settled,
    input wire suspended,
    input wire        drop,
    input wire        rate,
    input wire [7:0]  crowbar_delay,
    input wire [27:0] heartbeat_period,
    input wire [23:0] chop_holdoff,
    input wire [15:0] chop_retries
);
    // Reset in the first step only.
    reg [2:0] age = 3'd0;
    wire      reset = age == 3'd0;
    always @(posedge clk)
        if (age != 3'd7)
            age <= age + 3'd1;

    wire [8:0]  seen;
    wire [4:0]  commanded, commanded_seen;
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

    line_synchroniser #(.WIDTH(9)) lines (.clk(clk), .reset(reset), .pins(input_pins), .seen(seen));
    trip_kernel kernel (
        .clk(clk), .reset(reset), .comparator_pins(input_pins[3:0]), .seen(seen), .readback(readback), .commanded(commanded),
        .commanded_seen(commanded_seen), .line_enable(line_enable), .inject(inject), .selftest_ticks(selftest_ticks),
        .command_strobe(command_strobe), .command(command), .command_value(command_value), .release_good(release_good),
        .accept(accept), .refused(refused), .refusal(refusal), .replaced(replaced), .replaced_word(replaced_word),
        .config_mode(config_mode), .enable(enable), .over_deglitch(over_deglitch), .under_deglitch(16'd1),
        .ext_deglitch(16'd1), .sense_deglitch(16'd1), .readback_deglitch(16'd1), .under_qualify(24'd2),
        .heartbeat_period(heartbeat_period), .blank_frames(16'd1), .blank_delay(32'd1),
        .dose_inverted(48'd0), .chop_holdoff(chop_holdoff), .chop_retries(chop_retries), .crowbar_delay(crowbar_delay),
        .config_crc(config_crc), .staged_crc(staged_crc), .staged_good(staged_good), .settled(settled),
        .committed_crc(committed_crc), .drop(drop), .rate(rate), .suspended(suspended), .booted(booted),
        .state(state), .state_next(state_next), .reason(reason), .moved(moved), .trip(trip), .cause(cause),
        .taken_first(taken_first), .taken(taken), .by_latch(by_latch), .effective(effective), .causes(causes),
        .first_cause(first_cause), .chop(chop), .reclose(reclose), .chop_open(chop_open), .retries(retries),
        .qualified(qualified), .heartbeat_alive(alive), .hand(hand), .beam(beam), .frame_count(frame_count));

    wire armed   = state == `AGNW_STATE_ARMED;
    wire bypass  = state == `AGNW_STATE_BYPASS;
    wire tripped = state == `AGNW_STATE_TRIPPED;
    wire closed  = commanded[`AGNW_OUT_SWITCH];
    wire permit  = commanded[`AGNW_OUT_PERMIT];
    wire live    = armed || bypass;
    wire [11:0] always_causes = effective & `AGNW_WATCH_ALWAYS;

    reg        was_live;

    // Assumption: what is configured stays while the line may be closed. It changes by COMMIT only, which `commit_only_disarmed`
    // confines to DISARMED, and the words are copied within 33 ticks of it, long before another frame can arm.
    wire [127:0] configured = {8'd0, config_mode, enable, over_deglitch, crowbar_delay, heartbeat_period, chop_holdoff, chop_retries};
    reg  [127:0] configured_before;
    always @(posedge clk) begin
        configured_before <= configured;
        if (age != 3'd0)
            assume ((!live && state_next != `AGNW_STATE_ARMED && state_next != `AGNW_STATE_BYPASS && !was_live)
                || configured == configured_before);
    end

    // Assumption: a command and its value stay from the strobe, a tick before the effect, to the effect.
    reg        judged;
    reg [3:0]  command_before;
    reg [31:0] value_before;
    always @(posedge clk) begin
        judged         <= command_strobe && !reset;
        command_before <= command;
        value_before   <= command_value;
        if (judged)
            assume (!command_strobe && command == command_before && command_value == value_before);
    end

    // What ARM and BYPASS need is judged a tick before.
    reg        judged_disarmed, judged_ready, judged_safe, judged_crc, judged_clear;
    always @(posedge clk) begin
        judged_disarmed <= state == `AGNW_STATE_DISARMED;
        judged_ready    <= alive && booted && settled && !seen[`AGNW_IN_LOOP_OPEN] && !seen[`AGNW_IN_LAST_LINE];
        judged_crc      <= config_crc == committed_crc && command_value == committed_crc;
        judged_safe     <= config_mode[`AGNW_FIELD_CONFIG_MODE_MODE] != `AGNW_MODE_NONE;
        judged_clear    <= ~|(effective & enable & ~(12'd1 << `AGNW_CAUSE_EXT));
    end

    // What was before the last edge.
    reg        was_tripped, was_always, was_alive, was_good, acknowledged, was_over_armed;
    reg [3:0]  was_first;
    reg [11:0] was_causes;
    always @(posedge clk) begin
        was_live       <= live && !reset;
        was_tripped    <= tripped && !reset;
        was_always     <= |always_causes && !reset;
        was_alive      <= alive;
        was_good       <= config_crc == committed_crc;
        acknowledged   <= accept[`AGNW_COMMAND_ACKNOWLEDGE];
        was_first      <= first_cause;
        was_causes     <= causes;
        was_over_armed <= armed && enable[`AGNW_CAUSE_OVER] && effective[`AGNW_CAUSE_OVER] && !reset
                          && (config_mode[`AGNW_FIELD_CONFIG_MODE_MODE] == `AGNW_MODE_BREAKDOWN
                              || config_mode[`AGNW_FIELD_CONFIG_MODE_MODE] == `AGNW_MODE_REWIRE) && !chop;
    end

    // Filtered path: the OVER pin has stood for so many edges, armed with OVER enabled and latching, no chop, deglitch constant.
    reg [16:0] stood;
    reg [15:0] deglitch_before;
    wire over_pin = input_pins[`AGNW_IN_OVER_POS];
    wire latching = config_mode[`AGNW_FIELD_CONFIG_MODE_MODE] == `AGNW_MODE_BREAKDOWN && enable[`AGNW_CAUSE_OVER];
    always @(posedge clk) begin
        deglitch_before <= over_deglitch;
        if (reset || !over_pin || !armed || !latching || over_deglitch != deglitch_before
            || (replaced && replaced_word == `AGNW_WORD_OVER_DEGLITCH) || accept[`AGNW_COMMAND_COMMIT])
            stood <= 17'd0;
        else if (!stood[16])
            stood <= stood + 17'd1;
    end

    always @(posedge clk) if (!reset && age > 3'd1) begin
        // (c) the line is closed and the SMU permitted only where they may be
        permit_only_while_live: assert (permit == live);
        closed_only_where_allowed: assert (!closed || live || state == `AGNW_STATE_SELFTEST);
        selftest_crowbar: assert (state != `AGNW_STATE_SELFTEST || commanded[`AGNW_OUT_CROWBAR]);
        safe_states_blank: assert (!(state == `AGNW_STATE_SAFE || state == `AGNW_STATE_SELFTEST || state == `AGNW_STATE_FAULT)
            || commanded[`AGNW_OUT_BLANK]);
        line_follows_switch: assert (!line_enable || closed);
        // chop is open only where it may be
        chop_only_armed: assert (!chop_open || (armed && config_mode[`AGNW_FIELD_CONFIG_MODE_MODE] == `AGNW_MODE_REWIRE));
        // a cause that latches is latched only by tripping
        nothing_latched_while_live: assert (!live || ((causes & `AGNW_WATCH_ALWAYS) == 12'd0
            && (!causes[`AGNW_CAUSE_OVER] || config_mode[`AGNW_FIELD_CONFIG_MODE_MODE] == `AGNW_MODE_MONITOR)));
        // (a, d) an effective cause that always counts opens the line, aborts and latches at the very next edge
        always_causes_trip: assert (!(was_live && was_always) || (tripped && !closed && !permit && commanded[`AGNW_OUT_ABORT]));
        over_trips: assert (!was_over_armed || (tripped && !closed && !permit && commanded[`AGNW_OUT_ABORT]));
        dead_heartbeat_trips: assert (!(was_live && !was_alive) || tripped);
        bad_configuration_trips: assert (!(was_live && !was_good) || tripped);
        // (b) latched until acknowledged with the first cause; causes only grow meanwhile
        latched: assert (!was_tripped || tripped || acknowledged);
        first_cause_kept: assert (!(was_tripped && tripped) || (first_cause == was_first && (was_causes & ~causes) == 12'd0));
        tripped_has_cause: assert (!tripped || causes != 12'd0);
        acknowledged_by_name: assert (!accept[`AGNW_COMMAND_ACKNOWLEDGE] || (tripped && command_value == {28'd0, first_cause}));
        // (c) what ARM needs
        arm_needs: assert (!accept[`AGNW_COMMAND_ARM] || (state == `AGNW_STATE_DISARMED && judged_disarmed && judged_ready && judged_safe
            && judged_crc && judged_clear));
        bypass_needs: assert (!accept[`AGNW_COMMAND_BYPASS] || (state == `AGNW_STATE_DISARMED && judged_disarmed && judged_ready
            && command_value != 32'd0));
        // (f) configuration cannot change while armed
        commit_only_disarmed: assert (!accept[`AGNW_COMMAND_COMMIT] || state == `AGNW_STATE_DISARMED);
        one_command: assert ((accept & (accept - 16'd1)) == 16'd0);
        nothing_beside_a_trip: assert (!trip || accept == 16'd0);
    end

    // (a) the bound, from a pin that stands: two edges of the synchroniser, the deglitch, the edge that acts. For deglitch 0 to 2,
    // which the depth of the induction covers; the counter is the same for more.
    always @(posedge clk) if (!reset && age > 3'd1)
        filtered_bound: assert (!(stood > {1'b0, deglitch_before} + 17'd2) || (tripped && !closed && !permit) || deglitch_before > 16'd2);

`ifdef COVERS
    always @(posedge clk) if (!reset) begin
        cover (accept[`AGNW_COMMAND_ARM]);
        cover (armed && closed);
        cover (was_live && was_always);
        cover (was_over_armed);
        cover (was_live && !was_alive);
        cover (was_tripped && acknowledged);
        cover (bypass && closed);
        cover (state == `AGNW_STATE_SELFTEST && closed);
        cover (chop);
        cover (trip && by_latch);
        // tight: one edge earlier nothing has happened yet
        cover (stood == {1'b0, deglitch_before} + 17'd2 && deglitch_before == 16'd2 && armed && closed);
    end
`endif
endmodule
`default_nettype wire

// The heart of the trip core: lines and samples in, one decision an edge, outputs out. Free of the link, the log and the
// memories, so that it can be proven. Commands come as accepted or refused here, one a tick; events leave as strobes in the
// cycle that computes their edge. Every output register is safe after reset.
`default_nettype none
`include "trip_core.Generated.vh"
module trip_kernel (
    input  wire                         clk,
    input  wire                         reset,
    // lines
    input  wire [3:0]                   comparator_pins,   // OVER_POS, OVER_NEG, UNDER_POS, UNDER_NEG from bit 0
    input  wire [`AGNW_INPUT_COUNT-1:0] seen,              // synchronised inputs
    input  wire [4:0]                   readback,          // synchronised read-backs
    output wire [4:0]                   commanded,         // outputs, contract's bit order
    output reg  [4:0]                   commanded_seen,    // synchronised like a pin
    output wire                         line_enable,       // the switch is closed and the direct path does not open it
    output wire [5:0]                   inject,
    output wire [31:0]                  selftest_ticks,
    // slow timers, by slot
    output wire [8:0]                   timer_start,
    input  wire [8:0]                   timer_expire,
    // commands
    input  wire                         command_strobe,    // a tick before the effect; command and value stay for both
    input  wire [3:0]                   command,
    input  wire [5:0]                   command_value,     // its lowest bits
    input  wire [2:0]                   command_match,     // it is the first, second, third word that the command may have
    input  wire                         command_rest_zero, // but for four bits it is 0
    input  wire                         release_good,
    output wire [15:0]                  accept,
    output wire                         due,               // a command is accepted or refused at this edge
    output wire                         tells,             // COMMIT or MARK is accepted at it but for a trip
    output wire                         refused,
    output wire [13:0]                  refusal,
    // configuration
    input  wire                         became_live,       // the words of the last COMMIT
    input  wire [15:0]                  config_mode,
    input  wire [11:0]                  enable,
    input  wire [`AGNW_WIDTH_OVER_DEGLITCH-1:0]  over_deglitch,
    input  wire [`AGNW_WIDTH_UNDER_DEGLITCH-1:0] under_deglitch,
    input  wire [7:0]                   blank_frames,
    input  wire [7:0]                   chop_retries,
    input  wire [7:0]                   crowbar_delay,
    input  wire                         config_good,
    input  wire                         staged_stale,
    input  wire                         staged_good,
    input  wire                         settled,
    input  wire                         budget_reached,
    // samples
    input  wire                         drop,
    input  wire                         rate,
    input  wire                         suspended,         // by the voltage floor
    // state and events
    output reg                          booted,
    output wire [2:0]                   state,
    output wire                         armed,             // it is ARMED
    output wire [2:0]                   state_next,
    output wire [7:0]                   reason,
    output wire                         moved,
    output wire                         trip,
    output wire                         cause,
    output wire [3:0]                   taken_first,
    output wire [11:0]                  taken,
    output wire                         by_latch,
    output wire [11:0]                  effective,
    output wire [11:0]                  causes,
    output wire [3:0]                   first_cause,
    output wire                         chop,
    output wire                         reclose,
    output wire                         chop_open,
    output wire [7:0]                   retries,
    output wire                         qualified,
    output reg                          heartbeat_alive,
    output reg  [1:0]                   hand,
    output wire                         exposure           // the camera begins to expose
);
    // Fields of CONFIG_MODE.
    wire [1:0] mode         = config_mode[`AGNW_FIELD_CONFIG_MODE_MODE];
    wire       dose_opens   = config_mode[`AGNW_FIELD_CONFIG_MODE_DOSE_OPENS];
    wire       chop_enable  = config_mode[`AGNW_FIELD_CONFIG_MODE_CHOP];
    wire       direct_over  = config_mode[`AGNW_FIELD_CONFIG_MODE_DIRECT_OVER];
    wire       direct_under = config_mode[`AGNW_FIELD_CONFIG_MODE_DIRECT_UNDER];
    wire [1:0] blank_trip   = config_mode[`AGNW_FIELD_CONFIG_MODE_BLANK_TRIP];
    wire [1:0] blank_idle   = config_mode[`AGNW_FIELD_CONFIG_MODE_BLANK_IDLE];

    wire live;                         // ARMED or BYPASS
    wire [2:0] untripped;
    wire armed_next    = untripped == `AGNW_STATE_ARMED && !trip;
    wire tripped       = state == `AGNW_STATE_TRIPPED;
    wire in_selftest   = state == `AGNW_STATE_SELFTEST;
    wire selftest_next = untripped == `AGNW_STATE_SELFTEST;
    wire disarm_granted;               // but for a trip
    wire arm           = accept[`AGNW_COMMAND_ARM];
    wire acknowledge   = accept[`AGNW_COMMAND_ACKNOWLEDGE];
    // DISARM is accepted in DISARMED too, where it does nothing.
    wire disarm        = disarm_granted && state != `AGNW_STATE_DISARMED;
    wire bypass_end, retries_left;
    wire dose_spent = budget_reached && enable[`AGNW_CAUSE_DOSE];
    wire blank_action, blank_now_action, over_opens, under_opens;
    wire over_filtered, under_filtered, ext, sense, mismatch, over_latched, under_latched;
    wire switch_closed, crowbar_closed, abort, permit, blank, selftest_switch;

    // Polarity, the current range, DROP's source check and the settling of the DACs matter elsewhere.
    wire unused = &{1'b0, config_mode[15:13], config_mode[8], config_mode[3:2], timer_expire[`AGNW_TIMING_SLOT_SETTLE]};

    // Conditions.
    reg  manual_request, host_request, strobe_last;
    wire strobe = seen[`AGNW_IN_STROBE];

    assign exposure = strobe && !strobe_last;

    comparator_detectors comparators (
        .clk(clk), .reset(reset), .seen(seen), .commanded(commanded_seen), .readback(readback), .chop_open(chop_open),
        .armed(armed), .switch_closed(switch_closed), .suspended(suspended), .over_deglitch(over_deglitch),
        .under_deglitch(under_deglitch), .restart(became_live), .qualify_expire(timer_expire[`AGNW_TIMING_SLOT_QUALIFY]),
        .ext_expire(timer_expire[`AGNW_TIMING_SLOT_EXT]), .sense_expire(timer_expire[`AGNW_TIMING_SLOT_SENSE]),
        .mismatch_expire(timer_expire[`AGNW_TIMING_SLOT_READBACK]), .qualify_restart(timer_start[`AGNW_TIMING_SLOT_QUALIFY]),
        .ext_restart(timer_start[`AGNW_TIMING_SLOT_EXT]), .sense_restart(timer_start[`AGNW_TIMING_SLOT_SENSE]),
        .mismatch_restart(timer_start[`AGNW_TIMING_SLOT_READBACK]),
        .over(over_filtered), .under(under_filtered), .ext(ext), .sense(sense), .mismatch(mismatch), .qualified(qualified));

    // The heartbeat lives from a KICK until its timer ends. A period that has become live counts from then on.
    wire kick = accept[`AGNW_COMMAND_KICK];
    always @(posedge clk)
        heartbeat_alive <= !reset && (kick || (heartbeat_alive && !timer_expire[`AGNW_TIMING_SLOT_HEARTBEAT]));
    assign timer_start[`AGNW_TIMING_SLOT_HEARTBEAT] = kick || (became_live && heartbeat_alive);
    assign timer_start[`AGNW_TIMING_SLOT_BYPASS]    = accept[`AGNW_COMMAND_BYPASS];
    assign timer_start[`AGNW_TIMING_SLOT_CHOP]      = chop;
    assign timer_start[`AGNW_TIMING_SLOT_SETTLE]    = accept[`AGNW_COMMAND_COMMIT];

    wire over_now  = over_filtered || (over_latched && !chop_open);
    wire under_now = under_filtered || (under_latched && !chop_open);
    assign effective[`AGNW_CAUSE_OVER]      = over_now;
    assign effective[`AGNW_CAUSE_UNDER]     = under_now;
    assign effective[`AGNW_CAUSE_DROP]      = drop;
    assign effective[`AGNW_CAUSE_RATE]      = rate;
    assign effective[`AGNW_CAUSE_EXT]       = ext;
    assign effective[`AGNW_CAUSE_HEARTBEAT] = !heartbeat_alive;
    assign effective[`AGNW_CAUSE_HOST]      = host_request;
    assign effective[`AGNW_CAUSE_DOSE]      = dose_spent;
    assign effective[`AGNW_CAUSE_READBACK]  = mismatch;
    assign effective[`AGNW_CAUSE_CONFIG]    = !config_good;
    assign effective[`AGNW_CAUSE_MANUAL]    = manual_request;
    assign effective[`AGNW_CAUSE_SENSE]     = sense;
    assign by_latch = taken_first == `AGNW_CAUSE_OVER ? !over_filtered : taken_first == `AGNW_CAUSE_UNDER && !under_filtered;

    // Decision and state.
    cause_decision decision (
        .clk(clk), .reset(reset), .armed(armed), .live(live), .tripped(tripped), .mode(mode), .dose_opens(dose_opens), .chop_enable(chop_enable),
        .retries_left(retries_left), .enable(enable), .effective(effective), .clear(arm || acknowledge || accept[`AGNW_COMMAND_BYPASS]),
        .chop(chop), .trip(trip), .cause(cause), .taken(taken), .taken_first(taken_first), .blank(blank_action), .blank_now(blank_now_action),
        .over_opens(over_opens), .under_opens(under_opens), .causes(causes), .first(first_cause));

    command_gate gate (
        .clk(clk), .reset(reset), .strobe(command_strobe), .command(command), .value(command_value[3:0]), .match(command_match),
        .rest_zero(command_rest_zero), .trip(trip), .state(state), .mode(mode),
        .enable(enable), .effective(effective), .first_cause(first_cause), .booted(booted),
        .loop_open(seen[`AGNW_IN_LOOP_OPEN]), .heartbeat_alive(heartbeat_alive), .last_line(seen[`AGNW_IN_LAST_LINE]),
        .settled(settled), .dose_spent(dose_spent), .config_good(config_good),
        .staged_stale(staged_stale), .staged_good(staged_good), .release_good(release_good),
        .refusal(refusal), .refused(refused), .due(due), .disarm(disarm_granted), .tells(tells), .accept(accept));

    state_machine machine (
        .clk(clk), .reset(reset), .trip(trip), .trip_cause(taken_first), .arm(arm), .disarm(disarm),
        .acknowledge(acknowledge), .bypass(accept[`AGNW_COMMAND_BYPASS]), .bypass_expire(timer_expire[`AGNW_TIMING_SLOT_BYPASS]), .selftest(accept[`AGNW_COMMAND_SELFTEST]),
        .selftest_begin(command_match[0]), .selftest_pass(command_match[1]), .state(state), .armed(armed), .live(live), .next(state_next),
        .untripped(untripped), .moved(moved), .bypass_end(bypass_end), .reason(reason));

    chop_timer chopper (
        .clk(clk), .reset(reset), .arm(arm), .disarm(disarm), .trip(trip), .chop(chop), .expire(timer_expire[`AGNW_TIMING_SLOT_CHOP]),
        .retries_limit(chop_retries), .open(chop_open), .reclose(reclose), .retries(retries), .retries_left(retries_left));

    // Outputs.
    line_outputs line (
        .clk(clk), .reset(reset), .close_line(arm || accept[`AGNW_COMMAND_BYPASS]), .open_line(trip || disarm || bypass_end),
        .abort_set(trip), .abort_clear(acknowledge), .chop(chop),
        .reclose(reclose), .selftest_enter(selftest_next && !in_selftest), .selftest(selftest_next),
        .selftest_switch(selftest_switch), .delay(crowbar_delay), .switch_closed(switch_closed),
        .crowbar_closed(crowbar_closed), .abort(abort), .permit(permit));

    beam_blanking blanking (
        .clk(clk), .reset(reset), .untripped(untripped), .act(blank_action), .act_now(blank_now_action), .clear(arm || (disarm && !trip) || acknowledge),
        .hand(hand), .trip_policy(blank_trip), .idle_policy(blank_idle),
        .frames(blank_frames), .delay_start(timer_start[`AGNW_TIMING_SLOT_BLANK]), .delay_expire(timer_expire[`AGNW_TIMING_SLOT_BLANK]), .strobe(strobe), .strobe_fell(strobe_last && !strobe), .blank(blank));

    selftest_unit selftest (
        .clk(clk), .reset(reset), .inject_write(accept[`AGNW_COMMAND_INJECT]), .inject_value(command_value),
        .selftest_next(selftest_next), .over(over_now), .switch_readback(readback[`AGNW_OUT_SWITCH]),
        .inject(inject), .switch_next(selftest_switch), .ticks(selftest_ticks));

    assign commanded[`AGNW_OUT_SWITCH]  = switch_closed;
    assign commanded[`AGNW_OUT_CROWBAR] = crowbar_closed;
    assign commanded[`AGNW_OUT_BLANK]   = blank;
    assign commanded[`AGNW_OUT_ABORT]   = abort;
    assign commanded[`AGNW_OUT_PERMIT]  = permit;

    // Direct path: may it open the line? Registered with the state, so that it holds from ARM's own edge on.
    reg armed_over, armed_under;
    direct_path direct (
        .clk(clk), .reset(reset), .over_pos_pin(comparator_pins[0]), .over_neg_pin(comparator_pins[1]),
        .under_pos_pin(comparator_pins[2]), .under_neg_pin(comparator_pins[3]), .armed_over(armed_over),
        .armed_under(armed_under), .clear(acknowledge || reclose || !(armed || tripped)), .closed(switch_closed), .line_enable(line_enable),
        .over_seen(over_latched), .under_seen(under_latched));

    always @(posedge clk) begin
        armed_over  <= !reset && armed_next && direct_over && enable[`AGNW_CAUSE_OVER] && over_opens
                       && !chop && (!chop_open || reclose);
        armed_under <= !reset && armed_next && direct_under && enable[`AGNW_CAUSE_UNDER] && under_opens
                       && qualified && !suspended;
        commanded_seen <= reset ? `AGNW_OUTPUTS_SAFE : commanded;
        strobe_last    <= strobe && !reset;
        if (reset) begin
            booted         <= 1'b0;
            manual_request <= 1'b0;
            host_request   <= 1'b0;
            hand           <= 2'd0;
        end else begin
            if (accept[`AGNW_COMMAND_BOOT_ID])
                booted <= 1'b1;
            manual_request <= accept[`AGNW_COMMAND_TRIP] && command_value[3:0] == `AGNW_CAUSE_MANUAL;
            host_request   <= accept[`AGNW_COMMAND_TRIP] && command_value[3:0] == `AGNW_CAUSE_HOST;
            if (accept[`AGNW_COMMAND_BLANK_HAND])
                hand <= command_value[1:0];
        end
    end
endmodule
`default_nettype wire

// When the line may be closed (c): the SMU is permitted in ARMED and timed BYPASS alone, the switch is closed there and in SELFTEST's
// injection alone, and every tick of it nothing stands that forbids it. The carrier that the switch's driver needs moves then alone.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module permit_proof (
    input wire clk
);
    `include "any_configuration.vh"
    `include "trip_kernel_environment.vh"

    (* hierconn *) wire        \kernel.selftest.latch , \kernel.line.was_selftest ;
    wire crowbar  = commanded[`AGNW_OUT_CROWBAR];
    wire blank    = commanded[`AGNW_OUT_BLANK];
    wire selftest = state == `AGNW_STATE_SELFTEST;
    wire arm      = accept[`AGNW_COMMAND_ARM];
    wire good     = config_good;

    // What stood in the cycle before: everything that ends ARMED and BYPASS at once.
    reg was_good, was_alive, was_quiet, was_arming, was_inject, was_over;
    // What was judged in the cycle before, a tick before ARM or BYPASS takes effect.
    reg judged_disarmed, judged_ready, judged_configuration, judged_clear, judged_always_clear;
    wire [11:0] apart = (12'd1 << `AGNW_CAUSE_EXT) | (12'd1 << `AGNW_CAUSE_HEARTBEAT);
    always @(posedge clk) begin
        was_good   <= good;
        was_alive  <= alive;
        was_quiet  <= (effective & `AGNW_WATCH_ALWAYS) == 12'd0;
        was_arming <= arm || accept[`AGNW_COMMAND_BYPASS];
        was_inject <= inject[5] && !reset;
        was_over   <= effective[`AGNW_CAUSE_OVER];
        judged_disarmed      <= state == `AGNW_STATE_DISARMED;
        judged_ready         <= alive && booted && settled && !seen[`AGNW_IN_LOOP_OPEN] && !seen[`AGNW_IN_LAST_LINE];
        judged_configuration <= good && command_match[0] && mode != `AGNW_MODE_NONE;
        judged_clear         <= (effective & enable & ~apart) == 12'd0;
        judged_always_clear  <= (effective & `AGNW_WATCH_ALWAYS & ~apart) == 12'd0;
    end

    // The carrier: for how many cycles it has stood, and for how many the switch has been commanded closed, up to 63.
    localparam [31:0] PERIOD = `AGNW_TIMING_ADC_SAMPLE_PERIOD, HALF = PERIOD / 2;
    (* anyseq *) wire  current_pin, voltage_pin;
    wire        sample_edge, convert, converter_clock, carrier;
    wire [5:0]  phase;
    wire [15:0] current_code, voltage_code;
    adc_sequencer sequencer (
        .clk(clk), .reset(reset), .phase(phase), .sample_edge(sample_edge), .convert(convert), .sck(converter_clock),
        .current_data(current_pin), .voltage_data(voltage_pin), .current(current_code), .voltage(voltage_code));
    permit_carrier wave (.clk(clk), .reset(reset), .closed(closed), .phase(phase), .wave(carrier));
    reg  [5:0]  stood, closed_for;
    reg         was_carrier, was_closed, was_selftest_state;
    wire [5:0]  standing = carrier != was_carrier ? 6'd1 : &stood ? stood : stood + 6'd1;
    wire [5:0]  low_since = phase == 6'd0 ? HALF[5:0] : phase - HALF[5:0];
    always @(posedge clk) begin
        was_carrier <= carrier;
        was_closed  <= closed && !reset;
        stood       <= reset ? 6'd0 : standing;
        closed_for  <= reset || !closed ? 6'd0 : &closed_for ? closed_for : closed_for + 6'd1;
        was_selftest_state <= selftest;
    end

    reg was_ended;
    always @(posedge clk)
        was_ended <= bypass && timer_expire[`AGNW_TIMING_SLOT_BYPASS] && !reset;

    always @* if (valid) begin
        `AGNW_LEMMA(abort_tripped, !commanded[`AGNW_OUT_ABORT] || tripped)
        `AGNW_LEMMA(bypass_value, !go[`AGNW_COMMAND_BYPASS] || !command_match[0])
        `AGNW_LEMMA(selftest_known, \kernel.line.was_selftest == (selftest && !was_reset))
        `AGNW_LEMMA(arm_was_judged, !go[`AGNW_COMMAND_ARM] || (judged_disarmed && judged_ready && judged_configuration && judged_clear && judged_always_clear))
        `AGNW_LEMMA(bypass_was_judged, !go[`AGNW_COMMAND_BYPASS] || (judged_disarmed && judged_ready && judged_always_clear))

        // The SMU is permitted in ARMED and BYPASS and nowhere else.
        `AGNW_CLAIM(permit_is_live, permit, live)
        `AGNW_LEMMA(phases, phase < PERIOD[5:0])
        `AGNW_LEMMA(closed_for_known, was_closed == (closed_for != 6'd0))
        `AGNW_LEMMA(high_phases, !carrier || (phase != 6'd0 && phase <= HALF[5:0] && standing <= phase))
        `AGNW_LEMMA(low_phases, carrier || closed_for == 6'd0 || phase == 6'd0 || phase > HALF[5:0])
        `AGNW_LEMMA(low_for, carrier || closed_for <= low_since || standing == low_since)

        // The carrier is high only where the switch was commanded closed at the edge before: in ARMED, BYPASS and SELFTEST's injection.
        `AGNW_CLAIM(carrier_is_permitted, carrier, was_closed && (was_state == `AGNW_STATE_ARMED || was_state == `AGNW_STATE_BYPASS || was_selftest_state))
        // It stops a tick after the switch is commanded open, and stays low.
        `AGNW_CLAIM(carrier_stops, !was_closed, !carrier)
        // While the switch is commanded closed it stands for no longer than half a period: a carrier that stands means open.
        `AGNW_CLAIM(carrier_moves, closed_for >= PERIOD[5:0], standing <= HALF[5:0])
        // The switch is closed in ARMED, BYPASS and SELFTEST's injection, and nowhere else.
        `AGNW_CLAIM(closed_is_live, closed, live || (selftest && was_inject && !was_over))
        // In SELFTEST the crowbar is closed, the beam blanked and the SMU not permitted, whatever is injected.
        `AGNW_CLAIM(selftest_safe, selftest, crowbar && blank && !permit)
        // Nothing is injected outside SELFTEST.
        `AGNW_CLAIM(inject_only_in_selftest, inject != 6'd0, selftest)
        // The SAFE and FAULT states: open, no permit, beam blanked, no abort.
        `AGNW_CLAIM(safe_is_safe, state == `AGNW_STATE_SAFE || state == `AGNW_STATE_FAULT, !closed && !permit && blank && !commanded[`AGNW_OUT_ABORT])
        // DISARMED and TRIPPED: open, no permit.
        `AGNW_CLAIM(disarmed_is_open, state == `AGNW_STATE_DISARMED || tripped, !closed && !permit)
        // Reset, at any tick: the outputs are those of the power-up at the next edge.
        `AGNW_CLAIM(reset_is_safe, was_reset, commanded == `AGNW_OUTPUTS_SAFE && state == `AGNW_STATE_SAFE && !line_enable)
        // ARMED or BYPASS beyond the edge of ARM or BYPASS: at the edge before the heartbeat was alive, the CRC good, and no EXT, READBACK
        // or other cause that always counts effective.
        `AGNW_CLAIM(live_needs, live && !was_arming, was_good && was_alive && was_quiet)
        // ARM, judged a tick before it takes effect, needs DISARMED, heartbeat, boot, settled converters, a closed loop, no discrete latch,
        // the configuration's CRC as committed and as named, a mode and no enabled cause effective; and DISARMED and no trip when it does.
        `AGNW_CLAIM(arm_needs, arm, state == `AGNW_STATE_DISARMED && judged_disarmed && judged_ready && judged_configuration && judged_clear
            && judged_always_clear)
        // BYPASS, judged likewise, needs DISARMED, heartbeat, boot, settled converters, a closed loop, no discrete latch, no cause that always
        // counts, and a time.
        `AGNW_CLAIM(bypass_needs, accept[`AGNW_COMMAND_BYPASS], state == `AGNW_STATE_DISARMED && judged_ready && judged_always_clear
            && !command_match[0])
        // BYPASS starts its timer, and does not outlast its end.
        `AGNW_CLAIM(bypass_starts, accept[`AGNW_COMMAND_BYPASS], timer_start[`AGNW_TIMING_SLOT_BYPASS])
        // BYPASS is over at the edge at which its timer ends.
        `AGNW_CLAIM(bypass_is_timed, was_ended, !bypass)
        // COMMIT, too, needs DISARMED: what is configured cannot change while the line may be closed (f).
        `AGNW_CLAIM(commit_only_disarmed, commit, state == `AGNW_STATE_DISARMED && was_state == `AGNW_STATE_DISARMED)
        // One command at a time takes effect.
        `AGNW_CLAIM(one_command, accept != 16'd0, (accept & (accept - 16'd1)) == 16'd0)
        // The direct line is enabled only where the switch is closed.
        `AGNW_CLAIM(line_follows, line_enable, closed)
        // The states are those of the contract.
        `AGNW_CLAIM(states, started, state <= `AGNW_STATE_BYPASS)
        // ARMED is reached by ARM only, BYPASS by BYPASS only.
        `AGNW_CLAIM(armed_by_arm, live && was_state != state, was_arming)
        // Tight: BYPASS in its last tick and closed.
        `AGNW_REACHED(bypass_tight, bypass && closed && timer_expire[`AGNW_TIMING_SLOT_BYPASS])
        // The injection closes the switch.
        `AGNW_REACHED(injection, selftest && closed)
        // Tight: commanded open at this edge, and the carrier still high.
        `AGNW_REACHED(carrier_tight, carrier && !closed && tripped)
    end
endmodule
`default_nettype wire

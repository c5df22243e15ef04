// What lets ARMED and BYPASS lapse (d): the heartbeat, an open loop, the configuration's CRC, a read-back, each within its ticks and in
// every mode, enabled or not.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module lapse_proof (
    input wire clk
);
    `include "any_configuration.vh"
    `include "trip_kernel_environment.vh"

    wire safe = tripped && !closed && !permit && commanded[`AGNW_OUT_ABORT] && commanded[`AGNW_OUT_BLANK];
    wire kick = accept[`AGNW_COMMAND_KICK];

    // What must lapse.
    reg was_dead, was_bad, was_open, was_mismatch, was_alive, was_kick, was_ended;
    always @(posedge clk) begin
        was_alive    <= alive && !reset;
        was_kick     <= kick && !reset;
        was_ended    <= timer_expire[`AGNW_TIMING_SLOT_HEARTBEAT];
        was_dead     <= live && !reset && !alive;
        was_bad      <= live && !reset && !config_good;
        was_open     <= live && !reset && effective[`AGNW_CAUSE_EXT];
        was_mismatch <= live && !reset && effective[`AGNW_CAUSE_READBACK];
    end

    always @* if (valid) begin
        `AGNW_LEMMA(permit_live, permit == live)
        `AGNW_LEMMA(abort_tripped, !commanded[`AGNW_OUT_ABORT] || tripped)

        // A good kick makes the heartbeat live and starts its timer.
        `AGNW_CLAIM(kick_starts, kick, timer_start[`AGNW_TIMING_SLOT_HEARTBEAT])
        // It lives from the kick ...
        `AGNW_CLAIM(kick_revives, was_kick, alive)
        // ... until the timer ends, and not an edge longer unless kicked at that edge.
        `AGNW_CLAIM(heartbeat_ends, was_ended && !was_kick, !alive)
        // It does not come to life by itself.
        `AGNW_CLAIM(heartbeat_needs_kick, alive && !was_kick, was_alive)
        // A lapsed heartbeat is safe at the next edge.
        `AGNW_CLAIM(heartbeat_safe, was_dead, safe && causes[`AGNW_CAUSE_HEARTBEAT])
        // A CRC that is not the committed one is safe at the next edge.
        `AGNW_CLAIM(configuration_safe, was_bad, safe && causes[`AGNW_CAUSE_CONFIG])
        // A loop that has been open for its deglitch is safe at the next edge (the deglitch: filtered_path).
        `AGNW_CLAIM(loop_safe, was_open, safe && causes[`AGNW_CAUSE_EXT])
        // A read-back that has been wrong for its deglitch is safe at the next edge (likewise).
        `AGNW_CLAIM(readback_safe, was_mismatch, safe && causes[`AGNW_CAUSE_READBACK])
        // Tight: still closed at the edge at which the timer has ended.
        `AGNW_REACHED(heartbeat_tight, live && closed && was_ended && !was_kick)
        // BYPASS, with the heartbeat lapsed.
        `AGNW_REACHED(bypass_lapses, was_dead && was_state == `AGNW_STATE_BYPASS)
        // MONITOR with nothing enabled, the loop open.
        `AGNW_REACHED(monitor_loop, was_open && enable == 12'd0 && mode == `AGNW_MODE_MONITOR)
    end
endmodule
`default_nettype wire

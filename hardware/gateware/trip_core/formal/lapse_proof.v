// What lets ARMED and BYPASS lapse (d): the heartbeat, an open loop, the configuration's CRC, a read-back, each within its ticks and in
// every mode, enabled or not.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module lapse_proof (
    input wire clk
);
    `include "trip_kernel_environment.vh"

    (* hierconn *) wire [27:0] \kernel.heartbeat.beat ;
    (* hierconn *) wire        \kernel.heartbeat.reloading , \kernel.period_replaced ;
    wire safe = tripped && !closed && !permit && commanded[`AGNW_OUT_ABORT] && commanded[`AGNW_OUT_BLANK];
    wire kick = accept[`AGNW_COMMAND_KICK];

    // Edges since the last good kick while the line may be closed, and what must lapse.
    reg  [28:0] since_kick;
    reg  [27:0] period_then;
    reg         kicked;
    reg         was_dead, was_bad, was_open, was_mismatch, was_arming;
    always @(posedge clk) begin
        since_kick  <= kick ? 29'd0 : since_kick[28] ? since_kick : since_kick + 29'd1;
        kicked      <= !reset && !commit && !replaced && (kick || kicked);
        if (kick)
            period_then <= heartbeat_period;
        was_arming   <= accept[`AGNW_COMMAND_ARM] || accept[`AGNW_COMMAND_BYPASS];
        was_dead     <= live && !reset && !alive;
        was_bad      <= live && !reset && config_crc != committed_crc;
        was_open     <= live && !reset && effective[`AGNW_CAUSE_EXT];
        was_mismatch <= live && !reset && effective[`AGNW_CAUSE_READBACK];
    end

    always @* if (valid) begin
        `AGNW_LEMMA(permit_live, permit == live)
        `AGNW_LEMMA(abort_tripped, !commanded[`AGNW_OUT_ABORT] || tripped)
        `AGNW_LEMMA(not_reloading, !\kernel.heartbeat.reloading || \kernel.period_replaced || replaced)
        `AGNW_LEMMA(not_reloading_long, !\kernel.heartbeat.reloading || (replaced ? replaced_word <= `AGNW_WORD_HEARTBEAT_PERIOD + 5'd1 : 1'b0))
        `AGNW_LEMMA(period_copied, \kernel.period_replaced == (was_replaced && was_word == `AGNW_WORD_HEARTBEAT_PERIOD))
        `AGNW_LEMMA(beat_counts, !kicked || (since_kick >= {1'b0, period_then} ? \kernel.heartbeat.beat == 28'd0
            : {1'b0, \kernel.heartbeat.beat } == {1'b0, period_then} - since_kick))
        `AGNW_LEMMA(judged_alive, !kicked || !(go[`AGNW_COMMAND_ARM] || go[`AGNW_COMMAND_BYPASS]) || since_kick <= {1'b0, period_then})

        // The heartbeat lives for the period from a good kick on, and not a tick longer.
        `AGNW_CLAIM(period_exact, kicked, alive == (since_kick < {1'b0, period_then}))
        // ARMED or BYPASS ends one tick after the heartbeat's period; two where it began in the very tick in which the period ended.
        `AGNW_CLAIM(heartbeat_lapses, kicked && live, since_kick <= {1'b0, period_then} + {28'd0, was_arming})
        // A lapsed heartbeat is safe at the next edge.
        `AGNW_CLAIM(heartbeat_safe, was_dead, safe && causes[`AGNW_CAUSE_HEARTBEAT])
        // A CRC that is not the committed one is safe at the next edge.
        `AGNW_CLAIM(configuration_safe, was_bad, safe && causes[`AGNW_CAUSE_CONFIG])
        // A loop that has been open for its deglitch is safe at the next edge (the deglitch: filtered_path).
        `AGNW_CLAIM(loop_safe, was_open, safe && causes[`AGNW_CAUSE_EXT])
        // A read-back that has been wrong for its deglitch is safe at the next edge (likewise).
        `AGNW_CLAIM(readback_safe, was_mismatch, safe && causes[`AGNW_CAUSE_READBACK])
        // Tight: ARMED in the very tick in which the period is over.
        `AGNW_REACHED(heartbeat_tight, kicked && live && since_kick == {1'b0, period_then} && closed)
        // BYPASS, with the heartbeat lapsed.
        `AGNW_REACHED(bypass_lapses, was_dead && was_state == `AGNW_STATE_BYPASS)
        // MONITOR with nothing enabled, the loop open.
        `AGNW_REACHED(monitor_loop, was_open && enable == 12'd0 && mode == `AGNW_MODE_MONITOR)
    end
endmodule
`default_nettype wire

// Falls to 0 unless kicked in time. A new period takes effect at COMMIT where the heartbeat is alive, so that a shortened period
// never waits for the next kick. The period's word arrives COPY_TICKS after COMMIT's edge; until then the heartbeat lives, and
// what has passed is taken off. 0, that is lapsed, after reset.
`default_nettype none
`include "trip_core.Generated.vh"
module heartbeat_watchdog (
    input  wire        clk,
    input  wire        reset,
    input  wire        kick,
    input  wire        commit,
    input  wire        replace,      // the period word becomes live at this edge ...
    input  wire [27:0] replacement,  // ... as this
    input  wire [27:0] period,
    output wire        alive
);
    localparam [27:0] COPY_TICKS = `AGNW_WORD_HEARTBEAT_PERIOD + 1;

    reg [27:0] beat;
    reg        reloading;

    assign alive = beat != 28'd0 || reloading;

    always @(posedge clk) begin
        if (reset)
            beat <= 28'd0;
        else if (replace && reloading)
            beat <= replacement > COPY_TICKS ? replacement - COPY_TICKS : 28'd0;
        else if (kick)
            beat <= period;
        else if (beat != 28'd0)
            beat <= beat - 28'd1;

        if (reset || replace)
            reloading <= 1'b0;
        else if (commit)
            reloading <= alive;
    end
endmodule
`default_nettype wire

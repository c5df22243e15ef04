// Falls to 0 unless kicked in time. COMMIT reloads a living heartbeat, so that a shortened period never waits for the next kick;
// it counts from the edge at which the period's word is copied, until which the heartbeat lives. 0, that is lapsed, after reset.
`default_nettype none
module heartbeat_watchdog (
    input  wire        clk,
    input  wire        reset,
    input  wire        kick,
    input  wire        commit,
    input  wire        replaced,     // the period's word was copied at the last edge
    input  wire [27:0] period,
    output wire        alive
);
    reg [27:0] beat;
    reg        reloading;

    assign alive = beat != 28'd0 || reloading;

    always @(posedge clk) begin
        if (reset)
            beat <= 28'd0;
        else if (kick || (replaced && reloading))
            beat <= period;
        else if (beat != 28'd0)
            beat <= beat - 28'd1;

        if (reset || replaced)
            reloading <= 1'b0;
        else if (commit)
            reloading <= alive;
    end
endmodule
`default_nettype wire

// A condition must hold `deglitch` ticks beyond one tick before it is effective.
// The counter rises while `raw` holds and stops at `deglitch`; a glitch or `restart` returns it to 0.
`default_nettype none
module deglitch_detector (
    input  wire        clk,
    input  wire        reset,
    input  wire        restart,   // the word `deglitch` is being replaced
    input  wire        raw,
    input  wire [15:0] deglitch,
    output wire        effective  // in the cycle that computes the edge at which it acts
);
    reg [15:0] count;

    // Not equality: a counter that was upset must not blind the detector.
    assign effective = raw && count >= deglitch;

    always @(posedge clk) begin
        if (reset || restart || !raw)
            count <= 16'd0;
        else if (!effective)
            count <= count + 16'd1;
    end
endmodule
`default_nettype wire

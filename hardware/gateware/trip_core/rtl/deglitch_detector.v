// A condition must hold `deglitch` ticks beyond one tick before it is effective.
// The counter stands at `deglitch` while `raw` is false and falls to 0 while it holds.
`default_nettype none
module deglitch_detector #(
    parameter WIDTH = 12
) (
    input  wire             clk,
    input  wire             reset,
    input  wire             restart,   // the configuration is being replaced
    input  wire             raw,
    input  wire [WIDTH-1:0] deglitch,
    output wire             effective  // in the cycle that computes the edge at which it acts
);
    reg  [WIDTH-1:0] left;
    reg              none_left;
    wire             load = reset || restart || !raw;
    wire             run  = !load;

    assign effective = raw && none_left;

    // Registered with the counter: the condition is looked at within a few levels of logic.
    wire [WIDTH-1:0] next = left + {WIDTH{run}};
    always @(posedge clk) begin
        left      <= run ? next : deglitch;
        none_left <= load ? deglitch == {WIDTH{1'b0}} : left <= {{(WIDTH - 1){1'b0}}, 1'b1} || none_left;
    end
endmodule
`default_nettype wire

// One line of the log: a level must hold `deglitch` ticks beyond one tick to be taken over.
// `change` in the cycle that computes the edge at which `level` changes.
`default_nettype none
module line_deglitch #(
    parameter RESET = 1'b0
) (
    input  wire       clk,
    input  wire       reset,
    input  wire       restart,   // the word with `deglitch` is being replaced
    input  wire       seen,      // synchronised
    input  wire [3:0] deglitch,
    output reg        level,
    output wire       change
);
    reg [3:0] count;
    wire      differs = seen != level;

    assign change = differs && count == deglitch && !restart;

    always @(posedge clk) begin
        if (reset)
            level <= RESET;
        else if (change)
            level <= seen;

        if (reset || restart || !differs || change)
            count <= 4'd0;
        else
            count <= count + 4'd1;
    end
endmodule
`default_nettype wire

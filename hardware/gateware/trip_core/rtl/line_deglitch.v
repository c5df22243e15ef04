// One line of the log: a level must hold `deglitch` ticks beyond one tick to be taken over. The counter (countdown_code) is loaded
// while the level stands, so that nothing but "not yet zero" is compared. `change` in the cycle that computes the edge at which `level`
// changes.
`default_nettype none
module line_deglitch #(
    parameter RESET = 1'b0
) (
    input  wire       clk,
    input  wire       reset,
    input  wire       restart,   // `deglitch` was replaced at the edge before
    input  wire       seen,      // synchronised
    input  wire [3:0] deglitch,  // as countdown_code
    output reg        level,
    output wire       change
);
    reg [3:0] left;
    wire      held = left == 4'd0;

    assign change = held && seen != level;

    always @(posedge clk) begin
        if (reset)
            level <= RESET;
        else if (held)
            level <= seen;

        if (seen != level && !held && !restart)
            left <= {left[2:0], left[3] ^ left[2] ^ (left[2:0] == 3'd0)};
        else
            left <= deglitch;
    end
endmodule
`default_nettype wire

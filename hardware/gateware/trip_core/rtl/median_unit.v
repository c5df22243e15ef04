// Medians of three, one after another on one comparator: three steps each, the last result in `median` after the third.
// Step 0 takes a and b in order, step 1 the smaller of the larger and c, step 2 the larger of that and the smaller.
`default_nettype none
module median_unit (
    input  wire        clk,
    input  wire [1:0]  step,
    input  wire [15:0] a,          // unsigned; for two's complement with the top bit inverted
    input  wire [15:0] b,
    input  wire [15:0] c,
    output wire [15:0] median      // in the cycle of step 2
);
    reg  [15:0] lesser, larger;
    wire [15:0] left  = step == 2'd0 ? a : larger;
    wire [15:0] right = step == 2'd0 ? b : step == 2'd1 ? c : lesser;
    wire        greater = left > right;

    assign median = greater ? left : right;

    always @(posedge clk) begin
        if (step == 2'd0)
            lesser <= greater ? right : left;
        larger <= (step == 2'd0) == greater ? left : right;
    end
endmodule
`default_nettype wire

// Beam-on time in ticks, and whether it has reached its budget.
`default_nettype none
module beam_counter (
    input  wire        clk,
    input  wire        reset,
    input  wire        clear,
    input  wire        blank,
    input  wire [47:0] budget_inverted,   // so that the comparison is one carry chain
    output reg  [47:0] beam,
    output wire        spent
);
    wire [48:0] margin = {1'b0, beam} + {1'b0, budget_inverted} + 49'd1;

    assign spent = margin[48];

    wire unused = &{1'b0, margin[47:0]};

    always @(posedge clk) begin
        if (reset || clear)
            beam <= 48'd0;
        else if (!blank)
            beam <= beam + 48'd1;
    end
endmodule
`default_nettype wire

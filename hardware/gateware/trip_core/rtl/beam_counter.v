// Beam-on time in ticks, and whether it has reached its budget.
`default_nettype none
module beam_counter (
    input  wire        clk,
    input  wire        reset,
    input  wire        clear,
    input  wire        blank,
    input  wire [47:0] budget,
    output reg  [47:0] beam,
    output wire        spent
);
    assign spent = beam >= budget;

    always @(posedge clk) begin
        if (reset || clear)
            beam <= 48'd0;
        else if (!blank)
            beam <= beam + 48'd1;
    end
endmodule
`default_nettype wire

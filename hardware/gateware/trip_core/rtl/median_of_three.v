// Median of three values, unsigned or (SIGNED = 1) two's complement.
`default_nettype none
module median_of_three #(
    parameter SIGNED = 0
) (
    input  wire [15:0] a,
    input  wire [15:0] b,
    input  wire [15:0] c,
    output wire [15:0] median
);
    localparam [15:0] BIAS = SIGNED != 0 ? 16'h8000 : 16'h0000;

    wire a_over_b = (a ^ BIAS) > (b ^ BIAS);
    wire b_over_c = (b ^ BIAS) > (c ^ BIAS);
    wire a_over_c = (a ^ BIAS) > (c ^ BIAS);

    assign median = a_over_b ? (b_over_c ? b : a_over_c ? c : a) : (a_over_c ? a : b_over_c ? c : b);
endmodule
`default_nettype wire

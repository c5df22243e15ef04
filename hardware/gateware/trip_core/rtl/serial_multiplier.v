// 16 x 16 -> 32 bits, unsigned, one bit a tick: `product` is complete after `start` and 16 edges with `run`.
`default_nettype none
module serial_multiplier (
    input  wire        clk,
    input  wire        start,
    input  wire        run,
    input  wire [15:0] multiplicand,   // held by the caller while it runs
    input  wire [15:0] multiplier,
    output reg  [31:0] product
);
    wire [16:0] sum = {1'b0, product[31:16]} + (product[0] ? {1'b0, multiplicand} : 17'd0);

    always @(posedge clk)
        if (start)
            product <= {16'd0, multiplier};
        else if (run)
            product <= {sum, product[15:1]};
endmodule
`default_nettype wire

// 16 x 16 -> 32 bits, unsigned, two bits a tick: `product` stands from the ninth cycle after that of `start` on, until the next start.
// The multiplicand must stay for those eight ticks.
`default_nettype none
module serial_multiplier (
    input  wire        clk,
    input  wire        start,
    input  wire [15:0] multiplicand,
    input  wire [15:0] multiplier,
    output reg  [31:0] product
);
    reg  [3:0]  left;               // 8 to 15 while it runs
    wire [16:0] once = {1'b0, product[31:16]} + (product[0] ? {1'b0, multiplicand} : 17'd0);
    wire [17:0] sum  = {1'b0, once} + (product[1] ? {1'b0, multiplicand, 1'b0} : 18'd0);

    always @(posedge clk) begin
        if (start) begin
            product <= {16'd0, multiplier};
            left    <= 4'd8;
        end else if (left[3]) begin
            product <= {sum, product[15:2]};
            left    <= left + 4'd1;
        end
    end
endmodule
`default_nettype wire

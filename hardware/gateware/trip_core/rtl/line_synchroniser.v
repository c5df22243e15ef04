// Two flip-flops a line between an asynchronous pin and everything that looks at it.
// seen(t) = first(t-1), first(t) = pin(t); both 0 after reset.
`default_nettype none
module line_synchroniser #(
    parameter WIDTH = 1,
    parameter [WIDTH-1:0] RESET = {WIDTH{1'b0}}
) (
    input  wire             clk,
    input  wire             reset,
    input  wire [WIDTH-1:0] pins,
    output reg  [WIDTH-1:0] seen
);
    reg [WIDTH-1:0] first;

    always @(posedge clk) begin
        if (reset) begin
            first <= RESET;
            seen  <= RESET;
        end else begin
            first <= pins;
            seen  <= first;
        end
    end
endmodule
`default_nettype wire

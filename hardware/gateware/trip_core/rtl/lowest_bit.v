// Index of the lowest bit that is set; 0 if none is.
`default_nettype none
module lowest_bit #(
    parameter WIDTH = 12
) (
    input  wire [WIDTH-1:0] bits,
    output reg  [3:0]       index
);
    integer i;

    always @* begin
        index = 4'd0;
        for (i = WIDTH - 1; i >= 0; i = i - 1)
            if (bits[i])
                index = i[3:0];
    end
endmodule
`default_nettype wire

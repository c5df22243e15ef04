// Holds everything in reset for the first ticks after the FPGA's configuration: its flip-flops power up at 0 and its memories at
// their reset values, so that the board's reset is the FPGA's. The first edge after is tick 1.
`default_nettype none
module reset_sequencer (
    input  wire clk,
    output wire reset
);
    localparam [3:0] TICKS = 4'd15;

    reg [3:0] count;

    assign reset = count != TICKS;

    initial
        count = 4'd0;

    always @(posedge clk)
        if (reset)
            count <= count + 4'd1;
endmodule
`default_nettype wire

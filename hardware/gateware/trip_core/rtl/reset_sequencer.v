// Holds everything in reset for the first ticks after the FPGA's configuration: its flip-flops power up at 0 and its memories at
// their reset values, so that the board's reset is the FPGA's. The first edge after is tick 1.
`default_nettype none
module reset_sequencer (
    input  wire clk,
    output wire reset,
    output wire ends         // its last cycle
);
    localparam [3:0] TICKS = 4'd15;

    reg [3:0] count;
    reg       over;

    assign reset = !over;
    assign ends  = count == TICKS - 4'd1;

    initial begin
        count = 4'd0;
        over  = 1'b0;
    end

    always @(posedge clk) begin
        count <= count + 4'd1;
        over  <= over || ends;
    end
endmodule
`default_nettype wire

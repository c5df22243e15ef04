// The state byte after each of the last 64 edges, for records that left their hold later than they were made.
`default_nettype none
module state_history (
    input  wire       clk,
    input  wire [5:0] last,        // low bits of the tick of the last edge
    input  wire [7:0] state_byte,  // after the last edge
    input  wire [5:0] read_tick,
    output reg  [7:0] read_value   // in the next cycle
);
    reg [7:0] bytes [0:63];

    always @(posedge clk) begin
        bytes[last] <= state_byte;
        read_value  <= bytes[read_tick];
    end
endmodule
`default_nettype wire

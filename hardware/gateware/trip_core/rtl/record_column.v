// One 16-bit column of the front: block RAM that is written at every edge, so that nothing but the front's pointer decides
// what stays.
`default_nettype none
module record_column #(
    parameter ADDRESS = 7
) (
    input  wire               clk,
    input  wire [ADDRESS-1:0] write_place,
    input  wire [15:0]        write_value,
    input  wire [ADDRESS-1:0] read_place,
    output reg  [15:0]        read_value     // in the next cycle
);
    reg [15:0] values [0:(1 << ADDRESS)-1];

    always @(posedge clk) begin
        values[write_place] <= write_value;
        read_value          <= values[read_place];
    end

`ifdef FORMAL
    // What formal/record_front_proof looks at: the contents of one place.
    wire [ADDRESS-1:0] proof_place;
    wire [15:0]        proof_value = values[proof_place];
`endif
endmodule
`default_nettype wire

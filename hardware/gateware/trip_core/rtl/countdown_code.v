// A number from 0 to 15 as what a line's counter is loaded with: the state of its shift register that comes to 0 in so many steps.
// A step is {c[2:0], c[3] ^ c[2] ^ (c[2:0] == 0)}, which goes through all sixteen states and takes no carry.
`default_nettype none
module countdown_code (
    input  wire [3:0] number,
    output wire [3:0] code
);
    localparam [63:0] CODES = 64'h124936DA5B7FEC80;

    assign code = CODES[4 * number +: 4];
endmodule
`default_nettype wire

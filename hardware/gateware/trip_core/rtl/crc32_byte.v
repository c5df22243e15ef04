// One byte into a reflected CRC-32 (polynomial of the configuration CRC), combinational.
`default_nettype none
`include "trip_core.Generated.vh"
module crc32_byte (
    input  wire [31:0] crc,
    input  wire [7:0]  data,
    output reg  [31:0] next
);
    integer i;

    always @* begin
        next = crc ^ {24'd0, data};
        for (i = 0; i < 8; i = i + 1)
            next = next[0] ? (next >> 1) ^ `AGNW_CRC_CONFIG_POLYNOMIAL_REVERSED : next >> 1;
    end
endmodule
`default_nettype wire

// One byte into a CRC-16, most significant bit first (polynomial of the record CRC), combinational.
`default_nettype none
`include "trip_core.Generated.vh"
module crc16_byte (
    input  wire [15:0] crc,
    input  wire [7:0]  data,
    output reg  [15:0] next
);
    integer i;

    always @* begin
        next = crc ^ {data, 8'd0};
        for (i = 0; i < 8; i = i + 1)
            next = next[15] ? (next << 1) ^ `AGNW_CRC_RECORD_POLYNOMIAL : next << 1;
    end
endmodule
`default_nettype wire

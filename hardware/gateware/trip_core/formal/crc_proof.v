// A step of the configuration's CRC (d): what scan_proof takes from it. Any CRC, any byte, any difference. It has no state, so that every
// state is seen in two ticks (abc).
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module crc_proof (
    input wire clk
);
    reg started = 1'b0;
    always @(posedge clk)
        started <= 1'b1;
    (* anyseq *) wire [31:0] crc, apart;
    (* anyseq *) wire [7:0]  data, low, high;
    wire [31:0] next, low_next, part, apart_next, high_next;
    crc32_byte step (.crc(crc), .data(data), .next(next));
    crc32_byte low_step (.crc(crc), .data(data ^ low), .next(low_next));
    crc32_byte part_step (.crc(32'd0), .data(low), .next(part));
    crc32_byte apart_step (.crc(crc ^ apart), .data(data), .next(apart_next));
    crc32_byte high_step (.crc(crc ^ part), .data(data ^ high), .next(high_next));

    always @* if (started) begin
        // CRCs that differ still differ after the same byte.
        `AGNW_CLAIM(difference_stays, apart != 32'd0, next != apart_next)
        // Bits that differ in a byte differ in the CRC by what they alone make of none.
        `AGNW_CLAIM(difference_of_byte, low != 8'd0, (next ^ low_next) == part)
        // Two bytes that follow one another, at least one of them wrong, never make up for each other.
        `AGNW_CLAIM(difference_of_two, (low | high) != 8'd0, next != high_next)
    end
endmodule
`default_nettype wire

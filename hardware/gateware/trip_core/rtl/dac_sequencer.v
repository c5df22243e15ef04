// Writes the five threshold DACs after a commit: one 24-bit frame (write and update, channel, code) a scan of the live words, each
// with the live word as it passes in the scan, so that all are in effect well within AGNW_TIMING_DAC_SETTLE.
`default_nettype none
`include "trip_core.Generated.vh"
module dac_sequencer (
    input  wire        clk,
    input  wire        reset,
    input  wire        commit,
    input  wire        passes,         // a live word passes in the scan
    input  wire [4:0]  word,
    input  wire [15:0] code,
    output reg         cs_n,
    output reg         sck,
    output wire        data,
    input  wire        settle_expire,  // of the slow timer that `commit` starts
    output reg         settled
);
    localparam [4:0] FIRST = `AGNW_WORD_DAC_OVER_POS, LAST = `AGNW_WORD_DAC_LIMIT;
    localparam [3:0] WRITE_AND_UPDATE = 4'd3;

    reg  [23:0] shift;
    reg  [5:0]  half_bits;             // halves of bits still to send
    reg  [4:0]  channel_word;
    reg         pending;
    reg         settling;
    wire        starts = pending && passes && word == channel_word && half_bits == 6'd0;
    wire [3:0]  channel = channel_word[3:0] - FIRST[3:0];

    assign data = shift[23];

    always @(posedge clk) begin
        if (starts) begin
            shift     <= {WRITE_AND_UPDATE, channel, code};
            half_bits <= 6'd48;
        end else if (half_bits != 6'd0) begin
            half_bits <= half_bits - 6'd1;
            if (!half_bits[0] && half_bits != 6'd48)
                shift <= shift << 1;
        end
        cs_n <= half_bits == 6'd0 && !starts;
        sck  <= half_bits[0];

        if (reset || commit) begin
            pending      <= commit && !reset;
            channel_word <= FIRST;
        end else if (starts) begin
            pending      <= channel_word != LAST;
            channel_word <= channel_word + 5'd1;
        end
        if (reset)
            half_bits <= 6'd0;
        settling <= !reset && (commit || (settling && !settle_expire));
        settled  <= !reset && !commit && (settled || (settling && settle_expire));
    end
endmodule
`default_nettype wire

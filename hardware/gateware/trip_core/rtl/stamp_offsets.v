// Deglitch times that stamps date back by: those of every COMMIT that an entry in the front can still belong to, a bank each.
// Read inverted, for subtracting. Word 0 of a bank is no offset. Lines have theirs in CONFIG_LINES.
`default_nettype none
`include "trip_core.Generated.vh"
module stamp_offsets (
    input  wire        clk,
    input  wire        reset,
    input  wire        commit,          // accepted at this edge
    input  wire        live_write,      // a live word takes effect at this edge
    input  wire [4:0]  live_word,
    input  wire [15:0] live_value,
    output reg  [4:0]  epoch,           // of entries; changes two edges after COMMIT, as the lines' deglitch does
    input  wire [4:0]  bank,
    input  wire [2:0]  word,            // configuration word, 2 to 7, or 0
    output reg  [15:0] inverted         // in the next cycle
);
    localparam [1023:0] RESETS = `AGNW_CONFIG_RESETS;
    localparam FIRST = `AGNW_WORD_CONFIG_LINES;
    localparam [2:0] LINES = FIRST;

    reg [15:0] inverses [0:255];
    reg [1:0]  committed;
    wire       lines = live_word[2:0] == LINES;
    integer    i;
    initial
        for (i = 0; i < 256; i = i + 1)
            inverses[i] = i == FIRST ? ~{12'd0, RESETS[32 * FIRST +: 4]} : i > FIRST && i < 8 ? ~RESETS[32 * i +: 16] : 16'hFFFF;

    always @(posedge clk) begin
        if (live_write && live_word[4:3] == 2'd0 && live_word[2:0] >= LINES)
            inverses[{epoch, live_word[2:0]}] <= ~(lines ? {12'd0, live_value[3:0]} : live_value);
        inverted <= inverses[{bank, word}];

        committed <= {committed[0], commit && !reset};
        if (reset)
            epoch <= 5'd0;
        else if (committed[1])
            epoch <= epoch + 5'd1;
    end
endmodule
`default_nettype wire

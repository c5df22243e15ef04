// Deglitch times that stamps date back by, of lines, OVER and UNDER: those of every COMMIT that an entry in the front can still belong to, a bank each.
// Read inverted, for subtracting. Word 0 of a bank is no offset. Lines have theirs in CONFIG_LINES.
`default_nettype none
`include "trip_core.Generated.vh"
module stamp_offsets (
    input  wire        clk,
    input  wire        reset,
    input  wire        replaced,        // CONFIG_LINES of a new configuration becomes live at this edge
    input  wire [3:0]  lines,           // its deglitch, live
    input  wire        live_write,      // the low half of a live word takes effect at this edge
    input  wire [4:0]  live_word,
    input  wire [15:0] live_value,      // stays for the cycle after
    output reg  [4:0]  epoch,           // of entries; changes two edges after that, as the lines' deglitch does
    input  wire [4:0]  bank,
    input  wire [2:0]  word,            // configuration word, 2 to 7, or 0
    output reg  [15:0] inverted         // in the next cycle
);
    localparam [1023:0] RESETS = `AGNW_CONFIG_RESETS;
    localparam FIRST = `AGNW_WORD_CONFIG_LINES;
    localparam [2:0] LINES = FIRST;

    reg [15:0] inverses [0:255];
    reg [2:0]  after;                   // edges since
    reg        writes;                  // a word, a tick late: its value stays for two
    reg [2:0]  writes_word;
    wire       of_lines = after[2] || writes_word == LINES;
    wire [3:0] lines_now = after[2] ? lines : live_value[3:0];
    integer    i;
    initial
        for (i = 0; i < 256; i = i + 1)
            inverses[i] = i == FIRST ? ~{12'd0, RESETS[32 * FIRST +: 4]} : i > FIRST && i < 8 ? ~RESETS[32 * i +: 16] : 16'hFFFF;

    always @(posedge clk) begin
        // The words follow one another every fourth edge: the new lines' deglitch has its edge between,
        // once the epoch is new.
        writes      <= live_write && !replaced && live_word[4:3] == 2'd0 && live_word[2:0] >= LINES;
        writes_word <= live_word[2:0];
        if (after[2] || writes)
            inverses[{epoch, after[2] ? LINES : writes_word}] <= ~(of_lines ? {12'd0, lines_now} : live_value);
        inverted <= inverses[{bank, word}];

        after <= {after[1:0], replaced && !reset};
        if (reset)
            epoch <= 5'd0;
        else if (after[1])
            epoch <= epoch + 5'd1;
    end
endmodule
`default_nettype wire

// The live configuration words that logic needs at every edge, in flip-flops; and all of them once more in a memory for the
// logic that needs half of one at a time. Written half by half as the scanner passes: the first time after a COMMIT, and at every scan.
`default_nettype none
`include "trip_core.Generated.vh"
module live_words (
    input  wire        clk,
    input  wire        reset,
    input  wire        write,
    input  wire [5:0]  half,            // word, half
    input  wire [15:0] value,
    input  wire [5:0]  read_half,
    output reg  [15:0] read_value,      // in the next cycle
    output reg  [`AGNW_WIDTH_CONFIG_MODE-1:0]    mode,
    output reg  [`AGNW_WIDTH_CONFIG_ENABLE-1:0]  enable,
    output reg  [`AGNW_WIDTH_CONFIG_LINES-1:0]   lines,
    output reg  [`AGNW_WIDTH_OVER_DEGLITCH-1:0]  over_deglitch,
    output reg  [`AGNW_WIDTH_UNDER_DEGLITCH-1:0] under_deglitch,
    output reg  [`AGNW_WIDTH_BLANK_FRAMES-1:0]   blank_frames,
    output reg  [`AGNW_WIDTH_CHOP_RETRIES-1:0]   chop_retries,
    output reg  [`AGNW_WIDTH_CROWBAR_DELAY-1:0]  crowbar_delay
);
    localparam [1023:0] RESETS = `AGNW_CONFIG_RESETS;

    reg [15:0] halves [0:255];
    integer i;
    initial
        for (i = 0; i < 256; i = i + 1)
            halves[i] = i < 64 ? RESETS[16 * (i % 64) +: 16] : 16'd0;

    wire [4:0]  word = half[5:1];
    always @(posedge clk) begin
        if (write)
            halves[{2'd0, half}] <= value;
        read_value <= halves[{2'd0, read_half}];
    end

    // None of these is wider than the low half.
    always @(posedge clk)
        if (reset) begin
            mode           <= RESETS[32 * `AGNW_WORD_CONFIG_MODE +: `AGNW_WIDTH_CONFIG_MODE];
            enable         <= RESETS[32 * `AGNW_WORD_CONFIG_ENABLE +: `AGNW_WIDTH_CONFIG_ENABLE];
            lines          <= RESETS[32 * `AGNW_WORD_CONFIG_LINES +: `AGNW_WIDTH_CONFIG_LINES];
            over_deglitch  <= RESETS[32 * `AGNW_WORD_OVER_DEGLITCH +: `AGNW_WIDTH_OVER_DEGLITCH];
            under_deglitch <= RESETS[32 * `AGNW_WORD_UNDER_DEGLITCH +: `AGNW_WIDTH_UNDER_DEGLITCH];
            blank_frames   <= RESETS[32 * `AGNW_WORD_BLANK_FRAMES +: `AGNW_WIDTH_BLANK_FRAMES];
            chop_retries   <= RESETS[32 * `AGNW_WORD_CHOP_RETRIES +: `AGNW_WIDTH_CHOP_RETRIES];
            crowbar_delay  <= RESETS[32 * `AGNW_WORD_CROWBAR_DELAY +: `AGNW_WIDTH_CROWBAR_DELAY];
        end else if (write && !half[0])
            case (word)
                `AGNW_WORD_CONFIG_MODE:    mode           <= value[`AGNW_WIDTH_CONFIG_MODE-1:0];
                `AGNW_WORD_CONFIG_ENABLE:  enable         <= value[`AGNW_WIDTH_CONFIG_ENABLE-1:0];
                `AGNW_WORD_CONFIG_LINES:   lines          <= value[`AGNW_WIDTH_CONFIG_LINES-1:0];
                `AGNW_WORD_OVER_DEGLITCH:  over_deglitch  <= value[`AGNW_WIDTH_OVER_DEGLITCH-1:0];
                `AGNW_WORD_UNDER_DEGLITCH: under_deglitch <= value[`AGNW_WIDTH_UNDER_DEGLITCH-1:0];
                `AGNW_WORD_BLANK_FRAMES:   blank_frames   <= value[`AGNW_WIDTH_BLANK_FRAMES-1:0];
                `AGNW_WORD_CHOP_RETRIES:   chop_retries   <= value[`AGNW_WIDTH_CHOP_RETRIES-1:0];
                `AGNW_WORD_CROWBAR_DELAY:  crowbar_delay  <= value[`AGNW_WIDTH_CROWBAR_DELAY-1:0];
                default: ;
            endcase

`ifdef FORMAL
    // What formal/configuration_proof looks at: one half.
    wire [5:0]  proof_place;
    wire [15:0] proof_value = halves[{2'd0, proof_place}];
`endif
endmodule
`default_nettype wire

// The live configuration words that logic needs at every edge, in flip-flops; and all of them once more in a memory for the
// logic that needs one at a time. Written word by word: at a commit, and again at every scan.
`default_nettype none
`include "trip_core.Generated.vh"
module live_words (
    input  wire        clk,
    input  wire        reset,
    input  wire        write,
    input  wire [4:0]  word,
    input  wire [31:0] value,
    input  wire        commit,          // CONFIG_MODE and CONFIG_LINES become these at this edge
    input  wire [15:0] staged_mode,
    input  wire [12:0] staged_lines,
    input  wire [4:0]  read_word,
    output reg  [31:0] read_value,      // in the next cycle
    output reg  [`AGNW_WIDTH_CONFIG_MODE-1:0]       mode,
    output reg  [`AGNW_WIDTH_CONFIG_ENABLE-1:0]     enable,
    output reg  [`AGNW_WIDTH_CONFIG_LINES-1:0]      lines,
    output reg  [`AGNW_WIDTH_OVER_DEGLITCH-1:0]     over_deglitch,
    output reg  [`AGNW_WIDTH_UNDER_DEGLITCH-1:0]    under_deglitch,
    output reg  [`AGNW_WIDTH_EXT_DEGLITCH-1:0]      ext_deglitch,
    output reg  [`AGNW_WIDTH_SENSE_DEGLITCH-1:0]    sense_deglitch,
    output reg  [`AGNW_WIDTH_READBACK_DEGLITCH-1:0] readback_deglitch,
    output reg  [`AGNW_WIDTH_UNDER_QUALIFY-1:0]     under_qualify,
    output reg  [`AGNW_WIDTH_HEARTBEAT_PERIOD-1:0]  heartbeat_period,
    output reg  [`AGNW_WIDTH_BLANK_FRAMES-1:0]      blank_frames,
    output reg  [`AGNW_WIDTH_BLANK_DELAY-1:0]       blank_delay,
    output reg  [47:0]                              dose_inverted,
    output reg  [`AGNW_WIDTH_CHOP_HOLDOFF-1:0]      chop_holdoff,
    output reg  [`AGNW_WIDTH_CHOP_RETRIES-1:0]      chop_retries,
    output reg  [`AGNW_WIDTH_CROWBAR_DELAY-1:0]     crowbar_delay
);
    localparam [1023:0] RESETS = `AGNW_CONFIG_RESETS;

    reg [31:0] words [0:31];
    integer i;
    initial
        for (i = 0; i < 32; i = i + 1)
            words[i] = RESETS[32 * i +: 32];

    always @(posedge clk) begin
        if (write)
            words[word] <= value;
        read_value <= words[read_word];
    end

    always @(posedge clk) begin
        if (reset)
            mode <= RESETS[32 * `AGNW_WORD_CONFIG_MODE +: 16];
        else if (commit)
            mode <= staged_mode;
        else if (write && word == `AGNW_WORD_CONFIG_MODE)
            mode <= value[`AGNW_WIDTH_CONFIG_MODE-1:0];
        if (reset)
            lines <= RESETS[32 * `AGNW_WORD_CONFIG_LINES +: 13];
        else if (commit)
            lines <= staged_lines;
        else if (write && word == `AGNW_WORD_CONFIG_LINES)
            lines <= value[`AGNW_WIDTH_CONFIG_LINES-1:0];
    end

    always @(posedge clk)
        if (reset) begin
            enable             <= RESETS[32 * `AGNW_WORD_CONFIG_ENABLE +: `AGNW_WIDTH_CONFIG_ENABLE];
            over_deglitch      <= RESETS[32 * `AGNW_WORD_OVER_DEGLITCH +: `AGNW_WIDTH_OVER_DEGLITCH];
            under_deglitch     <= RESETS[32 * `AGNW_WORD_UNDER_DEGLITCH +: `AGNW_WIDTH_UNDER_DEGLITCH];
            ext_deglitch       <= RESETS[32 * `AGNW_WORD_EXT_DEGLITCH +: `AGNW_WIDTH_EXT_DEGLITCH];
            sense_deglitch     <= RESETS[32 * `AGNW_WORD_SENSE_DEGLITCH +: `AGNW_WIDTH_SENSE_DEGLITCH];
            readback_deglitch  <= RESETS[32 * `AGNW_WORD_READBACK_DEGLITCH +: `AGNW_WIDTH_READBACK_DEGLITCH];
            under_qualify      <= RESETS[32 * `AGNW_WORD_UNDER_QUALIFY +: `AGNW_WIDTH_UNDER_QUALIFY];
            heartbeat_period   <= RESETS[32 * `AGNW_WORD_HEARTBEAT_PERIOD +: `AGNW_WIDTH_HEARTBEAT_PERIOD];
            blank_frames       <= RESETS[32 * `AGNW_WORD_BLANK_FRAMES +: `AGNW_WIDTH_BLANK_FRAMES];
            blank_delay        <= RESETS[32 * `AGNW_WORD_BLANK_DELAY +: `AGNW_WIDTH_BLANK_DELAY];
            dose_inverted[31:0] <= ~RESETS[32 * `AGNW_WORD_DOSE_LOW +: `AGNW_WIDTH_DOSE_LOW];
            dose_inverted[47:32] <= ~RESETS[32 * `AGNW_WORD_DOSE_HIGH +: `AGNW_WIDTH_DOSE_HIGH];
            chop_holdoff       <= RESETS[32 * `AGNW_WORD_CHOP_HOLDOFF +: `AGNW_WIDTH_CHOP_HOLDOFF];
            chop_retries       <= RESETS[32 * `AGNW_WORD_CHOP_RETRIES +: `AGNW_WIDTH_CHOP_RETRIES];
            crowbar_delay      <= RESETS[32 * `AGNW_WORD_CROWBAR_DELAY +: `AGNW_WIDTH_CROWBAR_DELAY];
        end else if (write)
            case (word)
                `AGNW_WORD_CONFIG_ENABLE:     enable            <= value[`AGNW_WIDTH_CONFIG_ENABLE-1:0];
                `AGNW_WORD_OVER_DEGLITCH:     over_deglitch     <= value[`AGNW_WIDTH_OVER_DEGLITCH-1:0];
                `AGNW_WORD_UNDER_DEGLITCH:    under_deglitch    <= value[`AGNW_WIDTH_UNDER_DEGLITCH-1:0];
                `AGNW_WORD_EXT_DEGLITCH:      ext_deglitch      <= value[`AGNW_WIDTH_EXT_DEGLITCH-1:0];
                `AGNW_WORD_SENSE_DEGLITCH:    sense_deglitch    <= value[`AGNW_WIDTH_SENSE_DEGLITCH-1:0];
                `AGNW_WORD_READBACK_DEGLITCH: readback_deglitch <= value[`AGNW_WIDTH_READBACK_DEGLITCH-1:0];
                `AGNW_WORD_UNDER_QUALIFY:     under_qualify     <= value[`AGNW_WIDTH_UNDER_QUALIFY-1:0];
                `AGNW_WORD_HEARTBEAT_PERIOD:  heartbeat_period  <= value[`AGNW_WIDTH_HEARTBEAT_PERIOD-1:0];
                `AGNW_WORD_BLANK_FRAMES:      blank_frames      <= value[`AGNW_WIDTH_BLANK_FRAMES-1:0];
                `AGNW_WORD_BLANK_DELAY:       blank_delay       <= value[`AGNW_WIDTH_BLANK_DELAY-1:0];
                `AGNW_WORD_DOSE_LOW:          dose_inverted[31:0]  <= ~value;
                `AGNW_WORD_DOSE_HIGH:         dose_inverted[47:32] <= ~value[`AGNW_WIDTH_DOSE_HIGH-1:0];
                `AGNW_WORD_CHOP_HOLDOFF:      chop_holdoff      <= value[`AGNW_WIDTH_CHOP_HOLDOFF-1:0];
                `AGNW_WORD_CHOP_RETRIES:      chop_retries      <= value[`AGNW_WIDTH_CHOP_RETRIES-1:0];
                `AGNW_WORD_CROWBAR_DELAY:     crowbar_delay     <= value[`AGNW_WIDTH_CROWBAR_DELAY-1:0];
                default: ;
            endcase
endmodule
`default_nettype wire

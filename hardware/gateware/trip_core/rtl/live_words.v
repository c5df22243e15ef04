// The live configuration words that logic needs at every edge, in flip-flops; and all of them once more in a memory for the
// logic that needs one at a time. Written word by word: at a commit, and again at every scan.
`default_nettype none
`include "trip_core.Generated.vh"
module live_words (
    input  wire        clk,
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
    output reg  [`AGNW_WIDTH_DROP_FLOOR-1:0]        drop_floor,
    output reg  [`AGNW_WIDTH_VOLTAGE_FLOOR-1:0]     voltage_floor,
    output reg  [`AGNW_WIDTH_HEARTBEAT_PERIOD-1:0]  heartbeat_period,
    output reg  [`AGNW_WIDTH_BLANK_FRAMES-1:0]      blank_frames,
    output reg  [`AGNW_WIDTH_BLANK_DELAY-1:0]       blank_delay,
    output reg  [47:0]                              dose_inverted,
    output reg  [`AGNW_WIDTH_CHOP_HOLDOFF-1:0]      chop_holdoff,
    output reg  [`AGNW_WIDTH_CHOP_RETRIES-1:0]      chop_retries,
    output reg  [`AGNW_WIDTH_CROWBAR_DELAY-1:0]     crowbar_delay
);
    reg [31:0] words [0:31];

    always @(posedge clk) begin
        if (write)
            words[word] <= value;
        read_value <= words[read_word];
    end

    always @(posedge clk) begin
        if (commit)
            mode <= staged_mode;
        else if (write && word == `AGNW_WORD_CONFIG_MODE)
            mode <= value[`AGNW_WIDTH_CONFIG_MODE-1:0];
        if (commit)
            lines <= staged_lines;
        else if (write && word == `AGNW_WORD_CONFIG_LINES)
            lines <= value[`AGNW_WIDTH_CONFIG_LINES-1:0];
    end

    always @(posedge clk)
        if (write)
            case (word)
                `AGNW_WORD_CONFIG_ENABLE:     enable            <= value[`AGNW_WIDTH_CONFIG_ENABLE-1:0];
                `AGNW_WORD_OVER_DEGLITCH:     over_deglitch     <= value[`AGNW_WIDTH_OVER_DEGLITCH-1:0];
                `AGNW_WORD_UNDER_DEGLITCH:    under_deglitch    <= value[`AGNW_WIDTH_UNDER_DEGLITCH-1:0];
                `AGNW_WORD_EXT_DEGLITCH:      ext_deglitch      <= value[`AGNW_WIDTH_EXT_DEGLITCH-1:0];
                `AGNW_WORD_SENSE_DEGLITCH:    sense_deglitch    <= value[`AGNW_WIDTH_SENSE_DEGLITCH-1:0];
                `AGNW_WORD_READBACK_DEGLITCH: readback_deglitch <= value[`AGNW_WIDTH_READBACK_DEGLITCH-1:0];
                `AGNW_WORD_UNDER_QUALIFY:     under_qualify     <= value[`AGNW_WIDTH_UNDER_QUALIFY-1:0];
                `AGNW_WORD_DROP_FLOOR:        drop_floor        <= value[`AGNW_WIDTH_DROP_FLOOR-1:0];
                `AGNW_WORD_VOLTAGE_FLOOR:     voltage_floor     <= value[`AGNW_WIDTH_VOLTAGE_FLOOR-1:0];
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

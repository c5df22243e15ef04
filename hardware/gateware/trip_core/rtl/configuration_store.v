// The configuration words: staged, live and reset values in block RAM. Staged words are masked to their width. COMMIT copies
// staged to live, word w at the (w + 1)-th edge after its own: long before a frame could look, but for CONFIG_MODE and
// CONFIG_LINES, whose effect is seen at once and which are live from COMMIT's edge on. The scanner runs for ever: word w staged is read at ticks
// 4w of a period, live in its second half, and both CRCs are recomputed; the live words are written again on the way
// (`live_write` with `live_replaced` = 0), so that an upset in a copy of them lasts no longer than one scan.
// The memories hold the reset values from the FPGA's configuration on: the board's reset is a reconfiguration.
`default_nettype none
`include "trip_core.Generated.vh"
module configuration_store (
    input  wire        clk,
    input  wire        reset,
    input  wire [7:0]  last,            // tick of the last edge modulo the scan period
    input  wire        stage,           // a configuration word is written at this edge
    input  wire [4:0]  stage_word,
    input  wire [31:0] stage_value,
    input  wire        boot,            // BOOT_ID is accepted at this edge: kept with the staged words
    input  wire        commit,          // accepted at this edge
    input  wire [5:0]  read_word,       // link: a staged word, or BOOT_ID from 32 on, is there in the next cycle
    output reg  [31:0] read_value,
    output reg  [15:0] staged_mode,     // CONFIG_MODE and CONFIG_LINES as staged: live at the edge of COMMIT itself
    output reg  [12:0] staged_lines,
    output wire        live_write,      // a live word takes effect at this edge
    output wire        live_replaced,   // ... and is new
    output wire [4:0]  live_word,
    output wire [31:0] live_value,
    output reg  [31:0] staged_crc,
    output reg  [31:0] config_crc,
    output reg         staged_good      // staged values are within their limits
);
    localparam STAGED = 1'b0, LIVE = 1'b1;
    localparam [1023:0] RESET_VALUES = `AGNW_CONFIG_RESETS;
    localparam [1023:0] MASKS = `AGNW_CONFIG_MASKS;
    localparam CHOP_BIT = 5;

    reg [31:0] words [0:63];            // scanned: staged, live
    reg [31:0] staged [0:63];           // staged once more, for the link and COMMIT; then BOOT_ID
    integer i;
    initial
        for (i = 0; i < 32; i = i + 1) begin
            words[i]      = RESET_VALUES[32 * i +: 32];
            words[i + 32] = RESET_VALUES[32 * i +: 32];
            staged[i]     = RESET_VALUES[32 * i +: 32];
            staged[i + 32] = 32'd0;
        end

    // Scan position: the cycle with `now` computes the edge of that tick.
    wire [7:0]  now = last + 8'd1;
    wire        live_half = now[7];
    reg  [31:0] scanned;

    // Commit: the copy runs one word a tick after the accepting edge.
    reg         copying;
    reg  [4:0]  copy_word;
    reg         copied;                 // copying one tick ago: what was scanned then may be the old word
    wire [5:0]  staged_address = copying ? {1'b0, copy_word + 5'd1} : commit ? 6'd0 : read_word;

    wire [31:0] mask = MASKS[32 * stage_word +: 32];
    wire [31:0] masked = stage_value & mask;

    wire        write   = copying || stage;
    wire [5:0]  address = copying ? {LIVE, copy_word} : {STAGED, stage_word};
    wire [31:0] value   = copying ? read_value : masked;
    wire [5:0]  scan_address = {live_half ? LIVE : STAGED, now[6:2]};

    // The reset's last cycle computes tick 0, at which the scan begins.
    always @(posedge clk) begin
        if (write)
            words[address] <= value;
        if (now[1:0] == 2'd0 || reset)
            scanned <= words[reset ? 6'd0 : scan_address];
    end

    always @(posedge clk) begin
        if (stage || boot)
            staged[{boot, boot ? 5'd0 : stage_word}] <= boot ? stage_value : masked;
        read_value <= staged[staged_address];
    end

    always @(posedge clk) begin
        copied <= copying && !reset;
        if (reset)
            copying <= 1'b0;
        else if (commit)
            copying <= 1'b1;
        else if (copy_word == 5'd31)
            copying <= 1'b0;
        if (!copying)
            copy_word <= 5'd0;
        else
            copy_word <= copy_word + 5'd1;
    end

    wire refresh = !reset && !copying && !copied && live_half && now[1:0] == 2'd1;

    assign live_write    = copying || refresh;
    assign live_replaced = copying;
    assign live_word     = copying ? copy_word : now[6:2];
    assign live_value    = copying ? read_value : scanned;

    // Word w's bytes are fed at ticks 4w + 1 to 4w + 4; a half ends with the byte fed at its last tick + 1.
    reg  [31:0] crc;
    wire [1:0]  byte_index = now[1:0] - 2'd1;
    wire [31:0] crc_next;
    crc32_byte step (.crc(crc), .data(scanned[8 * byte_index +: 8]), .next(crc_next));

    always @(posedge clk) begin
        if (reset) begin
            crc        <= `AGNW_CRC_CONFIG_INITIAL;
            staged_crc <= 32'd0;
            config_crc <= 32'd0;
        end else begin
            crc <= now[6:0] == 7'd0 ? `AGNW_CRC_CONFIG_INITIAL : crc_next;
            if (now == 8'd128)
                staged_crc <= crc_next ^ `AGNW_CRC_CONFIG_FINAL_XOR;
            if (now == 8'd0)
                config_crc <= crc_next ^ `AGNW_CRC_CONFIG_FINAL_XOR;
        end
    end

    // Limits that COMMIT checks, kept as words are staged.
    wire chop = staged_mode[CHOP_BIT];
    reg  holdoff_long, samples_some, frames_some, window_some;
    always @(posedge clk) begin
        if (reset) begin
            holdoff_long <= RESET_VALUES[32 * `AGNW_WORD_CHOP_HOLDOFF +: 32] >= `AGNW_TIMING_MIN_CHOP_HOLDOFF;
            samples_some <= |RESET_VALUES[32 * `AGNW_WORD_DROP_SAMPLES +: 32];
            frames_some  <= |RESET_VALUES[32 * `AGNW_WORD_BLANK_FRAMES +: 32];
            window_some  <= |RESET_VALUES[32 * `AGNW_WORD_RATE_WINDOW +: 32];
            staged_mode  <= RESET_VALUES[32 * `AGNW_WORD_CONFIG_MODE +: 16];
            staged_lines <= RESET_VALUES[32 * `AGNW_WORD_CONFIG_LINES +: 13];
        end else if (stage) begin
            case (stage_word)
                `AGNW_WORD_CONFIG_MODE:  staged_mode  <= masked[15:0];
                `AGNW_WORD_CONFIG_LINES: staged_lines <= masked[12:0];
                `AGNW_WORD_CHOP_HOLDOFF: holdoff_long <= masked >= `AGNW_TIMING_MIN_CHOP_HOLDOFF;
                `AGNW_WORD_DROP_SAMPLES: samples_some <= |masked;
                `AGNW_WORD_BLANK_FRAMES: frames_some  <= |masked;
                `AGNW_WORD_RATE_WINDOW:  window_some  <= |masked;
                default: ;
            endcase
        end
        staged_good <= (holdoff_long || !chop) && samples_some && frames_some && window_some;
    end

`ifdef FORMAL
    // What formal/configuration_proof looks at: one word, staged and live.
    wire [4:0]  proof_word;
    wire [31:0] proof_live = words[{LIVE, proof_word}], proof_staged = staged[{1'b0, proof_word}];
`endif
endmodule
`default_nettype wire

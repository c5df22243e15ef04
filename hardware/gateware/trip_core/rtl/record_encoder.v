// Makes 16-byte records of entries and writes them into the ring. It walks through an entry's flags, a tick each, and takes 20
// ticks for each that is set: eight words from step 2 on, two ticks each, CRC last. What a word is made of is chosen in the step before. A record that the ring has no room for takes
// as long, but is not written: it is lost. Owns head and tail of the log.
`default_nettype none
`include "trip_core.Generated.vh"
module record_encoder #(
    parameter [14:0] CAPACITY = `AGNW_LOG_CAPACITY,
    parameter [14:0] KEPT     = `AGNW_LOG_RESERVED
) (
    input  wire         clk,
    input  wire         reset,
    input  wire [47:15] last,
    // the front
    input  wire         waiting,
    output wire         pop,
    input  wire [15:0]  tick,             // before the entry's edge
    input  wire [31:0]  sample,           // V code, I code
    input  wire [95:0]  entry,
    output wire [7:0]   offset_place,
    input  wire [15:0]  offset_inverted,
    // values that are taken as they are when the record is made
    input  wire [31:0]  value,
    input  wire [15:0]  link_bad,
    input  wire         capture_frozen,
    input  wire [14:0]  capture_earlier,
    input  wire [15:0]  losses,
    output wire         value_done,
    output wire         loss_told,        // `losses` is in the log
    output wire         loss_done,
    output wire         lost,
    output wire [2:0]   trip_stamp,       // `write_word` is this word of the TRIP record's stamp
    // the ring
    input  wire         release_set,
    input  wire [31:0]  release_value,
    output reg  [31:0]  head,
    output reg  [31:0]  tail,
    output wire [14:0]  unreleased,
    output reg          ring_room,        // more than the reserved places were free before the last edge
    output wire         write_start,      // the first of two ticks of a word
    output wire         write_next,       // no other access may start in this cycle
    output wire [16:0]  write_address,
    output wire [15:0]  write_word,
    input  wire [15:0]  written           // the word started last
);
    localparam [4:0]  LAST = `AGNW_TIMING_ENCODER - 1;
    localparam [31:0] RESERVED_KINDS = `AGNW_KINDS_RESERVED;
    localparam [3:0]  DECIDING = 4'd0, SAMPLE = 4'd1, STATE = 4'd2, COMMAND = 4'd3, CHOP = 4'd4, CONDUCTANCE = 4'd5,
        COALESCED_IN = 4'd6, COALESCED_OUT = 4'd7, INPUTS = 4'd8, OUTPUTS = 4'd9;
    localparam [3:0]  BOOT = `AGNW_COMMAND_BOOT_ID, CONFIG = `AGNW_COMMAND_COMMIT, LINK = 4'd1,
        CAPTURE = 4'd5, LOSS = 4'd9, REFUSED = 4'd12, CLASH = 4'd15;
    localparam [6:0]  TO_DECISION = `AGNW_TIMING_ADC_DECISION - 1;

    wire [7:0]  retries;
    wire [6:0]  edges;
    wire [1:0]  phase;
    wire [4:0]  epoch;
    wire [6:0]  state_byte;
    wire [3:0]  code, first_code;
    wire        telling, outputs, inputs, outputs_flush, inputs_flush, passing, chopping, moving, deciding;
    wire [9:0]  outputs_changed, outputs_levels;
    wire [8:0]  inputs_changed, inputs_levels;
    wire [11:0] causes;
    assign {retries, edges, phase, epoch, state_byte, code, telling, outputs, inputs, outputs_flush, inputs_flush, passing,
            chopping, moving, deciding, outputs_changed, outputs_levels, inputs_changed, inputs_levels, causes,
            first_code} = entry;

    // Walk.
    reg        busy;
    reg  [3:0] position;
    reg  [4:0] step;
    reg        fits;
    reg  [2:0] state_before;             // of the entry before
    reg        found;
    wire       finishes = step == LAST;
    wire       advance = busy && (finishes || (step == 5'd0 && !found));
    wire [4:0] step_next = step == 5'd0 ? {4'd0, busy && found} : finishes ? 5'd0 : step + 5'd1;

    always @* begin
        case (position)
            DECIDING, SAMPLE: found = deciding;
            STATE:            found = moving;
            COMMAND:          found = telling;
            CHOP:             found = chopping;
            CONDUCTANCE:      found = passing;
            COALESCED_IN:     found = inputs_flush;
            COALESCED_OUT:    found = outputs_flush;
            INPUTS:           found = inputs;
            default:          found = outputs;
        endcase
    end
    assign pop = busy && position == OUTPUTS && (finishes || (step == 5'd0 && !outputs));

    // Kind.
    wire [2:0] state = state_byte[2:0];
    wire       tripped = moving && state == `AGNW_STATE_TRIPPED;
    reg  [7:0] kind;
    always @* begin
        case (position)
            DECIDING:    kind = tripped ? `AGNW_KIND_TRIP : `AGNW_KIND_CAUSE;
            SAMPLE:      kind = `AGNW_KIND_SAMPLE;
            STATE:       kind = `AGNW_KIND_STATE;
            COMMAND:
                case (code)
                    BOOT:    kind = `AGNW_KIND_BOOT;
                    CONFIG:  kind = `AGNW_KIND_CONFIG;
                    LINK:    kind = `AGNW_KIND_LINK;
                    CAPTURE: kind = `AGNW_KIND_CAPTURE;
                    LOSS:    kind = `AGNW_KIND_LOSS;
                    REFUSED: kind = `AGNW_KIND_REFUSED;
                    default: kind = `AGNW_KIND_MARK;
                endcase
            CHOP:        kind = `AGNW_KIND_CHOP;
            CONDUCTANCE: kind = `AGNW_KIND_CONDUCTANCE;
            INPUTS:      kind = `AGNW_KIND_INPUTS;
            OUTPUTS:     kind = `AGNW_KIND_OUTPUTS;
            default:     kind = `AGNW_KIND_COALESCED;
        endcase
    end
    wire clash = position == COMMAND && code == CLASH;
    wire late  = code == LINK || code == CAPTURE || code == LOSS;

    // Ring.
    wire more_than_kept = unreleased < CAPACITY - KEPT;
    wire not_full = unreleased < CAPACITY;
    assign unreleased = head[14:0] - tail[14:0];
    assign lost       = finishes && !fits;
    assign value_done = finishes && position == COMMAND && !late && !clash;
    wire   of_loss    = position == COMMAND && code == LOSS;
    assign loss_done  = finishes && of_loss;
    assign loss_told  = step == 5'd11 && of_loss && fits;

    always @(posedge clk) begin
        ring_room <= more_than_kept;
        if (reset) begin
            busy         <= 1'b0;
            position     <= 4'd0;
            step         <= 5'd0;
            state_before <= `AGNW_STATE_SAFE;
            head         <= 32'd0;
            tail         <= 32'd0;
        end else begin
            if (!busy)
                busy <= waiting;
            else if (pop)
                busy <= 1'b0;
            if (pop) begin
                position     <= 4'd0;
                state_before <= state;
            end else if (advance)
                position <= position + 4'd1;
            step <= step_next;
            if (finishes && fits)
                head <= head + 32'd1;
            if (release_set)
                tail <= release_value;
        end
        runs   <= step_next != 5'd0 && !reset;
        starts <= step[0] && step != 5'd15 && !finishes && !reset;
        if (step == 5'd1)
            fits <= (RESERVED_KINDS[kind[4:0]] ? not_full : more_than_kept) && !clash;
    end

    // Stamp.
    wire [2:0]  word = step[3:1] - 3'd1;     // in steps 2 to 15; the CRC is in step 18
    reg         starts, runs;                // an even step that is not 0 or 16; a step that is not 0
    wire        level = position == INPUTS || position == OUTPUTS;
    reg  [2:0]  offset_word;
    reg         of_decision, seen;
    always @* begin
        of_decision = 1'b0;
        seen        = 1'b1;
        offset_word = 3'd0;
        if (level)
            offset_word = `AGNW_WORD_CONFIG_LINES;
        else if (position != DECIDING)
            seen = 1'b0;
        else
            case (first_code)
                `AGNW_CAUSE_OVER:     offset_word = `AGNW_WORD_OVER_DEGLITCH;
                `AGNW_CAUSE_UNDER:    offset_word = `AGNW_WORD_UNDER_DEGLITCH;
                4'd12, 4'd13:         offset_word = 3'd0;     // by the latch: no deglitch
                default: begin
                    seen        = 1'b0;
                    of_decision = first_code == `AGNW_CAUSE_DROP || first_code == `AGNW_CAUSE_RATE;
                end
            endcase
        if (position == CONDUCTANCE)
            of_decision = 1'b1;
    end
    assign offset_place = {epoch, offset_word};
    // A sample's tick is a multiple of 48: the low four bits of its age are those of the time.
    wire [6:0]  age = of_decision ? TO_DECISION : {phase != 2'd0, phase == 2'd0, !phase[0], tick[3:0]};
    wire [15:0] offset = position == SAMPLE || of_decision ? {9'h1FF, ~age} : offset_inverted;
    wire        plus_one = !seen && !of_decision && position != SAMPLE && position != DECIDING;
    wire [15:0] stamp;
    record_stamp stamper (
        .clk(clk), .load(step == 5'd3), .plus_one(plus_one), .less_one(seen), .low(step == 5'd5), .middle(step == 5'd7),
        .high(step == 5'd9), .tick(tick), .offset_inverted(offset), .last(last), .word(stamp));

    // Value.
    wire moving_command = code == `AGNW_COMMAND_ARM || code == `AGNW_COMMAND_DISARM || code == `AGNW_COMMAND_ACKNOWLEDGE
        || code == `AGNW_COMMAND_BYPASS || code == `AGNW_COMMAND_SELFTEST;
    wire [3:0]  first = first_code[3:2] == 2'd3 ? {2'd0, first_code[1:0]} : first_code;
    wire [16:0] pairs = {capture_earlier[14], capture_earlier[14] ? 2'd0 : 2'd3, capture_earlier[13:0]};
    reg  [31:0] content;
    always @* begin
        case (position)
            DECIDING:            content = {sample[15:0], causes, first};
            SAMPLE, CONDUCTANCE: content = sample;
            STATE:               content = {9'd0, tripped ? {3'd0, first} : {3'd4, moving_command ? code : 4'd6},
                                            5'd0, state_before, 5'd0, state};
            COMMAND:
                case (code)
                    LINK:    content = {16'd0, link_bad};
                    LOSS:    content = {16'd0, losses};
                    CAPTURE: content = capture_frozen ? {1'b0, capture_earlier[14:4], 3'd0, pairs} : 32'd0;
                    default: content = value;
                endcase
            CHOP:                content = {15'd0, !state_byte[5], 8'd0, retries};
            COALESCED_IN:        content = {9'd0, edges, 7'd0, inputs_changed};
            COALESCED_OUT:       content = {9'h100, edges, 3'd0, outputs_changed[9:5], 3'd0, outputs_changed[4:0]};
            INPUTS:              content = {7'd0, inputs_changed, 7'd0, inputs_levels};
            default:             content = {3'd0, outputs_changed[9:5], 3'd0, outputs_changed[4:0],
                                            3'd0, outputs_levels[9:5], 3'd0, outputs_levels[4:0]};
        endcase
    end

    // Words, each but those of the stamp chosen in the odd step before its own.
    wire [7:0]  full_state = {state_byte[6:5], state == `AGNW_STATE_BYPASS, state_byte[4:0]};
    reg  [15:0] crc, chosen;
    wire [15:0] crc_next;
    reg         of_stamp;
    always @(posedge clk) begin
        of_stamp <= step[4:1] == 4'd2 || step[4:1] == 4'd3 || step[4:1] == 4'd4;
        case (step[4:1])
            4'd0:    chosen <= head[15:0];
            4'd1:    chosen <= {full_state, kind};
            4'd5:    chosen <= content[15:0];
            4'd6:    chosen <= content[31:16];
            default: chosen <= crc;
        endcase
    end
    crc16_byte step_crc (.crc(crc), .data(step[0] ? written[7:0] : written[15:8]), .next(crc_next));

    always @(posedge clk)
        if (step == 5'd2)
            crc <= `AGNW_CRC_RECORD_INITIAL;
        else if (step != 5'd0 && step < 5'd17)
            crc <= crc_next;

    // The CRC goes out low byte first as every number does.
    assign write_word    = of_stamp ? stamp : chosen;
    assign write_start   = starts && fits;
    assign write_next    = runs && (!step[4] || (step[0] && !step[1]));
    assign write_address = {head[13:0], step[4] ? 3'd7 : word};
    assign trip_stamp    = {3{starts && position == DECIDING && tripped}} & {word == 3'd4, word == 3'd3, word == 3'd2};
endmodule
`default_nettype wire

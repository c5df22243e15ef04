// The live configuration (f): what was committed stays, in the logic that acts on it as in the memory that renews it, until the next
// COMMIT (permit_proof: only in DISARMED); after that the words follow in turn within 32 ticks. Any words staged at any other tick. One
// word, whichever it is, stands for all.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module configuration_proof (
    input wire clk
);
    localparam [1023:0] RESETS = `AGNW_CONFIG_RESETS, MASKS = `AGNW_CONFIG_MASKS;
    reg started = 1'b0;
    always @(posedge clk)
        started <= 1'b1;
    wire reset = !started;               // at power-up: the memories hold their reset values from the FPGA's configuration on

    (* anyseq *) wire        any_stage, any_boot, any_commit;
    wire stage = any_stage && !reset, boot = any_boot && !reset, commit = any_commit && !reset;   // the link is in reset too
    (* anyseq *) wire [4:0]  stage_word;
    (* anyseq *) wire [31:0] stage_value;
    (* anyseq *) wire [5:0]  read_word;
    (* anyseq *) wire [4:0]  any_word;
    reg  [4:0]  word;                    // the word looked at: any, and stays
    reg  [7:0]  last;
    always @(posedge clk) begin
        last <= reset ? 8'd0 : last + 8'd1;
        if (reset)
            word <= any_word;
    end

    wire [31:0] read_value, live_value, staged_crc, config_crc;
    wire [15:0] staged_mode;
    wire [12:0] staged_lines;
    wire        live_write, live_replaced, staged_good;
    wire [4:0]  live_word;
    configuration_store store (
        .clk(clk), .reset(reset), .last(last), .stage(stage), .stage_word(stage_word), .stage_value(stage_value), .boot(boot),
        .commit(commit), .read_word(read_word), .read_value(read_value), .staged_mode(staged_mode), .staged_lines(staged_lines),
        .live_write(live_write), .live_replaced(live_replaced), .live_word(live_word), .live_value(live_value),
        .staged_crc(staged_crc), .config_crc(config_crc), .staged_good(staged_good));
    (* hierconn *) wire        \store.copying , \store.copied , \store.holdoff_long , \store.samples_some , \store.frames_some , \store.window_some ;
    (* hierconn *) wire [4:0]  \store.copy_word ;
    (* hierconn *) wire [31:0] \store.scanned ;
    (* hierconn *) wire [4:0]  \store.proof_word ;
    (* hierconn *) wire [31:0] \store.proof_live , \store.proof_staged ;
    assign \store.proof_word = reset ? any_word : word;

    wire [15:0] mode, over_deglitch, under_deglitch, ext_deglitch, sense_deglitch, readback_deglitch, blank_frames, chop_retries;
    wire [11:0] enable;
    wire [12:0] lines;
    wire [23:0] under_qualify, chop_holdoff;
    wire [27:0] heartbeat_period;
    wire [31:0] blank_delay;
    wire [47:0] dose_inverted;
    wire [7:0]  crowbar_delay;
    live_words live (
        .clk(clk), .reset(reset), .write(live_write), .word(live_word), .value(live_value), .commit(commit), .staged_mode(staged_mode),
        .staged_lines(staged_lines), .read_word(5'd0), .mode(mode), .enable(enable), .lines(lines),
        .over_deglitch(over_deglitch), .under_deglitch(under_deglitch), .ext_deglitch(ext_deglitch), .sense_deglitch(sense_deglitch),
        .readback_deglitch(readback_deglitch), .under_qualify(under_qualify), .heartbeat_period(heartbeat_period),
        .blank_frames(blank_frames), .blank_delay(blank_delay), .dose_inverted(dose_inverted), .chop_holdoff(chop_holdoff),
        .chop_retries(chop_retries), .crowbar_delay(crowbar_delay));

    // The word where it acts; those that act elsewhere are read from the memory that live_words keeps.
    reg  [31:0] acts;
    reg         acts_here;
    always @* begin
        acts_here = 1'b1;
        case (word)
            `AGNW_WORD_CONFIG_MODE:       acts = {16'd0, mode};
            `AGNW_WORD_CONFIG_ENABLE:     acts = {20'd0, enable};
            `AGNW_WORD_CONFIG_LINES:      acts = {19'd0, lines};
            `AGNW_WORD_OVER_DEGLITCH:     acts = {16'd0, over_deglitch};
            `AGNW_WORD_UNDER_DEGLITCH:    acts = {16'd0, under_deglitch};
            `AGNW_WORD_EXT_DEGLITCH:      acts = {16'd0, ext_deglitch};
            `AGNW_WORD_SENSE_DEGLITCH:    acts = {16'd0, sense_deglitch};
            `AGNW_WORD_READBACK_DEGLITCH: acts = {16'd0, readback_deglitch};
            `AGNW_WORD_UNDER_QUALIFY:     acts = {8'd0, under_qualify};
            `AGNW_WORD_HEARTBEAT_PERIOD:  acts = {4'd0, heartbeat_period};
            `AGNW_WORD_BLANK_FRAMES:      acts = {16'd0, blank_frames};
            `AGNW_WORD_BLANK_DELAY:       acts = blank_delay;
            `AGNW_WORD_DOSE_LOW:          acts = ~dose_inverted[31:0];
            `AGNW_WORD_DOSE_HIGH:         acts = {16'd0, ~dose_inverted[47:32]};
            `AGNW_WORD_CHOP_HOLDOFF:      acts = {8'd0, chop_holdoff};
            `AGNW_WORD_CHOP_RETRIES:      acts = {16'd0, chop_retries};
            `AGNW_WORD_CROWBAR_DELAY:     acts = {24'd0, crowbar_delay};
            default: begin
                acts      = 32'd0;
                acts_here = 1'b0;
            end
        endcase
    end

    // Reference: the word as staged and as committed; ticks since COMMIT, 33 and more as 33.
    wire [31:0] mask = MASKS[32 * word +: 32];
    reg  [31:0] staged, committed;
    reg  [5:0]  since;
    wire        early = word == `AGNW_WORD_CONFIG_MODE || word == `AGNW_WORD_CONFIG_LINES;   // live from COMMIT's own edge on
    wire        arrives = since < 6'd32 && since[4:0] == word;
    always @(posedge clk) begin
        if (reset) begin
            staged    <= RESETS[32 * any_word +: 32];
            committed <= RESETS[32 * any_word +: 32];
            since     <= 6'd33;
        end else begin
            if (stage && stage_word == word)
                staged <= stage_value & mask;
            if (commit)
                committed <= staged;
            since <= commit ? 6'd0 : since == 6'd33 ? 6'd33 : since + 6'd1;
        end
    end
    wire copied = since == 6'd33 || since > {1'b0, word};   // the word of the last COMMIT is live

    reg [31:0] was_acts;
    reg        was_commit, was_arrival, was_stage;
    always @(posedge clk) begin
        was_acts    <= acts;
        was_commit  <= commit || reset;
        was_arrival <= arrives;
        was_stage   <= stage || reset;
    end

    always @* begin
        // The FPGA's flip-flops come up at 0: nothing is copied in the reset's own tick.
        `AGNW_ASSUME(comes_up_idle, started || (!\store.copying && \store.copy_word == 5'd0), !started)
        `AGNW_LEMMA(comes_up_reset, started || (\store.proof_live == RESETS[32 * any_word +: 32] && \store.proof_staged == RESETS[32 * any_word +: 32]))
    end

    always @* if (started) begin
        // Nothing is staged or committed while a commit is copied, nor both at one edge: a frame of either takes 72 bits or more.
        `AGNW_ASSUME(frames_take_time, !((stage || commit || boot) && since < 6'd33) && !(stage && commit) && !(boot && (stage || commit)), commit)

        `AGNW_LEMMA(copying_known, since <= 6'd33 && \store.copying == (since < 6'd32) && \store.copy_word == (since < 6'd32 ? since[4:0] : 5'd0))
        `AGNW_LEMMA(copied_known, \store.copied == (since != 6'd0 && since < 6'd33))
        `AGNW_LEMMA(staged_known, \store.proof_staged == staged)
        `AGNW_LEMMA(live_known, !copied || \store.proof_live == committed)
        `AGNW_LEMMA(read_known, !arrives || read_value == staged)
        `AGNW_LEMMA(committed_staged, since > 6'd32 || committed == staged)
        `AGNW_LEMMA(mode_staged, word != `AGNW_WORD_CONFIG_MODE || staged == {16'd0, staged_mode})
        `AGNW_LEMMA(lines_staged, word != `AGNW_WORD_CONFIG_LINES || staged == {19'd0, staged_lines})
        `AGNW_LEMMA(within_mask, (staged & ~mask) == 32'd0 && (committed & ~mask) == 32'd0)
        `AGNW_LEMMA(scan_known, !(since == 6'd33 && last[7] && last[1:0] == 2'd0 && last[6:2] == word) || \store.scanned == committed)

        `AGNW_LEMMA(holdoff_known, word != `AGNW_WORD_CHOP_HOLDOFF || \store.holdoff_long == (staged >= `AGNW_TIMING_MIN_CHOP_HOLDOFF))
        `AGNW_LEMMA(samples_known, word != `AGNW_WORD_DROP_SAMPLES || \store.samples_some == (staged != 32'd0))
        `AGNW_LEMMA(frames_known, word != `AGNW_WORD_BLANK_FRAMES || \store.frames_some == (staged != 32'd0))
        `AGNW_LEMMA(window_known, word != `AGNW_WORD_RATE_WINDOW || \store.window_some == (staged != 32'd0))

        // COMMIT's limits, which the gate asks for: DROP_SAMPLES, BLANK_FRAMES and RATE_WINDOW are not 0, CHOP_HOLDOFF with chop not below its least.
        `AGNW_CLAIM(limits_kept, staged_good && !was_stage, staged != 32'd0 || (word != `AGNW_WORD_DROP_SAMPLES
            && word != `AGNW_WORD_BLANK_FRAMES && word != `AGNW_WORD_RATE_WINDOW))
        // The holdoff's.
        `AGNW_CLAIM(holdoff_kept, staged_good && !was_stage && word == `AGNW_WORD_CHOP_HOLDOFF && staged_mode[5], staged >= `AGNW_TIMING_MIN_CHOP_HOLDOFF)
        // After COMMIT the words become live in turn, word w at the (w + 1)-th edge, and at no other time.
        `AGNW_CLAIM(copied_in_turn, live_replaced, since < 6'd32 && live_word == since[4:0])
        // Every word does.
        `AGNW_CLAIM(every_word_copied, since < 6'd32, live_write && live_replaced)
        // What becomes live is what was staged when it was committed.
        `AGNW_CLAIM(copies_what_was_staged, live_write && live_word == word, live_value == committed)
        // Where the word acts it is the one committed, from its place of the copying on (CONFIG_MODE and CONFIG_LINES from COMMIT's edge on).
        `AGNW_CLAIM(acts_as_committed, acts_here && (copied || early), acts == committed)
        // It changes at that place, or at COMMIT's own edge, and at no other.
        `AGNW_CLAIM(stays, acts_here && !was_commit && !was_arrival, acts == was_acts)
        // Staging changes nothing that acts.
        `AGNW_REACHED(staged_but_not_live, acts_here && staged != committed && since == 6'd33 && acts == committed)
    end
endmodule
`default_nettype wire

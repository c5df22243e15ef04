// The configuration cannot change while armed (f): kernel, store and every place that keeps live words, with anything staged, read and
// asked for at any tick. What is said of one half word, any of them, holds for each: `master` is what the scanner reads; copies of it are
// the registers and the two memories that it hands the words on to.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module configuration_proof (
    input wire clk
);
    localparam [1023:0] RESETS = `AGNW_CONFIG_RESETS;
    localparam [31:0] COPY = `AGNW_TIMING_CONFIG_COPY;
    `include "configuration_environment.vh"

    wire [15:0] config_mode;
    wire [12:0] config_lines;
    wire [11:0] enable, over_deglitch, under_deglitch;
    wire [7:0]  blank_frames, chop_retries, crowbar_delay;
    (* anyseq *) wire [5:0] wanted_half, wanted_count;
    wire [15:0] wanted_value, counted, timed;
    live_words live_copies (
        .clk(clk), .reset(reset), .write(live_write), .half(live_half), .value(live_value), .read_half(wanted_half),
        .read_value(wanted_value), .mode(config_mode), .enable(enable), .lines(config_lines), .over_deglitch(over_deglitch),
        .under_deglitch(under_deglitch), .blank_frames(blank_frames), .chop_retries(chop_retries), .crowbar_delay(crowbar_delay));
    (* anyseq *) wire [15:0] received_value;
    (* anyseq *) wire        beam_on, beam_clear, exposes;
    wire        received_half, dose_spent;
    wire [8:0]  slow_expire;
    slow_counters slow (
        .clk(clk), .reset(reset), .last(last[5:0]), .live_write(live_write), .live_half(live_half), .live_value(live_value),
        .received_half(received_half), .received_value(received_value), .start(timer_start), .expire(slow_expire),
        .beam_on(beam_on), .beam_clear(beam_clear), .dose_spent(dose_spent), .exposure(exposes), .read_half(wanted_count),
        .read_value(counted));
    (* hierconn *) wire [5:0]  \live_copies.proof_place , \slow.proof_place ;
    (* hierconn *) wire [15:0] \live_copies.proof_value , \slow.proof_value ;

    // From COMMIT to the verdict on its words.
    wire verdict = \configuration.verdict ;
    reg  becoming, was_becoming, was_verdict;
    always @(posedge clk) begin
        becoming     <= !reset && (commit || (becoming && !verdict));
        was_becoming <= becoming;
        was_verdict  <= verdict;
    end
    `include "trip_kernel_environment.vh"

    // Any half word: of a live word, or of the committed CRC, which has no copies.
    (* anyconst *) wire [6:0] place;
    wire       of_word = place < 7'd64;
    wire [7:0] passes_at = {place, 1'b1};        // tick of the live half at which it is handed on
    assign \configuration.proof_place = {1'b1, place};
    assign \configuration.proof_upset = 16'd0;
    assign \configuration.proof_staged_place = {2'b00, place[5:0]};
    assign \live_copies.proof_place = place[5:0];
    assign \slow.proof_place = place[5:0];
    wire [15:0] master = \configuration.proof_value ;
    wire [15:0] staged = \configuration.proof_staged_value ;
    wire [15:0] kept   = \live_copies.proof_value ;
    wire [15:0] limit  = \slow.proof_value ;
    reg  [15:0] register_value, register_mask;
    always @* begin
        register_value = 16'd0;
        register_mask  = 16'd0;
        case (place[5:0])
            2 * `AGNW_WORD_CONFIG_MODE:    begin register_value = config_mode;             register_mask = {`AGNW_WIDTH_CONFIG_MODE{1'b1}}; end
            2 * `AGNW_WORD_CONFIG_ENABLE:  begin register_value = {4'd0, enable};          register_mask = {`AGNW_WIDTH_CONFIG_ENABLE{1'b1}}; end
            2 * `AGNW_WORD_CONFIG_LINES:   begin register_value = {3'd0, config_lines};    register_mask = {`AGNW_WIDTH_CONFIG_LINES{1'b1}}; end
            2 * `AGNW_WORD_OVER_DEGLITCH:  begin register_value = {4'd0, over_deglitch};   register_mask = {`AGNW_WIDTH_OVER_DEGLITCH{1'b1}}; end
            2 * `AGNW_WORD_UNDER_DEGLITCH: begin register_value = {4'd0, under_deglitch};  register_mask = {`AGNW_WIDTH_UNDER_DEGLITCH{1'b1}}; end
            2 * `AGNW_WORD_BLANK_FRAMES:   begin register_value = {8'd0, blank_frames};    register_mask = {`AGNW_WIDTH_BLANK_FRAMES{1'b1}}; end
            2 * `AGNW_WORD_CHOP_RETRIES:   begin register_value = {8'd0, chop_retries};    register_mask = {`AGNW_WIDTH_CHOP_RETRIES{1'b1}}; end
            2 * `AGNW_WORD_CROWBAR_DELAY:  begin register_value = {8'd0, crowbar_delay};   register_mask = {`AGNW_WIDTH_CROWBAR_DELAY{1'b1}}; end
            default: ;
        endcase
    end
    wire [47:0] copies = {register_value, kept, limit};
    wire        copied_right = register_value == (master & register_mask) && kept == master && limit == master;

    // Since COMMIT: ticks, whether the half word was handed on, what stood staged at it, whether anything was staged meanwhile.
    reg  [6:0]  since_commit;
    reg         handed_on, named_valid;
    reg  [15:0] named, last_master;
    reg  [47:0] last_copies;
    wire        hands_on = live_write && live_half == place[5:0];
    always @(posedge clk) begin
        since_commit <= reset ? 7'd127 : commit ? 7'd1 : since_commit == 7'd127 ? 7'd127 : since_commit + 7'd1;
        handed_on    <= reset || (!commit && (handed_on || hands_on));
        if (commit)
            named <= staged;
        named_valid  <= !reset && (commit ? !move && !\configuration.copying : named_valid && !(move && \configuration.copying ));
        last_master  <= master;
        last_copies  <= copies;
    end
    wire copied_past = !\configuration.copying || \configuration.copy_index > place + 7'd1;
    wire whole = now[8] && !\configuration.aborted && !\configuration.copying && !reset;

    always @* if (in_reset) begin
        // Flip-flops power up at 0, as the FPGA's do.
        `AGNW_ASSUME(powered_up, started || !\configuration.copying , !started)
        `AGNW_LEMMA(memories_at_reset, !of_word || (master == RESETS[{place[5:0], 4'd0} +: 16] && kept == master && limit == master))
        `AGNW_LEMMA(nothing_copied_in_reset, !\configuration.copying && (!started || last == 9'd0))
    end

    always @* if (valid) begin
        // A half word of the 64, or of the committed CRC.
        `AGNW_ASSUME(place_in_use, of_word || place == 7'd66 || place == 7'd67, place == 7'd67)

        `AGNW_LEMMA(fresh_is_becoming, \configuration.fresh == becoming)
        `AGNW_LEMMA(copied_while_becoming, !(\configuration.copying || (of_word && !handed_on)) || becoming)
        `AGNW_LEMMA(not_handed_while_copied, !\configuration.copying || !handed_on)
        `AGNW_LEMMA(copy_steps, !\configuration.copying || (\configuration.copy_index <= 7'd68 && since_commit <= \configuration.copy_index + 7'd1))
        `AGNW_LEMMA(copies_follow, !of_word || !handed_on || copied_right)
        `AGNW_LEMMA(scanned_is_master, !(whole && now[7:0] == passes_at) || live_value == master)
        `AGNW_LEMMA(passed, !(of_word && whole && now[7:0] > passes_at) || handed_on)
        `AGNW_LEMMA(copied_is_index, !\configuration.copy_write || \configuration.copied == \configuration.copy_index - 7'd1)
        `AGNW_LEMMA(staged_as_named, !(named_valid && of_word && \configuration.copying && !copied_past) || \configuration.copy_index == place + 7'd1
            || staged == named)
        `AGNW_LEMMA(read_as_named, !(named_valid && of_word && \configuration.copying && \configuration.copy_index == place + 7'd1) || read_value == named)
        `AGNW_LEMMA(copied_as_named, !(named_valid && of_word && copied_past) || master == named)
        `AGNW_LEMMA(good_unless_becoming, !config_good || !becoming)
        `AGNW_LEMMA(became_live_known, !became_live || !becoming)

        // While the line is closed or tripped no live word changes: neither where the scanner reads it nor in any of its copies.
        `AGNW_CLAIM(still_while_closed, (live || tripped) && !was_reset, master == last_master && (!of_word || copies == last_copies))
        // What the scanner reads changes within the stated ticks after COMMIT, by its copying, and at no other edge.
        `AGNW_CLAIM(changed_by_commit, !was_reset && master != last_master, since_commit <= COPY[6:0] + 7'd1)
        // A copy changes between COMMIT and the verdict on its words, and at no other edge.
        `AGNW_CLAIM(words_stay, !was_reset && of_word && copies != last_copies, was_becoming && !was_verdict)
        // COMMIT is accepted in DISARMED alone.
        `AGNW_CLAIM(committed_disarmed, commit, state == `AGNW_STATE_DISARMED)
        // The verdict comes when every copy has taken the new words, and from then on they are the same.
        `AGNW_CLAIM(all_live, of_word && !becoming, copied_right)
        // What became live is what stood staged when COMMIT was accepted, where nothing was staged while it was copied.
        `AGNW_CLAIM(live_is_named, of_word && named_valid && !becoming, master == named && copied_right)
        // From COMMIT to the verdict the configuration is not good, so that nothing arms.
        `AGNW_CLAIM(not_good_meanwhile, becoming, !config_good && !became_live)
        // That they became live is told at the edge of the verdict, and only then.
        `AGNW_CLAIM(told_by_verdict, !was_reset && became_live, was_becoming && was_verdict)
    end
endmodule
`default_nettype wire

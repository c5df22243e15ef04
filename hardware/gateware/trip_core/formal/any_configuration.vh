// For the proofs of the kernel: any configuration, reset at any tick. Of how words become live is assumed what configuration_proof shows.
reg started = 1'b0;
always @(posedge clk)
    started <= 1'b1;
(* anyseq *) wire reset_again;
wire reset = !started || reset_again;

(* anyseq *) wire        any_good, verdict, staged_stale, staged_good;
(* anyseq *) wire [15:0] config_mode;
(* anyseq *) wire [11:0] enable, over_deglitch, under_deglitch;
(* anyseq *) wire [7:0]  blank_frames, chop_retries, crowbar_delay;

// After COMMIT the words become live in one scan, and at its end comes the verdict on them; until then the CRC is not good.
reg         becoming, became_live, was_becoming, was_verdict;
wire        config_good = any_good && !becoming;
wire [75:0] configured = {config_mode, enable, over_deglitch, under_deglitch, blank_frames, chop_retries, crowbar_delay};
reg  [75:0] last_configured;
wire        changed = configured != last_configured;
always @(posedge clk) begin
    becoming        <= !reset && (commit || (becoming && !verdict));
    became_live     <= !reset && becoming && verdict && !commit;
    was_becoming    <= becoming;
    was_verdict     <= verdict;
    last_configured <= configured;
end

(* hierconn *) wire \kernel.chopper.retries_left ;
always @* if (started) begin
    // A configuration word changes between a COMMIT and the verdict on its words, and at no other edge (configuration: words_stay).
    `AGNW_ASSUME(words_stay, was_reset || !changed || (was_becoming && !was_verdict), !was_reset && changed)
    `AGNW_LEMMA(retries_within, !armed || retries <= chop_retries)
    `AGNW_LEMMA(retries_counted, !armed || chop_open || \kernel.chopper.retries_left == (retries != chop_retries))
    `AGNW_LEMMA(nothing_latched_while_live, !live || (causes & latching) == 12'd0)
end

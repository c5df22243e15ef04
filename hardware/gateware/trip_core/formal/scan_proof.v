// The scan of the live configuration (d): bits of one half word that turn over, of a live word or of the committed CRC, at any tick and however
// many of them, are found within the stated ticks. Any WRITE, READ and COMMIT at any tick.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module scan_proof (
    input wire clk
);
    localparam [31:0] PERIOD = `AGNW_TIMING_CONFIG_SCAN, VERDICT = `AGNW_TIMING_CONFIG_VERDICT;
    localparam [9:0]  LIMIT = PERIOD[9:0] + VERDICT[9:0];
    localparam [31:0] RESIDUE = 32'hDEBB20E3;      // of a message followed by its own CRC

    (* anyseq *) wire commits;
    wire commit = commits;
    `include "configuration_environment.vh"
    (* hierconn *) wire [15:0] \configuration.scanned ;
    (* hierconn *) wire [31:0] \configuration.crc , \configuration.crc_next ;
    (* hierconn *) wire        \configuration.feed ;

    // One upset: where, which bits, and when.
    (* anyconst *) wire [6:0]  place;
    (* anyconst *) wire [15:0] bits;
    (* anyseq *)   wire        turns;
    reg    wrong;                             // the half word is not as COMMIT wrote it
    wire   upset = turns && !reset && !wrong;
    assign \configuration.proof_place = {1'b1, place};
    assign \configuration.proof_upset = upset ? bits : 16'd0;
    assign \configuration.proof_staged_place = 8'd0;

    // For how long it has been wrong. COMMIT writes it again.
    reg [9:0] wrong_for;
    wire      rewritten = \configuration.copy_write && \configuration.copied == place;
    always @(posedge clk) begin
        wrong     <= !reset && !rewritten && (wrong || upset);
        wrong_for <= reset || !wrong ? 10'd0 : &wrong_for ? wrong_for : wrong_for + 10'd1;
    end

    // Reference: the CRC of the words as they are without the upset, and whether the last verdict on those would have been good.
    wire        live = now[8];
    wire [7:0]  at   = now[7:0];
    reg         read_wrong;                   // the half read last is the wrong one
    reg  [31:0] whole;
    wire [31:0] whole_next, part_next;
    wire [15:0] whole_scanned = \configuration.scanned ^ (read_wrong ? bits : 16'd0);
    crc32_byte whole_step (.crc(whole), .data(now[0] ? whole_scanned[7:0] : whole_scanned[15:8]), .next(whole_next));
    // What the lower of the two wrong bytes alone makes of the CRC.
    crc32_byte part_step (.crc(32'd0), .data(bits[7:0]), .next(part_next));
    reg         whole_good;
    reg         met;                          // in this half of the scan it was read wrong
    always @(posedge clk) begin
        if (!now[0])
            read_wrong <= wrong && live && at[7:1] == place;
        if (at == 8'd0)
            whole <= `AGNW_CRC_CONFIG_INITIAL;
        else if (\configuration.feed )
            whole <= whole_next;
        if (at == 8'd0 || reset)
            met <= wrong && live && place == 7'd0;
        else if (!now[0] && wrong && live && at[7:1] == place)
            met <= 1'b1;
        if (reset || commit)
            whole_good <= 1'b0;
        else if (\configuration.verdict )
            whole_good <= whole == RESIDUE;
    end
    // Read in the cycle of `read_at`, its bytes are taken in the two after: one is in the CRC, both are.
    wire [7:0] read_at = {place, 1'b0};
    wire one_in  = met && live && at == read_at + 8'd2;
    wire both_in = met && live && at > read_at + 8'd2;

    // Ticks since the half word was last read for a verdict that has been reached.
    wire [9:0] since_read = {1'b0, now - {1'b1, read_at}} + (live && at >= read_at && at <= VERDICT[7:0] ? PERIOD[9:0] : 10'd0);

    wire apart = \configuration.crc != whole;

    reg was_verdict, was_met, was_commit;
    always @(posedge clk) begin
        was_verdict <= \configuration.verdict && !reset;
        was_met     <= met;
        was_commit  <= commit;
    end

    always @* if (started) begin
        // A word that counts: of the live ones, or of the committed CRC.
        `AGNW_ASSUME(place_in_use, place < 7'd64 || place == 7'd66 || place == 7'd67, place == 7'd67)
        // At least one bit turns over.
        `AGNW_ASSUME(some_bits, bits != 16'd0, bits == 16'h8001)

        // CRCs that differ still differ after the same byte (crc: difference_stays).
        `AGNW_ASSUME(difference_stays, !(apart && !read_wrong) || \configuration.crc_next != whole_next, apart && !read_wrong && live)
        // Bits that differ in a byte differ in the CRC by what they alone make of none (crc: difference_of_byte).
        `AGNW_ASSUME(difference_of_byte, apart || !read_wrong || !now[0] || (\configuration.crc_next ^ whole_next) == part_next, !apart && read_wrong)
        // Two bytes that follow one another, at least one of them wrong, never make up for each other (crc: difference_of_two).
        `AGNW_ASSUME(difference_of_two, !one_in || !read_wrong || (\configuration.crc ^ whole) != part_next
            || \configuration.crc_next != whole_next, one_in && read_wrong)

        `AGNW_LEMMA(met_after, !met || (live ? at > read_at : at == 8'd0))
        `AGNW_LEMMA(read_when_met, read_wrong == (met && live && (at == read_at + 8'd1 || at == read_at + 8'd2)) || at == 8'd0)
        `AGNW_LEMMA(same_before, one_in || both_in || at == 8'd0 || \configuration.crc == whole)
        `AGNW_LEMMA(differs_by_one, !one_in || (\configuration.crc ^ whole) == part_next)
        `AGNW_LEMMA(differs, !both_in || \configuration.crc != whole)
        `AGNW_LEMMA(wrong_after_read, !(wrong && live && at > read_at && !met) || wrong_for < {2'd0, at - read_at})
        `AGNW_LEMMA(good_is_whole, !config_good || !(\configuration.copying || \configuration.fresh || \configuration.aborted ))
        `AGNW_LEMMA(found_by_then, !(config_good && wrong && whole_good) || wrong_for < since_read)

        // Contents that differ in one half word from contents that pass do not pass: a scan's period and its verdict after the bits turned over
        // at the latest the configuration is not good, and stays so until COMMIT.
        `AGNW_CLAIM(found, wrong_for >= LIMIT && whole_good, !config_good)
        // A verdict is good where none turned over.
        `AGNW_CLAIM(no_false_alarm, was_verdict && !was_met && whole_good && !was_commit, config_good)
        // Tight: a tick less, and the configuration is still taken for good.
        `AGNW_REACHED(tight, wrong_for == LIMIT - 10'd1 && config_good)
    end
endmodule
`default_nettype wire

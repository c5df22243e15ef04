// The front of the log (e): a FIFO of entries, one for an edge with events, that gives back every entry that it took, once, in order
// and unchanged, with the tick and the sample pair of its edge, and says of every entry that it did not take that there is no place.
// Full depth. A token is any one entry pushed; what is said of it holds for each.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module record_front_proof #(
    parameter ADDRESS = 7,
    parameter [8:0] DEPTH = `AGNW_LOG_FRONT_DEPTH,
    parameter [8:0] KEPT  = `AGNW_LOG_FRONT_RESERVED
) (
    input wire clk
);
    reg started = 1'b0;
    always @(posedge clk)
        started <= 1'b1;

    (* anyseq *) wire         reset_again, push, levels_only, pop, choose;
    (* anyseq *) wire [15:0]  tick;
    (* anyseq *) wire [31:0]  sample;
    (* anyseq *) wire [95:0] entry;
    wire reset = !started || reset_again;

    wire         full, half_empty, waiting;
    wire [15:0]  popped_tick;
    wire [31:0]  popped_sample;
    wire [95:0] popped_entry;
    record_front #(.ADDRESS(ADDRESS), .DEPTH(DEPTH), .KEPT(KEPT)) front (
        .clk(clk), .reset(reset), .tick(tick), .sample(sample), .push(push), .levels_only(levels_only), .entry(entry), .full(full),
        .half_empty(half_empty), .pop(pop), .waiting(waiting), .popped_tick(popped_tick), .popped_sample(popped_sample),
        .popped_entry(popped_entry));
    (* hierconn *) wire [ADDRESS-1:0] \front.held , \front.push_place , \front.place_after , \front.pop_place ;

    // Reference: how many are inside.
    wire      take = push && !full;
    reg [8:0] inside;
    always @(posedge clk)
        inside <= reset ? 9'd0 : inside + {8'd0, take} - {8'd0, pop};

    // The token: its contents, with tick and sample as they were the cycle before its push, and how many stand before it.
    reg  [15:0]  tick_before;
    reg  [31:0]  sample_before;
    reg          was_reset;
    reg          held, first;            // inside; it was the first already at the last edge
    reg  [8:0]   ahead;
    reg  [143:0] content;
    reg  [ADDRESS-1:0] place;
    always @(posedge clk) begin
        was_reset     <= reset;
        tick_before   <= tick;
        sample_before <= sample;
        first         <= !reset && held && ahead == 9'd0 && !pop;
        if (reset) begin
            held <= 1'b0;
        end else if (take && choose && !held) begin
            held    <= 1'b1;
            ahead   <= inside - {8'd0, pop};
            content <= {entry, sample_before, tick_before};
            place   <= \front.push_place ;
        end else if (held && pop) begin
            held  <= ahead != 9'd0;
            ahead <= ahead - 9'd1;
        end
    end

    // What the columns hold at the token's place.
    (* hierconn *) wire [ADDRESS-1:0] \front.rest[5].words.proof_place , \front.rest[4].words.proof_place , \front.rest[3].words.proof_place ,
        \front.rest[2].words.proof_place , \front.rest[1].words.proof_place , \front.rest[0].words.proof_place ,
        \front.pair[1].codes.proof_place , \front.pair[0].codes.proof_place , \front.ticks.proof_place ;
    (* hierconn *) wire [15:0] \front.rest[5].words.proof_value , \front.rest[4].words.proof_value , \front.rest[3].words.proof_value ,
        \front.rest[2].words.proof_value , \front.rest[1].words.proof_value , \front.rest[0].words.proof_value ,
        \front.pair[1].codes.proof_value , \front.pair[0].codes.proof_value , \front.ticks.proof_value ;
    wire [ADDRESS-1:0] looked_at = held ? place : \front.push_place ;
    assign {\front.rest[5].words.proof_place , \front.rest[4].words.proof_place , \front.rest[3].words.proof_place ,
        \front.rest[2].words.proof_place , \front.rest[1].words.proof_place , \front.rest[0].words.proof_place ,
        \front.pair[1].codes.proof_place , \front.pair[0].codes.proof_place , \front.ticks.proof_place } = {9{looked_at}};
    wire [143:0] stored = {\front.rest[5].words.proof_value , \front.rest[4].words.proof_value , \front.rest[3].words.proof_value ,
        \front.rest[2].words.proof_value , \front.rest[1].words.proof_value , \front.rest[0].words.proof_value ,
        \front.pair[1].codes.proof_value , \front.pair[0].codes.proof_value , \front.ticks.proof_value };
    wire [ADDRESS-1:0] behind   = \front.push_place - \front.pop_place ;
    wire [ADDRESS-1:0] from_pop = place - \front.pop_place ;

    always @* if (started && !reset) begin
        // The encoder pops only what waits (record_encoder_proof: pops_what_waits).
        `AGNW_ASSUME(pops_what_waits, !pop || waiting, pop && inside == 9'd1)
        // Nothing is pushed in the cycle after reset: that is the power-up, and before BOOT nothing is recorded (record_events_proof: nothing_before_boot).
        `AGNW_ASSUME(quiet_after_reset, !(was_reset && push), was_reset)

        `AGNW_LEMMA(place_after_known, \front.place_after == \front.push_place + {{ADDRESS-1{1'b0}}, 1'b1})
        `AGNW_LEMMA(held_is_inside, \front.held == inside && inside <= DEPTH && behind == inside[ADDRESS-1:0])
        `AGNW_LEMMA(next_place_ready, held || was_reset || stored[47:0] == {sample_before, tick_before})
        `AGNW_LEMMA(token_stands, !held || (ahead < inside && from_pop == ahead[ADDRESS-1:0]))
        `AGNW_LEMMA(token_stored, !held || stored == content)
        `AGNW_LEMMA(token_first, !first || (held && ahead == 9'd0 && {popped_entry, popped_sample, popped_tick} == content))

        // An entry is refused if and only if the front has no place for it: the last places are not for entries of levels alone.
        `AGNW_CLAIM(refused_without_place, push, full == (inside >= (levels_only ? DEPTH - KEPT : DEPTH)))
        // What was taken and is not popped waits.
        `AGNW_CLAIM(what_is_inside_waits, inside != 9'd0, waiting)
        // Nothing waits that was not taken.
        `AGNW_CLAIM(nothing_else_waits, inside == 9'd0, !waiting)
        // An entry comes first when all before it were popped; from the next edge on until it is popped itself it is what was pushed, with
        // the tick and the sample of the cycle before its push.
        `AGNW_CLAIM(unchanged, first, {popped_entry, popped_sample, popped_tick} == content)
        // It leaves by one pop, the one after those before it.
        `AGNW_CLAIM(in_order, held, ahead < inside)
        // LINK, CAPTURE and LOSS are told only while the front is at most half full.
        `AGNW_CLAIM(half_is_half, half_empty, inside <= DEPTH / 2)
        // The front can be full.
        `AGNW_REACHED(can_be_full, push && full && !levels_only)
    end
endmodule
`default_nettype wire

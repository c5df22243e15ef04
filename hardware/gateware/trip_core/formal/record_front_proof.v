// The front of the log (e): a FIFO that gives back every record that it took, once, in order and unchanged, and says of every
// record that it did not take that it is lost. Full depth. A token is any one record pushed; what is said of it holds for each.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module record_front_proof #(
    parameter [9:0] DEPTH = `AGNW_LOG_FRONT_DEPTH,
    parameter [9:0] KEPT  = `AGNW_LOG_FRONT_RESERVED
) (
    input wire clk
);
    localparam PLACE = $clog2(DEPTH);

    reg started = 1'b0;
    always @(posedge clk)
        started <= 1'b1;

    (* anyseq *) wire        reset_again, push, push_reserved, pop, choose;
    (* anyseq *) wire [95:0] data;
    wire reset = !started || reset_again;

    // Data follows its push by two edges, as record_sources sends it.
    wire        lost, waiting, waiting_reserved, half_empty;
    wire [95:0] popped;
    wire        take = push && !lost;
    reg         take_1, take_2;
    always @(posedge clk) begin
        take_1 <= take && !reset;
        take_2 <= take_1 && !reset;
    end
    record_front #(.DEPTH(DEPTH), .KEPT(KEPT)) front (
        .clk(clk), .reset(reset), .push(push), .push_reserved(push_reserved), .lost(lost), .data_write(take_2), .data(data),
        .pop(pop), .waiting(waiting), .waiting_reserved(waiting_reserved), .popped(popped), .half_empty(half_empty));
    (* hierconn *) wire [PLACE:0]   \front.held ;
    (* hierconn *) wire [PLACE-1:0] \front.push_place , \front.pop_place , \front.data_place , \front.popped_place ;
    (* hierconn *) wire [1:0]  \front.fetch ;
    (* hierconn *) wire [PLACE-1:0] \front.proof_place ;
    (* hierconn *) wire [95:0] \front.proof_entry ;
    (* hierconn *) wire        \front.proof_flag ;

    // Reference: how many are inside.
    reg  [9:0] inside;
    always @(posedge clk)
        inside <= reset ? 10'd0 : inside + {9'd0, take} - {9'd0, pop};

    // The token: its kind and data, how many stand before it, and how long ago it was popped.
    reg         held, gone;              // inside; popped, and none since
    reg         flag, written;
    reg  [95:0] content;
    reg  [9:0]  ahead;
    reg  [1:0]  since_push, since_pop;
    reg  [PLACE-1:0] place;
    wire        chosen = take && choose && !held && !gone;
    wire        leaves = held && pop && ahead == 10'd0;
    assign \front.proof_place = place;
    always @(posedge clk) begin
        if (reset) begin
            {held, gone, written} <= 3'b000;
        end else if (chosen) begin
            held       <= 1'b1;
            flag       <= push_reserved;
            ahead      <= inside - {9'd0, pop};
            place      <= \front.push_place ;
            written    <= 1'b0;
            since_push <= 2'd0;
        end else begin
            if (held && pop)
                ahead <= ahead - 10'd1;
            if (leaves)
                held <= 1'b0;
            gone <= leaves || (gone && !pop);
            if ((held || gone) && !written) begin
                since_push <= since_push + 2'd1;
                if (since_push == 2'd1) begin
                    content <= data;
                    written <= 1'b1;
                end
            end
        end
        since_pop <= leaves ? 2'd0 : since_pop == 2'd3 ? 2'd3 : since_pop + 2'd1;
    end

    wire [PLACE-1:0] behind = \front.push_place - \front.pop_place ;
    wire [PLACE-1:0] last   = \front.push_place - 1'b1;
    wire [PLACE-1:0] from_pop = place - \front.pop_place ;
    wire [PLACE-1:0] before = \front.pop_place - 1'b1;
    wire [PLACE-1:0] undue  = \front.push_place - \front.data_place ;

    always @* if (started && !reset) begin
        // The encoder pops only what waits (record_encoder_proof: lost_only_if_popped).
        `AGNW_ASSUME(pops_what_waits, !pop || waiting, pop && inside == 10'd1)

        `AGNW_LEMMA(held_is_inside, \front.held == inside && inside <= DEPTH && behind == inside[PLACE-1:0])
        `AGNW_LEMMA(data_follows, undue == {1'b0, take_1} + {1'b0, take_2} && (!take_1 || inside != 10'd0))
        `AGNW_LEMMA(token_stands, !held || (ahead < inside && from_pop == ahead[PLACE-1:0]))
        `AGNW_LEMMA(token_flag, !held || \front.proof_flag == flag)
        `AGNW_LEMMA(token_writes, !(held || gone) || written
            || (since_push == 2'd0 ? take_1 && place == last
                : since_push == 2'd1 && take_2 && place == \front.data_place ))
        `AGNW_LEMMA(token_written, !(held && written) || \front.proof_entry == content)
        `AGNW_LEMMA(token_not_written_twice, !((held || (gone && since_pop == 2'd0)) && written)
            || (!(take_1 && place == last) && !(take_2 && place == \front.data_place )))
        `AGNW_LEMMA(token_popped, !(gone && since_pop < 2'd2) || \front.popped_place == place)
        `AGNW_LEMMA(token_written_when_read, !gone || written || (since_pop == 2'd0 && since_push == 2'd1))
        `AGNW_LEMMA(token_leaves_place, !(gone && since_pop == 2'd0) || (inside < DEPTH && place == before))
        `AGNW_LEMMA(token_still_there, !(gone && written && since_pop < 2'd2) || \front.proof_entry == content)
        `AGNW_LEMMA(token_fetched, !gone || \front.fetch == (since_pop == 2'd0 ? {\front.fetch [1], 1'b1} : {since_pop == 2'd1, 1'b0}))

        // A record is lost if and only if the front has no place for its kind.
        `AGNW_CLAIM(lost_without_place, push, lost == (inside >= (push_reserved ? DEPTH : DEPTH - KEPT)))
        // Nothing is reported lost that was not pushed.
        `AGNW_CLAIM(lost_only_if_pushed, lost, push)
        // What was taken and is not popped waits.
        `AGNW_CLAIM(what_is_inside_waits, started, waiting == (inside != 10'd0))
        // The kind that waits is the kind of the record that is popped next.
        `AGNW_CLAIM(next_kind, held && ahead == 10'd0, waiting && waiting_reserved == flag)
        // The record that is popped is, from the third cycle after its pop to the next pop, the one pushed, unchanged.
        `AGNW_CLAIM(unchanged, gone && since_pop >= 2'd2, popped == content)
        // LOSS is recorded only while the front is less than half full.
        `AGNW_CLAIM(half_is_half, half_empty, inside < DEPTH / 2)
    end
endmodule
`default_nettype wire

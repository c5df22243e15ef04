// The encoder and its ring (e): what is popped becomes one record at the head, or is reported lost; no record that is not yet
// released is written over; a record's eight words are written once each, in order. Full capacity, any records, any releases.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module record_encoder_proof #(
    parameter [31:0] CAPACITY = `AGNW_LOG_CAPACITY,
    parameter [31:0] KEPT     = `AGNW_LOG_RESERVED
) (
    input wire clk
);
    localparam [5:0]  LONG = `AGNW_TIMING_ENCODER;

    reg started = 1'b0;
    always @(posedge clk)
        started <= 1'b1;

    (* anyseq *) wire        reset_again, waiting, waiting_reserved, release_set;
    (* anyseq *) wire [95:0] popped;
    (* anyseq *) wire [31:0] release_value;
    wire reset = !started || reset_again;

    wire        pop, lost, ring_room, write_start, write_next;
    wire [31:0] head, tail;
    wire [14:0] unreleased;
    wire [16:0] write_address;
    wire [15:0] write_word;
    record_encoder #(.CAPACITY(CAPACITY[14:0]), .KEPT(KEPT[14:0])) encoder (
        .clk(clk), .reset(reset), .waiting(waiting), .waiting_reserved(waiting_reserved), .pop(pop), .popped(popped), .lost(lost),
        .release_set(release_set), .release_value(release_value), .head(head), .tail(tail), .unreleased(unreleased),
        .ring_room(ring_room), .write_start(write_start), .write_next(write_next), .write_address(write_address),
        .write_word(write_word));
    (* hierconn *) wire [4:0] \encoder.step ;

    // Reference: ticks since a record was taken, 0 while there is none; records in the ring.
    reg  [5:0]  since;
    wire        done    = since == LONG;
    wire        take    = pop && !lost;
    wire [31:0] between = head - tail;
    wire [31:0] held    = between + {31'd0, done};
    always @(posedge clk)
        since <= reset ? 6'd0 : take ? 6'd1 : done || since == 6'd0 ? 6'd0 : since + 6'd1;

    // What was before the last edge.
    reg         was_reset, was_done, was_release;
    reg  [31:0] was_head, was_tail, was_value;
    always @(posedge clk) begin
        was_reset   <= reset;
        was_done    <= done;
        was_release <= release_set;
        was_head    <= head;
        was_tail    <= tail;
        was_value   <= release_value;
    end

    // Any sequence, once given and not released: its place in the ring.
    (* anyconst *) wire [31:0] sequence_kept;
    wire kept = sequence_kept - tail < between;

    // The record as the encoder has it, and its words as the ring gets them.
    reg  [95:0] content;
    wire [2:0]  word = write_address[2:0];
    always @(posedge clk)
        if (since < 6'd4)
            content <= popped;

    always @* if (started && !reset) begin
        // A release goes from tail to head: the gate refuses all others (trip_core: release_good).
        `AGNW_ASSUME(release_within, !release_set || release_value - tail <= between, release_set && release_value != tail)
        // A record popped stays as it is until the next is popped (record_front_proof).
        `AGNW_ASSUME(popped_stays, since < 6'd5 || content == popped, since == LONG)

        `AGNW_LEMMA(steps_are_ticks, since == {1'b0, \encoder.step } && since <= LONG)
        `AGNW_LEMMA(ring_holds, between + {31'd0, since != 6'd0} <= CAPACITY)

        // What is popped is lost or taken: lost if and only if the ring has no room for its kind.
        `AGNW_CLAIM(lost_without_room, pop, lost == (held >= (waiting_reserved ? CAPACITY : CAPACITY - KEPT)))
        // Nothing is reported lost that was not popped, and nothing popped that does not wait.
        `AGNW_CLAIM(lost_only_if_popped, lost || pop, pop && waiting)
        // A record is lost because the ring is full.
        `AGNW_REACHED(record_lost, lost)
        // No record is taken while another is on its way.
        `AGNW_CLAIM(one_at_a_time, pop, since == 6'd0 || done)
        // A record that waits while the encoder is free is popped at once.
        `AGNW_CLAIM(popped_at_once, waiting && since == 6'd0, pop)
        // The head rises by one, `encoder` ticks after a record was taken, and at no other tick.
        `AGNW_CLAIM(head_counts, !was_reset && was_done, head == was_head + 32'd1)
        // The head stays otherwise.
        `AGNW_CLAIM(head_stays, !was_reset && !was_done, head == was_head)
        // The tail moves by an accepted release and by nothing else.
        `AGNW_CLAIM(tail_by_release, !was_reset, tail == (was_release ? was_value : was_tail))
        // Never more than the capacity is held.
        `AGNW_CLAIM(within_capacity, started, {17'd0, unreleased} == between && between <= CAPACITY)
        // No word is written to the place of a record that is not released.
        `AGNW_CLAIM(nothing_overwritten, kept && write_start, write_address[16:3] != sequence_kept[13:0])
        // A record's words go to the place of its sequence, each once and in order.
        `AGNW_CLAIM(words_in_order, write_start, write_address[16:3] == head[13:0] && since == 6'd4 + {2'd0, word, 1'b0})
        // Every word has its two ticks.
        `AGNW_CLAIM(every_word, since >= 6'd4 && since < LONG && !since[0], write_start)
        // The record carries its sequence.
        `AGNW_CLAIM(carries_sequence, write_start && word == 3'd0, write_word == head[15:0])
        // The record carries kind and state as popped.
        `AGNW_CLAIM(carries_kind, write_start && word == 3'd1, write_word == content[15:0])
        // The record carries ticks and value as popped.
        `AGNW_CLAIM(carries_data, write_start && word >= 3'd2 && word <= 3'd6, write_word == content[16 * (word - 3'd1) +: 16])
        // The last reserved places are never given to other kinds.
        `AGNW_CLAIM(reserve_kept, take && !waiting_reserved, held < CAPACITY - KEPT)
        // LOSS is recorded only where there is more than the reserve.
        `AGNW_CLAIM(room_is_room, ring_room, between + {31'd0, since != 6'd0} < CAPACITY - KEPT)
    end
endmodule
`default_nettype wire

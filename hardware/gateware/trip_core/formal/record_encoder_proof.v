// The encoder and its ring (e): every record of an entry is written once, in the order of the walk, or reported lost; no record that is not
// yet released is written over; a record's words are written once each, in order. Full capacity, any entries, any releases.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module record_encoder_proof #(
    parameter [31:0] CAPACITY = `AGNW_LOG_CAPACITY,
    parameter [31:0] KEPT     = `AGNW_LOG_RESERVED
) (
    input wire clk
);
    localparam [4:0] LONG = `AGNW_TIMING_ENCODER - 1;

    reg started = 1'b0;
    always @(posedge clk)
        started <= 1'b1;
    (* anyseq *) wire         reset_again, waiting, capture_frozen, release_set;
    (* anyseq *) wire [47:15] last;
    (* anyseq *) wire [95:0] any_entry;
    (* anyseq *) wire [31:0]  sample, value, release_value;
    (* anyseq *) wire [15:0]  tick, offset_inverted, link_bad, losses, written;
    (* anyseq *) wire [14:0]  capture_earlier;
    wire reset = !started || reset_again;

    // An entry stays as it is from the edge after it is the first until it is popped (record_front_proof: unchanged).
    reg          walking;
    reg  [95:0] entry_before;
    wire [95:0] entry = walking ? entry_before : any_entry;
    wire         pop;
    always @(posedge clk) begin
        walking      <= !reset && !pop && (walking || waiting);
        entry_before <= entry;
    end

    wire        value_done, loss_told, loss_done, lost, ring_room, write_start, write_next;
    wire [7:0]  offset_place;
    wire [2:0]  trip_stamp;
    wire [31:0] head, tail;
    wire [14:0] unreleased;
    wire [16:0] write_address;
    wire [15:0] write_word;
    record_encoder #(.CAPACITY(CAPACITY[14:0]), .KEPT(KEPT[14:0])) encoder (
        .clk(clk), .reset(reset), .last(last), .waiting(waiting), .pop(pop), .tick(tick), .sample(sample), .entry(entry),
        .offset_place(offset_place), .offset_inverted(offset_inverted), .value(value), .link_bad(link_bad),
        .capture_frozen(capture_frozen), .capture_earlier(capture_earlier), .losses(losses), .value_done(value_done),
        .loss_told(loss_told), .loss_done(loss_done), .lost(lost), .trip_stamp(trip_stamp), .release_set(release_set),
        .release_value(release_value), .head(head), .tail(tail), .unreleased(unreleased), .ring_room(ring_room),
        .write_start(write_start), .write_next(write_next), .write_address(write_address), .write_word(write_word), .written(written));
    (* hierconn *) wire       \encoder.busy , \encoder.fits ;
    (* hierconn *) wire [3:0] \encoder.position ;
    (* hierconn *) wire [4:0] \encoder.step ;

    // Which records an entry has, a place each in the order of the walk: TRIP or CAUSE, SAMPLE, STATE, a command's, CHOP, CONDUCTANCE,
    // COALESCED of inputs and outputs, INPUTS, OUTPUTS.
    wire [7:0] flags  = entry[61:54];    // outputs, inputs, outputs' and inputs' COALESCED, CONDUCTANCE, CHOP, STATE, TRIP or CAUSE
    wire [9:0] places = {flags[7:2], entry[62], flags[1], flags[0], flags[0]};

    // Reference: places whose record is made, and where the record stands that is being made.
    reg  [9:0] made;
    reg  [4:0] since;                    // ticks since the record began, 0 while there is none
    wire       done = since == LONG;
    wire [9:0] here = 10'd1 << \encoder.position ;
    always @(posedge clk) begin
        made  <= reset || pop ? 10'd0 : done ? made | here : made;
        since <= reset || done ? 5'd0 : since != 5'd0 ? since + 5'd1 : walking && (places & here) != 10'd0 ? 5'd1 : 5'd0;
    end

    wire [31:0] between = head - tail;
    reg         had_room, had_more;      // as judged a tick after the record began
    reg         was_reset, was_done, was_lost, was_release;
    reg  [31:0] was_head, was_tail, was_value;
    always @(posedge clk) begin
        if (since == 5'd1) begin
            had_room <= between < CAPACITY;
            had_more <= between < CAPACITY - KEPT;
        end
        was_reset   <= reset;
        was_done    <= done;
        was_lost    <= lost;
        was_release <= release_set;
        was_head    <= head;
        was_tail    <= tail;
        was_value   <= release_value;
    end

    // Any sequence that is given and not released.
    (* anyconst *) wire [31:0] sequence_kept;
    wire       kept = sequence_kept - tail < between;
    wire [2:0] word = write_address[2:0];
    wire [9:0] before_here = here - 10'd1;

    always @* if (started && !reset) begin
        // A release goes from tail to head: the gate refuses all others.
        `AGNW_ASSUME(release_within, !release_set || release_value - tail <= between, release_set && release_value != tail)

        `AGNW_LEMMA(busy_walks, \encoder.busy == walking)
        `AGNW_LEMMA(idle_at_start, walking || (\encoder.position == 4'd0 && since == 5'd0))
        `AGNW_LEMMA(steps_are_ticks, since == \encoder.step && since <= LONG)
        `AGNW_LEMMA(positions, \encoder.position <= 4'd9)
        `AGNW_LEMMA(makes_what_is_there, since == 5'd0 || (places & here) != 10'd0)
        `AGNW_LEMMA(made_so_far, made == (walking ? places & before_here : 10'd0))
        `AGNW_LEMMA(room_judged, since < 5'd2 || !\encoder.fits || had_room)
        `AGNW_LEMMA(reserve_judged, since < 5'd2 || \encoder.position < 4'd4 || !\encoder.fits || had_more)
        `AGNW_LEMMA(first_judged, since < 5'd2 || \encoder.position > 4'd2 || \encoder.fits == had_room)
        `AGNW_LEMMA(levels_judged, since < 5'd2 || \encoder.position < 4'd4 || \encoder.fits == had_more)
        `AGNW_LEMMA(room_stays, since < 5'd2 || !had_room || between < CAPACITY)
        `AGNW_LEMMA(ring_holds, between <= CAPACITY)

        // An entry is popped when every record that it has was made, each once, and no other.
        `AGNW_CLAIM(all_made, pop, (made | (done ? here : 10'd0)) == places && (!done || (made & here) == 10'd0))
        // Records are made in the order of the places.
        `AGNW_CLAIM(in_order, since != 5'd0, (places & here) != 10'd0 && made == (places & before_here))
        // A record that is made is either in the ring, where the head rises by one, or lost: at the same tick, never both, never neither.
        `AGNW_CLAIM(written_or_lost, !was_reset && was_done, head == was_head + {31'd0, !was_lost})
        // The head moves at no other tick.
        `AGNW_CLAIM(head_stays, !was_reset && !was_done, head == was_head)
        // Nothing is reported lost but a record that was made.
        `AGNW_CLAIM(lost_only_if_made, lost, done)
        // TRIP, CAUSE, SAMPLE and STATE are lost only where the ring is full to the last place.
        `AGNW_CLAIM(lost_when_full, lost && here[2:0] != 3'd0, !had_room)
        // Kinds that are not reserved are lost only where no more than the reserve is free, and never take of it.
        `AGNW_CLAIM(reserve_kept, done && here[9:4] != 6'd0, lost == !had_more)
        // The tail moves by an accepted release and by nothing else.
        `AGNW_CLAIM(tail_by_release, !was_reset, tail == (was_release ? was_value : was_tail))
        // Never more than the capacity is held.
        `AGNW_CLAIM(within_capacity, started, {17'd0, unreleased} == between && between <= CAPACITY)
        // No word is written to the place of a record that is not released.
        `AGNW_CLAIM(nothing_overwritten, kept && write_start, write_address[16:3] != sequence_kept[13:0])
        // A record's words go to the place of its sequence, each once and in order, two ticks each.
        `AGNW_CLAIM(words_in_order, write_start, write_address[16:3] == head[13:0] && since == (word == 3'd7 ? 5'd18 : {1'b0, word, 1'b0} + 5'd2))
        // Every word of a record that is not lost is written.
        `AGNW_CLAIM(every_word, \encoder.fits && since >= 5'd2 && since <= 5'd18 && !since[0] && since != 5'd16, write_start)
        // The record carries its sequence.
        `AGNW_CLAIM(carries_sequence, write_start && word == 3'd0, write_word == head[15:0])
        // An entry is popped only while one is there.
        `AGNW_CLAIM(pops_what_waits, pop, walking)
        // A record is lost for want of room.
        `AGNW_REACHED(record_lost, lost && here[0])
    end
endmodule
`default_nettype wire

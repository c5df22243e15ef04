// Raw records waiting for the encoder: a FIFO in block RAM. What is pushed counts from that edge on; its data may arrive up
// to two edges later, which is well before the encoder reads it. The last places are kept for reserved kinds.
`default_nettype none
`include "trip_core.Generated.vh"
module record_front #(
    parameter DEPTH = `AGNW_LOG_FRONT_DEPTH,      // a power of two
    parameter KEPT  = `AGNW_LOG_FRONT_RESERVED
) (
    input  wire        clk,
    input  wire        reset,
    input  wire        push,
    input  wire        push_reserved,     // of a reserved kind
    output wire        lost,              // found no place
    input  wire        data_write,        // data of the records pushed, in order
    input  wire [95:0] data,
    input  wire        pop,
    output wire        waiting,           // there is a record that was pushed at an earlier edge
    output wire        waiting_reserved,  // ... of a reserved kind
    output reg  [95:0] popped,            // the record popped last, from the third cycle after its pop to the next pop
    output wire        half_empty
);
    localparam PLACE = $clog2(DEPTH);              // bits
    localparam [PLACE:0] ALL = DEPTH, COMMON = DEPTH - KEPT, HALF = DEPTH / 2;

    reg  [95:0] entries  [0:DEPTH-1];
    reg         reserved [0:DEPTH-1];
    reg  [PLACE:0]   held;
    reg  [PLACE-1:0] push_place, pop_place, data_place, popped_place;
    wire        room = held < (push_reserved ? ALL : COMMON);
    wire        take = push && room;
    wire [PLACE-1:0] next_place = pop_place + {{(PLACE - 1){1'b0}}, pop};
    reg         read_flag, passed, passed_flag;
    reg  [1:0]  fetch;

    assign lost             = push && !room;
    assign waiting          = |held;
    assign half_empty       = held < HALF;
    assign waiting_reserved = passed ? passed_flag : read_flag;

    always @(posedge clk) begin
        if (take)
            reserved[push_place] <= push_reserved;
        read_flag   <= reserved[next_place];
        passed      <= take && push_place == next_place;
        passed_flag <= push_reserved;

        if (data_write)
            entries[data_place] <= data;
        // Twice, since the data may arrive at the edge of the first, and no more: the place is free, and the next record to come there
        // while this one is encoded must not be seen.
        fetch <= {fetch[0], pop};
        if (|fetch)
            popped <= entries[popped_place];

        if (reset) begin
            held       <= {(PLACE + 1){1'b0}};
            push_place <= {PLACE{1'b0}};
            pop_place  <= {PLACE{1'b0}};
            data_place <= {PLACE{1'b0}};
        end else begin
            held       <= held + {{PLACE{1'b0}}, take} - {{PLACE{1'b0}}, pop};
            push_place <= push_place + {{(PLACE - 1){1'b0}}, take};
            data_place <= data_place + {{(PLACE - 1){1'b0}}, data_write};
            pop_place  <= next_place;
        end
        if (pop)
            popped_place <= pop_place;
    end

`ifdef FORMAL
    // What formal/record_front_proof looks at: the contents of one place.
    wire [PLACE-1:0] proof_place;
    wire [95:0] proof_entry = entries[proof_place];
    wire        proof_flag  = reserved[proof_place];
`endif
endmodule
`default_nettype wire

// Raw records waiting for the encoder: a FIFO in block RAM. What is pushed counts from that edge on; its data may arrive up
// to two edges later, which is well before the encoder reads it. The last places are kept for reserved kinds.
`default_nettype none
`include "trip_core.Generated.vh"
module record_front (
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
    output reg  [95:0] popped,            // the record popped last, from the third cycle after the pop on
    output wire        half_empty
);
    localparam [8:0] DEPTH = `AGNW_LOG_FRONT_DEPTH, KEPT = `AGNW_LOG_FRONT_RESERVED;

    reg  [95:0] entries  [0:DEPTH-1];
    reg         reserved [0:DEPTH-1];
    reg  [8:0]  held;
    reg  [7:0]  push_place, pop_place, data_place, popped_place;
    wire        room = held < (push_reserved ? DEPTH : DEPTH - KEPT);
    wire        take = push && room;
    wire [7:0]  next_place = pop_place + {7'd0, pop};
    reg         read_flag, passed, passed_flag;

    assign lost             = push && !room;
    assign waiting          = held != 9'd0;
    assign half_empty       = held < DEPTH / 2;
    assign waiting_reserved = passed ? passed_flag : read_flag;

    always @(posedge clk) begin
        if (take)
            reserved[push_place] <= push_reserved;
        read_flag   <= reserved[next_place];
        passed      <= take && push_place == next_place;
        passed_flag <= push_reserved;

        if (data_write)
            entries[data_place] <= data;
        popped <= entries[popped_place];

        if (reset) begin
            held       <= 9'd0;
            push_place <= 8'd0;
            pop_place  <= 8'd0;
            data_place <= 8'd0;
        end else begin
            held       <= held + {8'd0, take} - {8'd0, pop};
            push_place <= push_place + {7'd0, take};
            data_place <= data_place + {7'd0, data_write};
            pop_place  <= next_place;
        end
        if (pop)
            popped_place <= pop_place;
    end
endmodule
`default_nettype wire

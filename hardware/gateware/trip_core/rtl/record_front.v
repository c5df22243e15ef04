// Entries waiting for the encoder: a FIFO of block RAM columns, one entry for each edge with an event. An entry is pushed in the
// cycle after its edge; tick and sample pair are written already in the edge's own cycle, when they are those before the edge.
// The last places are kept for entries with more than levels. `popped` outputs are those of the entry that the encoder is at.
`default_nettype none
`include "trip_core.Generated.vh"
module record_front #(
    parameter ADDRESS = 7,
    parameter DEPTH = `AGNW_LOG_FRONT_DEPTH,
    parameter KEPT = `AGNW_LOG_FRONT_RESERVED
) (
    input  wire         clk,
    input  wire         reset,
    // before the edge that is computed
    input  wire [15:0]  tick,
    input  wire [31:0]  sample,             // V code, I code
    // after the last edge
    input  wire         push,
    input  wire         levels_only,        // ... an entry that the kept places are not for
    input  wire [95:0]  entry,
    output wire         full,               // a push finds no place
    output wire         half_empty,
    input  wire         pop,
    output wire         waiting,
    output wire [15:0]  popped_tick,
    output wire [31:0]  popped_sample,
    output wire [95:0]  popped_entry
);
    reg  [ADDRESS-1:0] held, push_place, pop_place;
    wire               take = push && !full;
    // Where the entry of the edge that is computed will be.
    reg  [ADDRESS-1:0] place_after;            // the one after push_place
    wire [ADDRESS-1:0] next_place = take ? place_after : push_place;

    assign full       = held >= (levels_only ? DEPTH - KEPT : DEPTH);
    assign half_empty = held <= DEPTH / 2;
    assign waiting    = held != {ADDRESS{1'b0}};

    always @(posedge clk)
        if (reset) begin
            held        <= {ADDRESS{1'b0}};
            push_place  <= {ADDRESS{1'b0}};
            place_after <= {{ADDRESS-1{1'b0}}, 1'b1};
            pop_place   <= {ADDRESS{1'b0}};
        end else begin
            held       <= held + {{ADDRESS-1{1'b0}}, take} - {{ADDRESS-1{1'b0}}, pop};
            push_place <= next_place;
            if (take)
                place_after <= place_after + {{ADDRESS-1{1'b0}}, 1'b1};
            pop_place  <= pop_place + {{ADDRESS-1{1'b0}}, pop};
        end

    record_column #(.ADDRESS(ADDRESS)) ticks (
        .clk(clk), .write_place(next_place), .write_value(tick), .read_place(pop_place), .read_value(popped_tick));
    genvar i;
    generate
        for (i = 0; i < 2; i = i + 1) begin : pair
            record_column #(.ADDRESS(ADDRESS)) codes (
                .clk(clk), .write_place(next_place), .write_value(sample[16 * i +: 16]), .read_place(pop_place),
                .read_value(popped_sample[16 * i +: 16]));
        end
        for (i = 0; i < 6; i = i + 1) begin : rest
            record_column #(.ADDRESS(ADDRESS)) words (
                .clk(clk), .write_place(push_place), .write_value(entry[16 * i +: 16]), .read_place(pop_place),
                .read_value(popped_entry[16 * i +: 16]));
        end
    endgenerate
endmodule
`default_nettype wire

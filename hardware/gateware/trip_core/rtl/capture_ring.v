// I/V pairs around a trip in a ring of 65 536 in the SRAM. A pair is stored when it is ready; a trip keeps up to
// AGNW_CAPTURE_BEFORE_PAIRS taken until then and takes AGNW_CAPTURE_AFTER_PAIRS more; then the ring is frozen until freed or
// re-armed. Only samples taken at or after the (re)start belong to it. `phase` follows a trip an edge late.
`default_nettype none
`include "trip_core.Generated.vh"
module capture_ring (
    input  wire        clk,
    input  wire        reset,
    input  wire        sample_edge,      // this edge takes a sample, and the one before is ready
    input  wire        restart,          // CAPTURE_FREE or ARM at this edge
    input  wire        tripped,          // the last edge was a trip's: no restart comes with it
    input  wire [47:0] now,              // tick of this edge
    output reg  [1:0]  phase,            // 0 running, 1 after the trip, 2 frozen
    output wire        freezes,          // at this edge
    output reg  [47:0] first_tick,       // of the frozen capture, else 0
    output wire [16:0] pairs,
    output reg  [14:0] earlier,          // pairs before the trip that are held
    output wire        store,            // the pair now in the ADC registers goes to `place`
    output reg  [15:0] place,            // ... and stays there until the next is stored
    output wire [15:0] first_place
);
    localparam [1:0]  RUNNING = 2'd0, AFTER = 2'd1, FROZEN = 2'd2;
    localparam [14:0] BEFORE_PAIRS = `AGNW_CAPTURE_BEFORE_PAIRS;
    localparam [15:0] AFTER_PAIRS = `AGNW_CAPTURE_AFTER_PAIRS;

    reg  [15:0] left;                    // pairs after the trip that are to come
    reg         converting_belongs;      // the sample in conversion was taken at or after the restart
    reg         converting_before;       // ... and before the trip
    reg         stored;
    wire        ready = sample_edge && converting_belongs && phase != FROZEN;
    wire        ready_after = ready && phase == AFTER && !converting_before;
    wire [16:0] total = {2'd0, earlier} + {1'b0, AFTER_PAIRS};
    // A sample period is 32 + 16 ticks.
    wire [22:0] span = {1'b0, total, 5'd0} + {2'b00, total, 4'd0};

    assign freezes      = ready_after && left == 16'd1 && !restart;
    assign pairs        = phase == FROZEN ? total : 17'd0;
    assign store        = stored;
    assign first_place  = place - total[15:0] + 16'd1;

    always @(posedge clk) begin
        // The pair is in the ADC registers from this edge on.
        stored <= ready && !reset;
        if (ready)
            place <= place + 16'd1;

        if (sample_edge) begin
            converting_belongs <= 1'b1;
            converting_before  <= 1'b0;
        end
        if (ready && (phase == RUNNING || converting_before) && earlier != BEFORE_PAIRS)
            earlier <= earlier + 15'd1;
        if (ready_after)
            left <= left - 16'd1;
        if (freezes) begin
            phase      <= FROZEN;
            first_tick <= now - {25'd0, span};
        end
        if (tripped && phase == RUNNING) begin
            phase             <= AFTER;
            left              <= AFTER_PAIRS;
            converting_before <= !sample_edge;
        end
        if (restart || reset) begin
            phase              <= RUNNING;
            earlier             <= 15'd0;
            first_tick         <= 48'd0;
            converting_belongs <= sample_edge && !reset;
            converting_before  <= 1'b0;
        end
        if (reset)
            place <= 16'hFFFF;
    end
endmodule
`default_nettype wire

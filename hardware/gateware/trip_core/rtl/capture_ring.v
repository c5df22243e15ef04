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
    output wire        freezes,          // at this edge, unless it restarts
    output reg  [47:0] first_tick,       // of the frozen capture
    output wire [16:0] pairs,
    output reg  [14:0] earlier,          // pairs before the trip that are held
    output wire        store,            // the pair now in the ADC registers goes to `place`
    output reg  [15:0] place,            // ... and stays there until the next is stored
    output wire [15:0] first_place
);
    localparam [1:0]  RUNNING = 2'd0, AFTER = 2'd1, FROZEN = 2'd2;   // a bit each for the last two
    localparam [14:0] BEFORE_PAIRS = `AGNW_CAPTURE_BEFORE_PAIRS;
    localparam [15:0] AFTER_PAIRS = `AGNW_CAPTURE_AFTER_PAIRS;

    reg  [15:0] left;                    // pairs after the trip that are to come
    reg         converting_belongs;      // the sample in conversion was taken at or after the restart
    reg         converting_before;       // ... and before the trip
    reg         stored;
    wire        ready = sample_edge && converting_belongs && phase != FROZEN;
    wire        ready_after = ready && phase == AFTER && !converting_before;
    wire [16:0] total = {2'd0, earlier} + {1'b0, AFTER_PAIRS};
    wire        clear    = restart || reset;
    wire        triggers = tripped && phase == RUNNING;
    wire        counts   = ready && (phase == RUNNING || converting_before) && earlier != BEFORE_PAIRS;
    // A sample period is 32 + 16 ticks.
    reg  [22:0] span;                    // a tick late: it stands still when it is wanted

    assign freezes      = ready_after && left == 16'd1;
    assign pairs        = phase == FROZEN ? total : 17'd0;
    assign store        = stored;
    assign first_place  = place - total[15:0] + 16'd1;

    always @(posedge clk) begin
        // The pair is in the ADC registers from this edge on.
        stored <= ready && !reset;
        span   <= {1'b0, total, 5'd0} + {2'b00, total, 4'd0};
        if (ready)
            place <= place + 16'd1;

        converting_belongs <= !reset && (sample_edge || (converting_belongs && !restart));
        converting_before  <= !clear && !sample_edge && (converting_before || triggers);
        earlier            <= clear ? 15'd0 : earlier + {14'd0, counts};
        if (triggers)
            left <= AFTER_PAIRS;
        else if (ready_after)
            left <= left - 16'd1;
        phase[0] <= !clear && (triggers || (phase[0] && !freezes));
        phase[1] <= !clear && (freezes || phase[1]);
        if (freezes)
            first_tick <= now - {25'd0, span};
        if (reset)
            place <= 16'hFFFF;
    end
endmodule
`default_nettype wire

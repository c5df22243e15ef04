// Which samples count. A sample takes part if its tick is not before ARM's edge; it is skipped by DROP and CONDUCTANCE if its tick is
// before the edge at which chop reclosed. One sample is in conversion while the one before it stands in the ADC registers.
`default_nettype none
`include "trip_core.Generated.vh"
module sample_turns (
    input  wire       clk,
    input  wire       reset,
    input  wire [5:0] phase,
    input  wire       clear,            // ARM or reset
    input  wire       reclose,
    output reg        takes_part,       // the sample in the registers
    output reg        skips
);
    localparam [5:0] LAST = `AGNW_TIMING_ADC_SAMPLE_PERIOD - 1;
    reg  next_takes_part, next_skips;
    wire moves = phase == LAST;

    always @(posedge clk) begin
        if (moves) begin
            takes_part      <= next_takes_part;
            next_takes_part <= 1'b1;
        end
        if (clear) begin
            takes_part      <= 1'b0;
            next_takes_part <= moves && !reset;
        end
        skips      <= !reset && (reclose || (moves ? next_skips : skips));
        next_skips <= !reset && !moves && (reclose || next_skips);
    end
endmodule
`default_nettype wire

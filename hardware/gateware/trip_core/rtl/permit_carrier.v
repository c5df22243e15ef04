// The permit to the series switch is a square wave of 1 MHz while the switch is to be closed, so that a stuck pin or a stopped
// clock opens it.
`default_nettype none
`include "trip_core.Generated.vh"
module permit_carrier (
    input  wire       clk,
    input  wire       reset,
    input  wire       closed,
    input  wire [5:0] phase,         // 0 to the sample period less 1
    output reg        wave
);
    localparam [5:0] HALF = `AGNW_TIMING_ADC_SAMPLE_PERIOD / 2;

    always @(posedge clk)
        wave <= closed && phase < HALF && !reset;
endmodule
`default_nettype wire

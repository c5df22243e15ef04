// Two simultaneous 16-bit converters: `convert` rises at the sample's edge, the codes are shifted out at half the clock and
// stand in the registers one sample period after it. `phase` is the tick of the last edge modulo the period.
`default_nettype none
`include "trip_core.Generated.vh"
module adc_sequencer (
    input  wire        clk,
    input  wire        reset,
    output reg  [5:0]  phase,
    output wire        sample_edge,     // the edge being computed takes a sample
    output reg         convert,
    output reg         sck,
    input  wire        current_data,
    input  wire        voltage_data,
    output reg  [15:0] current,
    output reg  [15:0] voltage
);
    localparam [5:0] LAST = `AGNW_TIMING_ADC_SAMPLE_PERIOD - 1, FIRST_BIT = 6'd14, CONVERT_TICKS = 6'd4;

    reg [15:0] current_shift, voltage_shift;
    reg        current_pin, voltage_pin;
    reg        converting;      // a sample was taken since reset
    wire       in_bits = phase >= FIRST_BIT && phase < FIRST_BIT + 6'd32;

    assign sample_edge = phase == LAST;

    always @(posedge clk) begin
        phase       <= reset || sample_edge ? 6'd0 : phase + 6'd1;
        convert     <= !reset && (sample_edge || phase < CONVERT_TICKS - 6'd1);
        sck         <= !reset && in_bits && !phase[0];
        current_pin <= current_data;
        voltage_pin <= voltage_data;
        // A bit is taken two ticks after SCK rose for it; the converter moves on as SCK falls.
        if (in_bits && phase[0]) begin
            current_shift <= {current_shift[14:0], current_pin};
            voltage_shift <= {voltage_shift[14:0], voltage_pin};
        end
        if (reset) begin
            converting <= 1'b0;
            current    <= 16'd0;
            voltage    <= 16'd0;
        end else if (sample_edge) begin
            converting <= 1'b1;
            if (converting) begin
                current <= current_shift;
                voltage <= voltage_shift;
            end
        end
    end
endmodule
`default_nettype wire

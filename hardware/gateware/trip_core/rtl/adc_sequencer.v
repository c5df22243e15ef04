// Two simultaneous 16-bit converters in three-wire mode: `convert` rises at the sample's edge and stays high until both have converted; as
// it falls they give their first bit, and the next at each fall of `sck`, which is half the clock. The codes stand in the registers one
// sample period after the sample. `phase` is the tick of the last edge modulo the period.
`default_nettype none
`include "trip_core.Generated.vh"
module adc_sequencer (
    input  wire        clk,
    input  wire        reset,
    output reg  [5:0]  phase,
    output wire        sample_edge,     // the edge being computed takes a sample
    output wire        convert,
    output wire        sck,
    input  wire        current_data,
    input  wire        voltage_data,
    output reg  [15:0] current,
    output reg  [15:0] voltage
);
    // The clock rises 15 times, first where `convert` falls; the last bit is taken a tick before the next sample.
    localparam [5:0] LAST = `AGNW_TIMING_ADC_SAMPLE_PERIOD - 1, CONVERT = `AGNW_TIMING_ADC_CONVERT, CLOCKS = 6'd30;
    // Does not compile where the period is too short: the width would be negative.
    localparam ROOM = `AGNW_TIMING_ADC_SAMPLE_PERIOD - `AGNW_TIMING_ADC_QUIET - `AGNW_TIMING_ADC_CONVERT - 29;
    wire [ROOM:0] unused_room = {(ROOM + 1){1'b0}};
    wire unused = &{1'b0, unused_room};

    reg [14:0] current_shift, voltage_shift;
    wire       current_seen, voltage_seen;
    reg        converting;      // a sample was taken since reset
    wire       clocks = phase >= CONVERT - 6'd1 && phase < CONVERT - 6'd1 + CLOCKS;
    wire       bit_seen = phase >= CONVERT + 6'd1 && phase < CONVERT + 6'd1 + CLOCKS;

    assign sample_edge = phase == LAST;

    pad_output convert_pad (.clk(clk), .next(!reset && (sample_edge || phase < CONVERT - 6'd1)), .pin(convert));
    pad_output sck_pad (.clk(clk), .next(!reset && clocks && phase[0] != CONVERT[0]), .pin(sck));
    pad_input current_pad (.clk(clk), .pin(current_data), .seen(current_seen));
    pad_input voltage_pad (.clk(clk), .pin(voltage_data), .seen(voltage_seen));

    always @(posedge clk) begin
        phase <= reset || sample_edge ? 6'd0 : phase + 6'd1;
        // The pads look at a bit where `sck` falls for the next one, which takes longer to come; the last goes straight to the register.
        if (bit_seen && phase[0] != CONVERT[0]) begin
            current_shift <= {current_shift[13:0], current_seen};
            voltage_shift <= {voltage_shift[13:0], voltage_seen};
        end
        if (reset) begin
            converting <= 1'b0;
            current    <= 16'd0;
            voltage    <= 16'd0;
        end else if (sample_edge) begin
            converting <= 1'b1;
            if (converting) begin
                current <= {current_shift, current_seen};
                voltage <= {voltage_shift, voltage_seen};
            end
        end
    end
endmodule
`default_nettype wire

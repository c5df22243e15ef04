// The FPGA's top: the trip core behind its pads. Every permit is energise-to-permit and has an external pull-down; the SRAM's
// data pins are the only ones that turn round.
`default_nettype none
`include "trip_core.Generated.vh"
module trip_core_pins #(
    parameter [31:0] BUILD = `AGNW_RESET_BUILD
) (
    input  wire        clk,
    input  wire        over_pos,
    input  wire        over_neg,
    input  wire        under_pos,
    input  wire        under_neg,
    input  wire        limiter,
    input  wire        loop_open,
    input  wire        strobe,
    input  wire        smu_trigger,
    input  wire        last_line,
    input  wire        switch_readback,
    input  wire        crowbar_readback,
    input  wire        blank_readback,
    input  wire        abort_readback,
    input  wire        permit_readback,
    output wire        switch_carrier,   // square wave while the switch is to be closed
    output wire        line_enable,      // 0 opens the line at once
    output wire        crowbar_open,
    output wire        beam_on,
    output wire        smu_abort,
    output wire        smu_permit,
    output wire        inject_pos,
    output wire        inject_neg,
    output wire [2:0]  adc_mux,
    output wire [2:0]  state,
    output wire [2:0]  range,            // current range, as committed: selects the shunt
    input  wire        sck,
    input  wire        cs_n,
    input  wire        mosi,
    output wire        miso,
    output wire        adc_convert,
    output wire        adc_sck,
    input  wire        adc_current,
    input  wire        adc_voltage,
    output wire        dac_cs_n,
    output wire        dac_sck,
    output wire        dac_data,
    output wire [17:0] sram_address,
    inout  wire [15:0] sram_data,
    output wire        sram_we_n,
    output wire        sram_oe_n
);
    wire [4:0]  commanded;
    wire [5:0]  inject;
    wire [15:0] sram_write_data;
    wire        sram_drive, in_reset;

    trip_core #(.BUILD(BUILD)) core (
        .clk(clk), .reset(in_reset),
        .input_pins({last_line, smu_trigger, strobe, loop_open, limiter, under_neg, under_pos, over_neg, over_pos}),
        .readback_pins({permit_readback, abort_readback, blank_readback, crowbar_readback, switch_readback}),
        .commanded(commanded), .switch_carrier(switch_carrier), .line_enable(line_enable), .inject(inject), .state(state), .range(range),
        .sck_pin(sck), .cs_n_pin(cs_n), .mosi_pin(mosi), .miso(miso), .adc_convert(adc_convert), .adc_sck(adc_sck),
        .adc_current_pin(adc_current), .adc_voltage_pin(adc_voltage), .dac_cs_n(dac_cs_n), .dac_sck(dac_sck),
        .dac_data(dac_data), .sram_address(sram_address), .sram_write_data(sram_write_data), .sram_drive(sram_drive),
        .sram_we_n(sram_we_n), .sram_oe_n(sram_oe_n), .sram_read_data(sram_data));

    assign sram_data    = sram_drive ? sram_write_data : 16'hzzzz;
    assign crowbar_open = ~commanded[`AGNW_OUT_CROWBAR];
    assign beam_on      = ~commanded[`AGNW_OUT_BLANK];
    assign smu_abort    = commanded[`AGNW_OUT_ABORT];
    assign smu_permit   = commanded[`AGNW_OUT_PERMIT];
    assign inject_pos   = inject[0];
    assign inject_neg   = inject[1];
    assign adc_mux      = inject[4:2];

    wire unused = &{1'b0, in_reset, commanded[`AGNW_OUT_SWITCH], inject[5]};
endmodule
`default_nettype wire

// What a READ sees: one 32-bit word by address, combinational. Fetching the low half of a 48-bit counter holds its high half,
// so that the two words belong together. Command registers that are write only read as 0.
`default_nettype none
`include "trip_core.Generated.vh"
module register_read #(
    parameter [31:0] BUILD = 32'd0
) (
    input  wire        clk,
    input  wire [7:0]  address,
    input  wire        fetch,
    input  wire [31:0] status,
    input  wire [11:0] effective,
    input  wire [15:0] inputs,
    input  wire [15:0] outputs,
    input  wire [47:0] trip_tick,
    input  wire [47:0] tick,
    input  wire [47:0] beam,
    input  wire [31:0] adc,
    input  wire [31:0] peak,
    input  wire [31:0] log_head,
    input  wire [31:0] log_tail,
    input  wire [31:0] log_lost,
    input  wire [31:0] link_bad,
    input  wire [31:0] config_crc,
    input  wire [31:0] staged_crc,
    input  wire [21:0] refusal,
    input  wire [47:0] capture_tick,
    input  wire [16:0] capture_count,
    input  wire [31:0] frame_count,
    input  wire [15:0] retries,
    input  wire [1:0]  hand,
    input  wire [5:0]  inject,
    input  wire [31:0] selftest_ticks,
    input  wire [31:0] staged_word,       // or BOOT_ID
    output reg  [31:0] value
);
    reg [15:0] time_high, beam_high;

    always @(posedge clk) begin
        if (fetch && address == `AGNW_REG_TIME_LOW)
            time_high <= tick[47:32];
        if (fetch && address == `AGNW_REG_BEAM_LOW)
            beam_high <= beam[47:32];
    end

    always @* begin
        case (address)
            `AGNW_REG_ID:                value = `AGNW_RESET_ID;
            `AGNW_REG_CONTRACT:          value = `AGNW_RESET_CONTRACT;
            `AGNW_REG_CONTRACT_CRC:      value = `AGNW_RESET_CONTRACT_CRC;
            `AGNW_REG_BUILD:             value = BUILD;
            `AGNW_REG_STATUS:            value = status;
            `AGNW_REG_EFFECTIVE:         value = {20'd0, effective};
            `AGNW_REG_INPUTS:            value = {16'd0, inputs};
            `AGNW_REG_OUTPUTS:           value = {16'd0, outputs};
            `AGNW_REG_TRIP_TICK_LOW:     value = trip_tick[31:0];
            `AGNW_REG_TRIP_TICK_HIGH:    value = {16'd0, trip_tick[47:32]};
            `AGNW_REG_TIME_LOW:          value = tick[31:0];
            `AGNW_REG_TIME_HIGH:         value = {16'd0, time_high};
            `AGNW_REG_BEAM_LOW:          value = beam[31:0];
            `AGNW_REG_BEAM_HIGH:         value = {16'd0, beam_high};
            `AGNW_REG_ADC:               value = adc;
            `AGNW_REG_PEAK:              value = peak;
            `AGNW_REG_LOG_HEAD:          value = log_head;
            `AGNW_REG_LOG_TAIL:          value = log_tail;
            `AGNW_REG_LOG_LOST:          value = log_lost;
            `AGNW_REG_LINK_BAD:          value = link_bad;
            `AGNW_REG_CONFIG_CRC:        value = config_crc;
            `AGNW_REG_STAGED_CRC:        value = staged_crc;
            `AGNW_REG_REFUSAL:           value = {10'd0, refusal};
            `AGNW_REG_CAPTURE_TICK_LOW:  value = capture_tick[31:0];
            `AGNW_REG_CAPTURE_TICK_HIGH: value = {16'd0, capture_tick[47:32]};
            `AGNW_REG_CAPTURE_COUNT:     value = {15'd0, capture_count};
            `AGNW_REG_FRAME_COUNT:       value = frame_count;
            `AGNW_REG_RETRIES:           value = {16'd0, retries};
            `AGNW_REG_BLANK_HAND:        value = {30'd0, hand};
            `AGNW_REG_INJECT:            value = {26'd0, inject};
            `AGNW_REG_SELFTEST_TICKS:    value = selftest_ticks;
            `AGNW_REG_BOOT_ID:           value = staged_word;
            default:                     value = address[7] ? staged_word : 32'd0;
        endcase
    end
endmodule
`default_nettype wire

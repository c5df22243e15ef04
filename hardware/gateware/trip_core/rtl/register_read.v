// What a READ sees of the words that are kept in no memory, a tick late; 0 for the others. Fetching the low half of a 48-bit
// counter holds its high half, so that the two words belong together.
`default_nettype none
`include "trip_core.Generated.vh"
module register_read (
    input  wire        clk,
    input  wire [7:0]  address,
    input  wire        fetch,
    input  wire        next,              // `counts` shows the low half of `address`, the word after the one fetched
    input  wire [31:0] status,
    input  wire [11:0] effective,
    input  wire [15:0] inputs,
    input  wire [15:0] outputs,
    input  wire [47:0] trip_tick,
    input  wire [47:0] tick,
    input  wire [31:0] adc,
    input  wire [31:0] peak,
    input  wire [31:0] log_head,
    input  wire [31:0] log_tail,
    input  wire [31:0] log_lost,
    input  wire [15:0] link_bad,
    input  wire [21:0] refusal,
    input  wire [47:0] capture_tick,
    input  wire [16:0] capture_count,
    input  wire [7:0]  retries,
    input  wire [1:0]  hand,
    input  wire [5:0]  inject,
    input  wire [31:0] selftest_ticks,
    input  wire [15:0] counts,            // the slow counters' memory
    input  wire [15:0] image,             // the configuration's
    output wire [15:0] kept,              // half a word from the memories
    output reg  [31:0] value
);
    reg [15:0] high;                      // of TIME or BEAM
    reg [15:0] tick_high;

    always @(posedge clk) begin
        tick_high <= tick[47:32];
        if (fetch && address == `AGNW_REG_TIME_LOW)
            high <= tick_high;
        else if (next && address == `AGNW_REG_BEAM_HIGH)
            high <= counts;
    end

    wire counted = address == `AGNW_REG_BEAM_LOW || address == `AGNW_REG_FRAME_COUNT;
    assign kept = image | (counts & {16{counted}});

    always @(posedge clk) begin
        case (address)
            `AGNW_REG_STATUS:            value <= status;
            `AGNW_REG_EFFECTIVE:         value <= {20'd0, effective};
            `AGNW_REG_INPUTS:            value <= {16'd0, inputs};
            `AGNW_REG_OUTPUTS:           value <= {16'd0, outputs};
            `AGNW_REG_TRIP_TICK_LOW:     value <= trip_tick[31:0];
            `AGNW_REG_TRIP_TICK_HIGH:    value <= {16'd0, trip_tick[47:32]};
            `AGNW_REG_TIME_LOW:          value <= tick[31:0];
            `AGNW_REG_TIME_HIGH, `AGNW_REG_BEAM_HIGH: value <= {16'd0, high};
            `AGNW_REG_ADC:               value <= adc;
            `AGNW_REG_PEAK:              value <= peak;
            `AGNW_REG_LOG_HEAD:          value <= log_head;
            `AGNW_REG_LOG_TAIL:          value <= log_tail;
            `AGNW_REG_LOG_LOST:          value <= log_lost;
            `AGNW_REG_LINK_BAD:          value <= {16'd0, link_bad};
            `AGNW_REG_REFUSAL:           value <= {10'd0, refusal};
            `AGNW_REG_CAPTURE_TICK_LOW:  value <= capture_tick[31:0];
            `AGNW_REG_CAPTURE_TICK_HIGH: value <= {16'd0, capture_tick[47:32]};
            `AGNW_REG_CAPTURE_COUNT:     value <= {15'd0, capture_count};
            `AGNW_REG_RETRIES:           value <= {24'd0, retries};
            `AGNW_REG_BLANK_HAND:        value <= {30'd0, hand};
            `AGNW_REG_INJECT:            value <= {26'd0, inject};
            `AGNW_REG_SELFTEST_TICKS:    value <= selftest_ticks;
            default:                     value <= 32'd0;
        endcase
    end
endmodule
`default_nettype wire

// DROP, RATE and CONDUCTANCE: what one sample pair means, worked out by the sample unit in the 48 ticks between its arrival in the ADC
// registers (phase 0) and its decision (the cycle of phase 46); the results are registers from that edge on, and effective from the
// next. Only samples taken at or after ARM take part, and only while ARMED.
`default_nettype none
`include "trip_core.Generated.vh"
module sample_detectors (
    input  wire        clk,
    input  wire        reset,
    input  wire [5:0]  phase,           // tick of the last edge modulo the sample period
    input  wire        armed,
    input  wire        arm,
    input  wire        chop_open,
    input  wire        reclose,
    input  wire        bipolar,
    input  wire        source_check,
    input  wire [15:0] current,         // ADC registers
    input  wire [15:0] voltage,
    output wire [5:0]  word_address,    // half a word, there in the next cycle
    input  wire [15:0] word,
    output wire        suspended,       // bipolar, and the voltage of the sample decided last is below its floor
    output wire        drop,            // effective
    output wire        rate,
    output wire        conductance,     // a crossing, in the cycle of the decision
    output reg  [15:0] peak_current,
    output reg  [15:0] peak_voltage,
    output reg         drop_live
);
    localparam [5:0] ABOVE_PEAK = 6'd10, DECISION = 6'd46, LAST = `AGNW_TIMING_ADC_SAMPLE_PERIOD - 1;

    reg        odd;                     // number of the sample in the registers; before the first it is -1
    reg        peak_held, above_peak, kept, voltage_low;
    reg  [1:0] earlier;                 // samples before this one that took part, 2 = two or more
    reg  [7:0] drop_count;
    reg        drop_held, rate_held, crossed_held;
    wire       clear = reset || arm;
    wire       takes_part, skips, crossed, rate_over;
    wire       opening, window, reference, refresh;

    wire [14:0] flags;
    wire        carry;
    wire [15:0] result, multiplicand;

    wire deciding = phase == DECISION;
    wire decide   = takes_part && armed && deciding;
    wire judge    = decide && earlier == 2'd2 && !chop_open && !skips;
    wire raised   = judge && above_peak;

    // The flags in the order in which the program of either number keeps them; the latest is bit 0.
    wire counted_out   = !flags[12];
    wire differs       = flags[2];
    wire conducting    = flags[14] && flags[4];
    wire stepped       = odd ? flags[4]  : flags[2];
    wire below_part    = odd ? !flags[6] : !flags[1];
    wire source_holds  = odd ? flags[1]  : flags[0];
    wire floor_reached = odd ? flags[10] : flags[8];
    wire voltage_found = odd ? flags[0]  : flags[10];

    wire live_next  = drop_live || floor_reached;
    wire drop_holds = live_next && !(bipolar && !voltage_found) && below_part && (!source_check || source_holds);
    wire count_full = drop_count == word[7:0];
    wire [7:0] count_next = !drop_holds ? 8'd0 : count_full ? drop_count : drop_count + 8'd1;

    assign suspended   = bipolar && voltage_low;
    assign drop        = drop_held && armed;
    assign rate        = rate_held && armed;
    assign conductance = crossed_held;

    sample_turns turns (
        .clk(clk), .reset(reset), .phase(phase), .clear(clear), .reclose(reclose), .takes_part(takes_part), .skips(skips));
    rate_windows windows (
        .clk(clk), .clear(clear), .decide(decide), .odd(odd), .counted_out(counted_out), .differs(differs), .stepped(stepped),
        .opening(opening), .window(window), .reference(reference), .refresh(refresh), .over(rate_over));
    conductance_watch watch (.clk(clk), .clear(clear), .decide(judge && !odd), .above(conducting), .crossed(crossed));
    sample_unit unit (
        .clk(clk), .odd(odd), .phase(phase), .current(current), .voltage(voltage), .word_address(word_address), .word(word),
        .peak_held(peak_held), .above_peak(above_peak), .opening(opening), .window(window), .reference(reference),
        .keep(phase == 6'd0 ? refresh : deciding ? raised : kept), .flags(flags), .carry(carry), .result(result),
        .multiplicand(multiplicand));

    wire unused = &{1'b0, flags[13], flags[11], flags[9], flags[7], flags[5], flags[3]};

    always @(posedge clk) begin
        odd <= reset || (odd ^ (phase == LAST));
        if (phase == ABOVE_PEAK)
            above_peak <= carry;
        if (deciding)
            voltage_low <= !voltage_found;
        if (reset)
            voltage_low <= 1'b0;
        kept         <= raised;
        crossed_held <= crossed && !clear;
        if (clear) begin
            earlier      <= 2'd0;
            peak_held    <= 1'b0;
            peak_current <= 16'd0;
            peak_voltage <= 16'd0;
            drop_live    <= 1'b0;
            drop_count   <= 8'd0;
            drop_held    <= 1'b0;
            rate_held    <= 1'b0;
        end else begin
            if (decide) begin
                earlier   <= earlier[1] ? 2'd2 : earlier + 2'd1;
                rate_held <= rate_over && earlier == 2'd2;
            end
            if (judge) begin
                drop_live  <= live_next;
                drop_count <= count_next;
                drop_held  <= count_next == word[7:0];
            end
            // The current's median is read back at this slot, the voltage's was the last multiplicand.
            if (raised) begin
                peak_held    <= 1'b1;
                peak_current <= result;
                peak_voltage <= multiplicand;
            end
        end
    end
endmodule
`default_nettype wire

// DROP, RATE and CONDUCTANCE: what one sample pair means, worked out in the 48 ticks between its arrival in the ADC register
// (phase 0) and its decision (the cycle of phase 47); the results are registers from the edge before on. Only samples taken at or after ARM take part, and only while ARMED.
// Configuration words are read from a memory, one a tick, in the phase that needs them.
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
    input  wire        suspended,
    input  wire        source_check,
    input  wire [15:0] drop_floor,
    input  wire [15:0] current,         // ADC registers
    input  wire [15:0] voltage,
    output reg  [4:0]  word_address,    // the word is there in the next cycle
    input  wire [31:0] word,
    output wire        drop,            // effective
    output wire        rate,
    output wire        conductance,     // a crossing, in the cycle of the decision
    output reg  [15:0] peak_current,
    output reg  [15:0] peak_voltage,
    output wire        drop_live
);
    // Medians of I, V and signed V in three phases each from 0 on.
    localparam [5:0] ADD = 6'd0, CURRENT_MEDIAN = 6'd2, VOLTAGE_MEDIAN = 6'd5, PEAK = 6'd6, FRACTION = 6'd7, SIGNED_MEDIAN = 6'd8,
        SOURCE = 6'd8, FLOOR = 6'd9, WINDOW = 6'd10, DIFFERENCE = 6'd11, LIMIT = 6'd12, STEP = 6'd13, ADVANCE = 6'd14,
        DROP_COMPARE = 6'd25, SIEMENS_CURRENT = 6'd26, SIEMENS_VOLTAGE = 6'd27, SIEMENS_COMPARE = 6'd44, RESULT = 6'd46,
        DECISION = 6'd47, SAMPLES = 6'd44;

    function [15:0] magnitude;
        input [15:0] code;
        magnitude = code == 16'h8000 ? 16'h7FFF : code[15] ? -code : code;
    endfunction

    wire [15:0] i_now = magnitude(current);
    wire [15:0] v_now = magnitude(voltage);
    reg  [15:0] i_last, i_before, v_last, v_before;   // I magnitudes, V codes of the two samples before
    reg  [15:0] i_median, v_median, u_median;
    reg  [15:0] i_peak, v_peak;                       // the peak if this sample counts
    reg  [1:0]  earlier;                              // samples before this one that took part, 2 = two or more
    reg         converting_takes_part, takes_part;    // the sample in conversion, the sample in the registers
    reg         converting_skips, skips;              // taken before chop reclosed
    reg         floor_reached, below_fraction, source_holds, above, siemens_on;
    reg  [7:0]  drop_count, drop_count_next;
    reg         drop_result, drop_held, rate_held;
    wire        mean_over, step_over;
    wire [31:0] product_current, product_voltage;

    wire part     = takes_part && armed;
    wire decide   = part && phase == RESULT;
    wire evaluate = decide && earlier == 2'd2;
    wire judge    = evaluate && !chop_open && !skips;
    wire clear    = reset || arm;
    wire second   = phase >= SIEMENS_CURRENT;
    wire drop_holds = floor_reached && !suspended && below_fraction && (!source_check || source_holds);

    wire crossed;
    reg  crossed_held;

    assign drop_live = peak_current >= drop_floor;
    assign drop = drop_held && armed;
    assign rate = rate_held && armed;
    assign conductance = crossed_held;

    // Which median, and its step: phases 0 to 8.
    reg  [1:0]  median_step;
    wire        of_current = phase <= CURRENT_MEDIAN;
    wire        of_code    = phase > VOLTAGE_MEDIAN;
    wire [15:0] v_raw_last   = of_code ? v_last ^ 16'h8000 : magnitude(v_last);
    wire [15:0] v_raw_before = of_code ? v_before ^ 16'h8000 : magnitude(v_before);
    wire [15:0] median;
    median_unit medians (
        .clk(clk), .step(median_step), .a(of_current ? i_now : of_code ? voltage ^ 16'h8000 : v_now),
        .b(of_current ? i_last : v_raw_last), .c(of_current ? i_before : v_raw_before), .median(median));

    // Sixteen ticks from the one after a start; the second multiplier runs a tick behind the first.
    reg  [4:0]  run_current;
    reg         run_voltage;
    always @(posedge clk) begin
        run_current <= phase == FRACTION || phase == SIEMENS_CURRENT ? 5'd16 : run_current[4] ? run_current + 5'd1 : 5'd0;
        run_voltage <= run_current[4];
    end

    serial_multiplier multiply_current (
        .clk(clk), .start(phase == FRACTION || phase == SIEMENS_CURRENT),
        .run(run_current[4]),
        .multiplicand(second ? i_now : i_peak), .multiplier(word[15:0]), .product(product_current));
    serial_multiplier multiply_voltage (
        .clk(clk), .start(phase == SOURCE || phase == SIEMENS_VOLTAGE),
        .run(run_voltage),
        .multiplicand(second ? v_now : v_peak), .multiplier(word[15:0]), .product(product_voltage));

    voltage_mean mean (
        .clk(clk), .clear(clear), .add(part && phase == ADD), .window_word(part && phase == WINDOW),
        .difference(part && phase == DIFFERENCE), .limit_word(part && phase == LIMIT), .advance(part && phase == ADVANCE),
        .word(word), .voltage(voltage), .over(mean_over));
    voltage_step step (
        .clk(clk), .clear(clear), .compare(part && phase == STEP), .decide(decide), .median(u_median), .limit(word[15:0]),
        .over(step_over));
    conductance_watch watch (.clk(clk), .clear(clear), .decide(judge), .above(above), .crossed(crossed));

    always @* begin
        case (phase + 6'd1)
            FRACTION:        word_address = `AGNW_WORD_DROP_FRACTION;
            SOURCE:          word_address = `AGNW_WORD_DROP_SOURCE_FRACTION;
            WINDOW:          word_address = `AGNW_WORD_RATE_WINDOW;
            LIMIT:           word_address = `AGNW_WORD_RATE_LIMIT;
            STEP:            word_address = `AGNW_WORD_STEP_LIMIT;
            SIEMENS_CURRENT: word_address = `AGNW_WORD_CONDUCTANCE_CURRENT;
            SIEMENS_VOLTAGE: word_address = `AGNW_WORD_CONDUCTANCE_VOLTAGE;
            default:         word_address = `AGNW_WORD_DROP_SAMPLES;
        endcase
    end

    always @(posedge clk)
        median_step <= phase == DECISION || median_step == 2'd2 ? 2'd0 : median_step + 2'd1;

    always @(posedge clk) begin
        case (phase)
            CURRENT_MEDIAN: i_median <= median;
            VOLTAGE_MEDIAN: v_median <= median;
            SIGNED_MEDIAN:  u_median <= median ^ 16'h8000;
            PEAK: begin
                i_peak <= i_median > peak_current ? i_median : peak_current;
                v_peak <= i_median > peak_current ? v_median : peak_voltage;
            end
            FLOOR: floor_reached <= i_peak >= drop_floor;
            DROP_COMPARE: begin
                below_fraction <= product_current > {i_now, 16'd0};
                source_holds   <= !(product_voltage > {v_now, 16'd0});
            end
            SIEMENS_CURRENT: siemens_on <= word[15:0] != 16'd0;
            SIEMENS_COMPARE: above <= siemens_on && product_current > product_voltage;
            default: ;
        endcase
    end

    // DROP_SAMPLES stands at the memory from SAMPLES on.
    always @(posedge clk) begin
        if (phase == SAMPLES)
            drop_count_next <= !drop_holds ? 8'd0 : drop_count == word[7:0] ? drop_count : drop_count + 8'd1;
        drop_result <= drop_count_next == word[7:0];
    end

    always @(posedge clk) begin
        if (phase == DECISION) begin
            takes_part            <= converting_takes_part;
            converting_takes_part <= 1'b1;
            skips                 <= converting_skips;
            converting_skips      <= 1'b0;
        end
        if (clear) begin
            takes_part            <= 1'b0;
            converting_takes_part <= phase == DECISION && !reset;
        end
        if (reset) begin
            skips            <= 1'b0;
            converting_skips <= 1'b0;
        end else if (reclose) begin
            skips            <= 1'b1;
            converting_skips <= phase != DECISION;
        end
    end

    always @(posedge clk) begin
        if (clear) begin
            earlier      <= 2'd0;
            peak_current <= 16'd0;
            peak_voltage <= 16'd0;
        end else begin
            if (decide) begin
                i_last   <= i_now;
                i_before <= i_last;
                v_last   <= voltage;
                v_before <= v_last;
                earlier  <= earlier[1] ? 2'd2 : earlier + 2'd1;
            end
            if (judge) begin
                peak_current <= i_peak;
                peak_voltage <= v_peak;
            end
        end

        crossed_held <= crossed && !clear;
        if (clear) begin
            drop_count <= 8'd0;
            drop_held  <= 1'b0;
            rate_held  <= 1'b0;
        end else begin
            if (judge) begin
                drop_count <= drop_count_next;
                drop_held  <= drop_result;
            end
            if (decide)
                rate_held <= (mean_over || step_over) && earlier == 2'd2;
        end
    end
endmodule
`default_nettype wire

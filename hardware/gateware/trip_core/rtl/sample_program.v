// The program of the sample unit: what it does in each of the 48 ticks of a sample period, for samples of even and of odd number.
// A slot is the tick (phase) in which an instruction adds and writes. Its operand is chosen a tick before, what it reads is addressed
// two ticks before, and the memory that holds the program answers a tick after it is asked: a stored word therefore holds fields of
// three instructions, and the listing below is of whole ones. What a slot writes can be read from three slots later on, a flag steers
// an address three slots later. A product stands from nine slots after its start until the next start, and may be read one slot later.
`default_nettype none
`include "trip_core.Generated.vh"
module sample_program (
    input  wire        clk,
    input  wire        odd,             // the sample in the ADC registers has an odd number
    input  wire [5:0]  phase,
    output reg  [31:0] control
);
    localparam [5:0] SLOTS = `AGNW_TIMING_ADC_SAMPLE_PERIOD;

    // Where the memory word or half the configuration word stands: address, and what replaces a part of it, or 1 for the high half.
    localparam [2:0] FIXED = 3'd0, NOW = 3'd1, ONE_BEFORE = 3'd2, TWO_BEFORE = 3'd3, MEDIAN = 3'd4, BY_PEAK = 3'd5, BY_WINDOW = 3'd6,
        BY_REFERENCE = 3'd7;
    localparam [4:0] AT_CURRENTS = 5'd0, AT_PRODUCT_LOW = 5'd3, AT_VOLTAGES = 5'd4, AT_PRODUCT_HIGH = 5'd7, AT_SUM = 5'd8,
        AT_VOLTAGE = 5'd11, AT_CODE_MEDIAN = 5'd12, AT_PEAK_VOLTAGE = 5'd14, AT_VOLTAGE_MEDIAN = 5'd15, AT_REFERENCE = 5'd16,
        AT_PEAK_CURRENT = 5'd18, AT_CURRENT_MEDIAN = 5'd19, AT_DIFFERENCE = 5'd21, AT_SUM_BEFORE = 5'd24, AT_COUNT_LOW = 5'd28,
        AT_COUNT_HIGH = 5'd29;
    localparam [2:0] LOW = 3'd0, HIGH = 3'd1;
    localparam [7:0] NOTHING = 8'd0;

    // Operand: source, and when it counts as zero.
    localparam [2:0] OF_MEMORY = 3'd0, OF_CURRENT = 3'd1, OF_VOLTAGE = 3'd2, OF_WORD = 3'd3,
        OF_PRODUCT_LOW = 3'd5, OF_PRODUCT_HIGH = 3'd6, OF_NOTHING = 3'd7;
    localparam [1:0] ALWAYS = 2'd0, UNLESS_PEAK = 2'd1, UNLESS_OPENING = 2'd2, UNLESS_ANY_PEAK = 2'd3;
    localparam [4:0] MEMORY = {OF_MEMORY, ALWAYS}, PEAK = {OF_MEMORY, UNLESS_PEAK}, NEW_PEAK = {OF_MEMORY, UNLESS_ANY_PEAK},
        SUM = {OF_MEMORY, UNLESS_OPENING}, CURRENT = {OF_CURRENT, ALWAYS}, VOLTAGE = {OF_VOLTAGE, ALWAYS},
        WORD = {OF_WORD, ALWAYS}, PRODUCT_LOW = {OF_PRODUCT_LOW, ALWAYS},
        PRODUCT = {OF_PRODUCT_HIGH, ALWAYS}, ZERO = {OF_NOTHING, ALWAYS};

    // Sum: left side (0, minus one, the accumulator A, A of the sign held), operand (as it is, inverted, magnitude of a code, of a
    // code with its top bit inverted), carry in (0, 1, the carry held, 1 if the sign held is negative). AT_LEAST: A >= operand.
    localparam [5:0] MOVE = 6'b00_00_00, MAGNITUDE = 6'b00_10_00, MAGNITUDE_OF_BIASED = 6'b00_11_00, ADD = 6'b10_00_00,
        ADD_CARRY = 6'b00_00_10, LESS_ONE = 6'b01_00_00, LESS_ONE_CARRY = 6'b01_00_10, AT_LEAST = 6'b10_01_01, ABOVE = 6'b10_01_00,
        SUBTRACT = AT_LEAST, SUBTRACT_CARRY = 6'b10_01_10, BEYOND = 6'b11_01_11, BEYOND_CARRY = 6'b11_01_10;

    // Result: top bit inverted, kept in A; written where, and by which condition; carry kept as a flag, multiplicand, start.
    localparam [1:0] DROPPED = 2'b00, TO_A = 2'b01, INVERT_TOP = 2'b10, INVERT_TOP_TO_A = 2'b11;
    localparam [1:0] WRITE = 2'd1, WHEN_OPENING = 2'd2, WHEN_KEPT = 2'd3;
    localparam [7:0] NOWHERE = 8'd0;
    localparam [2:0] NO_MORE = 3'b000, FLAG = 3'b100, MULTIPLICAND = 3'b010, START = 3'b001, FLAG_START = 3'b101;

    function [7:0] word;                // a configuration word's low half
        input [4:0] index;
        word = {index, LOW};
    endfunction
    function [7:0] high;
        input [4:0] index;
        high = {index, HIGH};
    endfunction
    function [7:0] to;
        input [4:0] address;
        to = {WRITE, address, 1'b0};
    endfunction
    function [7:0] slot_of;             // address in part by the pointers; of a count: two less instead of one
        input [4:0] address;
        slot_of = {WRITE, address, 1'b1};
    endfunction
    function [7:0] kept;
        input [4:0] address;
        kept = {WHEN_KEPT, address, 1'b0};
    endfunction

    localparam [31:0] IDLE = {NOTHING, ZERO, MOVE, DROPPED, NOWHERE, NO_MORE};

    function [31:0] instruction;
        input       of_odd;
        input [5:0] slot;
        case ({of_odd, slot})
            // Median and peak of the current.
            {1'b0, 6'd1}:  instruction = {NOTHING, CURRENT, MAGNITUDE, TO_A, slot_of(AT_CURRENTS), MULTIPLICAND};
            {1'b1, 6'd1}:  instruction = {NOTHING, CURRENT, MAGNITUDE, TO_A, slot_of(AT_CURRENTS), NO_MORE};
            {1'b0, 6'd2}:  instruction = {word(`AGNW_WORD_CONDUCTANCE_CURRENT), WORD, LESS_ONE, DROPPED, NOWHERE, FLAG_START};
            {1'b1, 6'd2}:  instruction = {NOTHING, VOLTAGE, MAGNITUDE, DROPPED, to(AT_VOLTAGE), NO_MORE};
            {1'b0, 6'd3}, {1'b1, 6'd3}: instruction = {AT_CURRENTS, ONE_BEFORE, MEMORY, AT_LEAST, DROPPED, NOWHERE, FLAG};
            {1'b0, 6'd4}, {1'b1, 6'd4}: instruction = {AT_CURRENTS, TWO_BEFORE, MEMORY, AT_LEAST, DROPPED, NOWHERE, FLAG};
            {1'b0, 6'd5}, {1'b1, 6'd5}: instruction = {AT_CURRENTS, ONE_BEFORE, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b0, 6'd6}, {1'b1, 6'd6}: instruction = {AT_CURRENTS, TWO_BEFORE, MEMORY, AT_LEAST, DROPPED, NOWHERE, FLAG};
            {1'b0, 6'd7}:  instruction = {NOTHING, VOLTAGE, MAGNITUDE, TO_A, to(AT_VOLTAGE), NO_MORE};
            {1'b1, 6'd7}:  instruction = {AT_COUNT_LOW, FIXED, MEMORY, LESS_ONE, DROPPED, slot_of(AT_COUNT_LOW), NO_MORE};
            {1'b0, 6'd8}:  instruction = {word(`AGNW_WORD_VOLTAGE_FLOOR), WORD, AT_LEAST, DROPPED, NOWHERE, FLAG};
            {1'b1, 6'd8}:  instruction = {AT_COUNT_HIGH, FIXED, MEMORY, LESS_ONE_CARRY, DROPPED, to(AT_COUNT_HIGH), FLAG};
            {1'b0, 6'd9}, {1'b1, 6'd9}: instruction = {AT_CURRENTS, MEDIAN, MEMORY, MOVE, TO_A, to(AT_CURRENT_MEDIAN), NO_MORE};
            {1'b0, 6'd10}, {1'b1, 6'd10}: instruction = {AT_PEAK_CURRENT, FIXED, PEAK, ABOVE, DROPPED, NOWHERE, FLAG};
            {1'b0, 6'd15}, {1'b1, 6'd11}: instruction = {word(`AGNW_WORD_DROP_FLOOR), WORD, AT_LEAST, DROPPED, NOWHERE, FLAG};

            // Even: I x CONDUCTANCE_CURRENT is put away, V x CONDUCTANCE_VOLTAGE begun.
            {1'b0, 6'd11}: instruction = {AT_VOLTAGE, FIXED, MEMORY, MOVE, DROPPED, NOWHERE, MULTIPLICAND};
            {1'b0, 6'd12}: instruction = {NOTHING, PRODUCT_LOW, MOVE, DROPPED, to(AT_PRODUCT_LOW), NO_MORE};
            {1'b0, 6'd13}: instruction = {word(`AGNW_WORD_CONDUCTANCE_VOLTAGE), WORD, MOVE, DROPPED, NOWHERE, START};
            {1'b0, 6'd14}: instruction = {NOTHING, PRODUCT, MOVE, DROPPED, to(AT_PRODUCT_HIGH), NO_MORE};

            // Median of the voltage.
            {1'b0, 6'd16}, {1'b1, 6'd12}: instruction = {NOTHING, VOLTAGE, MOVE, INVERT_TOP_TO_A, slot_of(AT_VOLTAGES), NO_MORE};
            {1'b0, 6'd17}, {1'b1, 6'd18}: instruction = {AT_VOLTAGES, ONE_BEFORE, MEMORY, AT_LEAST, DROPPED, NOWHERE, FLAG};
            {1'b0, 6'd18}, {1'b1, 6'd19}: instruction = {AT_VOLTAGES, TWO_BEFORE, MEMORY, AT_LEAST, DROPPED, NOWHERE, FLAG};
            {1'b0, 6'd19}, {1'b1, 6'd20}: instruction = {AT_VOLTAGES, ONE_BEFORE, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b0, 6'd20}, {1'b1, 6'd21}: instruction = {AT_VOLTAGES, TWO_BEFORE, MEMORY, AT_LEAST, DROPPED, NOWHERE, FLAG};
            {1'b0, 6'd27}, {1'b1, 6'd25}: instruction = {AT_VOLTAGES, MEDIAN, MEMORY, MOVE, TO_A, to(AT_CODE_MEDIAN), NO_MORE};
            {1'b0, 6'd30}, {1'b1, 6'd28}:
                instruction = {AT_CODE_MEDIAN, FIXED, MEMORY, MAGNITUDE_OF_BIASED, INVERT_TOP, to(AT_VOLTAGE_MEDIAN), NO_MORE};

            // Even: conductance.
            {1'b0, 6'd22}: instruction = {AT_PRODUCT_LOW, FIXED, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b0, 6'd23}: instruction = {NOTHING, PRODUCT_LOW, ABOVE, DROPPED, NOWHERE, NO_MORE};
            {1'b0, 6'd24}: instruction = {AT_PRODUCT_HIGH, FIXED, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b0, 6'd25}: instruction = {NOTHING, PRODUCT, SUBTRACT_CARRY, DROPPED, NOWHERE, FLAG};

            // DROP: current against its fraction of the peak, voltage against its own.
            {1'b0, 6'd21}, {1'b1, 6'd13}: instruction = {AT_PEAK_CURRENT, BY_PEAK, NEW_PEAK, MOVE, DROPPED, NOWHERE, MULTIPLICAND};
            {1'b0, 6'd26}, {1'b1, 6'd14}: instruction = {word(`AGNW_WORD_DROP_FRACTION), WORD, MOVE, DROPPED, NOWHERE, START};
            {1'b0, 6'd31}, {1'b1, 6'd22}: instruction = {AT_CURRENTS, NOW, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b0, 6'd36}, {1'b1, 6'd24}: instruction = {NOTHING, PRODUCT, AT_LEAST, DROPPED, NOWHERE, FLAG};
            {1'b0, 6'd34}, {1'b1, 6'd31}: instruction = {AT_PEAK_VOLTAGE, BY_PEAK, NEW_PEAK, MOVE, DROPPED, NOWHERE, MULTIPLICAND};
            {1'b0, 6'd35}, {1'b1, 6'd32}: instruction = {word(`AGNW_WORD_DROP_SOURCE_FRACTION), WORD, MOVE, DROPPED, NOWHERE, START};
            {1'b0, 6'd44}, {1'b1, 6'd43}: instruction = {AT_VOLTAGE, FIXED, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b0, 6'd45}, {1'b1, 6'd44}: instruction = {NOTHING, PRODUCT, AT_LEAST, DROPPED, NOWHERE, FLAG};
            {1'b1, 6'd45}: instruction = {word(`AGNW_WORD_VOLTAGE_FLOOR), WORD, AT_LEAST, DROPPED, NOWHERE, FLAG};

            // RATE, step: the median of the code against the reference.
            {1'b0, 6'd28}, {1'b1, 6'd26}: instruction = {AT_REFERENCE, BY_REFERENCE, MEMORY, SUBTRACT, TO_A, NOWHERE, FLAG};
            {1'b0, 6'd29}, {1'b1, 6'd27}: instruction = {word(`AGNW_WORD_STEP_LIMIT), WORD, BEYOND, DROPPED, NOWHERE, FLAG};

            // RATE, mean: codes with their top bit inverted are summed; an even sample may open a window, an odd one may end it.
            {1'b0, 6'd32}: instruction = {word(`AGNW_WORD_RATE_WINDOW), WORD, LESS_ONE, DROPPED, WHEN_OPENING, AT_COUNT_LOW, 1'b0, NO_MORE};
            {1'b0, 6'd33}: instruction = {high(`AGNW_WORD_RATE_WINDOW), WORD, LESS_ONE_CARRY, DROPPED, WHEN_OPENING, AT_COUNT_HIGH, 1'b0, NO_MORE};
            {1'b0, 6'd37}: instruction = {NOTHING, VOLTAGE, MOVE, INVERT_TOP_TO_A, NOWHERE, NO_MORE};
            {1'b0, 6'd38}, {1'b1, 6'd15}: instruction = {AT_SUM, BY_WINDOW, SUM, ADD, DROPPED, slot_of(AT_SUM), NO_MORE};
            {1'b0, 6'd39}, {1'b1, 6'd16}: instruction = {AT_SUM + 5'd1, BY_WINDOW, SUM, ADD_CARRY, DROPPED, slot_of(AT_SUM + 5'd1), NO_MORE};
            {1'b0, 6'd40}, {1'b1, 6'd17}: instruction = {AT_SUM + 5'd2, BY_WINDOW, SUM, ADD_CARRY, DROPPED, slot_of(AT_SUM + 5'd2), NO_MORE};
            {1'b1, 6'd29}: instruction = {AT_SUM, BY_WINDOW, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b1, 6'd30}: instruction = {AT_SUM_BEFORE, BY_WINDOW, MEMORY, SUBTRACT, DROPPED, to(AT_DIFFERENCE), NO_MORE};
            {1'b1, 6'd33}: instruction = {AT_SUM + 5'd1, BY_WINDOW, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b1, 6'd34}: instruction = {AT_SUM_BEFORE + 5'd1, BY_WINDOW, MEMORY, SUBTRACT_CARRY, DROPPED, to(AT_DIFFERENCE + 5'd1), NO_MORE};
            {1'b1, 6'd35}: instruction = {AT_SUM + 5'd2, BY_WINDOW, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b1, 6'd36}: instruction = {AT_SUM_BEFORE + 5'd2, BY_WINDOW, MEMORY, SUBTRACT_CARRY, DROPPED, to(AT_DIFFERENCE + 5'd2), FLAG};
            {1'b1, 6'd37}: instruction = {AT_DIFFERENCE, FIXED, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b1, 6'd38}: instruction = {word(`AGNW_WORD_RATE_LIMIT), WORD, BEYOND, DROPPED, NOWHERE, NO_MORE};
            {1'b1, 6'd39}: instruction = {AT_DIFFERENCE + 5'd1, FIXED, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b1, 6'd40}: instruction = {high(`AGNW_WORD_RATE_LIMIT), WORD, BEYOND_CARRY, DROPPED, NOWHERE, NO_MORE};
            {1'b1, 6'd41}: instruction = {AT_DIFFERENCE + 5'd2, FIXED, MEMORY, MOVE, TO_A, NOWHERE, NO_MORE};
            {1'b1, 6'd42}: instruction = {NOTHING, ZERO, BEYOND_CARRY, DROPPED, NOWHERE, FLAG};

            // What the decision keeps: at its own edge, and in the two slots after it. The word at the address of 47 is DROP_SAMPLES.
            {1'b0, 6'd46}, {1'b1, 6'd46}: instruction = {AT_CURRENT_MEDIAN, FIXED, MEMORY, MOVE, DROPPED, kept(AT_PEAK_CURRENT), NO_MORE};
            {1'b0, 6'd47}, {1'b1, 6'd47}: instruction = {AT_VOLTAGE_MEDIAN, FIXED, MEMORY, MOVE, DROPPED, kept(AT_PEAK_VOLTAGE), NO_MORE};
            {1'b0, 6'd0}, {1'b1, 6'd0}:
                instruction = {AT_CODE_MEDIAN, FIXED, MEMORY, MOVE, DROPPED, WHEN_KEPT, AT_REFERENCE + 5'd1, 1'b1, NO_MORE};
            default: instruction = IDLE;
        endcase
    endfunction

    // The instruction that adds `ahead` ticks after the cycle of a place; past the last slot it is one of the next sample.
    function [31:0] ahead_of;
        input [6:0] place;
        input [5:0] ahead;
        reg   [5:0] slot;
        begin
            slot = place[5:0] + ahead;
            ahead_of = slot >= SLOTS ? instruction(!place[6], slot - SLOTS) : instruction(place[6], slot);
        end
    endfunction
    localparam [31:0] ADDRESSED = 32'hFF000000, CHOSEN = 32'h00F80000, ADDED = 32'h0007FFFF;
    function [31:0] stored;
        input [6:0] place;
        stored = (ahead_of(place, 6'd3) & ADDRESSED) | (ahead_of(place, 6'd2) & CHOSEN) | (ahead_of(place, 6'd1) & ADDED);
    endfunction

    reg [31:0] program_words [0:127];
    integer i;
    initial
        for (i = 0; i < 128; i = i + 1)
            program_words[i] = stored(i[6:0]);

    always @(posedge clk)
        control <= program_words[{odd, phase}];
endmodule
`default_nettype wire

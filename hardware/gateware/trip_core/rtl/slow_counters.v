// Every timer that needs no exact tick, the beam-on time with its budget, and the count of exposures: one 16-bit adder over a
// block RAM, a round of 64 ticks. A half word is read at an odd tick and written at the next, even one; between, the scanner
// writes the timers' limits, so that they are renewed at every scan. A timer loads its limit at its place in the round after
// `start`, loses a round's ticks at each round after, and strobes `expire` when less than a round is left.
`default_nettype none
`include "trip_core.Generated.vh"
module slow_counters (
    input  wire        clk,
    input  wire        reset,
    input  wire [5:0]  last,             // tick of the last edge modulo the round
    input  wire        live_write,       // half a live word, at odd ticks
    input  wire [5:0]  live_half,
    input  wire [15:0] live_value,
    output wire        received_half,    // which half of the received value is wanted, for BYPASS
    input  wire [15:0] received_value,   // in the next cycle
    input  wire [8:0]  start,            // by slot; while it stands the timer does not run
    output wire [8:0]  expire,           // in the cycle that computes the edge at which it ends
    input  wire        beam_on,
    input  wire        beam_clear,
    output reg         dose_spent,
    input  wire        exposure,         // an exposure begins
    input  wire [5:0]  read_half,        // link: register below 0x20, half
    output reg  [15:0] read_value        // in the next cycle; 0 where nothing is kept here
);
    localparam [3:0] BYPASS = `AGNW_TIMING_SLOT_BYPASS, SETTLE = `AGNW_TIMING_SLOT_SETTLE;
    // Steps of the round after the timers' two each.
    localparam BEAM_AT = `AGNW_TIMING_BEAM_ROUND / 2 - 1, DOSE_AT = `AGNW_TIMING_DOSE_ROUND / 2 - 6, FRAMES_AT = `AGNW_TIMING_FRAMES_ROUND / 2 - 1;
    localparam [4:0] BEAM = BEAM_AT[4:0], DOSE = DOSE_AT[4:0], FRAMES = FRAMES_AT[4:0];
    localparam [4:0] ZERO = 5'd30, SETTLING = 5'd31, DOSE_LOW = `AGNW_WORD_DOSE_LOW, DOSE_HIGH = `AGNW_WORD_DOSE_HIGH;
    localparam [31:0] SETTLE_TICKS = `AGNW_TIMING_DAC_SETTLE;
    localparam [1023:0] RESETS = `AGNW_CONFIG_RESETS;

    // Limits as the configuration's halves, then a place for each step: what it counts.
    reg [15:0] memory [0:255];
    reg [15:0] counts [0:255];          // what READ sees of them
    integer i;
    initial begin
        for (i = 0; i < 256; i = i + 1)
            memory[i] = 16'd0;
        for (i = 0; i < 64; i = i + 1)
            memory[i] = RESETS[16 * i +: 16];
        memory[{3'b100, SETTLING}] = SETTLE_TICKS[15:0];
        for (i = 0; i < 256; i = i + 1)
            counts[i] = 16'd0;
    end

    wire [4:0] step = last[5:1];
    wire       reads = !last[0];                  // the cycle that reads for a step; the next one writes
    wire       second = step[0];                  // high half of a timer
    wire       timing = step < BEAM;
    wire [3:0] slot = step[4:1];

    // What starts a timer may come at any tick; both halves go by what stood when the low one was read.
    reg  [8:0] starts;
    reg        started;
    wire       starts_now = second ? started : starts[slot];
    always @(posedge clk) begin
        starts <= reset ? 9'h1FF : start | (starts & ~(reads && timing && !second ? 9'd1 << slot : 9'd0));
        if (reads)
            started <= timing && starts_now;
    end

    reg [4:0] limit_word;
    always @*
        case (slot)
            `AGNW_TIMING_SLOT_HEARTBEAT: limit_word = `AGNW_WORD_HEARTBEAT_PERIOD;
            `AGNW_TIMING_SLOT_QUALIFY:   limit_word = `AGNW_WORD_UNDER_QUALIFY;
            `AGNW_TIMING_SLOT_CHOP:      limit_word = `AGNW_WORD_CHOP_HOLDOFF;
            `AGNW_TIMING_SLOT_BLANK:     limit_word = `AGNW_WORD_BLANK_DELAY;
            `AGNW_TIMING_SLOT_READBACK:  limit_word = `AGNW_WORD_READBACK_DEGLITCH;
            `AGNW_TIMING_SLOT_EXT:       limit_word = `AGNW_WORD_EXT_DEGLITCH;
            default:   limit_word = `AGNW_WORD_SENSE_DEGLITCH;
        endcase

    // Beam-on ticks of this round. CLEAR counts from the next edge on.
    reg        clearing, cleared, clears;
    reg  [6:0] ticks_on;
    wire       takes_ticks = !reads && step == BEAM;
    always @(posedge clk) begin
        clearing <= beam_clear && !reset;
        cleared  <= (clearing || cleared) && !(reads && step == BEAM) && !reset;
        if (reads && step == BEAM)
            clears <= clearing || cleared;
        if (reset || clearing)
            ticks_on <= 7'd0;
        else
            ticks_on <= (takes_ticks ? 7'd0 : ticks_on) + {6'd0, beam_on};
    end
    wire clears_now = step == BEAM ? clearing || cleared : clears;

    // Step by step, the place that it reads.
    reg [7:0] place;
    always @* begin
        place = {3'b100, step};
        if (timing && starts_now)
            place = slot == SETTLE ? {3'b100, second ? ZERO : SETTLING} : {2'b00, limit_word, second};
        case (step)
            BEAM, BEAM + 5'd1, BEAM + 5'd2: if (clears_now) place = {3'b100, ZERO};
            DOSE:        place = {3'b100, BEAM};
            DOSE + 5'd1: place = {2'b00, DOSE_LOW, 1'b0};
            DOSE + 5'd2: place = {3'b100, BEAM + 5'd1};
            DOSE + 5'd3: place = {2'b00, DOSE_LOW, 1'b1};
            DOSE + 5'd4: place = {3'b100, BEAM + 5'd2};
            DOSE + 5'd5: place = {2'b00, DOSE_HIGH, 1'b0};
            default: ;
        endcase
    end

    // The adder: a timer less a round, the beam-on time and its carries, the budget less the beam-on time less one.
    reg        carry, exposed;
    reg [15:0] value, result;
    // What the step does, known in the cycle that reads.
    reg        times, compares, passes, first, counts_beam, counts_frame, of_bypass, keeps;
    always @(posedge clk)
        if (reads) begin
            times        <= timing;
            compares     <= step == DOSE + 5'd1 || step == DOSE + 5'd3 || step == DOSE + 5'd5;
            passes       <= step == DOSE || step == DOSE + 5'd2 || step == DOSE + 5'd4;
            first        <= (timing && !second) || step == BEAM || step == DOSE || step == DOSE + 5'd1 || step == DOSE + 5'd2
                            || step == DOSE + 5'd4;
            counts_beam  <= step == BEAM;
            counts_frame <= step == FRAMES;
            of_bypass    <= timing && slot == BYPASS;
            keeps        <= timing || step == BEAM || step == BEAM + 5'd1 || step == BEAM + 5'd2 || step == FRAMES || step == FRAMES + 5'd1;
        end
    wire       runs     = times && !started;
    wire [15:0] operand = {{10{runs}}, {6{runs && second}}} | ({16{compares}} & ~result)
                        | {9'd0, ticks_on & {7{counts_beam}}};
    wire       carry_in = counts_frame ? exposed : carry && !first && !started;
    wire [16:0] sum = {1'b0, value} + {1'b0, operand} + {16'd0, carry_in};
    wire       loads_bypass = started && of_bypass;

    wire [7:0]  write_place = reads ? {2'b00, live_half} : {3'b100, step};
    wire [15:0] write_value = reads ? live_value : loads_bypass ? received_value : sum[15:0];
    always @(posedge clk) begin
        if (reads ? live_write : keeps && !reset)
            memory[write_place] <= write_value;
        if (reads)
            value <= memory[place];
    end
    assign received_half = second;

    reg hit;
    always @(posedge clk) begin
        hit <= !reads && times && second && !started && !sum[16] && !reset;
        if (!reads) begin
            result <= sum[15:0];
            if (!passes)
                carry <= sum[16];
            if (step == DOSE + 5'd5)
                dose_spent <= !sum[16];
        end
        exposed <= (exposure || (exposed && !(!reads && step == FRAMES))) && !reset;
        if (reset)
            dose_spent <= 1'b0;
    end

    // A timer started meanwhile has not ended.
    genvar k;
    generate
        for (k = 0; k < 9; k = k + 1) begin : ends
            assign expire[k] = hit && !starts[k] && last[5:2] == k + 1;
        end
    endgenerate

    wire        shows = !reads && !times && keeps;
    localparam [7:0] BEAM_LOW = `AGNW_REG_BEAM_LOW, BEAM_HIGH = `AGNW_REG_BEAM_HIGH, FRAME_COUNT = `AGNW_REG_FRAME_COUNT;
    reg  [5:0]  shown_place;
    always @*
        case (step)
            BEAM:        shown_place = {BEAM_LOW[4:0], 1'b0};
            BEAM + 5'd1: shown_place = {BEAM_LOW[4:0], 1'b1};
            BEAM + 5'd2: shown_place = {BEAM_HIGH[4:0], 1'b0};
            FRAMES:      shown_place = {FRAME_COUNT[4:0], 1'b0};
            default:     shown_place = {FRAME_COUNT[4:0], 1'b1};
        endcase
    always @(posedge clk) begin
        if (shows)
            counts[{2'b00, shown_place}] <= sum[15:0];
        read_value <= counts[{2'b00, read_half}];
    end

`ifdef FORMAL
    // What formal/configuration_proof looks at: one half of a limit.
    wire [5:0]  proof_place;
    wire [15:0] proof_value = memory[{2'd0, proof_place}];
`endif
endmodule
`default_nettype wire

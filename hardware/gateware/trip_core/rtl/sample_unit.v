// The arithmetic of the sample detectors: one adder with an accumulator A, a multiplier and a small memory, told by sample_program what
// to do in each tick. Stage 1 addresses memory and configuration, stage 2 takes the operand, stage 3 adds and writes.
// `flags` are the carries that the program kept, the latest in bit 0.
`default_nettype none
module sample_unit (
    input  wire        clk,
    input  wire        odd,
    input  wire [5:0]  phase,
    input  wire [15:0] current,          // ADC registers
    input  wire [15:0] voltage,
    output wire [5:0]  word_address,     // of half a configuration word, there in the next cycle
    input  wire [15:0] word,
    input  wire        peak_held,        // the memory holds a peak since ARM
    input  wire        above_peak,       // this sample's median is above it
    input  wire        opening,          // the next even sample opens a window
    input  wire        window,           // which of two places the window's sum has
    input  wire        reference,        // which of two places the older reference of the step has
    input  wire        keep,             // the decision's writes are made
    output reg  [14:0] flags,
    output wire        carry,
    output wire [15:0] result,
    output reg  [15:0] multiplicand
);
    wire [31:0] control;
    sample_program listing (.clk(clk), .odd(odd), .phase(phase), .control(control));

    wire [4:0] read_base    = control[31:27];
    wire [2:0] read_part    = control[26:24];
    wire [2:0] source       = control[23:21];
    wire [1:0] zero_unless  = control[20:19];
    wire [1:0] left_side    = control[18:17];
    wire [1:0] inversion    = control[16:15];
    wire [1:0] carry_in     = control[14:13];
    wire       invert_top   = control[12];
    wire       to_a         = control[11];
    wire [1:0] write_when   = control[10:9];
    wire [4:0] write_base   = control[8:4];
    wire       alternate    = control[3];
    wire       keep_flag    = control[2];
    wire       take_factor  = control[1];
    wire       start        = control[0];

    // Three places go round for the last three samples: `now` is the newest one's.
    reg  [1:0] now;
    wire [1:0] one_before = now == 2'd0 ? 2'd2 : now - 2'd1;
    wire [1:0] two_before = now == 2'd2 ? 2'd0 : now + 2'd1;
    wire       first_second = flags[2], first_third = flags[1], second_third = flags[0];     // x >= y
    wire       median_first  = first_second != first_third;
    wire       median_second = first_second == second_third;
    wire [1:0] median = median_first ? now : median_second ? one_before : two_before;
    always @(posedge clk)
        if (phase == 6'd47)
            now <= now == 2'd2 ? 2'd0 : now + 2'd1;

    // Stage 1.
    reg  [4:0] read_address;
    always @* begin
        read_address = read_base;
        case (read_part)
            3'd1: read_address[1:0] = now;
            3'd2: read_address[1:0] = one_before;
            3'd3: read_address[1:0] = two_before;
            3'd4: read_address[1:0] = median;
            3'd5: read_address[0]   = above_peak;
            3'd6: read_address[4]   = read_base[4] ^ window;
            3'd7: read_address[0]   = read_base[0] ^ reference;
            default: ;
        endcase
    end
    assign word_address = {read_base, read_part[0]};

    reg [15:0] memory [0:31];
    reg [15:0] read_data;
    integer i;
    initial
        for (i = 0; i < 32; i = i + 1)
            memory[i] = 16'd0;

    // Stage 2.
    wire [31:0] product;
    reg  [15:0] operand;
    wire        is_zero = (zero_unless == 2'd1 && !peak_held) || (zero_unless == 2'd2 && opening)
        || (zero_unless == 2'd3 && !peak_held && !above_peak);
    always @(posedge clk) begin
        case (source)
            3'd0: operand <= is_zero ? 16'd0 : read_data;
            3'd1: operand <= current;
            3'd2: operand <= voltage;
            3'd3: operand <= word;
            3'd5: operand <= product[15:0];
            3'd6: operand <= product[31:16];
            default: operand <= 16'd0;
        endcase
    end

    // Stage 3.
    reg  [15:0] a;
    reg         carry_held;
    wire        negative = !flags[0];
    wire [15:0] left  = left_side == 2'd0 ? 16'd0 : left_side == 2'd1 ? {15'h7FFF, !alternate} : a ^ {16{left_side[0] && negative}};
    wire        invert = inversion[1] ? operand[15] ^ inversion[0] : inversion[0];
    wire [15:0] right = operand ^ {16{invert}};
    wire        enters = carry_in[1] ? (carry_in[0] ? negative : carry_held) : carry_in[0];
    wire [15:0] sum;

    assign {carry, sum} = {1'b0, left} + {1'b0, right} + {16'd0, enters};
    assign result = {sum[15] ^ invert_top, sum[14:0]};

    wire        write = write_when == 2'd1 || (write_when == 2'd2 && opening) || (write_when == 2'd3 && keep);
    reg  [4:0]  write_address;
    always @* begin
        write_address = write_base;
        if (alternate)
            case (write_base[4:3])
                2'd0: write_address[1:0] = now;
                2'd1: write_address[4]   = write_base[4] ^ window;
                2'd2: write_address[0]   = write_base[0] ^ reference;
                default: ;
            endcase
    end

    always @(posedge clk) begin
        if (write)
            memory[write_address] <= result;
        read_data <= memory[read_address];
        if (to_a)
            a <= result;
        if (take_factor)
            multiplicand <= result;
        if (keep_flag)
            flags <= {flags[13:0], carry};
        // Moves leave the carry of a sum of several words alone.
        if (left_side != 2'd0 || carry_in == 2'd2)
            carry_held <= carry;
    end

    serial_multiplier multiply (.clk(clk), .start(start), .multiplicand(multiplicand), .multiplier(operand), .product(product));
endmodule
`default_nettype wire

// Makes 16-byte records of raw ones and writes them into the ring: 20 ticks a record, eight words of two ticks each from
// step 4 on, CRC last. A record that the ring has no room for is dropped at once and reported. Owns head and tail of the log.
`default_nettype none
`include "trip_core.Generated.vh"
module record_encoder #(
    parameter [14:0] CAPACITY = `AGNW_LOG_CAPACITY,
    parameter [14:0] KEPT     = `AGNW_LOG_RESERVED
) (
    input  wire        clk,
    input  wire        reset,
    input  wire        waiting,
    input  wire        waiting_reserved,
    output wire        pop,
    input  wire [95:0] popped,            // value, ticks, state byte, kind
    output wire        lost,
    input  wire        release_set,
    input  wire [31:0] release_value,
    output reg  [31:0] head,
    output reg  [31:0] tail,
    output wire [14:0] unreleased,
    output wire        ring_room,         // more than the reserved places are free
    output wire        write_start,       // the first of two ticks of a word
    output wire        write_next,        // no other access may start in this cycle
    output wire [16:0] write_address,
    output wire [15:0] write_word
);
    localparam [4:0]  LAST = `AGNW_TIMING_ENCODER, FIRST_WORD = 5'd4;

    reg  [4:0]  step;
    wire        finishes = step == LAST;
    wire        idle = step == 5'd0 || finishes;
    wire [14:0] held = unreleased + {14'd0, finishes};
    wire        room = held < (waiting_reserved ? CAPACITY : CAPACITY - KEPT);

    assign unreleased = head[14:0] - tail[14:0];
    assign ring_room  = unreleased + {14'd0, step != 5'd0} < CAPACITY - KEPT;
    assign pop  = waiting && idle;
    assign lost = pop && !room;

    always @(posedge clk) begin
        if (reset) begin
            step <= 5'd0;
            head <= 32'd0;
            tail <= 32'd0;
        end else begin
            if (pop && room)
                step <= 5'd1;
            else if (idle)
                step <= 5'd0;
            else
                step <= step + 5'd1;
            if (finishes)
                head <= head + 32'd1;
            if (release_set)
                tail <= release_value;
        end
    end

    wire [3:0]  word_step = step[3:0] - FIRST_WORD[3:0];
    wire [2:0]  word = word_step[3:1];
    wire        in_words = step >= FIRST_WORD && step < FIRST_WORD + 5'd16;
    wire [47:0] ticks = popped[63:16];
    wire [31:0] value = popped[95:64];
    reg  [15:0] crc;
    wire [15:0] crc_next;
    reg  [15:0] content;

    always @* begin
        case (word)
            3'd0: content = head[15:0];
            3'd1: content = popped[15:0];
            3'd2: content = ticks[15:0];
            3'd3: content = ticks[31:16];
            3'd4: content = ticks[47:32];
            3'd5: content = value[15:0];
            3'd6: content = value[31:16];
            default: content = crc;
        endcase
    end

    crc16_byte step_crc (.crc(crc), .data(word_step[0] ? content[15:8] : content[7:0]), .next(crc_next));

    always @(posedge clk)
        if (step == FIRST_WORD - 5'd1)
            crc <= `AGNW_CRC_RECORD_INITIAL;
        else if (in_words && word != 3'd7)
            crc <= crc_next;

    assign write_start   = in_words && !word_step[0];
    assign write_next    = step >= FIRST_WORD - 5'd1 && step < FIRST_WORD + 5'd16;
    assign write_address = {head[13:0], word};
    // The CRC goes out low byte first as every number does.
    assign write_word    = content;
endmodule
`default_nettype wire

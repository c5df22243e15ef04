// SPI slave: frames in, registers, log and capture out (section 5 of the theory of operation). A frame with exactly the bits
// that its request implies and a good request CRC is good; any other changes nothing and is counted, but for the no-ops. The words
// of a good WRITE leave here by halves once chip select has risen; a command is one word, kept whole until the next frame. Reply
// words are fetched when the byte before them is complete; a request with a wrong CRC gets zeros.
`default_nettype none
`include "trip_core.Generated.vh"
module spi_link (
    input  wire        clk,
    input  wire        reset,
    input  wire        sck_pin,
    input  wire        cs_n_pin,
    input  wire        mosi_pin,
    output reg         miso,
    // good writes
    output reg         moving,           // from the end of a good WRITE until all of it has been moved
    output wire        move,             // half a word
    output reg  [5:0]  index,            // ticks of that
    output wire        move_half,
    output wire [15:0] move_value,
    output wire        command,          // the command `address` takes effect at the edge after this one
    output reg  [7:0]  address,          // register written or read
    output reg  [31:0] value,            // of a command; `from` of LOG and CAPTURE
    input  wire        received_half,    // while nothing is moved: half of the command's value, there in the next cycle
    // register reads
    output wire        read_half,        // half wanted from the memories, there in the next cycle
    output wire        read_fetch,       // the word is taken: its low half from the memories, all of it from elsewhere
    output wire        read_high,        // the memories' high half is taken
    output wire        read_next,        // the memories show the low half of the word after
    input  wire [31:0] read_value,
    input  wire [15:0] read_kept,        // from the memories
    input  wire        tripped,
    input  wire        log_waiting,
    input  wire        fault,
    // log and capture: count of valid items from `value`, then a stream of 16-bit words
    output wire        from_capture,     // an index into the capture, else a sequence of the log
    output wire [8:0]  items,            // records or pairs asked for
    input  wire [8:0]  items_valid,
    output wire        stream_start,     // the stream's first word is wanted
    output wire        stream_next,      // the word was taken
    input  wire [15:0] stream_word,
    // frames
    output wire        bad_frame         // ends at this edge
);
    localparam [3:0] OPCODE = 4'd0, FROM = 4'd1, ARGUMENTS = 4'd2, DATA = 4'd3, CHECK = 4'd4, TURNAROUND = 4'd5, STATUS = 4'd6,
        COUNT = 4'd7, BODY = 4'd8, SEAL = 4'd9, DONE = 4'd10, BAD = 4'd11;
    localparam [1:0] READ = 2'd0, WRITE = 2'd1, LOG = 2'd2, CAPTURE = 2'd3;

    wire begins, ends, rise, fall, mosi;
    spi_pins pins (
        .clk(clk), .reset(reset), .sck_pin(sck_pin), .cs_n_pin(cs_n_pin), .mosi_pin(mosi_pin),
        .begins(begins), .ends(ends), .rise(rise), .fall(fall), .mosi(mosi));

    reg  [3:0]  phase;
    reg  [2:0]  bit_index;
    reg  [10:0] left;                    // bytes left in this phase
    reg  [1:0]  kind;
    reg  [6:0]  shift;                   // bits of the present byte
    reg  [8:0]  count;                   // words, records or pairs asked for
    reg         bad_address;
    reg         byte_done;               // the byte was complete at the last edge
    wire [7:0]  octet = {shift, mosi};
    wire        byte_end = rise && bit_index == 3'd7;
    wire        last_byte = left == 11'd1;
    wire        is_read  = kind == READ;
    wire        is_write = kind == WRITE;
    wire        is_log   = kind == LOG;
    wire        of_words = !kind[1];
    wire        bad_range;

    address_check check (.write(is_write), .first(address), .words(count[4:0]), .bad(bad_range));

    // Zero-only frames of no bits or of exactly the no-op's length are ignored.
    reg  [4:0]  bits;
    reg         ones;
    wire        no_op = !ones && (bits == 5'd0 || bits == `AGNW_SPI_NO_OP_ZERO_BITS);
    wire        good  = ends && phase == DONE;

    assign bad_frame    = ends && !good && !no_op;
    assign items        = count;
    assign from_capture = kind == CAPTURE;

    // CRC of the request's bits, then of the reply's. It goes round while a CRC itself passes, low byte first: bit 7 is next.
    reg  [15:0] crc;
    reg         wrong;
    wire        reply_bits = phase == STATUS || phase == COUNT || phase == BODY;
    wire        passes   = phase == CHECK || phase == SEAL;
    wire        feedback = crc[15] ^ (!passes && (reply_bits ? miso : mosi));
    wire [15:0] crc_next = {crc[14:0], 1'b0} ^ (passes ? {15'd0, crc[15]} : feedback ? `AGNW_CRC_FRAME_POLYNOMIAL : 16'd0);
    wire        differs  = mosi != crc[7];

    always @(posedge clk) begin
        if (begins || (phase == TURNAROUND && byte_end))
            crc <= `AGNW_CRC_FRAME_INITIAL;
        else if (rise)
            crc <= crc_next;
        if (begins)
            wrong <= 1'b0;
        else if (rise && phase == CHECK && differs)
            wrong <= 1'b1;
    end

    // How many of what is asked for; an impossible number makes the frame a bad one.
    wire [8:0]  number = kind == CAPTURE ? {octet[0], count[7:0]} : {1'b0, octet};
    wire        number_good = number != 9'd0 && (kind == CAPTURE ? octet[7:1] == 7'd0 && number <= `AGNW_SPI_MAX_PAIRS
        : is_log ? number <= `AGNW_SPI_MAX_RECORDS : number <= `AGNW_SPI_MAX_WORDS);
    wire [10:0] body_bytes = is_log ? {count[6:0], 4'd0} : {count, 2'd0};

    always @(posedge clk) begin
        byte_done <= byte_end && !reset;
        if (phase == CHECK)
            bad_address <= of_words && bad_range;
        if (reset) begin
            phase     <= BAD;
            bits      <= 5'd0;
            ones      <= 1'b0;
            bit_index <= 3'd0;
        end else if (begins) begin
            phase     <= OPCODE;
            bit_index <= 3'd0;
            bits      <= 5'd0;
            ones      <= 1'b0;
        end else if (rise) begin
            bit_index <= bit_index + 3'd1;
            ones      <= ones || mosi;
            shift     <= octet[6:0];
            if (bits != 5'd31)
                bits <= bits + 5'd1;
            if (phase == DONE)
                phase <= BAD;
            if (byte_end) begin
                left <= left - 11'd1;
                case (phase)
                    OPCODE: begin
                        phase <= BAD;
                        left  <= 11'd2;
                        if (octet == `AGNW_OPCODE_READ || octet == `AGNW_OPCODE_WRITE) begin
                            phase <= ARGUMENTS;
                            kind  <= octet == `AGNW_OPCODE_WRITE ? WRITE : READ;
                        end
                        if (octet == `AGNW_OPCODE_LOG || octet == `AGNW_OPCODE_CAPTURE) begin
                            phase <= FROM;
                            left  <= 11'd4;
                            kind  <= octet == `AGNW_OPCODE_LOG ? LOG : CAPTURE;
                        end
                    end
                    FROM: if (last_byte) begin
                        phase <= ARGUMENTS;
                        left  <= is_log ? 11'd1 : 11'd2;
                    end
                    ARGUMENTS: begin
                        count <= last_byte ? number : {1'b0, octet};
                        if (last_byte) begin
                            phase <= !number_good ? BAD : is_write ? DATA : CHECK;
                            left  <= is_write ? {4'd0, octet[4:0], 2'd0} : 11'd2;
                        end
                    end
                    DATA: if (last_byte) begin
                        phase <= CHECK;
                        left  <= 11'd2;
                    end
                    CHECK: if (last_byte)
                        phase <= wrong || differs ? BAD : TURNAROUND;
                    TURNAROUND: phase <= STATUS;
                    STATUS: begin
                        phase <= is_write ? SEAL : is_read ? BODY : COUNT;
                        left  <= is_read ? body_bytes : is_log ? 11'd1 : 11'd2;
                    end
                    COUNT: if (last_byte) begin
                        phase <= BODY;
                        left  <= body_bytes;
                    end
                    BODY: if (last_byte) begin
                        phase <= SEAL;
                        left  <= 11'd2;
                    end
                    SEAL: if (last_byte)
                        phase <= DONE;
                    default: ;
                endcase
            end
        end
    end

    // Received words: the last one whole, and the halves of all until the frame has proven good.
    reg  [15:0] received [0:255];
    reg  [15:0] received_read;
    reg  [4:0]  stored;
    wire        store = byte_end && phase == DATA && left[0];
    wire        good_write = good && is_write && !bad_address;
    // Of a command first what is moved, then three times the value's halves for the comparison, then as its timer wants.
    wire        comparing = index[5:3] == 3'd0;
    wire [4:0]  received_address = moving && address[7] ? index[4:0] : {4'd0, moving && comparing ? index[0] : received_half};
    localparam  JUDGED = `AGNW_TIMING_FRAME_EFFECT - `AGNW_TIMING_FRAME_END - 2;

    always @(posedge clk) begin
        if (byte_end && (phase == DATA || phase == FROM))
            value <= {octet, value[31:8]};
        if (store)
            received[{3'd0, stored}] <= {octet, value[31:24]};
        received_read <= received[{3'd0, received_address}];
        if (begins)
            stored <= 5'd0;
        else if (store)
            stored <= stored + 5'd1;
        if (reset || index == 6'd32)
            moving <= 1'b0;
        else if (good_write)
            moving <= 1'b1;
        index <= moving ? index + 6'd1 : 6'd0;
    end

    assign move       = moving && index != 6'd0 && index <= {count[4:0], 1'b0};
    assign move_half  = !index[0];
    assign move_value = received_read;
    assign command    = moving && !address[7] && index == JUDGED;

    // Reply bytes, taken in the cycle after the one that completed the byte before. The memories' high half comes two cycles later,
    // as it is written two ticks after the low one.
    reg  [7:0]  send;
    reg  [23:0] rest;
    reg  [1:0]  lane;                    // byte of the body's word or half word
    reg  [4:1]  after;                   // cycles since a word was fetched
    wire        fetch  = byte_done && phase == BODY;
    wire        first_lane = is_read ? lane == 2'd0 : !lane[0];
    wire [7:0]  status = (8'd1 << `AGNW_REPLY_READY) | ({7'd0, bad_address} << `AGNW_REPLY_BAD_ADDRESS)
                       | ({7'd0, tripped} << `AGNW_REPLY_TRIPPED) | ({7'd0, log_waiting} << `AGNW_REPLY_LOG_WAITING)
                       | ({7'd0, fault} << `AGNW_REPLY_FAULT);
    reg         count_high;              // the second byte of CAPTURE's count comes next
    reg  [9:0]  stream_left;             // valid words of the stream that are still to come
    wire [15:0] low_half = !is_read ? stream_word & {16{stream_left != 10'd0}} : (read_value[15:0] | read_kept) & {16{!bad_address}};
    wire [15:0] high_half = read_value[31:16] & {16{is_read && !bad_address}};

    assign read_half    = after[1];
    assign read_fetch   = fetch && is_read && first_lane && !bad_address;
    assign read_high    = after[2];
    assign read_next    = after[4];
    assign stream_start = byte_done && phase == STATUS && !of_words;
    assign stream_next  = fetch && !is_read && first_lane;

    always @(posedge clk) begin
        after <= reset ? 4'd0 : {after[3:1], read_fetch};
        if (fall) begin
            miso <= phase == SEAL ? crc[7] : send[7];
            send <= {send[6:0], 1'b0};
        end
        if (after[2])
            rest[23:8] <= rest[23:8] | read_kept;
        if (byte_done) begin
            send <= 8'd0;
            case (phase)
                STATUS: send <= status;
                COUNT:  begin
                    send <= count_high ? {7'd0, rest[0]} : items_valid[7:0];
                    rest[0] <= items_valid[8];
                    count_high <= 1'b1;
                    if (!count_high)
                        stream_left <= is_log ? {items_valid[6:0], 3'd0} : {items_valid, 1'b0};
                end
                BODY: begin
                    send <= first_lane ? low_half[7:0] : rest[7:0];
                    rest <= first_lane ? {high_half, low_half[15:8]} : {8'd0, rest[23:8]};
                    lane <= lane + 2'd1;
                    if (!is_read && first_lane && stream_left != 10'd0)
                        stream_left <= stream_left - 10'd1;
                end
                default: ;
            endcase
        end
        if (begins || reset) begin
            miso       <= 1'b0;
            send       <= 8'd0;
            lane       <= 2'd0;
            count_high <= 1'b0;
        end
    end

    // The register address: as received, then one further with each word staged or fetched.
    always @(posedge clk) begin
        if (byte_end && phase == ARGUMENTS && of_words && !last_byte)
            address <= octet;
        else if ((move && move_half && address[7]) || after[2])
            address <= address + 8'd1;
    end
endmodule
`default_nettype wire

// SPI slave: frames in, registers, log and capture out (section 5 of the theory of operation). A frame with exactly the bits
// that its request implies and a good request CRC is good; any other changes nothing and is counted, but for the no-ops. A
// good WRITE leaves here as one strobe a word from the edge of its effect on. Reply words are fetched when the byte before
// them is complete; a request with a wrong CRC gets zeros.
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
    output wire        stage,            // a configuration word
    output wire        command,          // a command takes effect at the next edge
    output wire [7:0]  write_address,    // stays until the next frame, like the value of a command
    output wire [31:0] write_value,
    // register reads
    output wire [7:0]  read_address,
    output wire        read_fetch,       // in the cycle in which the value is taken
    input  wire [31:0] read_value,
    input  wire        tripped,
    input  wire        log_waiting,
    input  wire        fault,
    // log and capture: count of valid items from `from`, then a stream of 16-bit words
    output wire [31:0] from,             // also write_value
    output wire        from_capture,     // an index into the capture, else a sequence of the log
    output wire [8:0]  items,            // records or pairs asked for
    input  wire [8:0]  items_valid,
    output wire        stream_start,     // the stream's first word is wanted
    output wire        stream_next,      // the word was taken
    input  wire [15:0] stream_word,
    // frames
    output wire        bad_frame         // ends at this edge
);
    localparam [3:0] OPCODE = 4'd0, ARGUMENTS = 4'd1, DATA = 4'd2, CHECK = 4'd3, TURNAROUND = 4'd4, STATUS = 4'd5, COUNT = 4'd6,
        BODY = 4'd7, SEAL = 4'd8, DONE = 4'd9, BAD = 4'd10;

    wire begins, ends, rise, fall, mosi;
    spi_pins pins (
        .clk(clk), .reset(reset), .sck_pin(sck_pin), .cs_n_pin(cs_n_pin), .mosi_pin(mosi_pin),
        .begins(begins), .ends(ends), .rise(rise), .fall(fall), .mosi(mosi));

    reg  [3:0]  phase;
    reg  [2:0]  bit_index;
    reg  [17:0] left;                    // bytes left in this phase
    reg  [7:0]  opcode;
    reg  [30:0] shift;                   // last bits; with the next one a little-endian word
    reg  [15:0] count;                   // words, records or pairs asked for
    reg  [7:0]  address;
    reg         bad_address;
    reg         crc_good;
    reg         byte_done;               // the byte was complete at the last edge
    wire [7:0]  octet = {shift[30:24], mosi};
    wire [31:0] word  = {octet, shift[23:0]};
    wire        byte_end = rise && bit_index == 3'd7;
    wire        is_read  = opcode == `AGNW_OPCODE_READ;
    wire        is_write = opcode == `AGNW_OPCODE_WRITE;
    wire        is_log   = opcode == `AGNW_OPCODE_LOG;
    wire [15:0] pairs    = {octet, shift[23:16]};
    wire        bad_range;

    address_check check (.write(is_write), .first(address), .words(octet[4:0]), .bad(bad_range));

    // Zero-only frames of no bits or of exactly the no-op's length are ignored.
    reg  [4:0]  bits;
    reg         ones;
    wire        no_op = !ones && (bits == 5'd0 || bits == `AGNW_SPI_NO_OP_ZERO_BITS);
    wire        good  = ends && phase == DONE && crc_good;

    assign bad_frame = ends && !good && !no_op;
    assign items     = bad_address ? 9'd0 : count[8:0];
    assign from_capture = opcode == `AGNW_OPCODE_CAPTURE;

    // CRC of the request's bits, then of the reply's. It stands still while a CRC itself passes.
    reg  [15:0] crc;
    wire        reply_bits = phase == STATUS || phase == COUNT || phase == BODY;
    wire        crc_bit = reply_bits ? miso : mosi;
    wire [15:0] crc_shifted = {crc[14:0], 1'b0} ^ (crc[15] != crc_bit ? `AGNW_CRC_FRAME_POLYNOMIAL : 16'd0);

    always @(posedge clk) begin
        if (begins || (phase == TURNAROUND && byte_end))
            crc <= `AGNW_CRC_FRAME_INITIAL;
        else if (rise && (reply_bits || phase == OPCODE || phase == ARGUMENTS || phase == DATA))
            crc <= crc_shifted;
    end

    wire [17:0] body_bytes = is_log ? {6'd0, count[7:0], 4'd0} : {count, 2'd0};
    wire        no_body = count == 16'd0;
    wire        last_byte = left == 18'd1;

    always @(posedge clk) begin
        byte_done <= byte_end && !reset;
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
            crc_good  <= 1'b0;
        end else if (rise) begin
            bit_index <= bit_index + 3'd1;
            ones      <= ones || mosi;
            if (bits != 5'd31)
                bits <= bits + 5'd1;
            shift <= bit_index == 3'd7 ? {7'd0, word[31:8]} : {shift[29:24], mosi, shift[23:0]};
            if (phase == DONE)
                phase <= BAD;
            if (byte_end) begin
                left <= left - 18'd1;
                case (phase)
                    OPCODE: begin
                        opcode <= octet;
                        phase  <= ARGUMENTS;
                        case (octet)
                            `AGNW_OPCODE_READ, `AGNW_OPCODE_WRITE: left <= 18'd2;
                            `AGNW_OPCODE_LOG:                      left <= 18'd5;
                            `AGNW_OPCODE_CAPTURE:                  left <= 18'd6;
                            default:                               phase <= BAD;
                        endcase
                    end
                    ARGUMENTS: if (last_byte) begin
                        left  <= 18'd2;
                        phase <= CHECK;
                        if (is_read || is_write) begin
                            count       <= {8'd0, octet};
                            bad_address <= bad_range || octet == 8'd0 || octet > `AGNW_SPI_MAX_WORDS;
                            if (is_write && octet != 8'd0) begin
                                phase <= DATA;
                                left  <= {8'd0, octet, 2'd0};
                            end
                        end else if (is_log) begin
                            count       <= {8'd0, octet};
                            bad_address <= octet == 8'd0 || octet > `AGNW_SPI_MAX_RECORDS;
                        end else begin
                            count       <= pairs;
                            bad_address <= pairs == 16'd0 || pairs > `AGNW_SPI_MAX_PAIRS;
                        end
                    end
                    DATA: if (last_byte) begin
                        left  <= 18'd2;
                        phase <= CHECK;
                    end
                    CHECK: begin
                        crc_good <= octet == (last_byte ? crc[15:8] : crc[7:0]) && (crc_good || !last_byte);
                        if (last_byte)
                            phase <= TURNAROUND;
                    end
                    TURNAROUND: phase <= STATUS;
                    STATUS: begin
                        phase <= is_write || (is_read && no_body) ? SEAL : is_read ? BODY : COUNT;
                        left  <= is_read && !no_body ? body_bytes : is_log ? 18'd1 : 18'd2;
                    end
                    COUNT: if (last_byte) begin
                        phase <= no_body ? SEAL : BODY;
                        left  <= no_body ? 18'd2 : body_bytes;
                    end
                    BODY: if (last_byte) begin
                        phase <= SEAL;
                        left  <= 18'd2;
                    end
                    SEAL: if (last_byte)
                        phase <= DONE;
                    default: ;
                endcase
            end
        end
    end

    // Received words: a write's data, or `from` of LOG and CAPTURE as word 0.
    reg  [31:0] words [0:15];
    reg  [31:0] word_read;
    reg  [3:0]  word_index;
    reg         writing;
    reg  [4:0]  words_left;
    wire        store = byte_end && ((phase == DATA && left[1:0] == 2'd1)
                      || (phase == ARGUMENTS && !is_read && !is_write && left == (is_log ? 18'd2 : 18'd3)));

    // A command waits until what it needs has been judged.
    localparam WAIT = `AGNW_TIMING_FRAME_EFFECT - `AGNW_TIMING_FRAME_END - 1;
    reg  [3:0]  wait_left;
    wire        good_write = good && is_write && !bad_address;
    always @(posedge clk)
        if (reset)
            wait_left <= 4'd0;
        else if (good_write && !address[7])
            wait_left <= WAIT[3:0];
        else if (wait_left != 4'd0)
            wait_left <= wait_left - 4'd1;

    assign stage         = (good_write && address[7]) || writing;
    assign command       = wait_left == 4'd1;
    assign write_address = address;
    assign write_value   = word_read;
    assign from          = word_read;

    wire [3:0] word_address = stage ? word_index + 4'd1 : word_index;
    wire [3:0] store_index;
    reg  [3:0] stored;
    assign store_index = phase == DATA ? stored : 4'd0;

    always @(posedge clk) begin
        if (store)
            words[store_index] <= word;
        word_read <= words[word_address];
        if (begins)
            stored <= 4'd0;
        else if (store && phase == DATA)
            stored <= stored + 4'd1;
    end

    always @(posedge clk) begin
        if (reset) begin
            writing    <= 1'b0;
            word_index <= 4'd0;
        end else if (stage) begin
            writing    <= writing ? words_left != 5'd1 : count != 16'd1;
            words_left <= (writing ? words_left : count[4:0]) - 5'd1;
            word_index <= word_address;
        end else begin
            word_index <= 4'd0;
        end
    end

    // Reply bytes, taken in the cycle after the one that completed the byte before.
    reg  [7:0]  send;
    reg  [23:0] rest;
    reg  [1:0]  lane;                    // byte of the body's word or half word
    wire        fetch  = byte_done && phase == BODY;
    wire        first_lane = is_read ? lane == 2'd0 : !lane[0];
    wire [7:0]  status = (8'd1 << `AGNW_REPLY_READY) | ({7'd0, bad_address} << `AGNW_REPLY_BAD_ADDRESS)
                       | ({7'd0, tripped} << `AGNW_REPLY_TRIPPED) | ({7'd0, log_waiting} << `AGNW_REPLY_LOG_WAITING)
                       | ({7'd0, fault} << `AGNW_REPLY_FAULT);
    reg         count_high;              // the second byte of CAPTURE's count comes next
    reg  [9:0]  stream_left;             // valid words of the stream that are still to come
    wire [31:0] stream_value = {16'd0, stream_left != 10'd0 ? stream_word : 16'd0};
    wire [31:0] body_word = !is_read ? stream_value : bad_address ? 32'd0 : read_value;

    assign read_address = address;
    assign read_fetch   = fetch && is_read && first_lane && crc_good && !bad_address;
    assign stream_start = byte_done && phase == STATUS && crc_good && !is_read && !is_write;
    assign stream_next  = fetch && !is_read && first_lane && crc_good;

    always @(posedge clk) begin
        if (fall) begin
            miso <= send[7];
            send <= {send[6:0], 1'b0};
        end
        if (byte_done) begin
            send <= 8'd0;
            if (crc_good)
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
                        send <= first_lane ? body_word[7:0] : rest[7:0];
                        rest <= first_lane ? body_word[31:8] : {8'd0, rest[23:8]};
                        lane <= lane + 2'd1;
                        if (!is_read && first_lane && stream_left != 10'd0)
                            stream_left <= stream_left - 10'd1;
                    end
                    SEAL: send <= last_byte ? crc[15:8] : crc[7:0];
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

    // The register address: as received, then one further with each word.
    always @(posedge clk) begin
        if (byte_end && phase == ARGUMENTS && (is_read || is_write) && !last_byte)
            address <= octet;
        else if (stage || read_fetch)
            address <= address + 8'd1;
    end
endmodule
`default_nettype wire

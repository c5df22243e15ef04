// The configuration words in block RAM, 16 bits at a time: `image` is what READ sees (staged words, BOOT_ID, both CRCs, what never
// changes), `scan` what the scanner reads (staged, live, committed CRC). COMMIT copies staged to live. The scanner runs for ever:
// in one half of its period it goes over the staged words, in the other over the live ones and the CRC committed with them, hands
// the live words on to where they act, and so renews every copy of them. The memories hold the reset values from the FPGA's
// configuration on: the board's reset is a reconfiguration.
`default_nettype none
`include "trip_core.Generated.vh"
module configuration_store #(
    parameter [31:0] BUILD = 32'd0
) (
    input  wire        clk,
    input  wire        reset,
    input  wire        reset_ends,      // the reset's last cycle
    input  wire        moving,          // a good WRITE is being moved here, or may be
    input  wire        move,            // half a word of it
    input  wire [7:0]  move_address,    // register
    input  wire        move_half,
    input  wire [15:0] move_value,
    input  wire        booted,
    input  wire        commit,          // accepted at this edge
    input  wire [8:0]  read_half,       // link: register, half
    output wire [15:0] read_value,      // in the next cycle; 0 where nothing is kept here
    output wire        live_write,      // half a live word takes effect at this edge
    output wire [5:0]  live_half,
    output wire [15:0] live_value,
    output reg         became_live,     // the words of the last COMMIT all have
    output reg         config_good,     // the live words' CRC is the committed one
    output wire        lines_replaced,  // CONFIG_LINES of a new configuration becomes live
    output wire        crc_write,       // half a CRC has been taken, low half first
    output wire        crc_live,
    output reg         crc_high,
    output wire [15:0] crc_half,
    output reg         staged_stale,    // words were staged since its CRC was taken
    output reg         staged_good      // staged values are within their limits
);
    localparam [31:0] ID = `AGNW_RESET_ID, CONTRACT = `AGNW_RESET_CONTRACT, CONTRACT_CRC = `AGNW_RESET_CONTRACT_CRC;
    localparam [1023:0] RESET_VALUES = `AGNW_CONFIG_RESETS;
    localparam [1023:0] MASKS = `AGNW_CONFIG_MASKS;
    localparam [31:0]   RESIDUE = 32'hDEBB20E3;      // of a message followed by its own CRC
    localparam [7:0]    RESULT = `AGNW_TIMING_CONFIG_RESULT, VERDICT = `AGNW_TIMING_CONFIG_VERDICT;
    localparam [7:0]    COMMITTED_BYTES = 8'd132;    // place of the committed CRC in the live half
    localparam          CHOP_BIT = 5;
    localparam [4:0]    LINES = `AGNW_WORD_CONFIG_LINES;

    // A register's place in the image: configuration first, then 0x00 to 0x1F, then the commands.
    function [7:0] place;
        input [7:0] address;
        input       half;
        // No block has a register with bit 5.
        place = {!address[7], address[6] ^ (address[5] & 1'b0), address[4:0], half};
    endfunction

    reg [15:0] image [0:255];
    reg [15:0] scan [0:255];           // staged, live and the committed CRC
    integer i;
    initial begin
        for (i = 0; i < 256; i = i + 1) begin
            image[i] = 16'd0;
            scan[i]  = 16'd0;
        end
        for (i = 0; i < 64; i = i + 1) begin
            image[i]      = RESET_VALUES[16 * i +: 16];
            scan[i]       = RESET_VALUES[16 * i +: 16];
            scan[i + 128] = RESET_VALUES[16 * i +: 16];
        end
        for (i = 0; i < 2; i = i + 1) begin
            image[place(`AGNW_REG_ID, i[0])]           = ID[16 * i +: 16];
            image[place(`AGNW_REG_CONTRACT, i[0])]     = CONTRACT[16 * i +: 16];
            image[place(`AGNW_REG_CONTRACT_CRC, i[0])] = CONTRACT_CRC[16 * i +: 16];
            image[place(`AGNW_REG_BUILD, i[0])]        = BUILD[16 * i +: 16];
        end
    end

    // Position of the scan: the cycle computes the edge of that tick. The reset's last cycle computes tick 0.
    reg  [8:0] now;
    always @(posedge clk)
        now <= reset && !reset_ends ? 9'd0 : now + 9'd1;
    wire       live_bank = now[8];
    wire [7:0] at = now[7:0];

    // COMMIT copies a half a tick, read in one and written in the next; last the staged CRC, which becomes the committed one.
    reg        copying;
    reg  [6:0] copy_index, copied;
    wire       copy_write = copying && copy_index != 7'd0;
    always @(posedge clk) begin
        copied <= copy_index;
        if (reset || (copying && copy_index == 7'd68))
            copying <= 1'b0;
        else if (commit)
            copying <= 1'b1;
        copy_index <= copying ? copy_index + 7'd1 : 7'd0;
    end

    // The image. Results of a scan and halves of a WRITE never come at the same edge: a WRITE spoils the scan.
    reg         spoilt;
    reg  [31:0] crc;
    wire        stage  = move && move_address[7];
    wire        result = at == RESULT && !spoilt && !moving && (!live_bank || !(aborted || copying)) && !reset;
    wire [15:0] masked = move_value & MASKS[{move_address[4:0], move_half, 4'd0} +: 16];
    assign      crc_half = ~(crc_high ? crc[31:16] : crc[15:0]);
    wire        image_write = stage || (move && !booted && move_address == `AGNW_REG_BOOT_ID) || crc_write;
    assign      crc_write = result || crc_high;
    assign      crc_live  = live_bank;
    wire [7:0]  crc_place = place(live_bank ? `AGNW_REG_CONFIG_CRC : `AGNW_REG_STAGED_CRC, crc_high);
    wire [7:0]  image_place = crc_write ? crc_place : place(move_address, move_half);
    reg  [15:0] image_read;
    wire [7:0]  image_address = !copying ? place(read_half[8:1], read_half[0])
        : copy_index[6] ? place(`AGNW_REG_STAGED_CRC, copy_index[0]) : {2'b00, copy_index[5:0]};
    always @(posedge clk) begin
        if (image_write)
            image[image_place] <= crc_write ? crc_half : stage ? masked : move_value;
        image_read <= image[image_address];
        crc_high   <= result;
        if (at == 8'd0)
            spoilt <= moving;
        else if (moving)
            spoilt <= 1'b1;
    end
    assign read_value = image_read;

    // The scan: a half every other tick, its bytes in the two ticks after.
    reg  [15:0] scanned;
    reg         aborted;
    wire        scan_write = stage || copy_write;
    wire [7:0]  scan_place = copy_write ? {1'b1, copied} : {2'b00, move_address[4:0], move_half};
    always @(posedge clk) begin
        if (scan_write)
            scan[scan_place] <= copy_write ? image_read : masked;
        if (!now[0])
            scanned <= scan[{live_bank, now[7:1]}];
        aborted <= copying || (aborted && at != 8'd0);
    end
    wire whole = live_bank && !aborted && !copying && !reset;

    assign live_write = whole && now[0] && !now[7];
    assign live_half  = now[6:1];
    assign live_value = scanned;

    // CRC over the bytes of 32 words, then, past a gap in which it is taken, over the committed one.
    wire        feed = (at != 8'd0 && at <= 8'd128) || (at > COMMITTED_BYTES && at <= COMMITTED_BYTES + 8'd4);
    wire [31:0] crc_next;
    crc32_byte step (.crc(crc), .data(now[0] ? scanned[7:0] : scanned[15:8]), .next(crc_next));
    always @(posedge clk) begin
        if (at == 8'd0)
            crc <= `AGNW_CRC_CONFIG_INITIAL;
        else if (feed)
            crc <= crc_next;
        if (reset || stage)
            staged_stale <= 1'b1;
        else if (result && !live_bank)
            staged_stale <= 1'b0;
    end

    // The verdict on the live words. After COMMIT the first of them says that all its words have become live.
    reg  fresh;
    wire verdict = whole && at == VERDICT;
    assign lines_replaced = live_write && fresh && live_half == {LINES, 1'b0};
    always @(posedge clk) begin
        became_live <= verdict && fresh && !commit;
        if (reset || commit) begin
            config_good <= 1'b0;
            fresh       <= commit && !reset;
        end else if (verdict) begin
            config_good <= crc == RESIDUE;
            fresh       <= 1'b0;
        end
    end

    // Limits that COMMIT checks, kept as words are staged.
    reg holdoff_long, samples_some, frames_some, window_some, chop;
    wire [15:0] samples = move_value & MASKS[32 * `AGNW_WORD_DROP_SAMPLES +: 16];
    wire [15:0] frames  = move_value & MASKS[32 * `AGNW_WORD_BLANK_FRAMES +: 16];
    wire [15:0] window  = move_value & (move_half ? MASKS[32 * `AGNW_WORD_RATE_WINDOW + 16 +: 16] : MASKS[32 * `AGNW_WORD_RATE_WINDOW +: 16]);
    wire [15:0] holdoff = move_value & (move_half ? MASKS[32 * `AGNW_WORD_CHOP_HOLDOFF + 16 +: 16] : MASKS[32 * `AGNW_WORD_CHOP_HOLDOFF +: 16]);
    always @(posedge clk) begin
        if (reset) begin
            holdoff_long <= RESET_VALUES[32 * `AGNW_WORD_CHOP_HOLDOFF +: 32] >= `AGNW_TIMING_MIN_CHOP_HOLDOFF;
            samples_some <= |RESET_VALUES[32 * `AGNW_WORD_DROP_SAMPLES +: 32];
            frames_some  <= |RESET_VALUES[32 * `AGNW_WORD_BLANK_FRAMES +: 32];
            window_some  <= |RESET_VALUES[32 * `AGNW_WORD_RATE_WINDOW +: 32];
            chop         <= RESET_VALUES[32 * `AGNW_WORD_CONFIG_MODE + CHOP_BIT];
        end else if (stage) begin
            case (move_address[4:0])
                `AGNW_WORD_CONFIG_MODE:  if (!move_half) chop <= move_value[CHOP_BIT];
                `AGNW_WORD_CHOP_HOLDOFF: holdoff_long <= |holdoff[15:8] || (move_half && (|holdoff || holdoff_long));
                `AGNW_WORD_DROP_SAMPLES: if (!move_half) samples_some <= |samples;
                `AGNW_WORD_BLANK_FRAMES: if (!move_half) frames_some  <= |frames;
                `AGNW_WORD_RATE_WINDOW:  window_some  <= |window || (move_half && window_some);
                default: ;
            endcase
        end
        staged_good <= (holdoff_long || !chop) && samples_some && frames_some && window_some;
    end

`ifdef FORMAL
    // What formal/configuration_proof and formal/scan_proof look at, and the one thing that they do here: bits of a half turn over.
    wire [7:0]  proof_place;
    wire [15:0] proof_value = scan[proof_place];
    wire [7:0]  proof_staged_place;
    wire [15:0] proof_staged_value = image[proof_staged_place];
    wire [15:0] proof_upset;
    always @(posedge clk)
        if (proof_upset != 16'd0)
            scan[proof_place] <= scan[proof_place] ^ proof_upset;
`endif
endmodule
`default_nettype wire

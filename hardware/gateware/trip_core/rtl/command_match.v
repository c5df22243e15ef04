// Compares a command's value, while it waits for its effect, with the words that it may be: keys, causes, CRCs, up to three a
// command, from a block RAM. The configuration store writes the CRCs there as it takes them, low half first.
`default_nettype none
`include "trip_core.Generated.vh"
module command_match (
    input  wire        clk,
    input  wire [3:0]  command,
    input  wire [5:0]  index,           // ticks since the frame's end; half of the value is there from tick 3 on, low first
    input  wire [15:0] value_half,
    input  wire        crc_write,
    input  wire        crc_live,        // of the live words, which ARM names; else of the staged ones, which COMMIT names
    input  wire        crc_high,
    input  wire [15:0] crc_half,
    output reg  [2:0]  match,           // from tick 9 on
    output reg         rest_zero        // but for its four lowest bits the first word matches
);
    localparam [5:0] FIRST = 6'd2;      // tick at which the first low half is read

    function [7:0] place;
        input [7:0] register_address;   // of the block of commands
        input [1:0] number;
        input       half;
        place = {1'b0 & |register_address[7:4], register_address[3:0], number, half};
    endfunction

    reg [15:0] words [0:255];
    task put;
        input [7:0]  register_address;
        input [1:0]  number;
        input [31:0] word;
        begin
            words[place(register_address, number, 1'b0)] = word[15:0];
            words[place(register_address, number, 1'b1)] = word[31:16];
        end
    endtask
    integer i;
    initial begin
        for (i = 0; i < 256; i = i + 1)
            words[i] = 16'd0;
        put(`AGNW_REG_KICK, 2'd0, `AGNW_KEY_KICK);
        put(`AGNW_REG_DISARM, 2'd0, `AGNW_KEY_DISARM);
        put(`AGNW_REG_TRIP, 2'd0, `AGNW_CAUSE_MANUAL);
        put(`AGNW_REG_TRIP, 2'd1, `AGNW_CAUSE_HOST);
        put(`AGNW_REG_SELFTEST, 2'd0, `AGNW_KEY_SELFTEST_BEGIN);
        put(`AGNW_REG_SELFTEST, 2'd1, `AGNW_KEY_SELFTEST_PASS);
        put(`AGNW_REG_SELFTEST, 2'd2, `AGNW_KEY_SELFTEST_FAIL);
        put(`AGNW_REG_BEAM_CLEAR, 2'd0, `AGNW_KEY_BEAM_CLEAR);
        put(`AGNW_REG_CAPTURE_FREE, 2'd0, `AGNW_KEY_CAPTURE_FREE);
    end

    wire [2:0]  step = index[2:0] - FIRST[2:0];
    reg  [15:0] word;
    reg         low_equal, low_rest;
    wire [15:0] differs = word ^ value_half;
    wire        equal   = differs == 16'd0;

    always @(posedge clk) begin
        if (crc_write)
            words[place(crc_live ? `AGNW_REG_ARM : `AGNW_REG_COMMIT, 2'd0, crc_high)] <= crc_half;
        word <= words[{1'b0, command, step[2:1], step[0]}];
        low_equal <= equal;
        low_rest  <= differs[15:4] == 12'd0;
        if (index == FIRST + 6'd2) begin
            match[0]  <= low_equal && equal;
            rest_zero <= low_rest && equal;
        end
        if (index == FIRST + 6'd4)
            match[1] <= low_equal && equal;
        if (index == FIRST + 6'd6)
            match[2] <= low_equal && equal;
    end
endmodule
`default_nettype wire

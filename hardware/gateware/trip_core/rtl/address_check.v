// Do `words` registers from `first` on lie in one block, and, for a write, may all of them be written? Commands are written one
// a frame.
`default_nettype none
`include "trip_core.Generated.vh"
module address_check (
    input  wire       write,
    input  wire [7:0] first,
    input  wire [4:0] words,
    output wire       bad
);
    localparam [15:0] WRITABLE = `AGNW_WRITABLE_COMMANDS;

    localparam [2:0] IDENTITY = 3'd1, STATUS = 3'd2, COMMAND = 3'd3, CONFIGURATION = 3'd4;

    wire [8:0] last = {1'b0, first} + {4'd0, words} - 9'd1;

    function holds;
        input integer place;
        input [7:0]   block_first, block_last;
        holds = place >= $signed({24'd0, block_first}) && place <= $signed({24'd0, block_last});
    endfunction

    // Which block an address lies in, 0 for none: tables rather than comparisons, which are smaller so.
    function [2:0] block_of;
        input [7:0] place;
        integer     k;
        begin
            block_of = 3'd0;
            for (k = 0; k < 256; k = k + 1)
                if (place == k[7:0])
                    block_of = holds(k, `AGNW_BLOCK_IDENTITY_FIRST, `AGNW_BLOCK_IDENTITY_LAST) ? IDENTITY
                        : holds(k, `AGNW_BLOCK_STATUS_FIRST, `AGNW_BLOCK_STATUS_LAST) ? STATUS
                        : holds(k, `AGNW_BLOCK_COMMAND_FIRST, `AGNW_BLOCK_COMMAND_LAST) ? COMMAND
                        : holds(k, `AGNW_BLOCK_CONFIGURATION_FIRST, `AGNW_BLOCK_CONFIGURATION_LAST) ? CONFIGURATION : 3'd0;
        end
    endfunction

    wire [2:0] first_block = block_of(first);
    wire       one_block   = !last[8] && first_block != 3'd0 && block_of(last[7:0]) == first_block;

    wire read_only = !WRITABLE[first[3:0]] || words != 5'd1;

    assign bad = !one_block || (write && first_block != CONFIGURATION && (first_block != COMMAND || read_only));
endmodule
`default_nettype wire

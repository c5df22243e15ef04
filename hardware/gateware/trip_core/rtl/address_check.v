// Do `words` registers, 1 to 16, from `first` on lie in one block, and, for a write, may all of them be written? Commands are
// written one a frame.
`default_nettype none
`include "trip_core.Generated.vh"
module address_check (
    input  wire       write,
    input  wire [7:0] first,
    input  wire [4:0] words,
    output wire       bad
);
    localparam [15:0] WRITABLE = `AGNW_WRITABLE_COMMANDS;
    localparam [7:0]  IDENTITY_LAST = `AGNW_BLOCK_IDENTITY_LAST, STATUS_FIRST = `AGNW_BLOCK_STATUS_FIRST,
        STATUS_LAST = `AGNW_BLOCK_STATUS_LAST, COMMAND_LAST = `AGNW_BLOCK_COMMAND_LAST,
        CONFIGURATION_LAST = `AGNW_BLOCK_CONFIGURATION_LAST;

    // No block reaches over a page of 32 registers; commands and configuration begin one.
    wire [5:0] last = {1'b0, first[4:0]} + {1'b0, words} - 6'd1;
    wire [2:0] page = first[7:5];

    wire identity = page == IDENTITY_LAST[7:5] && last <= {1'b0, IDENTITY_LAST[4:0]};
    wire status   = page == STATUS_LAST[7:5] && first[4:0] >= STATUS_FIRST[4:0] && last <= {1'b0, STATUS_LAST[4:0]};
    wire command  = page == COMMAND_LAST[7:5] && last <= {1'b0, COMMAND_LAST[4:0]};
    wire configuration = page == CONFIGURATION_LAST[7:5]
        && last <= {1'b0, CONFIGURATION_LAST[4:0]};

    assign bad = write ? !(configuration || (command && WRITABLE[first[3:0]] && words == 5'd1))
        : !(identity || status || command || configuration);
endmodule
`default_nettype wire

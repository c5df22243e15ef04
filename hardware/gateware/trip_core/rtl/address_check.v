// Do `words` registers from `first` on lie in one block, and, for a write, may all of them be written?
`default_nettype none
`include "trip_core.Generated.vh"
module address_check (
    input  wire       write,
    input  wire [7:0] first,
    input  wire [4:0] words,
    output wire       bad
);
    localparam [15:0] WRITABLE = `AGNW_WRITABLE_COMMANDS;

    wire [8:0] last = {1'b0, first} + {4'd0, words} - 9'd1;

    function contained;
        input [7:0] block_first, block_last;
        contained = first >= block_first && last <= {1'b0, block_last};
    endfunction

    wire in_identity = contained(`AGNW_BLOCK_IDENTITY_FIRST, `AGNW_BLOCK_IDENTITY_LAST);
    wire in_status   = contained(`AGNW_BLOCK_STATUS_FIRST, `AGNW_BLOCK_STATUS_LAST);
    wire in_command  = contained(`AGNW_BLOCK_COMMAND_FIRST, `AGNW_BLOCK_COMMAND_LAST);
    wire in_config   = contained(`AGNW_BLOCK_CONFIGURATION_FIRST, `AGNW_BLOCK_CONFIGURATION_LAST);

    reg     read_only;
    integer i;
    always @* begin
        read_only = 1'b0;
        for (i = 0; i < 16; i = i + 1)
            if (!WRITABLE[i] && first[3:0] <= i[3:0] && last[3:0] >= i[3:0])
                read_only = 1'b1;
    end

    assign bad = write ? !(in_config || (in_command && !read_only)) : !(in_identity || in_status || in_command || in_config);
endmodule
`default_nettype wire

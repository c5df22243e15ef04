// Which of the items asked for exist: items from `from` on contained `size` items from `base` on, modulo 2^32, in the cycle before.
`default_nettype none
module item_window (
    input  wire        clk,
    input  wire [31:0] from,
    input  wire [31:0] base,
    input  wire [16:0] size,
    input  wire [8:0]  items,
    output wire        at_most_end,   // base <= from <= base + size
    output reg  [8:0]  valid          // another cycle later
);
    reg  [31:0] offset;
    reg  [16:0] held;
    wire        near   = offset[31:17] == 15'd0;
    wire [17:0] ahead  = {1'b0, held} - {1'b0, offset[16:0]};
    wire        contained = near && !ahead[17];

    assign at_most_end = contained;
    wire [8:0]  found = !contained ? 9'd0 : |ahead[16:9] || ahead[8:0] > items ? items : ahead[8:0];

    always @(posedge clk) begin
        offset <= from - base;
        held   <= size;
        valid  <= found;
    end
endmodule
`default_nettype wire

// An input whose first flip-flop lies in its pad, for data that comes soon after an edge that a pad_output gave.
`default_nettype none
module pad_input (
    input  wire clk,
    input  wire pin,
    output wire seen     // at the last edge
);
`ifdef AGNW_ICE40_PADS
    SB_IO #(.PIN_TYPE(6'b000000)) pad (.PACKAGE_PIN(pin), .INPUT_CLK(clk), .D_IN_0(seen));
`else
    reg level;
    always @(posedge clk)
        level <= pin;
    assign seen = level;
`endif
endmodule
`default_nettype wire

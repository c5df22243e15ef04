// An output that is a flip-flop in its pad: from the clock to the pin takes what the data sheet says, wherever the logic lies.
`default_nettype none
module pad_output (
    input  wire clk,
    input  wire next,    // after the edge being computed
    output wire pin
);
`ifdef AGNW_ICE40_PADS
    SB_IO #(.PIN_TYPE(6'b010101)) pad (.PACKAGE_PIN(pin), .OUTPUT_CLK(clk), .D_OUT_0(next));
`else
    reg level;
    always @(posedge clk)
        level <= next;
    assign pin = level;
`endif
endmodule
`default_nettype wire

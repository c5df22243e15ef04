// Boundary of a coalescing window: the edge's tick is a multiple of 2^(window + 8). That is where bit window + 7 of the time
// falls, since a bit falls only together with all below it. `window` up to 31.
`default_nettype none
module window_boundary (
    input  wire [47:0] last,       // tick of the edge before
    input  wire [47:0] now,        // tick of the edge being computed
    input  wire [4:0]  window,
    output wire        boundary
);
    wire [31:0] falls = last[38:7] & ~now[38:7];

    assign boundary = falls[window];

    // Bits that no window reaches.
    wire unused = &{1'b0, last[47:39], last[6:0], now[47:39], now[6:0]};
endmodule
`default_nettype wire

// Boundaries of the coalescing windows: `boundary` in the cycle that computes edge t, when t - 2 is a multiple of
// 2^(window + 8), which is where bit window + 7 of the time has fallen; and at the edge after a COMMIT, but not one later.
`default_nettype none
module window_boundary (
    input  wire        clk,
    input  wire        reset,
    input  wire        commit,     // accepted at this edge
    input  wire [47:0] last,       // tick of the edge before
    input  wire [4:0]  window,     // up to 31
    output reg         boundary
);
    wire [31:0] bits = last[38:7];
    wire        now = bits[window];
    reg         passed;

    // Bits that no window reaches.
    wire unused = &{1'b0, last[47:39], last[6:0]};

    always @(posedge clk) begin
        passed   <= now && !commit && !reset;
        boundary <= ((passed && !now) || commit) && !reset;
    end
endmodule
`default_nettype wire

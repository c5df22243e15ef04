// UNDER is effective only after the current has stayed above its threshold long enough since ARM.
// `qualified` rises at the edge at which `above` has held UNDER_QUALIFY ticks (0 counts as 1) and falls with `armed`.
`default_nettype none
module under_qualifier (
    input  wire        clk,
    input  wire        reset,
    input  wire        armed,
    input  wire        arm,       // ARM is accepted at this edge
    input  wire        above,     // switch closed, not chopped open, current above UNDER's threshold
    input  wire [23:0] qualify,
    output reg         qualified
);
    reg  [23:0] count;
    wire [23:0] next = count + 24'd1;

    always @(posedge clk) begin
        if (reset || arm || !armed) begin
            count     <= 24'd0;
            qualified <= 1'b0;
        end else if (!above) begin
            count <= 24'd0;
        end else if (!qualified) begin
            count <= next;
            if (next == qualify || qualify == 24'd0)
                qualified <= 1'b1;
        end
    end
endmodule
`default_nettype wire

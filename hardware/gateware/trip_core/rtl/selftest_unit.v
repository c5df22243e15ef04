// Self-test: the injection outputs, the latch that opens the injected line on OVER, and the time from injection to the
// switch reading back open. INJECT is cleared on leaving SELFTEST, where a measurement ends without a result.
`default_nettype none
module selftest_unit (
    input  wire        clk,
    input  wire        reset,
    input  wire        inject_write,    // accepted at this edge
    input  wire [5:0]  inject_value,
    input  wire        selftest_next,   // the state after this edge is SELFTEST
    input  wire        over,            // OVER is effective
    input  wire        switch_readback, // synchronised
    output reg  [5:0]  inject,          // current_pos, current_neg, mux, permit
    output wire        switch_next,     // SWITCH after this edge, in SELFTEST
    output wire [31:0] ticks
);
    localparam CURRENT_POS = 0, CURRENT_NEG = 1, PERMIT = 5;

    reg        latch;
    reg        running;
    reg        measured;
    reg [15:0] count;

    wire injecting = inject[CURRENT_POS] || inject[CURRENT_NEG];
    wire begins = inject_write && !injecting && (inject_value[CURRENT_POS] || inject_value[CURRENT_NEG]);

    assign switch_next = selftest_next && inject[PERMIT] && !latch && !over;
    assign ticks = {{16{!measured}}, count | {16{!measured}}};

    always @(posedge clk) begin
        if (reset || !selftest_next)
            inject <= 6'd0;
        else if (inject_write)
            inject <= inject_value;

        latch <= (latch || over) && inject != 6'd0 && !reset;

        if (reset) begin
            running  <= 1'b0;
            measured <= 1'b0;
        end else if (!selftest_next) begin
            running <= 1'b0;
        end else if (begins) begin
            running  <= switch_readback;
            measured <= 1'b0;
        end else if (&count) begin
            running <= 1'b0;
        end else if (running && !switch_readback) begin
            running  <= 1'b0;
            measured <= 1'b1;
        end

        if (begins)
            count <= 16'd0;
        else if (running)
            count <= count + 16'd1;
    end
endmodule
`default_nettype wire

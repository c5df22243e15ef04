// Series switch, crowbar, SMU permit and abort as commanded (section 4 of the theory of operation). The crowbar opens
// CROWBAR_DELAY ticks before the switch closes and closes as long after it opened; a later event replaces a pending one.
// Kept inverted where safe is 1, so that flip-flops that power up at 0 are safe before the first edge.
`default_nettype none
module line_outputs (
    input  wire       clk,
    input  wire       reset,
    input  wire       close_line,   // ARM or BYPASS accepted
    input  wire       open_line,    // trip, DISARM, BYPASS ends
    input  wire       crowbar,      // with open_line: the crowbar closes
    input  wire       abort_set,
    input  wire       abort_clear,
    input  wire       chop,
    input  wire       reclose,
    input  wire       selftest_enter,
    input  wire       selftest,     // the state after this edge is SELFTEST
    input  wire       selftest_switch,
    input  wire [7:0] delay,
    output reg        switch_closed,
    output wire       crowbar_closed,
    output reg        abort,
    output reg        permit
);
    reg       crowbar_open;
    reg [7:0] left;
    reg       closing;              // what is pending: the switch closes, or the crowbar
    reg       was_selftest;
    wire      selftest_leave = was_selftest && !selftest;

    wire      closes = reclose || (left == 8'd1 && closing);
    wire      stays  = !reset && (selftest ? selftest_switch : !selftest_leave
                       && (close_line ? delay == 8'd0 : closes ? permit : switch_closed));

    assign crowbar_closed = ~crowbar_open;

    always @(posedge clk) begin
        if (left != 8'd0)
            left <= left - 8'd1;
        if (left == 8'd1 && !closing)
            crowbar_open <= 1'b0;

        // The permit falls with whatever ends the closing: a pending one can never outlive it. (Written so that the late `open_line`
        // and `chop` pass one level of logic.)
        switch_closed <= !open_line && !(chop && !close_line && !selftest) && stays;

        if (open_line) begin
            permit        <= 1'b0;
            closing       <= 1'b0;
            left          <= crowbar ? delay : 8'd0;
            crowbar_open  <= crowbar && delay == 8'd0 ? 1'b0 : crowbar_open;
        end else if (close_line) begin
            permit        <= 1'b1;
            crowbar_open  <= 1'b1;
            closing       <= 1'b1;
            left          <= delay;
        end else if (chop) begin
            left          <= 8'd0;
        end

        if (selftest_enter) begin
            crowbar_open <= 1'b0;
            left         <= 8'd0;
        end
        was_selftest <= selftest && !reset;

        if (reset) begin
            permit        <= 1'b0;
            crowbar_open  <= 1'b0;
            left          <= 8'd0;
        end

        if (reset || abort_clear)
            abort <= 1'b0;
        else if (abort_set)
            abort <= 1'b1;
    end
endmodule
`default_nettype wire

// Series switch, crowbar, SMU permit and abort as commanded (section 4 of the theory of operation). The crowbar opens
// CROWBAR_DELAY ticks before the switch closes and closes as long after it opened; a later event replaces a pending one.
// Kept inverted where safe is 1, so that flip-flops that power up at 0 are safe before the first edge.
`default_nettype none
module line_outputs (
    input  wire       clk,
    input  wire       reset,
    input  wire       close_line,   // ARM or BYPASS accepted
    input  wire       open_line,    // trip, DISARM, BYPASS ends
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

    // Every pending delay is loaded or cancelled; else it runs down.
    wire       loads  = open_line || close_line;
    wire       ends   = reset || open_line || close_line || chop || selftest_enter;
    wire [7:0] less   = left - {7'd0, left != 8'd0};
    wire       shuts  = left == 8'd1 && !closing;
    wire       at_once = open_line && delay == 8'd0;

    // Written so that what comes late in the cycle, `open_line` and `chop`, passes few levels of logic. The permit falls with whatever
    // ends the closing: a pending one can never outlive it.
    always @(posedge clk) begin
        switch_closed <= !open_line && !(chop && !close_line && !selftest) && stays;
        permit        <= !reset && !open_line && (close_line || permit);
        crowbar_open  <= !reset && !selftest_enter && !at_once && ((close_line && !open_line) || (crowbar_open && (open_line || !shuts)));
        closing       <= !open_line && (close_line || closing);
        left          <= ({8{loads && !reset && !selftest_enter}} & delay) | ({8{!ends}} & less);
        was_selftest  <= selftest && !reset;
        abort         <= !reset && !abort_clear && (abort_set || abort);
    end
endmodule
`default_nettype wire

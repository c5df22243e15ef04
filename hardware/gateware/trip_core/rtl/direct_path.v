// From the comparator pins to the direct trip line with no flip-flop between. Each latch is a flip-flop with an asynchronous
// set and a clocked clear, so that a pulse shorter than a tick opens the line and leaves its cause.
// `line_enable` is energise-to-permit. The synchronised latches are effective without deglitch.
`default_nettype none
module direct_path (
    input  wire clk,
    input  wire reset,
    input  wire over_pos_pin,
    input  wire over_neg_pin,
    input  wire under_pos_pin,
    input  wire under_neg_pin,
    input  wire armed_over,     // registered: OVER may open the line now
    input  wire armed_under,    // registered: UNDER may open the line now
    input  wire clear,          // at this edge
    input  wire closed,         // the switch as commanded
    output wire line_enable,
    output reg  over_seen,
    output reg  under_seen
);
    // Two levels of logic from pin to pin, whatever synthesis would share.
    (* keep *) wire over;
    (* keep *) wire under;
    (* keep *) wire held;
    reg  over_latch, under_latch;
    reg  over_first, under_first;

    assign over        = (over_pos_pin | over_neg_pin) & armed_over;
    assign under       = under_pos_pin & under_neg_pin & armed_under;
    assign held        = closed & ~(over_latch | under_latch);
    assign line_enable = held & ~(over | under);

    always @(posedge clk or posedge over)
        if (over)
            over_latch <= 1'b1;
        else if (clear || reset)
            over_latch <= 1'b0;

    always @(posedge clk or posedge under)
        if (under)
            under_latch <= 1'b1;
        else if (clear || reset)
            under_latch <= 1'b0;

    always @(posedge clk) begin
        if (clear || reset) begin
            {over_first, under_first} <= 2'b00;
            {over_seen, under_seen}   <= 2'b00;
        end else begin
            {over_first, under_first} <= {over_latch, under_latch};
            {over_seen, under_seen}   <= {over_first, under_first};
        end
    end
endmodule
`default_nettype wire

// The direct path (a): the line opens with the pin, without a clock edge, and stays open; a pulse however short leaves latch and cause.
// Steps here are shorter than a tick: pins change between clock edges as they like.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module direct_path_proof (
    input wire clk
);
    (* anyseq *) wire [3:0] pins;
    (* anyseq *) wire       any_reset, any_over, any_under, any_clear, any_closed;
    reg started = 1'b0;
    reg reset = 1'b1, armed_over, armed_under, clear, closed;
    always @(posedge clk) begin
        started <= 1'b1;
        {reset, armed_over, armed_under, clear, closed} <= {any_reset, any_over, any_under, any_clear, any_closed};
    end

    wire line_enable, over_seen, under_seen;
    direct_path direct (
        .clk(clk), .reset(reset), .over_pos_pin(pins[0]), .over_neg_pin(pins[1]), .under_pos_pin(pins[2]), .under_neg_pin(pins[3]),
        .armed_over(armed_over), .armed_under(armed_under), .clear(clear), .closed(closed), .line_enable(line_enable),
        .over_seen(over_seen), .under_seen(under_seen));
    (* hierconn *) wire \direct.over_latch , \direct.under_latch , \direct.over_first , \direct.under_first ;

    wire over  = (pins[0] || pins[1]) && armed_over;
    wire under = pins[2] && pins[3] && armed_under;

    // Reference: opened by a pin at any step, until a clock edge that clears; clock edges since then, up to 2. A flip-flop shows at the
    // step of an edge what it was given before it.
    reg        clk_before = 1'b1, clears_before = 1'b1, over_before = 1'b0, under_before = 1'b0;
    reg  [1:0] over_count = 2'd0, under_count = 2'd0;
    wire       edge_now = clk && !clk_before;
    wire       cleared  = edge_now && clears_before;
    reg        over_last = 1'b0, under_last = 1'b0;          // a pin that stands at the edge of a clear wins
    wire       over_open  = over || over_last || (over_before && !cleared);
    wire       under_open = under || under_last || (under_before && !cleared);
    wire [1:0] over_edges  = !over_before || cleared ? 2'd0 : edge_now && over_count != 2'd2 ? over_count + 2'd1 : over_count;
    wire [1:0] under_edges = !under_before || cleared ? 2'd0 : edge_now && under_count != 2'd2 ? under_count + 2'd1 : under_count;
    always @($global_clock) begin
        clk_before    <= clk;
        over_last     <= over;
        under_last    <= under;
        clears_before <= clear || reset;
        over_before   <= over_open;
        under_before  <= under_open;
        over_count    <= over_edges;
        under_count   <= under_edges;
    end

    always @* begin
        `AGNW_LEMMA(reset_first, started || (reset && clears_before && over_count == 2'd0 && under_count == 2'd0))
    end

    always @* if (started) begin
        `AGNW_LEMMA(over_latch_known, \direct.over_latch == over_open)
        `AGNW_LEMMA(under_latch_known, \direct.under_latch == under_open)
        `AGNW_LEMMA(over_first_known, over_edges == 2'd0 || \direct.over_first == 1'b1)
        `AGNW_LEMMA(under_first_known, under_edges == 2'd0 || \direct.under_first == 1'b1)

        // OVER opens the line in the same step, with either comparator.
        `AGNW_CLAIM(over_opens, over, !line_enable)
        // UNDER opens it in the same step.
        `AGNW_CLAIM(under_opens, under, !line_enable)
        // The line stays open, whatever the pins do, until a clock edge that clears the latches.
        `AGNW_CLAIM(stays_open, over_open || under_open, !line_enable)
        // A switch that is commanded open is open.
        `AGNW_CLAIM(open_is_open, !closed, !line_enable)
        // Nothing else opens the line.
        `AGNW_CLAIM(nothing_else, closed && !over && !under && !over_open && !under_open, line_enable)
        // Two clock edges after OVER opened the line its cause is seen, though the pin may long be off; under the same for UNDER.
        `AGNW_CLAIM(over_told, over_edges == 2'd2, over_seen)
        // Two clock edges after UNDER opened the line its cause is seen.
        `AGNW_CLAIM(under_told, under_edges == 2'd2, under_seen)
        // A pulse of one step, over before the next clock edge, has opened the line and leaves its cause.
        `AGNW_REACHED(short_pulse, over_edges == 2'd2 && !over && over_seen)
    end
endmodule
`default_nettype wire

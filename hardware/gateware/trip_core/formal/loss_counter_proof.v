// The count of what is lost (e): every record reported lost is in the total and in what the next LOSS tells, up to 32768 of them.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module loss_counter_proof (
    input wire clk
);
    reg started = 1'b0;
    always @(posedge clk)
        started <= 1'b1;
    (* anyseq *) wire       reset_again, lost_ring, told;
    (* anyseq *) wire [3:0] lost_front;
    wire reset = !started || reset_again;

    wire [15:0] pending, total;
    wire        untold;
    loss_counter counter (
        .clk(clk), .reset(reset), .lost_front(lost_front), .lost_ring(lost_ring), .told(told), .pending(pending), .total(total),
        .untold(untold));

    // Reference: all lost, and those told; each stops as the contract says.
    wire [4:0]  lost = {1'b0, lost_front} + {4'd0, lost_ring};
    reg  [31:0] all, since_told;
    always @(posedge clk) begin
        all        <= reset ? 32'd0 : all + {27'd0, lost};
        since_told <= reset ? 32'd0 : (told ? 32'd0 : since_told) + {27'd0, lost};
    end

    always @* if (started && !reset) begin
        // No run loses four thousand million records between two LOSS.
        `AGNW_ASSUME(countable, since_told < 32'h7FFF0000 && all < 32'h7FFF0000, since_told == 32'd17)

        `AGNW_LEMMA(untold_known, untold == (since_told != 32'd0))
        // All that was lost is counted, until the count stops at 32768 or more.
        `AGNW_CLAIM(total_is_all, started, all < 32'd32768 ? {16'd0, total} == all : total[15])
        // What the next LOSS tells is all that was lost since the last, until the count stops at 32768 or more.
        `AGNW_CLAIM(pending_is_untold, started, since_told < 32'd32768 ? {16'd0, pending} == since_told : pending[15])
        // While something is untold the core knows it, and LOSS becomes due.
        `AGNW_CLAIM(untold_if_lost, since_told != 32'd0, untold)
        // A loss at the very edge at which LOSS is told is not forgotten.
        `AGNW_REACHED(lost_while_told, told && lost == 5'd2 && pending != 16'd0)
    end
endmodule
`default_nettype wire

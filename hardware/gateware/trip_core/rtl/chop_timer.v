// Chop: OVER opens the switch for CHOP_HOLDOFF ticks, CHOP_RETRIES times since ARM; `reclose` in the cycle that computes the
// edge at which the switch closes again. A trip or DISARM ends it without reclosing.
`default_nettype none
module chop_timer (
    input  wire        clk,
    input  wire        reset,
    input  wire        arm,
    input  wire        disarm,        // at this edge
    input  wire        trip,          // likewise; comes late in the cycle
    input  wire        chop,
    input  wire        expire,        // of the slow timer that `chop` starts
    input  wire [7:0]  retries_limit,
    output reg         open,
    output wire        reclose,
    output reg  [7:0]  retries,
    output reg         retries_left
);
    wire   ends = open && expire && !disarm;
    assign reclose = ends && !trip;

    always @(posedge clk) begin
        open <= !(reset || arm || disarm || ends) && !trip && (chop || open);

        if (reset || arm)
            retries <= 8'd0;
        else if (chop)
            retries <= retries + 8'd1;

        // Retries start at 0 and stop at the limit, which does not change while armed; while chop is open there is no next one, so that a
        // tick later is in time.
        retries_left <= arm ? retries_limit != 8'd0 : retries != retries_limit;
    end
endmodule
`default_nettype wire

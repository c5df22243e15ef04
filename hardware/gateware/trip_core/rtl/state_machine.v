// SAFE, SELFTEST, DISARMED, ARMED, TRIPPED, FAULT, BYPASS. A trip wins over everything; a command over BYPASS's own end.
// `next` is the state after the edge being computed, `untripped` the same but for a trip: what a trip cannot meet goes by that.
// The commands are those granted: a trip overrides them. `reason` is what a STATE record says of the move.
`default_nettype none
`include "trip_core.Generated.vh"
module state_machine (
    input  wire        clk,
    input  wire        reset,
    input  wire        trip,
    input  wire [3:0]  trip_cause,
    input  wire        arm,
    input  wire        disarm,
    input  wire        acknowledge,
    input  wire        bypass,
    input  wire        bypass_expire,
    input  wire        selftest,
    input  wire        selftest_begin,   // which key it was
    input  wire        selftest_pass,
    output reg  [2:0]  state,
    output reg         armed,            // the state is ARMED
    output reg         live,             // it is ARMED or BYPASS: looked at on the way to a trip, so registers of their own
    output wire [2:0]  next,
    output reg  [2:0]  untripped,
    output wire        moved,
    output wire        bypass_end,       // but for a trip
    output reg  [7:0]  reason
);
    wire in_bypass  = live && !armed;
    wire arms       = untripped == `AGNW_STATE_ARMED;
    wire bypasses   = untripped == `AGNW_STATE_BYPASS;

    assign bypass_end = in_bypass && bypass_expire;
    assign next       = trip ? `AGNW_STATE_TRIPPED : untripped;
    assign moved      = trip || untripped != state;

    always @* begin
        untripped = state;
        reason    = 8'd0;
        if (arm) begin
            untripped = `AGNW_STATE_ARMED;
            reason    = `AGNW_REG_ARM;
        end else if (disarm) begin
            untripped = `AGNW_STATE_DISARMED;
            reason    = `AGNW_REG_DISARM;
        end else if (acknowledge) begin
            untripped = `AGNW_STATE_DISARMED;
            reason    = `AGNW_REG_ACKNOWLEDGE;
        end else if (bypass) begin
            untripped = `AGNW_STATE_BYPASS;
            reason    = `AGNW_REG_BYPASS;
        end else if (selftest) begin
            untripped = selftest_begin ? `AGNW_STATE_SELFTEST
                      : selftest_pass ? `AGNW_STATE_DISARMED : `AGNW_STATE_FAULT;
            reason    = `AGNW_REG_SELFTEST;
        end else if (bypass_end) begin
            untripped = `AGNW_STATE_DISARMED;
            reason    = `AGNW_REG_BYPASS;
        end
        if (trip)
            reason = {4'd0, trip_cause};
    end

    always @(posedge clk) begin
        state <= reset ? `AGNW_STATE_SAFE : next;
        armed <= arms && !trip && !reset;
        live  <= (arms || bypasses) && !trip && !reset;
    end
endmodule
`default_nettype wire

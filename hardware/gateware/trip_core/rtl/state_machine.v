// SAFE, SELFTEST, DISARMED, ARMED, TRIPPED, FAULT, BYPASS. A trip wins over everything; a command over BYPASS's own end.
// `next` is the state after the edge being computed; `reason` is what a STATE record says of the move.
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
    output reg  [2:0]  next,
    output wire        moved,
    output wire        bypass_end,
    output reg  [7:0]  reason
);
    wire in_bypass = state == `AGNW_STATE_BYPASS;

    assign bypass_end = in_bypass && bypass_expire && !trip;
    assign moved = next != state;

    always @* begin
        next   = state;
        reason = 8'd0;
        if (trip) begin
            next   = `AGNW_STATE_TRIPPED;
            reason = {4'd0, trip_cause};
        end else if (arm) begin
            next   = `AGNW_STATE_ARMED;
            reason = `AGNW_REG_ARM;
        end else if (disarm) begin
            next   = `AGNW_STATE_DISARMED;
            reason = `AGNW_REG_DISARM;
        end else if (acknowledge) begin
            next   = `AGNW_STATE_DISARMED;
            reason = `AGNW_REG_ACKNOWLEDGE;
        end else if (bypass) begin
            next   = `AGNW_STATE_BYPASS;
            reason = `AGNW_REG_BYPASS;
        end else if (selftest) begin
            next   = selftest_begin ? `AGNW_STATE_SELFTEST
                   : selftest_pass ? `AGNW_STATE_DISARMED : `AGNW_STATE_FAULT;
            reason = `AGNW_REG_SELFTEST;
        end else if (bypass_end) begin
            next   = `AGNW_STATE_DISARMED;
            reason = `AGNW_REG_BYPASS;
        end
    end

    always @(posedge clk)
        if (reset)
            state <= `AGNW_STATE_SAFE;
        else
            state <= next;
endmodule
`default_nettype wire

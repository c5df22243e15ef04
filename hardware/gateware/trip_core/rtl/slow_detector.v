// A condition whose deglitch time is one of the slow timers: effective once the timer has ended with `raw` held all along, up to the
// edge before. A register: `raw` comes late in the cycle, and would lie on every way of a trip.
`default_nettype none
module slow_detector (
    input  wire clk,
    input  wire reset,
    input  wire raw,
    input  wire expire,
    output wire restart,    // the timer does not run
    output wire effective   // in the cycle that computes the edge at which it acts
);
    reg held;

    assign restart   = !raw;
    assign effective = held;

    always @(posedge clk)
        held <= raw && (held || expire) && !reset;
endmodule
`default_nettype wire

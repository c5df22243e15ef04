// A condition whose deglitch time is one of the slow timers: effective once the timer has ended with `raw` held all along.
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
    assign effective = raw && held;

    always @(posedge clk)
        held <= raw && (held || expire) && !reset;
endmodule
`default_nettype wire

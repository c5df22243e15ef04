// UNDER is effective only after the current has stayed above its threshold long enough since ARM: `qualified` rises where the slow
// timer of UNDER_QUALIFY ends with `above` held all along, and falls with `armed`.
`default_nettype none
module under_qualifier (
    input  wire clk,
    input  wire reset,
    input  wire armed,
    input  wire above,     // switch closed, not chopped open, current above UNDER's threshold
    input  wire expire,
    output wire restart,   // the timer does not run
    output reg  qualified
);
    assign restart = !(armed && above);

    always @(posedge clk)
        qualified <= armed && (qualified || (expire && above)) && !reset;
endmodule
`default_nettype wire

// A detector as the theory of operation has it, for the proofs: `condition` is what the first synchroniser stage sees now, `gate` what
// else `raw` needs in the cycle that looks at it, one edge later. Counts consecutive edges, up to 65 536.
`default_nettype none
module detector_reference #(
    parameter [16:0] AFTER_RESET = 17'd0   // 1 if the synchronisers' reset values meet the condition
) (
    input  wire        clk,
    input  wire        reset,
    input  wire        condition,
    input  wire        gate,
    input  wire        restart,
    input  wire [15:0] deglitch,
    output reg  [16:0] stood,          // edges up to the one before the last, at which the first stage saw it
    output reg  [16:0] stood_before,   // ... up to the one before that
    output reg  [16:0] calm,           // cycles with the gate open and no restart
    output wire [15:0] count,
    output wire        effective
);
    wire [16:0] least = stood_before < calm ? stood_before : calm;

    assign count     = least < {1'b0, deglitch} ? least[15:0] : deglitch;
    assign effective = stood != 17'd0 && gate && count == deglitch;

    always @(posedge clk) begin
        stood        <= reset ? AFTER_RESET : !condition ? 17'd0 : stood[16] ? stood : stood + 17'd1;
        stood_before <= reset ? 17'd0 : stood;
        calm         <= reset || !gate || restart ? 17'd0 : calm[16] ? calm : calm + 17'd1;
    end
endmodule
`default_nettype wire

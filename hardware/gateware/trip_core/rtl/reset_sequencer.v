// Holds everything in reset until the reset pin has been released and the configuration memories hold their reset values:
// 128 ticks with `step` counting. The first edge after is tick 1.
`default_nettype none
module reset_sequencer (
    input  wire       clk,
    input  wire       reset_n_pin,
    output reg        reset,
    output reg  [6:0] step
);
    reg [1:0] released;
    reg       running;          // powers up at 0: in reset

    always @(posedge clk or negedge reset_n_pin)
        if (!reset_n_pin)
            released <= 2'b00;
        else
            released <= {released[0], 1'b1};

    initial begin
        running = 1'b0;
        step    = 7'd0;
        reset   = 1'b1;
    end

    always @(posedge clk) begin
        if (!released[1]) begin
            running <= 1'b0;
            reset   <= 1'b1;
            step    <= 7'd0;
        end else if (!running) begin
            step    <= step + 7'd1;
            running <= step == 7'd127;
            reset   <= step != 7'd127;
        end
    end
endmodule
`default_nettype wire

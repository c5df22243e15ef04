// Three samples in a row above the conductance threshold, after three in a row below it or since ARM: `crossed`, in the cycle
// of the sample's decision.
`default_nettype none
module conductance_watch (
    input  wire clk,
    input  wire clear,
    input  wire decide,
    input  wire above,
    output wire crossed
);
    reg [1:0] run_above, run_below;
    reg       ready;

    assign crossed = decide && above && run_above == 2'd2 && ready;

    always @(posedge clk) begin
        if (clear) begin
            run_above <= 2'd0;
            run_below <= 2'd0;
            ready     <= 1'b1;
        end else if (decide) begin
            run_above <= !above ? 2'd0 : run_above == 2'd3 ? 2'd3 : run_above + 2'd1;
            run_below <= above ? 2'd0 : run_below == 2'd3 ? 2'd3 : run_below + 2'd1;
            if (crossed)
                ready <= 1'b0;
            else if (!above && run_below == 2'd2)
                ready <= 1'b1;
        end
    end
endmodule
`default_nettype wire

// A group of lines (inputs, or outputs with read-backs) on its way into the log: which edges are recorded, which are
// coalesced, and when the coalesced ones are flushed. Set strobes and values are for the edge being computed.
`default_nettype none
module line_group #(
    parameter WIDTH = 9,
    parameter [WIDTH-1:0] RESET = {WIDTH{1'b0}}
) (
    input  wire             clk,
    input  wire             reset,
    input  wire             booted,           // before this edge
    input  wire             boot,             // BOOT_ID is accepted at this edge
    input  wire             restart,
    input  wire [WIDTH-1:0] seen,
    input  wire [3:0]       deglitch,
    input  wire [3:0]       edges_limit,
    input  wire             boundary,         // of a coalescing window
    input  wire             levels_free,      // the hold of the levels record is free or drained at this edge
    input  wire             coalesced_free,
    output wire [WIDTH-1:0] levels,           // after the last edge
    output wire [WIDTH-1:0] levels_next,      // after this edge
    output wire             levels_set,
    output wire [WIDTH-1:0] changed,
    output wire             coalesced_set,
    output reg  [WIDTH-1:0] mask,             // coalesced so far
    output reg  [14:0]      edges             // counted so far, saturating
);
    wire [WIDTH-1:0] change;
    wire [WIDTH-1:0] below;                   // lines that may be recorded in this window
    wire [WIDTH-1:0] recorded, suppressed;
    reg  [4:0]       suppressed_count;
    wire [15:0]      edges_sum = {1'b0, edges} + {11'd0, suppressed_count};
    integer          j;

    assign levels_next   = levels ^ change;
    assign coalesced_set = booted && boundary && |mask && coalesced_free && levels_free;
    assign recorded      = !booted ? {WIDTH{1'b0}} : coalesced_set ? change : levels_free ? change & below : {WIDTH{1'b0}};
    assign suppressed    = booted ? change & ~recorded : {WIDTH{1'b0}};
    assign levels_set    = boot || coalesced_set || |recorded;
    assign changed       = boot ? {WIDTH{1'b0}} : coalesced_set ? mask | change : recorded;

    genvar i;
    generate
        for (i = 0; i < WIDTH; i = i + 1) begin : line
            reg  [3:0] count;
            wire [3:0] window_count = boundary ? 4'd0 : count;

            line_deglitch #(.RESET(RESET[i])) filter (
                .clk(clk), .reset(reset), .restart(restart), .seen(seen[i]), .deglitch(deglitch),
                .level(levels[i]), .change(change[i]));

            assign below[i] = window_count < edges_limit;

            // A flush may record an edge beyond the limit: the count stays where it compares as full.
            always @(posedge clk)
                if (reset || !booted)
                    count <= 4'd0;
                else
                    count <= window_count + {3'd0, recorded[i] && window_count != 4'd15};
        end
    endgenerate

    always @* begin
        suppressed_count = 5'd0;
        for (j = 0; j < WIDTH; j = j + 1)
            suppressed_count = suppressed_count + {4'd0, suppressed[j]};
    end

    always @(posedge clk) begin
        if (reset || !booted || coalesced_set) begin
            mask  <= {WIDTH{1'b0}};
            edges <= 15'd0;
        end else begin
            mask  <= mask | suppressed;
            edges <= edges_sum[15] ? 15'h7FFF : edges_sum[14:0];
        end
    end
endmodule
`default_nettype wire

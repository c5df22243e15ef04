// A group of lines (inputs, or outputs with read-backs) on its way into the log: which edges are recorded, which are
// coalesced, and when the coalesced ones are told. `recorded`, `flush` and `changed` are registers: they tell of the last edge,
// as `levels` does. Edges are counted up to 127.
`default_nettype none
module line_group #(
    parameter WIDTH = 9,
    parameter [WIDTH-1:0] RESET = {WIDTH{1'b0}}
) (
    input  wire             clk,
    input  wire             reset,
    input  wire             booted,           // before this edge
    input  wire             restart,
    input  wire [WIDTH-1:0] seen,
    input  wire [3:0]       deglitch,         // as countdown_code
    input  wire [3:0]       edges_limit,      // likewise
    input  wire             boundary,         // of a coalescing window
    input  wire             may_flush,        // at this edge
    output wire [WIDTH-1:0] levels,           // after the last edge
    output reg              recorded,         // edges of the last edge go into the log
    output wire [WIDTH-1:0] changed,          // ... with the coalesced ones if `flush`
    output wire             flushes,          // at this edge
    output reg              flush,            // at the last edge the coalesced edges were told
    output reg  [6:0]       edges             // coalesced so far
);
    wire [WIDTH-1:0] change, below;           // lines that may be recorded in this window
    wire [WIDTH-1:0] take = change & below, suppressed = change & ~below;
    reg  [WIDTH-1:0] taken, mask;             // recorded at the last edge; lines with coalesced edges
    reg              due;
    wire             any = |suppressed;

    // Comes late in the cycle: mask, count and what is due leave with the entry, in the cycle after, in which `due` and `mask` are over.
    assign flushes = due && !flush && !any && may_flush;
    assign changed = taken | (mask & {WIDTH{flush}});

    genvar i;
    generate
        for (i = 0; i < WIDTH; i = i + 1) begin : line
            reg [3:0] left;                   // edges that may still be recorded in this window

            line_deglitch #(.RESET(RESET[i])) filter (
                .clk(clk), .reset(reset), .restart(restart), .seen(seen[i]), .deglitch(deglitch),
                .level(levels[i]), .change(change[i]));

            assign below[i] = left != 4'd0;

            always @(posedge clk)
                if (boundary || !booted)
                    left <= edges_limit;
                else if (take[i])
                    left <= {left[2:0], left[3] ^ left[2] ^ (left[2:0] == 3'd0)};
        end
    endgenerate

    always @(posedge clk) begin
        taken    <= take;
        recorded <= booted && |take;
        flush    <= flushes;
        mask     <= ((mask & {WIDTH{!flush}}) | suppressed) & {WIDTH{booted}};
        due      <= booted && !flush && (due || (boundary && |mask));
        if (!booted)
            edges <= 7'd0;
        else if (flush)
            edges <= {6'd0, any};
        else if (edges != 7'h7F)
            edges <= edges + {6'd0, any};
    end
endmodule
`default_nettype wire

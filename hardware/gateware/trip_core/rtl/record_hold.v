// One source of records: holds one event from the edge that sets it until it is drained, and may be set again at the edge
// that drains it. `lost` for an event that finds the hold taken.
`default_nettype none
module record_hold #(
    parameter WIDTH = 32
) (
    input  wire             clk,
    input  wire             reset,
    input  wire             set,
    input  wire [WIDTH-1:0] event_value,
    input  wire [5:0]       now,        // low bits of the tick of this edge
    input  wire             drain,
    output reg              waiting,
    output reg  [WIDTH-1:0] value,
    output reg  [5:0]       tick,       // low bits of the tick of the edge that set it
    output wire             free,
    output wire             lost
);
    assign free = !waiting || drain;
    assign lost = set && !free;

    always @(posedge clk) begin
        if (reset)
            waiting <= 1'b0;
        else
            waiting <= set || (waiting && !drain);
        if (set && free) begin
            value <= event_value;
            tick  <= now;
        end
    end
endmodule
`default_nettype wire

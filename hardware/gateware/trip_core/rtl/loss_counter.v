// Counts records that found no room, and says so in the log as soon as there is room to say it.
`default_nettype none
module loss_counter (
    input  wire        clk,
    input  wire        reset,
    input  wire [5:0]  lost,         // at this edge
    input  wire        room,         // LOSS may be recorded at this edge
    output wire        report,
    output reg  [31:0] pending,      // not yet reported
    output reg  [31:0] total         // saturates
);
    wire [32:0] sum = {1'b0, total} + {27'd0, lost};

    assign report = room && pending != 32'd0;

    always @(posedge clk) begin
        if (reset) begin
            pending <= 32'd0;
            total   <= 32'd0;
        end else begin
            pending <= (report ? 32'd0 : pending) + {26'd0, lost};
            total   <= sum[32] ? 32'hFFFFFFFF : sum[31:0];
        end
    end
endmodule
`default_nettype wire

// Counts records that found no room: those that the next LOSS will tell of, and all. Both stop at 32768 or a little above.
`default_nettype none
module loss_counter (
    input  wire        clk,
    input  wire        reset,
    input  wire [3:0]  lost_front,   // records of an entry that found no place at this edge
    input  wire        lost_ring,    // a record that the ring had no room for
    input  wire        told,         // LOSS takes `pending` at this edge
    output reg  [15:0] pending,
    output reg  [15:0] total,
    output reg         untold        // `pending` is not 0
);
    wire [15:0] kept = told ? 16'd0 : pending;

    always @(posedge clk) begin
        if (reset) begin
            pending <= 16'd0;
            total   <= 16'd0;
            untold  <= 1'b0;
        end else begin
            if (!kept[15])
                pending <= kept + {12'd0, lost_front} + {15'd0, lost_ring};
            if (!total[15])
                total <= total + {12'd0, lost_front} + {15'd0, lost_ring};
            untold <= lost_ring || lost_front != 4'd0 || (untold && !told);
        end
    end
endmodule
`default_nettype wire

// RATE by the step: the median of the last three V codes against its value 64 to 128 samples ago.
`default_nettype none
module voltage_step (
    input  wire        clk,
    input  wire        clear,
    input  wire        compare,      // `limit` is valid
    input  wire        decide,       // the sample's decision edge, after compare
    input  wire [15:0] median,       // signed code
    input  wire [15:0] limit,
    output reg         over
);
    reg [15:0] older, newer;         // references, 64 samples apart
    reg        older_valid, newer_valid;
    reg [5:0]  count;

    wire signed [16:0] difference = {median[15], median} - {older[15], older};
    wire        [16:0] magnitude  = difference[16] ? -difference : difference;

    always @(posedge clk) begin
        if (clear) begin
            older_valid <= 1'b0;
            newer_valid <= 1'b0;
            count       <= 6'd0;
            over        <= 1'b0;
        end else begin
            if (compare)
                over <= older_valid && magnitude > {1'b0, limit};
            if (decide) begin
                count <= count + 6'd1;
                if (count == 6'd63) begin
                    older       <= newer;
                    newer       <= median;
                    older_valid <= newer_valid;
                    newer_valid <= 1'b1;
                end
            end
        end
    end
endmodule
`default_nettype wire

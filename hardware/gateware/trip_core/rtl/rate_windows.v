// RATE's book-keeping: where the windows of the mean begin and end, and which reference the step is compared with. The sums
// themselves stand in the sample unit's memory, in two places that change roles.
`default_nettype none
module rate_windows (
    input  wire clk,
    input  wire clear,          // ARM or reset
    input  wire decide,         // a sample that takes part is decided at this edge
    input  wire odd,            // ... of odd number
    input  wire counted_out,    // the window's count has run out
    input  wire differs,        // from the window before by more than the limit
    input  wire stepped,        // from the older reference by more than the limit
    output reg  opening,        // no window is open: the next even sample opens one
    output reg  window,
    output reg  reference,
    output reg  refresh,        // the median becomes the newer reference (in the cycles after the decision)
    output wire over
);
    reg       sum_before, newer, older;   // there is a window before, a reference of each age
    reg [5:0] count;
    wire      ends = odd && !opening && counted_out;

    assign over = (ends && sum_before && differs) || (older && stepped);

    always @(posedge clk) begin
        if (decide)
            refresh <= &count;
        if (clear) begin
            opening    <= 1'b1;
            sum_before <= 1'b0;
            newer      <= 1'b0;
            older      <= 1'b0;
            count      <= 6'd0;
            refresh    <= 1'b0;
        end else if (decide) begin
            opening <= odd ? opening || ends : 1'b0;
            count   <= count + 6'd1;
            if (ends) begin
                sum_before <= 1'b1;
                window     <= !window;
            end
            if (&count) begin
                reference <= !reference;
                newer     <= 1'b1;
                older     <= newer;
            end
        end
    end

    // The places' roles need no reset, but a simulation needs a beginning.
    initial begin
        window    = 1'b0;
        reference = 1'b0;
    end
endmodule
`default_nettype wire

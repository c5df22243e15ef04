// RATE by the mean: V codes summed over RATE_WINDOW samples; `over` for the sample that ends a window whose sum differs from
// the window before by more than RATE_LIMIT. Steps follow one another on the given strobes, one sample at a time.
`default_nettype none
module voltage_mean (
    input  wire        clk,
    input  wire        clear,
    input  wire        add,          // a sample: sum and count
    input  wire        window_word,  // `word` is RATE_WINDOW (after add)
    input  wire        difference,   // (after window_word)
    input  wire        limit_word,   // `word` is RATE_LIMIT (after difference)
    input  wire        advance,      // (after limit_word)
    input  wire [31:0] word,
    input  wire [15:0] voltage,      // signed code
    output reg         over
);
    reg signed [39:0] sum;
    reg signed [40:0] previous;      // the last window's sum; between difference and advance: the difference
    reg        [23:0] count;
    reg               window_end;
    reg               previous_valid;

    wire signed [42:0] margin = previous[40] ? {{2{previous[40]}}, previous} + {11'd0, word}
                                             : {11'd0, word} - {{2{previous[40]}}, previous};

    wire unused = &{1'b0, margin[41:0]};

    always @(posedge clk) begin
        if (clear) begin
            sum            <= 40'd0;
            count          <= 24'd0;
            window_end     <= 1'b0;
            previous       <= 41'd0;
            previous_valid <= 1'b0;
            over           <= 1'b0;
        end else begin
            if (add) begin
                sum   <= sum + {{24{voltage[15]}}, voltage};
                count <= count + 24'd1;
                over  <= 1'b0;
            end
            if (window_word)
                window_end <= count == word[23:0];
            if (difference && window_end)
                previous <= {sum[39], sum} - previous;
            if (limit_word && window_end && previous_valid)
                over <= margin[42];
            if (advance && window_end) begin
                previous       <= {sum[39], sum};
                sum            <= 40'd0;
                count          <= 24'd0;
                previous_valid <= 1'b1;
            end
        end
    end
endmodule
`default_nettype wire

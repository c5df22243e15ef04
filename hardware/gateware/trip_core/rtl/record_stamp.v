// The stamp of a record, a word at a time: the tick before the entry's edge less an offset, from the lowest word on. An entry
// keeps 16 bits of its tick; the others are those of now, less one where the low word has wrapped since. `load` a cycle or more
// before the first strobe; each word is there in the cycle after its own.
`default_nettype none
module record_stamp (
    input  wire        clk,
    input  wire        load,
    input  wire        plus_one,         // the stamp is the entry's edge
    input  wire        less_one,         // ... or one less than offset and tick say
    input  wire        low,
    input  wire        middle,
    input  wire        high,
    input  wire [15:0] tick,             // before the entry's edge
    input  wire [15:0] offset_inverted,
    input  wire [47:15] last,
    output wire [15:0] word
);
    reg         carry, plus, middle_top, adds;
    reg  [15:0] from, subtract;
    // The entry is younger than half of what its tick counts.
    wire        wrapped = (middle && tick[15] && !last[15]) || (high && middle_top && !last[31]);
    wire        plus_now = plus && !wrapped;
    wire        overflow;

    assign {overflow, word} = {1'b0, from} + {1'b0, subtract} + {16'd0, carry};

    always @(posedge clk) begin
        from     <= low ? tick : middle ? last[31:16] : last[47:32];
        subtract <= (offset_inverted | {16{!low}}) & {16{!plus_now}} & {15'h7FFF, !(wrapped && !plus)};
        adds     <= low || middle;
        if (load)
            carry <= !less_one;
        else if (adds)
            carry <= overflow;
        if (load)
            plus <= plus_one;
        else if (low || middle)
            plus <= plus_now;
        if (middle)
            middle_top <= last[31];
    end
endmodule
`default_nettype wire

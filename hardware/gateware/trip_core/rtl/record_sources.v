// Every source of records with its hold, drained one an edge in the order of the contract's kinds. A drained record leaves as
// kind, value, age base and offset; its stamp is worked out in two more cycles: the tick of the edge that set the hold, less
// the offset of its kind (deglitch and synchroniser of a level, time since a sample was taken).
`default_nettype none
`include "trip_core.Generated.vh"
module record_sources (
    input  wire        clk,
    input  wire        reset,
    input  wire        booted,
    input  wire [47:0] last,               // tick of the last edge
    input  wire [7:0]  state_byte,         // after the last edge
    input  wire        boot,
    input  wire        trip,
    input  wire        cause,
    input  wire [3:0]  first,
    input  wire [11:0] causes,             // new ones
    input  wire [11:0] latched,            // before
    input  wire        by_latch,           // the first cause came by the direct latch
    input  wire [31:0] sample,             // V code, I code
    input  wire [5:0]  sample_age,         // of the ADC registers, ticks since they were loaded
    input  wire        moved,
    input  wire [13:0] move,               // new state, old state, reason
    input  wire        refused,
    input  wire [21:0] refusal,            // refusal bits, command address
    input  wire        chop,
    input  wire        reclose,
    input  wire [15:0] retries,
    input  wire        commit,
    input  wire [31:0] committed_crc,
    input  wire        mark,
    input  wire [31:0] mark_value,         // and BOOT's
    input  wire        conductance,
    input  wire        link,
    input  wire [31:0] link_bad,
    input  wire        capture,
    input  wire [31:0] capture_value,
    input  wire        loss,
    input  wire [31:0] loss_value,
    output wire        loss_free,
    input  wire        coalesced_in,
    input  wire [23:0] coalesced_in_value, // edges, lines
    output wire        coalesced_in_free,
    input  wire        coalesced_out,
    input  wire [27:0] coalesced_out_value,
    output wire        coalesced_out_free,
    input  wire        inputs,
    input  wire [17:0] inputs_value,       // changed, levels
    output wire        inputs_free,
    input  wire        outputs,
    input  wire [25:0] outputs_value,
    output wire        outputs_free,
    input  wire [3:0]  line_deglitch,
    input  wire [15:0] over_deglitch,
    input  wire [15:0] under_deglitch,
    input  wire [15:0] ext_deglitch,
    input  wire [15:0] sense_deglitch,
    input  wire [15:0] readback_deglitch,
    output wire        push,               // a hold is drained at this edge
    output wire        push_reserved,
    input  wire        push_lost,
    output wire [4:0]  lost,               // events that found their hold taken at this edge
    output reg         data_write,
    output wire [95:0] data,
    output wire        trip_stamp_write,   // `data` is the TRIP record's
    output wire [47:0] trip_stamp
);
    // Drain order. Each kind has one hold, COALESCED two.
    localparam BOOT = 0, TRIP = 1, CAUSE = 2, SAMPLE = 3, STATE = 4, REFUSED = 5, CHOP = 6, CONFIG = 7, MARK = 8, CONDUCTANCE = 9,
        LINK = 10, CAPTURE = 11, LOSS = 12, COALESCED_IN = 13, COALESCED_OUT = 14, INPUTS = 15, OUTPUTS = 16, HOLDS = 17;
    localparam [31:0] RESERVED_KINDS = `AGNW_KINDS_RESERVED;
    localparam [6:0] TO_SAMPLE = `AGNW_TIMING_ADC_READY + 1, TO_DECISION = `AGNW_TIMING_ADC_DECISION, SEEN = 7'd2, INSIDE = 7'd1;

    wire [5:0]       now = last[5:0] + 6'd1;
    wire [HOLDS-1:0] waiting, free, hold_lost, drain;
    wire [6*HOLDS-1:0] set_ticks;
    wire [16:0] trip_held, cause_held;
    wire [37:0] sample_held;
    wire [13:0] state_held;
    wire [21:0] refused_held;
    wire        chop_held;
    reg  [31:0] mark_held;
    wire [31:0] conductance_held, link_held, loss_held;
    wire [23:0] coalesced_in_held;
    wire [27:0] coalesced_out_held;
    wire [18:0] inputs_held;
    wire [26:0] outputs_held;
    wire        none_boot, none_mark, none_config, none_capture;
    wire        unused = &{1'b0, none_boot, none_mark, none_config, none_capture};

    `define AGNW_HOLD(place, bits, strobe, content, held) \
        record_hold #(.WIDTH(bits)) held``_hold ( \
            .clk(clk), .reset(reset), .set(strobe), .event_value(content), .now(now), .drain(drain[place]), \
            .waiting(waiting[place]), .value(held), .tick(set_ticks[6 * place +: 6]), .free(free[place]), .lost(hold_lost[place]));
    `AGNW_HOLD(BOOT, 1, boot, 1'b0, none_boot)
    `AGNW_HOLD(TRIP, 17, booted && trip, ({by_latch, causes | latched, first}), trip_held)
    `AGNW_HOLD(CAUSE, 17, booted && cause, ({by_latch, causes, first}), cause_held)
    `AGNW_HOLD(SAMPLE, 38, booted && (trip || cause), ({sample_age, sample}), sample_held)
    `AGNW_HOLD(STATE, 14, booted && moved, move, state_held)
    `AGNW_HOLD(REFUSED, 22, booted && refused, refusal, refused_held)
    `AGNW_HOLD(CHOP, 1, booted && (chop || reclose), reclose, chop_held)
    `AGNW_HOLD(CONFIG, 1, booted && commit, 1'b0, none_config)
    `AGNW_HOLD(MARK, 1, booted && mark, 1'b0, none_mark)
    `AGNW_HOLD(CONDUCTANCE, 32, booted && conductance, sample, conductance_held)
    `AGNW_HOLD(LINK, 32, booted && link, link_bad, link_held)
    `AGNW_HOLD(CAPTURE, 1, booted && capture, 1'b0, none_capture)
    `AGNW_HOLD(LOSS, 32, loss, loss_value, loss_held)
    `AGNW_HOLD(COALESCED_IN, 24, coalesced_in, coalesced_in_value, coalesced_in_held)
    `AGNW_HOLD(COALESCED_OUT, 28, coalesced_out, coalesced_out_value, coalesced_out_held)
    `AGNW_HOLD(INPUTS, 19, inputs, ({boot, inputs_value}), inputs_held)
    `AGNW_HOLD(OUTPUTS, 27, outputs, ({boot, outputs_value}), outputs_held)
    `undef AGNW_HOLD

    // BOOT's value shares MARK's place: it leaves at the next edge, and no frame has both so close.
    always @(posedge clk)
        if (boot || (mark && free[MARK]))
            mark_held <= mark_value;

    assign loss_free          = !waiting[LOSS];
    assign coalesced_in_free  = free[COALESCED_IN];
    assign coalesced_out_free = free[COALESCED_OUT];
    assign inputs_free        = free[INPUTS];
    assign outputs_free       = free[OUTPUTS];

    // One hold an edge, lowest first.
    assign drain = waiting & (~waiting + {{(HOLDS - 1){1'b0}}, 1'b1});
    assign push  = |waiting;

    function [4:0] ones;
        input [HOLDS-1:0] bits;
        integer           k;
        begin
            ones = 5'd0;
            for (k = 0; k < HOLDS; k = k + 1)
                ones = ones + {4'd0, bits[k]};
        end
    endfunction
    assign lost = ones(hold_lost);

    // First cycle: what is drained.
    function [15:0] deglitch_of;
        input [3:0] index;
        case (index)
            `AGNW_CAUSE_OVER:     deglitch_of = over_deglitch;
            `AGNW_CAUSE_UNDER:    deglitch_of = under_deglitch;
            `AGNW_CAUSE_EXT:      deglitch_of = ext_deglitch;
            `AGNW_CAUSE_SENSE:    deglitch_of = sense_deglitch;
            `AGNW_CAUSE_READBACK: deglitch_of = readback_deglitch;
            default:              deglitch_of = 16'd0;
        endcase
    endfunction
    function [6:0] delay_of;
        input [3:0] index;
        case (index)
            `AGNW_CAUSE_OVER, `AGNW_CAUSE_UNDER, `AGNW_CAUSE_EXT, `AGNW_CAUSE_SENSE, `AGNW_CAUSE_READBACK: delay_of = SEEN;
            `AGNW_CAUSE_DROP, `AGNW_CAUSE_RATE: delay_of = TO_DECISION;
            default:                            delay_of = INSIDE;
        endcase
    endfunction

    // One hold at most is drained, so that its words may be ORed together.
    function [31:0] when;
        input        drained;
        input [31:0] content;
        when = drained ? content : 32'd0;
    endfunction
    function [4:0] kind_when;
        input       drained;
        input [7:0] code;             // below 32
        kind_when = code[4:0] & {5{drained && code < 8'd32}};
    endfunction

    wire [4:0]  kind = kind_when(drain[BOOT], `AGNW_KIND_BOOT) | kind_when(drain[TRIP], `AGNW_KIND_TRIP)
        | kind_when(drain[CAUSE], `AGNW_KIND_CAUSE) | kind_when(drain[SAMPLE], `AGNW_KIND_SAMPLE)
        | kind_when(drain[STATE], `AGNW_KIND_STATE) | kind_when(drain[REFUSED], `AGNW_KIND_REFUSED)
        | kind_when(drain[CHOP], `AGNW_KIND_CHOP) | kind_when(drain[CONFIG], `AGNW_KIND_CONFIG)
        | kind_when(drain[MARK], `AGNW_KIND_MARK) | kind_when(drain[CONDUCTANCE], `AGNW_KIND_CONDUCTANCE)
        | kind_when(drain[LINK], `AGNW_KIND_LINK) | kind_when(drain[CAPTURE], `AGNW_KIND_CAPTURE)
        | kind_when(drain[LOSS], `AGNW_KIND_LOSS) | kind_when(drain[COALESCED_IN] | drain[COALESCED_OUT], `AGNW_KIND_COALESCED)
        | kind_when(drain[INPUTS], `AGNW_KIND_INPUTS) | kind_when(drain[OUTPUTS], `AGNW_KIND_OUTPUTS);
    wire [31:0] value = when(drain[BOOT] | drain[MARK], mark_held) | when(drain[TRIP], {sample_held[15:0], trip_held[15:0]})
        | when(drain[CAUSE], {sample_held[15:0], cause_held[15:0]}) | when(drain[SAMPLE], sample_held[31:0])
        | when(drain[STATE], {8'd0, state_held[7:0], 5'd0, state_held[10:8], 5'd0, state_held[13:11]})
        | when(drain[REFUSED], {10'd0, refused_held}) | when(drain[CHOP], {15'd0, chop_held, retries})
        | when(drain[CONFIG], committed_crc) | when(drain[CONDUCTANCE], conductance_held)
        | when(drain[LINK], link_held) | when(drain[CAPTURE], capture_value) | when(drain[LOSS], loss_held)
        | when(drain[COALESCED_IN], {1'b0, coalesced_in_held[23:9], 7'd0, coalesced_in_held[8:0]})
        | when(drain[COALESCED_OUT], {1'b1, coalesced_out_held[27:13], 3'd0, coalesced_out_held[12:0]})
        | when(drain[INPUTS], {7'd0, inputs_held[17:9], 7'd0, inputs_held[8:0]})
        | when(drain[OUTPUTS], {3'd0, outputs_held[25:13], 3'd0, outputs_held[12:0]});

    wire [4:0]  deciding = drain[TRIP] ? {trip_held[16], trip_held[3:0]} : {cause_held[16], cause_held[3:0]};
    wire        of_level = (drain[INPUTS] && !inputs_held[18]) || (drain[OUTPUTS] && !outputs_held[26]);
    wire        of_cause = drain[TRIP] || drain[CAUSE];
    wire [15:0] deglitch = of_cause && !deciding[4] ? deglitch_of(deciding[3:0]) : of_level ? {12'd0, line_deglitch} : 16'd0;
    wire [6:0]  delay = of_cause ? delay_of(deciding[3:0]) : drain[SAMPLE] ? TO_SAMPLE : drain[CONDUCTANCE] ? TO_DECISION
        : of_level ? SEEN : 7'd0;
    wire [5:0]  extra = drain[SAMPLE] ? sample_held[37:32] : 6'd0;

    reg  [5:0]  tick;
    integer     i;
    always @* begin
        tick = 6'd0;
        for (i = 0; i < HOLDS; i = i + 1)
            tick = tick | (drain[i] ? set_ticks[6 * i +: 6] : 6'd0);
    end
    assign push_reserved = RESERVED_KINDS[kind];

    // Second cycle: the state byte of the edge that set the hold; third: the stamp goes with it.
    reg         pushed, trip_pushed, trip_write;
    reg  [4:0]  kind_1, kind_2;
    reg  [31:0] value_1, value_2;
    reg  [15:0] deglitch_1;
    reg  [6:0]  short_1;
    reg  [17:0] back;
    reg  [5:0]  tick_1;
    wire [5:0]  age = now - tick;                    // at the next edge one more
    wire [6:0]  short_back = delay + {1'b0, extra} + {1'b0, age};   // below 128: only SAMPLE has an extra
    wire [7:0]  state_then;
    wire [47:0] stamp = last - {30'd0, back};

    state_history history (.clk(clk), .last(last[5:0]), .state_byte(state_byte), .read_tick(tick_1), .read_value(state_then));

    always @(posedge clk) begin
        pushed      <= push && !push_lost && !reset;
        trip_pushed <= drain[TRIP] && !reset;
        kind_1      <= kind;
        value_1     <= value;
        deglitch_1  <= deglitch;
        short_1     <= short_back;
        tick_1      <= tick;
        data_write  <= pushed && !reset;
        trip_write  <= trip_pushed && !reset;
        kind_2      <= kind_1;
        value_2     <= value_1;
        back        <= {2'd0, deglitch_1} + {11'd0, short_1} + 18'd1;
    end

    assign data = {value_2, stamp, state_then, 3'd0, kind_2};
    assign trip_stamp_write = trip_write;
    assign trip_stamp = stamp;
endmodule
`default_nettype wire

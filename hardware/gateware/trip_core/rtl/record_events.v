// What happened at an edge, as one entry for the front: flags in the order in which the encoder walks through them, and what
// their records need of that moment. Everything is registered first and pushed in the next cycle. The value of BOOT, CONFIG,
// MARK or REFUSED waits in one register until it is in the log: another such command meanwhile is an entry of its own, but counts
// as lost.
// LINK, CAPTURE and LOSS go at the first edge without a command when the front is not half full.
`default_nettype none
`include "trip_core.Generated.vh"
module record_events (
    input  wire         clk,
    input  wire         reset,
    // at the edge that is computed
    input  wire         booted,           // before it
    input  wire         trip,
    input  wire         cause,
    input  wire [3:0]   first,
    input  wire [11:0]  taken,            // new causes
    input  wire [11:0]  latched,          // causes before
    input  wire         by_latch,         // the first cause came by the direct latch
    input  wire         moved,
    input  wire         chop,             // opened or reclosed
    input  wire         conductance,
    input  wire         command_strobe,   // at the edge before; the command stays
    input  wire [3:0]   command,
    input  wire [31:0]  command_value,
    input  wire         accepted,         // COMMIT or MARK, or would be but for a trip
    input  wire         boot,
    input  wire         refused,
    input  wire [13:0]  refusal,
    input  wire         link,
    input  wire         capture,
    input  wire         capture_restart,
    input  wire         loss,             // there is something to tell, and room in the ring
    input  wire [1:0]   phase,            // of the sample period before this edge, in units of 16 ticks
    // after the last edge
    input  wire [6:0]   state_byte,       // without BYPASS, which follows from the state
    input  wire [7:0]   retries,
    input  wire [4:0]   epoch,
    input  wire         inputs_recorded,
    input  wire         inputs_flush,
    input  wire [8:0]   inputs_changed,
    input  wire [8:0]   inputs_levels,
    input  wire [6:0]   inputs_edges,
    input  wire         outputs_recorded,
    input  wire         outputs_flush,
    input  wire [9:0]   outputs_changed,
    input  wire [9:0]   outputs_levels,
    input  wire [6:0]   outputs_edges,
    // the front
    input  wire         half_empty,
    input  wire         full,
    output wire         push,
    output wire         levels_only,
    output wire [95:0]  entry,
    output wire [3:0]   lost,             // records of an entry that found no place
    // the encoder
    output reg  [31:0]  value,            // of BOOT, CONFIG, MARK or REFUSED
    input  wire         value_done,
    input  wire         loss_done
);
    // Codes beside the commands', none of which moves the state.
    localparam [3:0] LINK = 4'd1, CAPTURE = 4'd5, LOSS = 4'd9, REFUSED = 4'd12, CLASH = 4'd15;

    reg        deciding, moving, chopping, passing, booting, telling, taken_value, held_before, was_refused;
    reg [1:0]  phase_then;
    reg [3:0]  untaken_code, first_code;
    reg [11:0] causes;
    reg        commanded, value_held, link_due, capture_due, loss_out;

    wire value_taken = ((accepted || refused) && booted) || boot;
    // Of the last edge, as is all that an entry is made of.
    wire of_value = taken_value && !held_before;
    wire [3:0] code = taken_value && held_before ? CLASH : was_refused ? REFUSED : untaken_code;
    wire may_tell = booted && !commanded && half_empty;
    wire loss_due = loss && !loss_out;

    wire in  = inputs_recorded || inputs_flush || booting;
    wire out = outputs_recorded || outputs_flush || booting;
    assign levels_only = !(deciding || moving || chopping || passing || telling);
    assign push = !levels_only || in || out;

    wire [3:0] records = {2'd0, deciding, 1'b0} + {3'd0, moving} + {3'd0, telling} + {3'd0, chopping} + {3'd0, passing}
        + {3'd0, inputs_flush} + {3'd0, outputs_flush} + {3'd0, in} + {3'd0, out};
    assign lost = push && full ? records : 4'd0;
    wire   value_dropped = push && full && of_value;

    assign entry = {
        retries, inputs_flush ? inputs_edges : outputs_edges, phase_then, epoch, state_byte, code, telling,
        out, in, outputs_flush, inputs_flush, passing, chopping, moving, deciding,
        outputs_changed, outputs_levels, inputs_changed, inputs_levels, causes, first_code};

    always @(posedge clk) begin
        deciding   <= booted && (trip || cause);
        moving     <= booted && moved;
        chopping   <= booted && chop;
        passing    <= booted && conductance;
        booting    <= boot;
        commanded  <= command_strobe && !reset;
        phase_then <= phase;
        causes     <= taken | (latched & {12{trip}});
        first_code <= first | {by_latch, by_latch, 2'd0};
        untaken_code <= commanded ? command : link_due ? LINK : capture_due ? CAPTURE : LOSS;
        was_refused  <= refused;
        taken_value  <= value_taken;
        held_before  <= value_held;
        telling    <= !reset && (value_taken || (may_tell && (link_due || capture_due || loss_due)));

        // What is not taken is written over by the next.
        if (commanded && !value_held)
            value <= refused ? {10'd0, refusal, 4'h4, command} : command_value;
        if (reset)
            value_held <= 1'b0;
        else
            value_held <= (value_held && !value_done && !value_dropped) || (value_taken && !value_held);

        if (reset) begin
            link_due    <= 1'b0;
            capture_due <= 1'b0;
            loss_out    <= 1'b0;
        end else begin
            link_due    <= (link && booted) || (link_due && !may_tell);
            capture_due <= ((capture && booted) || (capture_due && (!may_tell || link_due))) && !capture_restart;
            loss_out    <= (loss_out && !loss_done) || (may_tell && !link_due && !capture_due && loss_due);
        end
    end
endmodule
`default_nettype wire

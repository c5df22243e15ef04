// Judges one command word in the cycle with `strobe`, a tick before its effect edge. ARM, BYPASS and COMMIT gather every bit of refusal that
// applies, the others give the first: key, state, value. One accept line a command. Nothing is accepted that
// has a refusal bit, nor anything at the edge of a trip or one after it but KICK, LOG_RELEASE and BLANK_HAND, which a trip does not
// touch. Commands that are refused wherever a trip is possible need no look at the trip of their own edge.
`default_nettype none
`include "trip_core.Generated.vh"
module command_gate (
    input  wire        clk,
    input  wire        reset,
    input  wire        strobe,
    input  wire [3:0]  command,           // register address less that of BOOT_ID
    input  wire [3:0]  value,             // its lowest bits
    input  wire [2:0]  match,             // the value is the first, second, third word that the command may have
    input  wire        rest_zero,         // but for those bits it is 0
    input  wire        trip,
    input  wire [2:0]  state,
    input  wire [1:0]  mode,
    input  wire [11:0] enable,
    input  wire [11:0] effective,
    input  wire [3:0]  first_cause,
    input  wire        booted,
    input  wire        loop_open,
    input  wire        heartbeat_alive,
    input  wire        last_line,
    input  wire        settled,
    input  wire        dose_spent,
    input  wire        config_good,       // the live words' CRC is the committed one
    input  wire        staged_stale,      // words were staged since their CRC was taken
    input  wire        staged_good,       // staged values are within their limits
    input  wire        release_good,      // `value` lies between tail and head
    output wire [13:0] refusal,
    output reg         due,               // the cycle that computes the effect edge
    output wire        refused,           // in that cycle
    output wire        disarm,            // DISARM is accepted but for a trip at this edge
    output wire        tells,             // COMMIT or MARK is, likewise
    output wire [15:0] accept             // likewise, by command
);
    localparam [7:0] FIRST = `AGNW_REG_BOOT_ID;
    // The two causes that have refusal bits of their own are left out of EFFECTIVE.
    localparam [11:0] SHOWN_APART = (12'd1 << `AGNW_CAUSE_HEARTBEAT) | (12'd1 << `AGNW_CAUSE_EXT);

    localparam [13:0] WRONG_STATE = 14'd1 << `AGNW_REFUSAL_WRONG_STATE, SEQUENCE = 14'd1 << `AGNW_REFUSAL_SEQUENCE;
    localparam [13:0] EFFECTIVE = 14'd1 << `AGNW_REFUSAL_EFFECTIVE;
    localparam [3:0]  LOG_RELEASE = `AGNW_COMMAND_LOG_RELEASE, ARM = `AGNW_COMMAND_ARM, BYPASS = `AGNW_COMMAND_BYPASS;
    // ARMED and BYPASS refuse these.
    localparam [15:0] NEVER_CLOSED = (16'd1 << `AGNW_COMMAND_BOOT_ID) | (16'd1 << `AGNW_COMMAND_ARM)
        | (16'd1 << `AGNW_COMMAND_ACKNOWLEDGE) | (16'd1 << `AGNW_COMMAND_BYPASS) | (16'd1 << `AGNW_COMMAND_COMMIT)
        | (16'd1 << `AGNW_COMMAND_SELFTEST) | (16'd1 << `AGNW_COMMAND_BEAM_CLEAR) | (16'd1 << `AGNW_COMMAND_INJECT);
    localparam [15:0] UNTOUCHED = (16'd1 << `AGNW_COMMAND_KICK) | (16'd1 << `AGNW_COMMAND_LOG_RELEASE)
        | (16'd1 << `AGNW_COMMAND_BLANK_HAND);

    wire armed    = state == `AGNW_STATE_ARMED;
    wire bypass   = state == `AGNW_STATE_BYPASS;
    wire tripped  = state == `AGNW_STATE_TRIPPED;
    wire disarmed = state == `AGNW_STATE_DISARMED;
    wire selftest = state == `AGNW_STATE_SELFTEST;

    wire begin_key = match[0];
    wire end_key   = match[1] || match[2];
    wire [11:0] always_effective = effective & `AGNW_WATCH_ALWAYS & ~SHOWN_APART;

    // Blocks of refusal bits shared by ARM and BYPASS.
    reg [13:0] closing;
    always @* begin
        closing = 14'd0;
        closing[`AGNW_REFUSAL_WRONG_STATE]  = !disarmed;
        closing[`AGNW_REFUSAL_LOOP_OPEN]    = loop_open;
        closing[`AGNW_REFUSAL_NO_HEARTBEAT] = !heartbeat_alive;
        closing[`AGNW_REFUSAL_NO_BOOT]      = !booted;
        closing[`AGNW_REFUSAL_LAST_LINE]    = last_line;
        closing[`AGNW_REFUSAL_DAC_SETTLING] = !settled;
    end

    reg [13:0] found;
    always @* begin
        found = 14'd0;
        case ({FIRST[7:4], command})
            `AGNW_REG_BOOT_ID: begin
                found[`AGNW_REFUSAL_WRONG_STATE] = booted;
                found[`AGNW_REFUSAL_BAD_VALUE]   = !booted && match[0];
            end
            `AGNW_REG_KICK: found[`AGNW_REFUSAL_WRONG_KEY] = !match[0];
            `AGNW_REG_ARM: begin
                found = closing;
                found[`AGNW_REFUSAL_CRC_MISMATCH] = !match[0] || !config_good;
                found[`AGNW_REFUSAL_NO_MODE]      = mode == `AGNW_MODE_NONE;
                found[`AGNW_REFUSAL_DOSE_SPENT]   = dose_spent;
            end
            `AGNW_REG_DISARM: if (!match[0])
                found[`AGNW_REFUSAL_WRONG_KEY] = 1'b1;
            else
                found[`AGNW_REFUSAL_WRONG_STATE] = !(armed || bypass || disarmed);
            `AGNW_REG_ACKNOWLEDGE: if (!tripped)
                found[`AGNW_REFUSAL_WRONG_STATE] = 1'b1;
            else
                found[`AGNW_REFUSAL_WRONG_CAUSE] = !rest_zero || value != first_cause;
            `AGNW_REG_TRIP: begin
                found[`AGNW_REFUSAL_WRONG_STATE] = !(armed || bypass || tripped);
                found[`AGNW_REFUSAL_BAD_VALUE]   = (armed || bypass || tripped)
                    && !match[0] && !match[1];
            end
            `AGNW_REG_BYPASS: begin
                found = closing;
                found[`AGNW_REFUSAL_BAD_VALUE] = match[0];
            end
            `AGNW_REG_COMMIT: begin
                found[`AGNW_REFUSAL_WRONG_STATE]  = !disarmed;
                found[`AGNW_REFUSAL_CRC_MISMATCH] = !match[0] || staged_stale;
                found[`AGNW_REFUSAL_BAD_VALUE]    = !staged_good;
            end
            `AGNW_REG_SELFTEST: if (!begin_key && !end_key)
                found[`AGNW_REFUSAL_WRONG_KEY] = 1'b1;
            else
                found[`AGNW_REFUSAL_WRONG_STATE] = begin_key
                    ? !(disarmed || state == `AGNW_STATE_SAFE || state == `AGNW_STATE_FAULT) : !selftest;
            `AGNW_REG_BEAM_CLEAR: if (!match[0])
                found[`AGNW_REFUSAL_WRONG_KEY] = 1'b1;
            else
                found[`AGNW_REFUSAL_WRONG_STATE] = armed || bypass;
            `AGNW_REG_CAPTURE_FREE: found[`AGNW_REFUSAL_WRONG_KEY] = !match[0];
            `AGNW_REG_INJECT: found[`AGNW_REFUSAL_WRONG_STATE] = !selftest;
            default: found = 14'd0;
        endcase
    end

    reg        bad, tripped_last;      // a trip at the last edge
    reg        overridden;             // by a trip
    reg [13:0] judged;
    reg [15:0] go;
    // What stands after a trip at the last edge; one at this edge comes late in the cycle.
    wire [15:0] standing = go & (NEVER_CLOSED | UNTOUCHED | ~{16{tripped_last}});
    wire        by_trip  = overridden && (trip || tripped_last);
    wire       good = strobe && !reset && ~|found;
    // What comes late in the cycle.
    wire       blocked = |always_effective || (command == ARM && |(effective & enable & ~SHOWN_APART));
    wire       held    = (command == ARM || command == BYPASS) && blocked;
    wire       early   = command == LOG_RELEASE && !release_good;
    always @(posedge clk) begin
        due     <= strobe && !reset;
        tripped_last <= trip && !reset;
        bad     <= |found || early || held;
        overridden <= !UNTOUCHED[command];
        judged  <= found | ({14{early}} & SEQUENCE) | ({14{held}} & EFFECTIVE);
        go      <= good ? 16'd1 << command : 16'd0;
        go[LOG_RELEASE] <= good && command == LOG_RELEASE && release_good;
        go[ARM]         <= good && command == ARM && !blocked;
        go[BYPASS]      <= good && command == BYPASS && !blocked;
    end

    assign disarm  = standing[`AGNW_COMMAND_DISARM];
    assign tells   = go[`AGNW_COMMAND_COMMIT] || go[`AGNW_COMMAND_MARK];
    assign refusal = by_trip ? WRONG_STATE : judged;
    assign refused = due && (bad || by_trip);
    assign accept  = standing & (NEVER_CLOSED | UNTOUCHED | ~{16{trip}});
endmodule
`default_nettype wire

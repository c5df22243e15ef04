// What happens at an edge becomes an entry (e): every event after BOOT is in the entry that is pushed in the next cycle, and an entry that
// finds no place counts as many records lost as it had.
`default_nettype none
`include "trip_core.Generated.vh"
`include "claims.vh"
module record_events_proof (
    input wire clk
);
    reg started = 1'b0;
    always @(posedge clk)
        started <= 1'b1;
    (* anyseq *) wire        reset_again, trip, cause, by_latch, moved, chop, conductance, command_strobe, any_accepted, any_boot, any_refused;
    (* anyseq *) wire        link, capture, capture_restart, loss, in_recorded, in_flush, out_recorded, out_flush, half_empty, full, value_done;
    (* anyseq *) wire        loss_done;
    (* anyseq *) wire [3:0]  first, command;
    (* anyseq *) wire [11:0] taken, latched;
    (* anyseq *) wire [31:0] command_value;
    (* anyseq *) wire [1:0]  phase;
    (* anyseq *) wire [13:0] refusal;
    (* anyseq *) wire [6:0]  state_byte;
    (* anyseq *) wire [7:0]  retries;
    (* anyseq *) wire [6:0]  in_edges, out_edges;
    (* anyseq *) wire [4:0]  epoch;
    (* anyseq *) wire [8:0]  in_changed, in_levels;
    (* anyseq *) wire [9:0]  out_changed, out_levels;
    wire reset = !started || reset_again;

    // A command takes effect in the cycle after its strobe, accepted or refused; BOOT once.
    reg  commanded, booted, was_reset;
    wire boot     = commanded && any_boot && !booted;
    wire accepted = commanded && any_accepted && !boot;
    wire refused  = commanded && any_refused && !boot && !accepted;
    always @(posedge clk) begin
        commanded <= command_strobe && !reset;
        booted    <= !reset && (booted || boot);
        was_reset <= reset;
    end
    reg  was_boot;
    // Lines are recorded after BOOT only, in the cycle after their edge.
    wire inputs_recorded = in_recorded && booted && !was_boot, outputs_recorded = out_recorded && booted && !was_boot;
    wire inputs_flush = in_flush && booted && !was_boot, outputs_flush = out_flush && booted && !was_boot;

    wire         push, levels_only;
    wire [95:0] entry;
    wire [3:0]   lost;
    wire [31:0]  value;
    record_events events (
        .clk(clk), .reset(reset), .booted(booted), .trip(trip), .cause(cause), .first(first), .taken(taken), .latched(latched),
        .by_latch(by_latch), .moved(moved), .chop(chop), .conductance(conductance), .command_strobe(command_strobe), .command(command),
        .command_value(command_value), .accepted(accepted), .boot(boot), .refused(refused), .link(link), .capture(capture),
        .capture_restart(capture_restart), .loss(loss), .phase(phase), .refusal(refusal), .state_byte(state_byte), .retries(retries),
        .epoch(epoch), .inputs_recorded(inputs_recorded), .inputs_flush(inputs_flush), .inputs_changed(in_changed),
        .inputs_levels(in_levels), .inputs_edges(in_edges), .outputs_recorded(outputs_recorded), .outputs_flush(outputs_flush),
        .outputs_changed(out_changed), .outputs_levels(out_levels), .outputs_edges(out_edges), .half_empty(half_empty), .full(full),
        .push(push), .levels_only(levels_only), .entry(entry), .lost(lost), .value(value), .value_done(value_done), .loss_done(loss_done));

    (* hierconn *) wire \events.commanded ;

    // What happened at the last edge.
    reg [3:0] was_command;
    reg was_decided, was_moved, was_chop, was_conductance, was_accepted, was_refused;
    always @(posedge clk) begin
        was_boot        <= boot && !reset;
        was_decided     <= booted && (trip || cause);
        was_moved       <= booted && moved;
        was_chop        <= booted && chop;
        was_conductance <= booted && conductance;
        was_accepted    <= !reset && (boot || (booted && accepted));
        was_command     <= command;
        was_refused     <= !reset && booted && refused;
    end
    wire [7:0] flags = entry[61:54];    // outputs, inputs, their COALESCED, CONDUCTANCE, CHOP, STATE, TRIP or CAUSE: as the encoder walks
    wire       telling = entry[62];     // a command's record, or LINK, CAPTURE or LOSS, by its code
    wire [3:0] code    = entry[66:63];
    wire [3:0] records = {3'd0, flags[0]} + {3'd0, flags[0]} + {3'd0, flags[1]} + {3'd0, flags[2]} + {3'd0, flags[3]} + {3'd0, flags[4]}
        + {3'd0, flags[5]} + {3'd0, flags[6]} + {3'd0, flags[7]} + {3'd0, telling};

    always @* if (started) begin
        `AGNW_LEMMA(commanded_known, \events.commanded == commanded)
    end

    always @* if (started && !reset && !was_reset) begin
        // A decision, a move of the state, chop and conductance are in the entry of their edge.
        `AGNW_CLAIM(events_are_in, was_decided || was_moved || was_chop || was_conductance, push && !levels_only
            && flags[3:0] == {was_conductance, was_chop, was_moved, was_decided})
        // Nothing else is.
        `AGNW_CLAIM(nothing_invented, push, flags[3:0] == {was_conductance, was_chop, was_moved, was_decided})
        // An accepted BOOT_ID, COMMIT or MARK is.
        `AGNW_CLAIM(accepted_is_in, was_accepted, push && telling && (code == was_command || code == 4'd15))
        // A refused command is.
        `AGNW_CLAIM(refused_is_in, was_refused, push && telling && (code == 4'd12 || code == 4'd15))
        // Recorded lines are, and COALESCED; BOOT records both groups.
        `AGNW_CLAIM(lines_are_in, inputs_recorded || outputs_recorded || inputs_flush || outputs_flush || was_boot, push
            && flags[7:4] == {outputs_recorded || outputs_flush || was_boot, inputs_recorded || inputs_flush || was_boot, outputs_flush, inputs_flush})
        // An entry that finds no place counts every record that it had as lost.
        `AGNW_CLAIM(lost_by_number, push && full, lost == records)
        // No other does.
        `AGNW_CLAIM(nothing_else_lost, !(push && full), lost == 4'd0)
        // Before BOOT nothing is recorded.
        `AGNW_CLAIM(nothing_before_boot, !booted && !was_boot, !push)
        // Two records that need the register of values: the second is an entry of its own that says so.
        `AGNW_REACHED(clash, push && telling && code == 4'd15)
    end
endmodule
`default_nettype wire

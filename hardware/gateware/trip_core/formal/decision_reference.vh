// The decision as sections 3 and 4 of the theory of operation have it, straight from the contract's table, for the proofs of the kernel.
// For the cycle that computes an edge; `was_` is the same one edge later.
wire dose_opens = config_mode[`AGNW_FIELD_CONFIG_MODE_DOSE_OPENS];
localparam [11:0] OVER = 12'd1 << `AGNW_CAUSE_OVER, DOSE = 12'd1 << `AGNW_CAUSE_DOSE;
localparam [5:0]  DOSE_ROW = `AGNW_ACTIONS_DOSE_OPENS;
function [11:0] column;                 // NONE as BREAKDOWN
    input [11:0] breakdown, rewire, monitor;
    input        dose;
    reg   [11:0] of_mode;
    begin
        of_mode = mode == `AGNW_MODE_REWIRE ? rewire : mode == `AGNW_MODE_MONITOR ? monitor : breakdown;
        column  = !dose_opens ? of_mode : dose ? of_mode | DOSE : of_mode & ~DOSE;
    end
endfunction
wire [11:0] opens = column(`AGNW_ACTION_BREAKDOWN_OPEN, `AGNW_ACTION_REWIRE_OPEN, `AGNW_ACTION_MONITOR_OPEN, DOSE_ROW[`AGNW_ACTION_OPEN]);
wire [11:0] crowbars = column(`AGNW_ACTION_BREAKDOWN_CROWBAR, `AGNW_ACTION_REWIRE_CROWBAR, `AGNW_ACTION_MONITOR_CROWBAR, DOSE_ROW[`AGNW_ACTION_CROWBAR]);
wire [11:0] blanks = column(`AGNW_ACTION_BREAKDOWN_BLANK, `AGNW_ACTION_REWIRE_BLANK, `AGNW_ACTION_MONITOR_BLANK, DOSE_ROW[`AGNW_ACTION_BLANK]);
wire [11:0] blanks_now = column(`AGNW_ACTION_BREAKDOWN_BLANK_NOW, `AGNW_ACTION_REWIRE_BLANK_NOW, `AGNW_ACTION_MONITOR_BLANK_NOW, DOSE_ROW[`AGNW_ACTION_BLANK_NOW]);
wire [11:0] aborts = column(`AGNW_ACTION_BREAKDOWN_ABORT, `AGNW_ACTION_REWIRE_ABORT, `AGNW_ACTION_MONITOR_ABORT, DOSE_ROW[`AGNW_ACTION_ABORT]);
wire [11:0] latches = column(`AGNW_ACTION_BREAKDOWN_LATCH, `AGNW_ACTION_REWIRE_LATCH, `AGNW_ACTION_MONITOR_LATCH, DOSE_ROW[`AGNW_ACTION_LATCH]);

wire [11:0] watched = (live || tripped ? `AGNW_WATCH_ALWAYS : 12'd0) | (armed ? (`AGNW_WATCH_ARMED | `AGNW_WATCH_LINE) & enable : 12'd0)
    | (bypass ? `AGNW_WATCH_LINE : 12'd0);
wire [11:0] fresh = effective & watched & ~causes;
wire        chops = mode == `AGNW_MODE_REWIRE && config_mode[`AGNW_FIELD_CONFIG_MODE_CHOP] && armed && |(fresh & OVER)
    && !(|(fresh & latches & ~OVER)) && retries < chop_retries;
wire [11:0] acting = chops ? fresh & ~OVER : fresh;
wire        trips = live && |(acting & latches);
wire        tells = |acting && !trips;

reg         was_trips, was_tells, was_chops, was_opens, was_crowbars, was_blanks, was_blanks_now, was_aborts, was_tripped, was_live;
reg         was_acknowledged;
reg  [11:0] was_acting, was_causes;
reg  [3:0]  was_first;
reg  [15:0] was_accept;
always @(posedge clk) begin
    was_trips        <= trips && !reset;
    was_tells        <= tells && !reset;
    was_chops        <= chops && !reset;
    was_opens        <= |(acting & opens);
    was_crowbars     <= |(acting & crowbars);
    was_blanks       <= |(acting & blanks);
    was_blanks_now   <= |(acting & blanks_now);
    was_aborts       <= |(acting & aborts);
    was_tripped      <= tripped && !reset;
    was_live         <= live && !reset;
    was_acknowledged <= accept[`AGNW_COMMAND_ACKNOWLEDGE] && !reset;
    was_accept       <= reset ? 16'd0 : accept;
    was_acting       <= acting;
    was_causes       <= causes;
    was_first        <= first_cause;
end
wire was_cleared = was_acknowledged || was_accept[`AGNW_COMMAND_ARM] || was_accept[`AGNW_COMMAND_BYPASS];

// What latches trips: it is never among the causes while the line is closed.
always @* if (valid) begin
    `AGNW_LEMMA(what_latches_trips, !live || (causes & latches) == 12'd0)
end

// The table cause x mode -> action of the contract: the rows of `causes` in the column of `mode`, ORed.
`default_nettype none
`include "trip_core.Generated.vh"
module action_table (
    input  wire [1:0]                   mode,
    input  wire                         dose_opens,
    input  wire [`AGNW_CAUSE_COUNT-1:0] causes,
    input  wire                         without_over,  // blank and blank_now leave the row of OVER out
    output wire [`AGNW_CAUSE_COUNT-1:0] opens,     // which causes open the switch in this mode
    output wire [`AGNW_CAUSE_COUNT-1:0] latches,   // which latch
    output wire                         open,
    output wire                         crowbar,
    output wire                         blank,
    output wire                         blank_now,
    output wire                         abort
);
    localparam [5:0] DOSE_SET = `AGNW_ACTIONS_DOSE_OPENS;
    localparam [`AGNW_CAUSE_COUNT-1:0] DOSE = 1 << `AGNW_CAUSE_DOSE, OVER = 1 << `AGNW_CAUSE_OVER;

    function [`AGNW_CAUSE_COUNT-1:0] column;
        input [1:0]                   live_mode;
        input [`AGNW_CAUSE_COUNT-1:0] none, breakdown, rewire, monitor;
        case (live_mode)
            `AGNW_MODE_BREAKDOWN: column = breakdown;
            `AGNW_MODE_REWIRE:    column = rewire;
            `AGNW_MODE_MONITOR:   column = monitor;
            default:              column = none;
        endcase
    endfunction

    function [`AGNW_CAUSE_COUNT-1:0] with_dose;
        input [`AGNW_CAUSE_COUNT-1:0] table_column;
        input                         replace, member;
        with_dose = !replace ? table_column : member ? table_column | DOSE : table_column & ~DOSE;
    endfunction

    wire [`AGNW_CAUSE_COUNT-1:0] crowbars, blanks, blanks_now, aborts;

    assign opens = with_dose(column(mode, `AGNW_ACTION_NONE_OPEN, `AGNW_ACTION_BREAKDOWN_OPEN, `AGNW_ACTION_REWIRE_OPEN,
        `AGNW_ACTION_MONITOR_OPEN), dose_opens, DOSE_SET[`AGNW_ACTION_OPEN]);
    assign crowbars = with_dose(column(mode, `AGNW_ACTION_NONE_CROWBAR, `AGNW_ACTION_BREAKDOWN_CROWBAR,
        `AGNW_ACTION_REWIRE_CROWBAR, `AGNW_ACTION_MONITOR_CROWBAR), dose_opens, DOSE_SET[`AGNW_ACTION_CROWBAR]);
    assign blanks = with_dose(column(mode, `AGNW_ACTION_NONE_BLANK, `AGNW_ACTION_BREAKDOWN_BLANK, `AGNW_ACTION_REWIRE_BLANK,
        `AGNW_ACTION_MONITOR_BLANK), dose_opens, DOSE_SET[`AGNW_ACTION_BLANK]);
    assign blanks_now = with_dose(column(mode, `AGNW_ACTION_NONE_BLANK_NOW, `AGNW_ACTION_BREAKDOWN_BLANK_NOW,
        `AGNW_ACTION_REWIRE_BLANK_NOW, `AGNW_ACTION_MONITOR_BLANK_NOW), dose_opens, DOSE_SET[`AGNW_ACTION_BLANK_NOW]);
    assign aborts = with_dose(column(mode, `AGNW_ACTION_NONE_ABORT, `AGNW_ACTION_BREAKDOWN_ABORT, `AGNW_ACTION_REWIRE_ABORT,
        `AGNW_ACTION_MONITOR_ABORT), dose_opens, DOSE_SET[`AGNW_ACTION_ABORT]);
    assign latches = with_dose(column(mode, `AGNW_ACTION_NONE_LATCH, `AGNW_ACTION_BREAKDOWN_LATCH, `AGNW_ACTION_REWIRE_LATCH,
        `AGNW_ACTION_MONITOR_LATCH), dose_opens, DOSE_SET[`AGNW_ACTION_LATCH]);

    assign open      = |(causes & opens);
    assign crowbar   = |(causes & crowbars);
    wire [`AGNW_CAUSE_COUNT-1:0] of_over = causes & OVER, of_others = causes & ~OVER;
    assign blank     = |(of_others & blanks) || (|(of_over & blanks) && !without_over);
    assign blank_now = |(of_others & blanks_now) || (|(of_over & blanks_now) && !without_over);
    assign abort     = |(causes & aborts);
endmodule
`default_nettype wire

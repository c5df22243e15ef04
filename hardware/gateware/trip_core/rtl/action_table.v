// The table cause x mode -> action of the contract: the rows of `causes` in the column of `mode`, ORed. Every row that latches opens the
// switch, closes the crowbar and aborts, and no other does: these three are the trip itself (formal/trip_response holds them to the table).
`default_nettype none
`include "trip_core.Generated.vh"
module action_table (
    input  wire [1:0]                   mode,
    input  wire                         dose_opens,
    input  wire [`AGNW_CAUSE_COUNT-1:0] causes,
    input  wire                         without_over,  // blank and blank_now leave the row of OVER out
    output wire [`AGNW_CAUSE_COUNT-1:0] opens,     // which causes open the switch in this mode
    output wire [`AGNW_CAUSE_COUNT-1:0] latches,   // which latch
    output wire                         blank,
    output wire                         blank_now
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

    wire [`AGNW_CAUSE_COUNT-1:0] blanks, blanks_now;

    assign opens = with_dose(column(mode, `AGNW_ACTION_NONE_OPEN, `AGNW_ACTION_BREAKDOWN_OPEN, `AGNW_ACTION_REWIRE_OPEN,
        `AGNW_ACTION_MONITOR_OPEN), dose_opens, DOSE_SET[`AGNW_ACTION_OPEN]);
    assign blanks = with_dose(column(mode, `AGNW_ACTION_NONE_BLANK, `AGNW_ACTION_BREAKDOWN_BLANK, `AGNW_ACTION_REWIRE_BLANK,
        `AGNW_ACTION_MONITOR_BLANK), dose_opens, DOSE_SET[`AGNW_ACTION_BLANK]);
    assign blanks_now = with_dose(column(mode, `AGNW_ACTION_NONE_BLANK_NOW, `AGNW_ACTION_BREAKDOWN_BLANK_NOW,
        `AGNW_ACTION_REWIRE_BLANK_NOW, `AGNW_ACTION_MONITOR_BLANK_NOW), dose_opens, DOSE_SET[`AGNW_ACTION_BLANK_NOW]);
    assign latches = with_dose(column(mode, `AGNW_ACTION_NONE_LATCH, `AGNW_ACTION_BREAKDOWN_LATCH, `AGNW_ACTION_REWIRE_LATCH,
        `AGNW_ACTION_MONITOR_LATCH), dose_opens, DOSE_SET[`AGNW_ACTION_LATCH]);

    wire [`AGNW_CAUSE_COUNT-1:0] of_over = causes & OVER, of_others = causes & ~OVER;
    assign blank     = |(of_others & blanks) || (|(of_over & blanks) && !without_over);
    assign blank_now = |(of_others & blanks_now) || (|(of_over & blanks_now) && !without_over);
endmodule
`default_nettype wire

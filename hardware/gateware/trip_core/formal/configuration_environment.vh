// The configuration's store with everything around it left free: any words staged and read, by any frames, at any tick. Included by the
// proofs of the store, which say what COMMIT is. The reset is the FPGA's configuration, any number of ticks long: there is no other.
reg started = 1'b0, resetting = 1'b1, was_in_reset = 1'b1;
(* anyseq *) wire ends;
wire reset = !started || resetting;
wire reset_ends = reset && started && ends;
wire in_reset = !started || was_in_reset;
reg [8:0] last;                               // tick of the last edge modulo the scan's period
always @(posedge clk) begin
    started      <= 1'b1;
    resetting    <= reset && !reset_ends;
    was_in_reset <= reset;
    last         <= reset ? 9'd0 : last + 9'd1;
end

(* anyseq *) wire        moving, move, move_half, boot_is_known;
(* anyseq *) wire [7:0]  move_address;
(* anyseq *) wire [15:0] move_value;
(* anyseq *) wire [8:0]  read_half;

wire        live_write, became_live, config_good, lines_replaced, crc_write, crc_live, crc_high, staged_stale, staged_good;
wire [5:0]  live_half;
wire [15:0] read_value, live_value, crc_half;
configuration_store configuration (
    .clk(clk), .reset(reset), .reset_ends(reset_ends), .moving(moving), .move(move), .move_address(move_address), .move_half(move_half),
    .move_value(move_value), .booted(boot_is_known), .commit(commit), .read_half(read_half), .read_value(read_value), .live_write(live_write),
    .live_half(live_half), .live_value(live_value), .became_live(became_live), .config_good(config_good),
    .lines_replaced(lines_replaced), .crc_write(crc_write), .crc_live(crc_live), .crc_high(crc_high), .crc_half(crc_half),
    .staged_stale(staged_stale), .staged_good(staged_good));

(* hierconn *) wire [7:0]  \configuration.proof_place , \configuration.proof_staged_place ;
(* hierconn *) wire [15:0] \configuration.proof_value , \configuration.proof_staged_value , \configuration.proof_upset ;
(* hierconn *) wire        \configuration.copying , \configuration.copy_write , \configuration.verdict , \configuration.fresh , \configuration.aborted ;
(* hierconn *) wire [8:0]  \configuration.now ;
wire [8:0] now = \configuration.now ;
(* hierconn *) wire [6:0]  \configuration.copy_index , \configuration.copied ;

always @* if (started) begin
    `AGNW_LEMMA(reset_once, !resetting || was_in_reset)
    `AGNW_LEMMA(scan_begins, reset ? now == 9'd0 : now == last + 9'd1)
end

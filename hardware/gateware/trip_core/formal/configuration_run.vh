// Runs of configuration_proof: from SAFE to DISARMED, words staged, COMMIT; words staged while it is copied in every other run; ARM, words staged
// and a COMMIT that is refused while armed, a trip, and COMMIT again.
integer run, seed, round;

task give(input [3:0] which, input [2:0] match, input [5:0] value);
    begin
        asked = 1'b1;
        any_command = which;
        any_value = {1'b0, match, value};
        @(posedge clk) #1;
        asked = 1'b0;
        repeat (4) @(posedge clk) #1;
    end
endtask

task stage(input [7:0] address, input half, input [15:0] value);
    begin
        {move, moving, move_address, move_half, move_value} = {2'b11, address, half, value};
        @(posedge clk) #1;
        {move, moving} = 2'b00;
    end
endtask

initial begin
    if (!$value$plusargs("seed=%d", run))
        run = 1;
    seed = run;
    {moving, move, move_half, boot_is_known, move_address, move_value, read_half, wanted_half, wanted_count, received_value} = 0;
    {beam_on, beam_clear, exposes, asked, release_good, drop, rate, suspended, budget_reached, timer_expire, any_command, any_value} = 0;
    {input_pins, readback_pins} = {9'd0, 5'b00110};
    settled = 1'b1;
    ends = 1'b0;
    place = run == 3 ? 7'd66 : run == 5 ? 7'd67 : run < 6 ? {5'd0, run[1:0]} : {1'b0, $random(seed)} % 7'd64;
    repeat (15) @(posedge clk) #1;
    ends = 1'b1;
    @(posedge clk) #1;
    give(`AGNW_COMMAND_BOOT_ID, 3'b000, 6'd1);
    give(`AGNW_COMMAND_SELFTEST, 3'b001, 6'd0);
    give(`AGNW_COMMAND_SELFTEST, 3'b010, 6'd0);
    for (round = 0; round < 2; round = round + 1) begin
        stage(`AGNW_REG_CONFIG_MODE, 1'b0, {$random(seed)} & 16'hFFC0 | `AGNW_MODE_BREAKDOWN);
        stage({2'b10, place[6:1]} & 8'h9F, place[0], $random(seed));
        while (staged_stale)
            @(posedge clk) #1;
        repeat (run == 0 ? 0 : {$random(seed)} % 512) @(posedge clk) #1;
        give(`AGNW_COMMAND_COMMIT, 3'b001, 6'd0);
        if (run[0]) begin
            repeat (30) @(posedge clk) #1;
            stage({2'b10, place[6:1]} & 8'h9F, place[0], $random(seed));
        end
        repeat (2 * `AGNW_TIMING_CONFIG_SCAN) @(posedge clk) #1;
        give(`AGNW_COMMAND_KICK, 3'b001, 6'd0);
        give(`AGNW_COMMAND_ARM, 3'b001, 6'd0);
        stage({2'b10, place[6:1]} & 8'h9F, place[0], $random(seed));
        repeat (`AGNW_TIMING_CONFIG_SCAN) @(posedge clk) #1;
        give(`AGNW_COMMAND_COMMIT, 3'b001, 6'd0);
        repeat (`AGNW_TIMING_CONFIG_SCAN) @(posedge clk) #1;
        give(`AGNW_COMMAND_TRIP, 3'b001, `AGNW_CAUSE_MANUAL);
        give(`AGNW_COMMAND_ACKNOWLEDGE, 3'b001, first_cause);
    end
    $finish;
end

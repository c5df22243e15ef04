// Runs of scan_proof: COMMIT of the words at reset, an upset, and once it is found the same again. Run 0: the first word, just after it was read.
integer run, seed, round;
initial begin
    if (!$value$plusargs("seed=%d", run))
        run = 1;
    seed = run;
    {moving, move, move_half, boot_is_known, move_address, move_value, read_half, commits, turns} = 0;
    ends = 1'b0;
    bits  = run == 0 ? 16'h8001 : run % 2 == 0 ? 16'd1 << run : $random(seed) | 16'd4;
    place = run == 0 ? 7'd0 : run == 3 ? 7'd66 : run == 5 ? 7'd67 : {1'b0, $random(seed)} % 7'd64;
    repeat (15) @(posedge clk) #1;
    ends = 1'b1;
    @(posedge clk) #1;
    for (round = 0; round < 2; round = round + 1) begin
        repeat (`AGNW_TIMING_CONFIG_SCAN) @(posedge clk) #1;
        commits = 1'b1;
        @(posedge clk) #1;
        commits = 1'b0;
        repeat (2 * `AGNW_TIMING_CONFIG_SCAN + ($random(seed) & 511)) @(posedge clk) #1;
        while (run == 0 && now != 9'd256)
            @(posedge clk) #1;
        turns = 1'b1;
        @(posedge clk) #1;
        turns = 1'b0;
        repeat (3 * `AGNW_TIMING_CONFIG_SCAN) @(posedge clk) #1;
    end
    $finish;
end

// The external SRAM, 256K x 16, asynchronous, 10 ns class: the log's ring in the lower half, the capture's in the upper. Every
// access takes two ticks: address and data from the first edge on, write enable from the middle of the first tick to the
// middle of the second, read data taken at the end of the second. The encoder goes first and never waits; the capture's two
// words and the link's read-ahead take the ticks between, of which every record leaves four.
`default_nettype none
module sram_arbiter (
    input  wire        clk,
    input  wire        reset,
    input  wire        log_start,
    input  wire        log_next,       // no other access may start in this cycle
    input  wire [16:0] log_address,
    input  wire [15:0] log_word,
    input  wire        capture_store,  // the pair below goes to capture_place; both stay for a sample period
    input  wire [15:0] capture_place,
    input  wire [15:0] capture_current,
    input  wire [15:0] capture_voltage,
    input  wire        read_start,     // read ahead from read_address
    input  wire [17:0] read_address,
    input  wire        read_next,      // the word was taken: go on to the next
    output reg  [15:0] read_word,
    output reg  [17:0] sram_address,
    output reg  [15:0] sram_write_data,
    output reg         sram_drive,     // from the middle of the first tick of a write
    output wire        sram_we_n,
    output reg         sram_oe_n,
    input  wire [15:0] sram_read_data
);
    reg        second;                 // the second tick of an access is running
    reg        writing;                // the first tick of a write is running
    reg        reading;                // the access is a read
    reg        enable;
    reg  [1:0] store_left;             // words of the pair still to store
    reg        wanted;
    reg [17:0] next_address;

    reg  first_of_two;                 // the access that runs is in its first tick
    wire free        = !log_next && !first_of_two;
    wire start_store = free && !log_start && store_left != 2'd0;
    wire start_read  = free && !log_start && store_left == 2'd0 && wanted;

    always @(posedge clk) begin
        first_of_two <= (log_start || start_store || start_read) && !reset;
        second       <= first_of_two && !reset;
        sram_oe_n    <= !(first_of_two && reading);
        writing      <= (log_start || start_store) && !reset;
        if (log_start) begin
            sram_address    <= {1'b0, log_address};
            sram_write_data <= log_word;
            reading         <= 1'b0;
        end else if (start_store) begin
            sram_address    <= {1'b1, capture_place, ~store_left[1]};
            sram_write_data <= store_left[1] ? capture_current : capture_voltage;
            reading         <= 1'b0;
        end else if (start_read) begin
            sram_address <= next_address;
            reading      <= 1'b1;
        end

        if (second && reading)
            read_word <= sram_read_data;

        if (reset)
            store_left <= 2'd0;
        else if (capture_store)
            store_left <= 2'd2;
        else if (start_store)
            store_left <= store_left - 2'd1;

        if (reset)
            wanted <= 1'b0;
        else if (read_start || read_next)
            wanted <= 1'b1;
        else if (start_read)
            wanted <= 1'b0;
        if (read_start)
            next_address <= read_address;
        else if (read_next)
            next_address[16:0] <= next_address[16:0] + 17'd1;   // round its own ring
    end

    // Half a tick later than the address: the write pulse, and the bus drive around it.
    always @(negedge clk) begin
        enable     <= writing;
        sram_drive <= writing || enable;
    end
    assign sram_we_n = ~enable;
endmodule
`default_nettype wire

// SPI mode 0 pins, oversampled. Each strobe holds in the cycle that computes the edge two ticks after the first synchroniser
// stage saw the pin change.
`default_nettype none
module spi_pins (
    input  wire clk,
    input  wire reset,
    input  wire sck_pin,
    input  wire cs_n_pin,
    input  wire mosi_pin,
    output wire begins,      // chip select falls
    output wire ends,        // chip select rises
    output wire rise,        // SCK rises while selected
    output wire fall,
    output wire mosi
);
    wire sck, cs_n;
    reg  sck_last, cs_n_last;

    line_synchroniser #(.WIDTH(3), .RESET(3'b010)) synchroniser (
        .clk(clk), .reset(reset), .pins({sck_pin, cs_n_pin, mosi_pin}), .seen({sck, cs_n, mosi}));

    assign begins = !cs_n && cs_n_last;
    assign ends   = cs_n && !cs_n_last;
    assign rise   = !cs_n && !cs_n_last && sck && !sck_last;
    assign fall   = !cs_n && !cs_n_last && !sck && sck_last;

    always @(posedge clk) begin
        sck_last  <= sck && !reset;
        cs_n_last <= cs_n || reset;
    end
endmodule
`default_nettype wire

// The compiled trip core with what surrounds it on the board: SRAM, converters (which give wrong codes when asked too early), read-backs, an SPI master. One call of step is one
// clock edge; pins are set before it. Ticks count from the power-up reset: after start() the core stands at edge 0.
#ifndef AGNW_BOARD_H
#define AGNW_BOARD_H
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <vector>
#include "Vtrip_core.h"
#include "verilated.h"

namespace agnw {

constexpr int SramWords = 1 << 18;
constexpr int ReadBacks = 5;
constexpr int SamplePeriod = 48;

struct Change { int64_t tick; uint32_t outputs; };

// What happens before an edge is computed. Flip: bit `b` of the live configuration word `a` as the scanner reads it. Preset: the register
// numbered `a` takes `b`, at `place` if it is a memory.
enum class Kind { Input = 0, Pulse = 1, Samples = 2, ReadBack = 3, Flip = 4, Preset = 5 };
struct Event { Kind kind; int a, b, place = 0; };

// Times of one frame in ticks: rise k of SCK is seen lead + ceil(k * numerator / denominator) after chip select.
struct Timing { int numerator, denominator, lead, trail, recovery; };

class Board {
public:
    Board();
    // A reset is a reconfiguration of the FPGA; pins stay as they are, and so does the SRAM. The counter of time starts at `time`, the
    // log's sequence at `sequence`; ticks of this interface start at 0.
    void start(const int *delays, uint64_t time, uint32_t sequence);
    void step();
    void run(int64_t to) { while (tick < to) step(); }
    void frame(const uint8_t *mosi, int bits, uint8_t *miso, const Timing &timing);
    void schedule(int64_t at, const Event &event) { events.emplace(at, event); }
    // Codes of consecutive samples, the first with this index, as current in the low half and voltage in the high one.
    void stream(int64_t first, const uint32_t *codes, int count);
    uint32_t head() const;
    uint32_t state() const { return core->state; }
    // One read of the SRAM in so many comes back with a flipped bit; 0 for none.
    void spoil_reads(uint32_t seed, uint32_t one_in) { spoil_state = seed | 1; spoil_one_in = one_in; }

    int64_t tick = 0;
    std::vector<Change> changes;
    std::vector<uint16_t> sram;

private:
    void apply(const Event &event);
    void settle();
    void half_cycles();
    bool surround();
    void note();
    uint32_t physical() const;
    uint32_t read_backs();
    uint16_t read_sram(uint32_t address);

    std::unique_ptr<VerilatedContext> context;
    std::unique_ptr<Vtrip_core> core;
    std::multimap<int64_t, Event> events;
    std::deque<bool> history[ReadBacks];
    std::deque<uint32_t> codes;
    int64_t codes_first = 0;
    int delay[ReadBacks] = {};
    int forced[ReadBacks] = {-1, -1, -1, -1, -1};
    uint32_t pins = 0, last = 0;
    int64_t edges = 0, converts_from = 0, clock_fell = 0;
    uint16_t code_current = 0, code_voltage = 0, shift_current = 0, shift_voltage = 0;
    bool converting = false, clocked = false, reading = false;
    uint32_t read_address = 0;
    uint32_t spoil_state = 1, spoil_one_in = 0;
};

}  // namespace agnw
#endif

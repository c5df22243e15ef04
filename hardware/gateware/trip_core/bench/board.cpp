#include "board.h"
#include "preset.h"
#include "Vtrip_core___024root.h"

// Verilator's own, in no header of it: what follows combinationally from the registers, as at the beginning of a simulation.
void Vtrip_core___024root___eval_settle(Vtrip_core___024root *root);

namespace agnw {

namespace {
constexpr uint32_t SafeWires = 0x06;
constexpr uint64_t TimeMask = (1ull << 48) - 1;
constexpr uint64_t ScanMask = (1ull << 9) - 1;
constexpr int LiveHalves = 128;
// The converters' data sheet (ADI AD4000): conversion at most, quiet before it at least, nanoseconds.
constexpr int ConversionTime = 320, QuietTime = 60, ClockMegahertz = 48;
bool shorter(int64_t ticks, int nanoseconds) { return ticks * 1000 < nanoseconds * ClockMegahertz; }
int64_t ceiling(int64_t a, int64_t b) { return (a + b - 1) / b; }
}  // namespace

Board::Board() { sram.resize(SramWords); }

void Board::start(const int *delays, uint64_t time, uint32_t sequence) {
    bool fresh = core == nullptr;
    uint8_t cs_n = fresh || core->cs_n_pin, sck = !fresh && core->sck_pin, mosi = !fresh && core->mosi_pin;
    core.reset();
    context = std::make_unique<VerilatedContext>();
    core = std::make_unique<Vtrip_core>(context.get());
    core->cs_n_pin = cs_n;
    core->sck_pin = sck;
    core->mosi_pin = mosi;
    core->input_pins = pins;
    for (int i = 0; i < ReadBacks; i++) {
        delay[i] = delays[i];
        history[i].assign(delays[i] > 0 ? delays[i] : 1, ((SafeWires >> i) & 1) != 0 && delays[i] > 0);
    }
    core->readback_pins = read_backs();
    converting = clocked = false;
    do
        half_cycles();
    while (core->reset);
    auto *root = core->rootp;
    root->trip_core__DOT__last = time & TimeMask;
    root->trip_core__DOT__configuration__DOT__now = (time + 1) & ScanMask;
    root->trip_core__DOT__log_head = root->trip_core__DOT__log_tail = sequence;
    settle();
    tick = 0;
    events.clear();
    codes.clear();
    changes.clear();
    last = ~0u;
    note();
}

uint32_t Board::head() const { return core->rootp->trip_core__DOT__log_head; }

void Board::step() {
    tick++;
    for (auto it = events.begin(); it != events.end() && it->first <= tick; it = events.erase(it))
        apply(it->second);
    core->input_pins = pins;
    core->readback_pins = read_backs();
    half_cycles();
    uint32_t wires = physical();
    for (int i = 0; i < ReadBacks; i++)
        if (delay[i] > 0) {
            history[i].push_back((wires >> i) & 1);
            history[i].pop_front();
        }
    note();
}

// A pulse lies between two edges; what it did to the wires is noted at the next. It meets the pins of the edge before.
void Board::apply(const Event &event) {
    switch (event.kind) {
    case Kind::Input:
        pins = event.b ? pins | 1u << event.a : pins & ~(1u << event.a);
        break;
    case Kind::Pulse: {
        auto before = core->input_pins;
        core->input_pins = before | 1u << event.a;
        core->eval();
        core->input_pins = before;
        core->eval();
        break;
    }
    case Kind::Samples:
        code_current = static_cast<uint16_t>(event.a);
        code_voltage = static_cast<uint16_t>(event.b);
        break;
    case Kind::ReadBack:
        forced[event.a] = event.b;
        break;
    case Kind::Flip:
        core->rootp->trip_core__DOT__configuration__DOT__scan[LiveHalves + 2 * event.a + event.b / 16] ^= 1u << event.b % 16;
        settle();
        break;
    case Kind::Preset:
        preset(*core, event.a, event.place, static_cast<uint32_t>(event.b));
        settle();
        break;
    }
}

// After a register was written from outside.
void Board::settle() { Vtrip_core___024root___eval_settle(core->rootp); }

void Board::stream(int64_t first, const uint32_t *values, int count) {
    while (!codes.empty() && codes_first + static_cast<int64_t>(codes.size()) > first)
        codes.pop_back();
    if (codes.empty())
        codes_first = first;
    codes.insert(codes.end(), values, values + count);
}

// Chip select is seen low from the next edge on.
void Board::frame(const uint8_t *mosi, int bits, uint8_t *miso, const Timing &timing) {
    int64_t start = tick + 1;
    core->cs_n_pin = 0;
    int64_t rise = start;
    for (int bit = 0; bit < bits; bit++) {
        rise = start + timing.lead + ceiling(static_cast<int64_t>(bit) * timing.numerator, timing.denominator);
        core->mosi_pin = (mosi[bit / 8] >> (7 - bit % 8)) & 1;
        run(rise - 1);
        if (miso && bit / 8 < bits / 8) {
            uint8_t mask = 0x80 >> (bit % 8);
            miso[bit / 8] = core->miso ? miso[bit / 8] | mask : miso[bit / 8] & ~mask;
        }
        core->sck_pin = 1;
        int64_t half = rise + (timing.numerator / timing.denominator) / 2;
        run(bit + 1 == bits && half > rise + timing.trail - 1 ? rise + timing.trail - 1 : half);
        core->sck_pin = 0;
    }
    int64_t high = (bits == 0 ? start : rise) + timing.trail;
    run(high - 1);
    if (timing.recovery < 0)
        return;                                  // chip select stays low: the master is cut off
    core->cs_n_pin = 1;
    run(high + timing.recovery);
}

// Switch as on the wire, the other outputs as commanded, injection and range above.
uint32_t Board::physical() const { return (core->commanded & ~1u) | core->line_enable | (core->inject & 3u) << 5 | core->range << 7; }

uint32_t Board::read_backs() {
    uint32_t backs = 0;
    for (int i = 0; i < ReadBacks; i++)
        backs |= static_cast<uint32_t>(forced[i] >= 0 ? forced[i] != 0 : history[i].front()) << i;
    return backs;
}

void Board::note() {
    uint32_t now = physical();
    if (now != last)
        changes.push_back({tick, now});
    last = now;
}

// Pins settle while the clock is low, before the edge: the direct path does not wait for it.
void Board::half_cycles() {
    edges++;
    core->clk = 0;
    core->eval();
    if (surround())
        core->eval();
    core->clk = 1;
    core->eval();
    surround();
}

// The board's parts follow their pins. True if that changed a pin of the core.
bool Board::surround() {
    auto data = core->sram_read_data;
    auto adc = core->adc_current_pin + 2 * core->adc_voltage_pin;
    if (!core->sram_we_n && core->sram_drive)
        sram[core->sram_address] = core->sram_write_data;
    core->sram_read_data = core->sram_oe_n ? 0xA5A5 : read_sram(core->sram_address);
    reading = !core->sram_oe_n;
    if (core->adc_convert && !converting) {
        int64_t sample = tick / SamplePeriod;
        while (!codes.empty() && codes_first <= sample) {
            code_current = static_cast<uint16_t>(codes.front());
            code_voltage = static_cast<uint16_t>(codes.front() >> 16);
            codes.pop_front();
            codes_first++;
        }
        // A clock that moves shortly before disturbs the sample.
        uint16_t noise = shorter(edges - clock_fell, QuietTime);
        shift_current = code_current ^ noise;
        shift_voltage = code_voltage ^ noise;
        converts_from = edges;
    }
    // Released before the conversion's end, a converter gives a busy bit first.
    if (!core->adc_convert && converting && shorter(edges - converts_from, ConversionTime)) {
        shift_current >>= 1;
        shift_voltage >>= 1;
    }
    converting = core->adc_convert;
    if (!core->adc_sck && clocked) {
        shift_current <<= 1;
        shift_voltage <<= 1;
        clock_fell = edges;
    }
    clocked = core->adc_sck;
    // Nothing drives the pins while `convert` is high.
    core->adc_current_pin = converting || shift_current >> 15;
    core->adc_voltage_pin = converting || shift_voltage >> 15;
    return data != core->sram_read_data || adc != core->adc_current_pin + 2 * core->adc_voltage_pin;
}

// A read that is spoilt stays so while its address stands.
uint16_t Board::read_sram(uint32_t address) {
    uint16_t word = sram[address];
    if (spoil_one_in == 0)
        return word;
    if (!reading || address != read_address) {
        spoil_state ^= spoil_state << 13;
        spoil_state ^= spoil_state >> 17;
        spoil_state ^= spoil_state << 5;
        read_address = address;
    }
    return spoil_state % spoil_one_in == 0 ? word ^ (1u << (spoil_state >> 28)) : word;
}

}  // namespace agnw

// The compiled trip core with what surrounds it on the board: SRAM, converters, read-backs, an SPI master. Called from tests and
// from the virtual lab through the C functions at the end. One call of step is one clock edge; pins are set before it.
// Ticks count from the power-up reset: after start() the core stands at edge 0. A bench is started once.
#include <cstdint>
#include <cstring>
#include <deque>
#include <map>
#include <vector>
#include "Vtrip_core.h"
#include "verilated.h"

namespace {

constexpr int SramWords = 1 << 18;
constexpr int ReadBacks = 5;

struct Change { int64_t tick; uint32_t outputs; };

class Bench {
public:
    Bench() : core(&context) { sram.resize(SramWords); }

    void start(const int *delays) {
        for (int i = 0; i < ReadBacks; i++) {
            delay[i] = delays[i];
            history[i].assign(delays[i] > 0 ? delays[i] : 1, ((safe >> i) & 1) != 0 && delays[i] > 0);
            forced[i] = -1;
        }
        core.cs_n_pin = 1;
        core.sck_pin = core.mosi_pin = 0;
        core.input_pins = 0;
        do
            half_cycles();
        while (core.reset);
        tick = 0;
        changes.clear();
        last = ~0u;
        note();
    }

    // Computes the next edge.
    void step() {
        tick++;
        for (auto it = schedule.begin(); it != schedule.end() && it->first <= tick; it = schedule.erase(it))
            apply(it->second.first, it->second.second);
        core.input_pins = pins;
        uint32_t backs = 0;
        for (int i = 0; i < ReadBacks; i++) {
            bool level = forced[i] >= 0 ? forced[i] != 0 : history[i].front();
            backs |= static_cast<uint32_t>(level) << i;
        }
        core.readback_pins = backs;
        half_cycles();
        for (int i = 0; i < ReadBacks; i++)
            if (delay[i] > 0) {
                history[i].push_back((physical() >> i) & 1);
                history[i].pop_front();
            }
        note();
    }

    void run(int64_t to) {
        while (tick < to)
            step();
    }

    void set_input(int64_t at, int line, int level) { schedule.emplace(at, std::make_pair(line, level)); }

    // A pulse between two edges. What it did to the wires is noted at the next.
    void pulse(uint32_t mask) {
        core.input_pins = pins | mask;
        core.eval();
        core.input_pins = pins;
        core.eval();
    }

    void set_samples(int current, int voltage) { code_current = current; code_voltage = voltage; }
    void force(int readback, int level) { forced[readback] = level; }

    // One chip-select assertion, seen from the next edge on; rise k of SCK is seen lead + ceil(k * numerator / denominator) later.
    void frame(const uint8_t *mosi, int bits, uint8_t *miso, int numerator, int denominator, int lead, int trail, int recovery) {
        int64_t start = tick + 1;
        core.cs_n_pin = 0;
        int64_t rise = start;
        for (int bit = 0; bit < bits; bit++) {
            rise = start + lead + ceiling(static_cast<int64_t>(bit) * numerator, denominator);
            core.mosi_pin = (mosi[bit / 8] >> (7 - bit % 8)) & 1;
            run(rise - 1);
            if (miso && bit / 8 < bits / 8) {
                uint8_t mask = 0x80 >> (bit % 8);
                miso[bit / 8] = core.miso ? miso[bit / 8] | mask : miso[bit / 8] & ~mask;
            }
            core.sck_pin = 1;
            int64_t half = rise + (numerator / denominator) / 2;
            run(bit + 1 == bits && half > rise + trail - 1 ? rise + trail - 1 : half);
            core.sck_pin = 0;
        }
        int64_t high = (bits == 0 ? start : rise) + trail;
        run(high - 1);
        core.cs_n_pin = 1;
        run(high + recovery);
    }

    int64_t tick = 0;
    std::vector<Change> changes;
    std::vector<uint16_t> sram;

private:
    static int64_t ceiling(int64_t a, int64_t b) { return (a + b - 1) / b; }

    void apply(int line, int level) { pins = level ? pins | 1u << line : pins & ~(1u << line); }

    // Switch as on the wire, the other outputs as commanded, injection above.
    uint32_t physical() const {
        return (core.commanded & ~1u) | core.line_enable | (core.inject & 3u) << 5;
    }

    void note() {
        uint32_t now = physical();
        if (now != last)
            changes.push_back({tick, now});
        last = now;
    }

    // Pins settle before the edge: the direct path does not wait for it.
    void half_cycles() {
        surround();
        core.eval();
        core.clk = 1;
        core.eval();
        surround();
        core.clk = 0;
        core.eval();
        surround();
        core.eval();
    }

    // The board's parts follow their pins.
    void surround() {
        if (!core.sram_we_n && core.sram_drive)
            sram[core.sram_address] = core.sram_write_data;
        core.sram_read_data = core.sram_oe_n ? 0xA5A5 : sram[core.sram_address];
        if (core.adc_convert && !converting) {
            shift_current = static_cast<uint16_t>(code_current);
            shift_voltage = static_cast<uint16_t>(code_voltage);
        }
        converting = core.adc_convert;
        if (!core.adc_sck && clocked) {
            shift_current <<= 1;
            shift_voltage <<= 1;
        }
        clocked = core.adc_sck;
        core.adc_current_pin = shift_current >> 15;
        core.adc_voltage_pin = shift_voltage >> 15;
    }

    static constexpr uint32_t safe = 0x06;
    VerilatedContext context;
    Vtrip_core core;
    std::multimap<int64_t, std::pair<int, int>> schedule;
    std::deque<bool> history[ReadBacks];
    int delay[ReadBacks] = {};
    int forced[ReadBacks] = {};
    uint32_t pins = 0, last = 0;
    int code_current = 0, code_voltage = 0;
    uint16_t shift_current = 0, shift_voltage = 0;
    bool converting = false, clocked = false;
};

}  // namespace

extern "C" {
void *trip_core_create() { return new Bench; }
void trip_core_destroy(void *bench) { delete static_cast<Bench *>(bench); }
void trip_core_start(void *bench, const int *delays) { static_cast<Bench *>(bench)->start(delays); }
int64_t trip_core_tick(void *bench) { return static_cast<Bench *>(bench)->tick; }
void trip_core_run(void *bench, int64_t to) { static_cast<Bench *>(bench)->run(to); }
void trip_core_input(void *bench, int64_t at, int line, int level) { static_cast<Bench *>(bench)->set_input(at, line, level); }
void trip_core_pulse(void *bench, uint32_t mask) { static_cast<Bench *>(bench)->pulse(mask); }
void trip_core_samples(void *bench, int current, int voltage) { static_cast<Bench *>(bench)->set_samples(current, voltage); }
void trip_core_force(void *bench, int readback, int level) { static_cast<Bench *>(bench)->force(readback, level); }
void trip_core_frame(void *bench, const uint8_t *mosi, int bits, uint8_t *miso, int numerator, int denominator, int lead, int trail,
    int recovery) {
    static_cast<Bench *>(bench)->frame(mosi, bits, miso, numerator, denominator, lead, trail, recovery);
}
int trip_core_changes(void *bench, int from, int64_t *ticks, uint32_t *outputs, int room) {
    const auto &all = static_cast<Bench *>(bench)->changes;
    int count = 0;
    for (; count < room && from + count < static_cast<int>(all.size()); count++) {
        ticks[count] = all[from + count].tick;
        outputs[count] = all[from + count].outputs;
    }
    return count;
}
void trip_core_sram(void *bench, int address, int words, uint16_t *to) {
    std::memcpy(to, &static_cast<Bench *>(bench)->sram[address], words * sizeof(uint16_t));
}
}

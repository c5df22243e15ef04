#include <cstring>
#include "preset.h"
#include "Vtrip_core___024root.h"

namespace agnw {

namespace {
using Root = Vtrip_core___024root;
constexpr uint64_t LowHalf = 0xFFFFFFFF;

struct Register {
    const char *name;
    void (*set)(Root &root, int place, uint32_t value);
};

// The state of a line's counter that comes to 0 in so many steps: rtl/countdown_code.v.
uint32_t countdown_code(uint32_t steps) {
    uint32_t code = 0;
    for (uint32_t left = 16 - steps % 16; left > 0; left--)
        code = (code << 1 & 0xE) | ((code >> 3 ^ code >> 2 ^ ((code & 7) == 0)) & 1);
    return code;
}

#define WHOLE(name, member) {name, [](Root &root, int, uint32_t value) { root.trip_core__DOT__##member = value; }}
#define PLACE(name, member) {name, [](Root &root, int place, uint32_t value) { root.trip_core__DOT__##member[place] = value; }}
#define LOW(name, member) \
    {name, [](Root &root, int, uint32_t value) { root.trip_core__DOT__##member = (root.trip_core__DOT__##member & ~LowHalf) | value; }}
#define HIGH(name, member) \
    {name, [](Root &root, int, uint32_t value) { root.trip_core__DOT__##member = (root.trip_core__DOT__##member & LowHalf) | uint64_t{value} << 32; }}
#define LINE(group, index) &root.trip_core__DOT__##group##__DOT__line__BRA__##index##__KET____DOT__left

void set_input_left(Root &root, int line, uint32_t value) {
    CData *left[] = {LINE(input_group, 0), LINE(input_group, 1), LINE(input_group, 2), LINE(input_group, 3), LINE(input_group, 4),
        LINE(input_group, 5), LINE(input_group, 6), LINE(input_group, 7), LINE(input_group, 8)};
    *left[line] = countdown_code(value);
}

void set_output_left(Root &root, int line, uint32_t value) {
    CData *left[] = {LINE(output_group, 0), LINE(output_group, 1), LINE(output_group, 2), LINE(output_group, 3), LINE(output_group, 4),
        LINE(output_group, 5), LINE(output_group, 6), LINE(output_group, 7), LINE(output_group, 8), LINE(output_group, 9)};
    *left[line] = countdown_code(value);
}

// A register that is a port of its module goes by the name of the wire it drives farthest up: there Verilator keeps it.
const Register Registers[] = {
    WHOLE("link_bad", link_bad),
    WHOLE("link_changed", link_changed),
    WHOLE("refusal", refusal),
    LOW("trip_tick.low", trip_tick),
    HIGH("trip_tick.high", trip_tick),
    WHOLE("encoder.head", log_head),
    WHOLE("encoder.tail", log_tail),
    WHOLE("losses.total", loss_total),
    WHOLE("registers.high", registers__DOT__high),
    WHOLE("kernel.comparators.qualifier.qualified", qualified),
    WHOLE("kernel.comparators.sense_detector.held", kernel__DOT__comparators__DOT__sense_detector__DOT__held),
    WHOLE("kernel.comparators.under_detector.none_left", kernel__DOT__comparators__DOT__under_detector__DOT__none_left),
    WHOLE("kernel.decision.causes", causes),
    WHOLE("kernel.decision.first", first_cause),
    WHOLE("kernel.chopper.retries", retries),
    WHOLE("kernel.blanking.trip_blank", kernel__DOT__blanking__DOT__trip_blank),
    WHOLE("kernel.selftest.measured", kernel__DOT__selftest__DOT__measured),
    WHOLE("kernel.selftest.count", kernel__DOT__selftest__DOT__count),
    PLACE("slow.memory", slow__DOT__memory),
    WHOLE("input_group.mask", input_group__DOT__mask),
    WHOLE("input_group.due", input_group__DOT__due),
    WHOLE("input_group.edges", input_edges),
    {"input_group.left", set_input_left},
    WHOLE("output_group.mask", output_group__DOT__mask),
    WHOLE("output_group.due", output_group__DOT__due),
    WHOLE("output_group.edges", output_edges),
    {"output_group.left", set_output_left},
    WHOLE("capture.place", capture_place),
    WHOLE("capture.earlier", capture_earlier),
    WHOLE("samples.peak_held", samples__DOT__peak_held),
    WHOLE("samples.peak_current", peak_current),
    WHOLE("samples.peak_voltage", peak_voltage),
    WHOLE("samples.drop_live", drop_live),
    WHOLE("samples.drop_count", samples__DOT__drop_count),
    PLACE("samples.unit.memory", samples__DOT__unit__DOT__memory),
    WHOLE("samples.windows.opening", samples__DOT__opening),
    WHOLE("samples.windows.window", samples__DOT__window),
    WHOLE("samples.windows.reference", samples__DOT__reference),
    WHOLE("samples.windows.refresh", samples__DOT__refresh),
    WHOLE("samples.windows.sum_before", samples__DOT__windows__DOT__sum_before),
    WHOLE("samples.windows.newer", samples__DOT__windows__DOT__newer),
    WHOLE("samples.windows.older", samples__DOT__windows__DOT__older),
    WHOLE("samples.windows.count", samples__DOT__windows__DOT__count),
    WHOLE("samples.watch.run_above", samples__DOT__watch__DOT__run_above),
    WHOLE("samples.watch.run_below", samples__DOT__watch__DOT__run_below),
    WHOLE("samples.watch.ready", samples__DOT__watch__DOT__ready),
};
constexpr int Count = sizeof Registers / sizeof *Registers;
}  // namespace

int preset_number(const char *name) {
    for (int number = 0; number < Count; number++)
        if (std::strcmp(Registers[number].name, name) == 0)
            return number;
    return -1;
}

void preset(Vtrip_core &core, int number, int place, uint32_t value) { Registers[number].set(*core.rootp, place, value); }

}  // namespace agnw

// The C functions through which tests and the virtual lab call the board; see board.h.
#include <cstring>
#include "board.h"
#include "preset.h"

using agnw::Board;

namespace {
Board &of(void *board) { return *static_cast<Board *>(board); }
}  // namespace

extern "C" {
void *trip_core_create() { return new Board; }
void trip_core_destroy(void *board) { delete static_cast<Board *>(board); }
void trip_core_start(void *board, const int *delays, uint64_t time, uint32_t sequence) { of(board).start(delays, time, sequence); }
int64_t trip_core_tick(void *board) { return of(board).tick; }
void trip_core_run(void *board, int64_t to) { of(board).run(to); }
void trip_core_schedule(void *board, int64_t at, int kind, int a, int b) {
    of(board).schedule(at, {static_cast<agnw::Kind>(kind), a, b});
}
int trip_core_preset_number(const char *name) { return agnw::preset_number(name); }
void trip_core_preset(void *board, int64_t at, int number, int place, uint32_t value) {
    of(board).schedule(at, {agnw::Kind::Preset, number, static_cast<int>(value), place});
}
void trip_core_stream(void *board, int64_t first, const uint32_t *codes, int count) { of(board).stream(first, codes, count); }
void trip_core_frame(void *board, const uint8_t *mosi, int bits, uint8_t *miso, int numerator, int denominator, int lead, int trail,
    int recovery) {
    of(board).frame(mosi, bits, miso, {numerator, denominator, lead, trail, recovery});
}
int trip_core_changes(void *board, int from, int64_t *ticks, uint32_t *outputs, int room) {
    const auto &all = of(board).changes;
    int count = 0;
    for (; count < room && from + count < static_cast<int>(all.size()); count++) {
        ticks[count] = all[from + count].tick;
        outputs[count] = all[from + count].outputs;
    }
    return count;
}
uint32_t trip_core_state(void *board) { return of(board).state(); }
uint32_t trip_core_head(void *board) { return of(board).head(); }
void trip_core_sram(void *board, int address, int words, uint16_t *to) {
    std::memcpy(to, &of(board).sram[address], words * sizeof(uint16_t));
}
void trip_core_set_sram(void *board, int address, int words, const uint16_t *from) {
    std::memcpy(&of(board).sram[address], from, words * sizeof(uint16_t));
}
void trip_core_spoil_reads(void *board, uint32_t seed, uint32_t one_in) { of(board).spoil_reads(seed, one_in); }
}

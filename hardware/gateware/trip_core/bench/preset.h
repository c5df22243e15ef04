// Registers that a replay of the core sets by name, because they hold what was longer ago than it goes back (host/AgNw.VirtualLab/Gateware).
#ifndef AGNW_PRESET_H
#define AGNW_PRESET_H
#include <cstdint>
#include "Vtrip_core.h"

namespace agnw {

// Number of a register, by its path in the Verilog below trip_core; -1 for one that is not among them.
int preset_number(const char *name);

// Sets one, or a place of a memory. What follows from it combinationally is stale until the core settles.
void preset(Vtrip_core &core, int number, int place, uint32_t value);

}  // namespace agnw
#endif

#!/usr/bin/env python3
"""One breakdown over PyVISA, line by line.

    python3 interlock_pyvisa.py ASRL/dev/ttyUSB0::INSTR
    python3 interlock_pyvisa.py TCPIP::127.0.0.1::5025::SOCKET      # `agnw serve`

Needs pyvisa and pyvisa-py (pip, or Debian's python3-pyvisa python3-pyvisa-py python3-serial).
"""
import struct
import sys
import time
import zlib

import pyvisa

# The profile, one setting a line. The board sets each to the converter's step on the safer side.
PROFILE = """
CONF:MODE BREAKDOWN
CONF:RANG 20 mA
CONF:POL POSITIVE
CONF:OVER:ENAB ON
CONF:OVER:LEV 15 mA
CONF:OVER:DEGL 100 ns
CONF:UND:ENAB ON
CONF:UND:LEV 200 uA
CONF:UND:QUAL 10 ms
CONF:DROP:ENAB ON
CONF:DROP:FRAC 0.5
CONF:BLAN:IDLE AUTO
"""

RECORD = struct.Struct("<HBB6sIH")  # sequence, kind, state, ticks, value, CRC-16: shared/registers/trip_core.yaml
TRIP, TICKS_PER_SECOND = 0x04, 48_000_000


def open_board(resource):
    board = pyvisa.ResourceManager("@py").open_resource(resource)
    board.read_termination = board.write_termination = "\n"
    board.timeout = 5000
    if resource.startswith("ASRL"):
        board.baud_rate = 921600
    return board


def check(board):
    """The error queue, oldest first; a refused command changed nothing."""
    errors = []
    while not (error := board.query("SYST:ERR?")).startswith("0,"):
        errors.append(error)
    return errors


def log_from(board, sequence):
    """Records from a sequence on, as many as a block holds: header, records, CRC-32 over all before it."""
    block = bytes(board.query_binary_values(f"LOG:DATA? {sequence},64", datatype="B", container=bytes))
    boot, first, count, crc = *struct.unpack_from("<III", block), struct.unpack("<I", block[-4:])[0]
    if crc != zlib.crc32(block[:-4]) or first != sequence:
        raise RuntimeError("the block is damaged; ask again")
    return [RECORD.unpack_from(block, 12 + 16 * index) for index in range(count)]


def main(resource):
    board = open_board(resource)
    print("board:", board.query("*IDN?"))
    board.write("*CLS")
    board.write("*RST")
    for line in PROFILE.strip().splitlines():
        board.write(line)
    if errors := check(board):
        sys.exit(f"the profile was refused: {errors}")
    board.write("CONF:COMM")
    live = board.query("CONF:CRC?")
    if errors := check(board):
        sys.exit(f"not committed: {errors}")
    print("live:", live, "OVER acts at", board.query("CONF:OVER:LEV?"), "A")

    sequence = int(board.query("LOG:STAT?").split(",")[2])
    board.write(f"ARM {live}")
    if errors := check(board):
        sys.exit(f"not armed: {errors}")
    print("state:", board.query("STATE?"))

    board.write("ARM #H1")  # armed already: refused, and the queue says why
    print("refused:", check(board))

    board.write("TRIP")  # in an experiment the wire does this
    while board.query("STATE?") != "TRIPPED":
        time.sleep(0.05)
    cause = board.query("CAUS:FIRS?")
    print("tripped by:", cause)

    trips = []
    deadline = time.monotonic() + 10
    while not trips and time.monotonic() < deadline:
        records = log_from(board, sequence)
        trips = [record for record in records if record[1] == TRIP]
        sequence += len(records)
    print("trip record at", int.from_bytes(trips[0][3], "little") / TICKS_PER_SECOND, "s")

    board.write(f"ACKN {cause}")
    print("errors:", check(board))
    print("state:", board.query("STATE?"))
    board.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

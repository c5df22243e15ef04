#!/usr/bin/env python3
"""A pymeasure Instrument for the AgNw Interlock.

    from agnw_interlock import AgNwInterlock
    board = AgNwInterlock("ASRL/dev/ttyUSB0::INSTR")        # or TCPIP::127.0.0.1::5025::SOCKET of `agnw serve`

Run as a program with a resource name it prints the board's readings and tries its settings.
"""
import sys

from pymeasure.instruments import Instrument
from pymeasure.instruments.validators import strict_discrete_set, strict_range


class AgNwInterlock(Instrument):
    """Settings are staged until `commit`; `arm` names the configuration that it means, so that no other is armed."""

    state = Instrument.measurement("STATE?", "State of the trip core: SAFE, DISARMED, ARMED, TRIPPED, ...", cast=str)
    first_cause = Instrument.measurement("CAUS:FIRS?", "First cause of the trip, or NONE", cast=str)
    current = Instrument.measurement("MEAS:CURR?", "Last sample of the current, A")
    voltage = Instrument.measurement("MEAS:VOLT?", "Last sample of the voltage, V")
    beam_time = Instrument.measurement("BEAM:TIME?", "Beam-on time, ticks of 1/48 us", get_process=int)

    mode = Instrument.control(
        "CONF:MODE?", "CONF:MODE %s", "What the board is for",
        validator=strict_discrete_set, values=["NONE", "BRE", "REW", "MON"], cast=str)
    range = Instrument.control(
        "CONF:RANG?", "CONF:RANG %.12g A", "Current range, A; the smallest that holds the value",
        validator=strict_range, values=[10e-9, 20e-3])
    over_level = Instrument.control(
        "CONF:OVER:LEV?", "CONF:OVER:LEV %.12g A", "OVER threshold, A; reads as the value in effect",
        validator=strict_range, values=[0, 25e-3])
    over_enabled = Instrument.control(
        "CONF:OVER:ENAB?", "CONF:OVER:ENAB %d", "OVER detector",
        validator=strict_discrete_set, values={True: 1, False: 0}, map_values=True)

    def __init__(self, resource, **kwargs):
        # A raw serial line or socket: no line ends but the protocol's, and the protocol's speed.
        if resource.startswith("ASRL"):
            kwargs.setdefault("baud_rate", 921600)
        super().__init__(
            resource, "AgNw Interlock", includeSCPI=True, visa_library="@py",
            read_termination="\n", write_termination="\n", timeout=5000, **kwargs)

    def raise_errors(self):
        """Raises what the error queue holds; a refused command changed nothing."""
        errors = []
        while not (error := self.ask("SYST:ERR?").strip()).startswith("0,"):
            errors.append(error)
        if errors:
            raise ValueError("; ".join(errors))

    def commit(self):
        """Makes the staged settings live and returns the CRC that arms them."""
        self.write("CONF:COMM")
        self.raise_errors()
        return self.ask("CONF:CRC?").strip()

    def arm(self, crc):
        self.write(f"ARM {crc}")
        self.raise_errors()

    def disarm(self):
        self.write("DIS")
        self.raise_errors()

    def acknowledge(self, cause):
        self.write(f"ACKN {cause}")
        self.raise_errors()


def main(resource):
    board = AgNwInterlock(resource)
    print(board.id.strip(), board.state.strip(), f"{board.current:.3e} A, {board.voltage:.3e} V")
    board.write("*RST")
    board.mode = "MON"
    board.range = 10e-3
    board.over_level = 5e-3
    board.over_enabled = True
    crc = board.commit()
    print(f"range {board.range:g} A, OVER acts at {board.over_level:.6g} A")
    board.arm(crc)
    print(board.state.strip())
    board.disarm()
    print(board.state.strip())
    try:
        board.acknowledge("OVER")
    except ValueError as refused:
        print("refused:", refused)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

"""The merge as a script of a laboratory does it: read_csv, two merge_asof, to_csv. See README.md beside this file.

    /usr/bin/python3 merge_with_pandas.py RUN OUTPUT [--chosen]

Reads smu.csv, frames.csv and events.csv of the run, which are on the board's clock already, and writes a row a reading with the last exposure that
began and the last event; with --chosen only the columns of timeline.csv that can be had so, and no frame between exposures. It neither flags what
is uncertain nor sums up anything over an exposure.
"""
import sys

import pandas

run, output, *options = sys.argv[1:]
readings = pandas.read_csv(f"{run}/smu.csv")
frames = pandas.read_csv(f"{run}/frames.csv")
events = pandas.read_csv(f"{run}/events.csv", dtype={"boot": str, "value": str})
chosen = "--chosen" in options
if chosen:
    readings = readings[["board_tick", "reading", "voltage_V", "current_A"]]
    frames = frames[["start_tick", "end_tick", "frame"]]
    events = events[["board_tick", "state", "beam_blanked", "kind", "sequence"]]
merged = pandas.merge_asof(readings, frames, left_on="board_tick", right_on="start_tick")
merged = pandas.merge_asof(merged, events, on="board_tick")
if chosen:
    merged["frame"] = merged["frame"].where(merged["board_tick"] < merged["end_tick"])
    merged = merged.drop(columns=["start_tick", "end_tick"])
merged.to_csv(output, index=False)

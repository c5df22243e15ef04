#!/usr/bin/env python3
"""Loads a table with HyperSpy's own reader of Impulse logs and prints what a user gets. check_impulse.py READER TABLE

READER is hyperspy/io_plugins/impulse.py of HyperSpy 1.7, which needs NumPy alone; rosettasciio's rsciio/impulse/_api.py reads the same.
"""
import importlib.util
import json
import sys


def main(reader, table):
    specification = importlib.util.spec_from_file_location("impulse", reader)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    signals = module.file_reader(table)
    print(json.dumps({
        "header": signals[0]["original_metadata"]["Impulse_header"],
        "signals": [
            {
                "title": signal["metadata"]["General"]["title"],
                "date": signal["metadata"]["General"]["date"],
                "time": signal["metadata"]["General"]["time"],
                "quantity": signal["metadata"]["Signal"]["quantity"],
                "kind": signal["data"].dtype.kind,
                "size": signal["axes"][0]["size"],
                "scale": signal["axes"][0]["scale"],
                "data": [None if value != value else value for value in signal["data"].tolist()],
            }
            for signal in signals
        ],
    }))


main(*sys.argv[1:])

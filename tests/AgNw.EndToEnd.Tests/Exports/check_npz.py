#!/usr/bin/env python3
"""Holds a run's .npz against its run.db, value by value: what NumPy loads against what SQLite says. check_npz.py NPZ RUN_DB MANIFEST"""
import json
import sqlite3
import sys

import numpy

TYPES = {"INTEGER": ("<i8", "i"), "REAL": ("<f8", "f"), "TEXT": (None, "U"), "BLOB": ("|u1", "u")}


def main(npz, database, manifest):
    arrays = numpy.load(npz, allow_pickle=False)
    missing = arrays["missing_integer"]
    assert missing.dtype == numpy.dtype("<i8") and missing.shape == (), missing.dtype
    with open(manifest, encoding="utf-8") as file:
        assert json.loads(arrays["metadata"].item()) == json.load(file), "metadata"

    expected = {"missing_integer", "metadata"}
    values = 0
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        columns = connection.execute(f"SELECT name, type, pk FROM pragma_table_info('{table}')").fetchall()
        order = ", ".join(name for name, _, key in sorted(columns, key=lambda column: column[2]) if key)
        for name, kind, _ in columns:
            array = arrays[f"{table}/{name}"]
            expected.add(f"{table}/{name}")
            stored = [row[0] for row in connection.execute(f'SELECT "{name}" FROM {table} ORDER BY {order}')]
            exact, family = TYPES[kind]
            assert array.dtype.kind == family and (exact is None or array.dtype == numpy.dtype(exact)), (table, name, array.dtype)
            assert len(array) == len(stored), (table, name, len(array), len(stored))
            for got, want in zip(array, stored):
                if kind == "REAL":
                    same = numpy.isnan(got) if want is None else got == want
                elif kind == "BLOB":
                    same = bytes(got) == want
                else:
                    same = got == (want if want is not None else missing if kind == "INTEGER" else "")
                assert same, (table, name, got, want)
                values += 1

    ticks = arrays["timeline/board_tick"]
    expected |= {f"{table}/board_time_s" for table in ("events", "timeline", "timeline_frames", "timeline_events", "waveform", "clock_exchanges")}
    assert numpy.array_equal(arrays["timeline/board_time_s"], ticks / 48e6), "board_time_s"
    assert set(arrays.files) == expected, set(arrays.files) ^ expected
    print(f"{values} values equal")


main(*sys.argv[1:])

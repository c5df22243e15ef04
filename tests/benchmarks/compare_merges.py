"""Whether two merges of the same run say the same: the frame and the last event of every reading.

    /usr/bin/python3 compare_merges.py TIMELINE OUTPUT_OF_MERGE_WITH_PANDAS

Samples and output edges are no last event of timeline.csv (README.md of AgNw.Timeline): where pandas has one, ours has one before it.
"""
import sys

import pandas

ours = pandas.read_csv(sys.argv[1], usecols=["frame", "last_event_sequence"])
theirs = pandas.read_csv(sys.argv[2], usecols=["frame", "kind", "sequence"])
if len(ours) != len(theirs):
    sys.exit(f"{len(ours)} rows against {len(theirs)}")
frames = (ours["frame"].fillna(-1) != theirs["frame"].fillna(-1)).sum()
named = ~theirs["kind"].isin(["SAMPLE", "OUTPUTS"])
events = (ours["last_event_sequence"][named] != theirs["sequence"][named]).sum()
later = (ours["last_event_sequence"][~named] >= theirs["sequence"][~named]).sum()
if frames or events or later:
    sys.exit(f"{frames} frames, {events + later} last events differ in {len(ours)} rows")
print(f"{len(ours)} rows agree, {named.sum()} of them with a last event of the same name")

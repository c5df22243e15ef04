-- run.db: everything of a run in one SQLite file, made from the run's other files by `agnw`; it can be deleted and made again.
-- PRAGMA user_version is the format. Ticks are the board's clock since its start, beyond the 48-bit wrap; a boot is the identifier of a
-- power-up, and (boot, sequence) names a record for ever. Units are the last part of a name; what is not known is NULL.
-- UTC is the host's clock; texts are ISO 8601. Every column's meaning stands behind it: this file is the documentation.

-- The run: one row.
CREATE TABLE run (
    name              TEXT NOT NULL PRIMARY KEY,  -- of the run's folder
    started_utc       TEXT,                       -- when recording began
    ended_utc         TEXT,                       -- when it ended; NULL: it did not, or not on purpose
    operator          TEXT,                       -- who
    specimen          TEXT,                       -- what
    microscope        TEXT,                       -- where
    holder            TEXT,                       -- the specimen holder
    magnification     REAL,                       -- as the microscope displayed it
    dose_rate_e_per_nm2_s  REAL,                  -- electrons per nm2 and second at the specimen while the beam is on
    program           TEXT NOT NULL,              -- what recorded it, with its version
    runtime           TEXT NOT NULL,              -- .NET version
    contract          TEXT NOT NULL,              -- of the program: major.minor (CRC)
    board             TEXT NOT NULL,              -- maker, model
    board_serial      TEXT NOT NULL,              -- serial number
    board_firmware    TEXT NOT NULL,              -- version
    board_contract    TEXT NOT NULL,              -- of the board
    is_virtual        INTEGER NOT NULL,           -- 1: a virtual board
    ticks_per_second  INTEGER NOT NULL            -- of the board's clock
) WITHOUT ROWID;

-- What a reader of the figures must know.
CREATE TABLE statements (
    subject  TEXT NOT NULL PRIMARY KEY,  -- for example calibration
    text     TEXT NOT NULL               -- for example uncalibrated: nominal scales
) WITHOUT ROWID;

-- Profiles applied in the run, in order.
CREATE TABLE profiles (
    position           INTEGER NOT NULL PRIMARY KEY,  -- from 1
    name               TEXT NOT NULL,                 -- of the profile
    sha256             TEXT NOT NULL,                 -- of its canonical text
    configuration_crc  TEXT NOT NULL,                 -- of the live configuration, hexadecimal, as CONFIG records carry it
    current_range      TEXT NOT NULL,                 -- for example 20 mA
    canonical_text     TEXT NOT NULL                  -- every setting, one a line
) WITHOUT ROWID;

-- Values in effect of each profile's settings, in base units.
CREATE TABLE profile_settings (
    profile    INTEGER NOT NULL,  -- its position
    setting    TEXT NOT NULL,     -- path in the profile
    in_effect  REAL NOT NULL,     -- as the board rounded it to the safer side
    PRIMARY KEY (profile, setting)
) WITHOUT ROWID;

-- Records counted at both ends of the line.
CREATE TABLE boots (
    boot          INTEGER NOT NULL PRIMARY KEY,  -- identifier of the power-up
    head          INTEGER,                       -- records that the core had written when recording ended; NULL: the boot was over
    first         INTEGER,                       -- first sequence in the journal
    journal       INTEGER NOT NULL,              -- records in the journal
    missing       INTEGER NOT NULL,              -- sequences missing between the first and the head
    lost_in_core  INTEGER                        -- records that the core had no room for
) WITHOUT ROWID;

-- The run's other files when this was made.
CREATE TABLE files (
    name    TEXT NOT NULL PRIMARY KEY,  -- within the run's folder
    bytes   INTEGER NOT NULL,           -- length
    sha256  TEXT NOT NULL               -- hexadecimal
) WITHOUT ROWID;

-- What was noticed while the run was recorded.
CREATE TABLE notes (
    position  INTEGER NOT NULL PRIMARY KEY,  -- from 1
    utc       TEXT NOT NULL,                 -- when
    kind      TEXT NOT NULL,                 -- Started, Resumed, Gap, Reboot ... see NoteKind
    boot      INTEGER NOT NULL,              -- power-up that it concerns
    sequence  INTEGER NOT NULL,              -- first record that it concerns
    records   INTEGER NOT NULL,              -- how many
    text      TEXT NOT NULL                  -- for a person
) WITHOUT ROWID;

-- The board's log, decoded; events.agnw is the original.
CREATE TABLE events (
    boot          INTEGER NOT NULL,  -- identifier of the power-up
    sequence      INTEGER NOT NULL,  -- within the boot, extended to 32 bits
    board_tick    INTEGER NOT NULL,  -- stamp; not quite ascending with the sequence, since stamps are dated back by the deglitch
    kind          TEXT NOT NULL,     -- BOOT, STATE, TRIP ... see trip_core.yaml; DAMAGED where the record's own CRC does not fit
    state         TEXT NOT NULL,     -- state machine after the event
    mode          TEXT NOT NULL,     -- mode of the live configuration
    beam_blanked  INTEGER NOT NULL,  -- 1: blanked after the event
    first_cause   TEXT,              -- of TRIP and CAUSE
    causes        TEXT,              -- of TRIP and CAUSE, separated by blanks
    levels        INTEGER,           -- of INPUTS and OUTPUTS: mask of all lines
    changed       INTEGER,           -- of INPUTS and OUTPUTS: mask of the lines that changed
    current_A     REAL,              -- where the record holds one and the range is known
    voltage_V     REAL,              -- where the record holds one
    value         INTEGER NOT NULL,  -- the record's value as it is
    text          TEXT NOT NULL,     -- the same in words
    record        BLOB NOT NULL,     -- the 16 bytes as the trip core made them
    PRIMARY KEY (boot, sequence)
) WITHOUT ROWID;

-- Labels of markers; the moment is that of the MARK event with this value.
CREATE TABLE marks (
    marker  INTEGER NOT NULL PRIMARY KEY,  -- value of the MARK record
    utc     TEXT NOT NULL,                 -- when the label was given
    label   TEXT NOT NULL                  -- what the operator said
) WITHOUT ROWID;

-- What the source-measure unit was told on trips without lines to it.
CREATE TABLE smu_aborts (
    boot           INTEGER NOT NULL,  -- power-up of the TRIP record
    sequence       INTEGER NOT NULL,  -- of the TRIP record
    noticed_utc    TEXT NOT NULL,     -- when the host saw the record
    sent_utc       TEXT,              -- when the abort was on its way; NULL: it could not be sent
    confirmed_utc  TEXT,              -- when the unit said that its output is off; NULL: it did not
    sent_ns        INTEGER,           -- from seeing the record to the sending, monotonic
    confirmed_ns   INTEGER,           -- from seeing the record to the confirmation
    address        TEXT NOT NULL,     -- of the unit
    text           TEXT NOT NULL,     -- what happened
    PRIMARY KEY (boot, sequence)
) WITHOUT ROWID;

-- Readings of the source-measure units with their own stamps.
CREATE TABLE readings (
    smu          TEXT NOT NULL,     -- smu, smu2 ... in the order in which they were given
    reading      INTEGER NOT NULL,  -- number in the unit's buffer
    smu_time_ns  INTEGER NOT NULL,  -- the unit's own clock
    source_V     REAL,              -- source value
    voltage_V    REAL,              -- measured
    current_A    REAL,              -- measured
    board_tick   INTEGER,           -- where a stamped pulse gives it without a fit
    PRIMARY KEY (smu, reading)
) WITHOUT ROWID;

-- Frames of the cameras.
CREATE TABLE frames (
    camera         TEXT NOT NULL,     -- camera, camera2 ... in the order in which they were given
    frame          INTEGER NOT NULL,  -- number in the camera's file
    file_time_ns   INTEGER,           -- as the file states it
    exposure_ns    INTEGER,           -- as the file states it
    start_tick     INTEGER,           -- the exposure began
    end_tick       INTEGER,           -- the exposure ended
    uncertainty_s  REAL,              -- of the two
    PRIMARY KEY (camera, frame)
) WITHOUT ROWID;

-- Each reading in its place on the board's clock.
CREATE TABLE timeline (
    smu                  TEXT NOT NULL,     -- source of the reading
    reading              INTEGER NOT NULL,  -- number in the unit's buffer
    board_tick           INTEGER NOT NULL,  -- merged
    uncertainty_s        REAL,              -- holds the true time in 95 % of the cases
    voltage_V            REAL,              -- of the reading
    current_A            REAL,              -- of the reading
    camera               TEXT NOT NULL,     -- of the frame; empty between exposures
    frame                INTEGER,           -- exposed then; NULL between exposures
    frame_doubtful       INTEGER NOT NULL,  -- an exposure's edge is nearer than the uncertainty
    state                TEXT NOT NULL,     -- of the interlock then
    beam_blanked         INTEGER,           -- then
    last_event           TEXT NOT NULL,     -- at or before the reading
    last_event_sequence  INTEGER,           -- its sequence
    last_event_tick      INTEGER,           -- its stamp
    state_doubtful       INTEGER NOT NULL,  -- the state changed within the uncertainty
    event_doubtful       INTEGER NOT NULL,  -- an event lies within the uncertainty
    PRIMARY KEY (smu, reading)
) WITHOUT ROWID;

-- Each frame with what happened over its own exposure, for each source of readings; figures of what is not known are NULL, never 0.
CREATE TABLE timeline_frames (
    camera                TEXT NOT NULL,     -- of the frame
    frame                 INTEGER NOT NULL,  -- number in the camera's file
    start_tick            INTEGER NOT NULL,  -- the exposure began
    end_tick              INTEGER NOT NULL,  -- the exposure ended; not part of it
    uncertainty_s         REAL,              -- of the two
    frame_doubtful        INTEGER NOT NULL,  -- the frame may belong to another exposure
    states                TEXT NOT NULL,     -- of the interlock during the exposure, in their order, separated by blanks
    beam_on_s             REAL,              -- time for which the board did not blank
    beam_on_share         REAL,              -- the same over the exposure
    dose_e_per_nm2        REAL,              -- electrons per nm2 in this exposure
    dose_total_e_per_nm2  REAL,              -- electrons per nm2 from the log's first record to the exposure's end
    smu                   TEXT NOT NULL,     -- source of the readings; empty without one
    readings              INTEGER NOT NULL,  -- readings within the exposure
    first_reading         INTEGER,           -- the first of them
    last_reading          INTEGER,           -- the last of them
    covered_share         REAL NOT NULL,     -- share of the exposure over which the current is known; what follows is of this share
    current_mean_A        REAL,              -- integral over time
    current_min_A         REAL,              -- least
    current_max_A         REAL,              -- greatest
    voltage_mean_V        REAL,              -- integral over time
    voltage_min_V         REAL,              -- least
    voltage_max_V         REAL,              -- greatest
    charge_C              REAL,              -- integral of the current, signed
    energy_J              REAL,              -- integral of voltage times current
    PRIMARY KEY (camera, frame, smu)
) WITHOUT ROWID;

-- Each event with its frame and its reading; strobes and trigger pulses are frames and readings themselves.
CREATE TABLE timeline_events (
    boot              INTEGER NOT NULL,  -- identifier of the power-up
    sequence          INTEGER NOT NULL,  -- within the boot
    board_tick        INTEGER NOT NULL,  -- its stamp
    event             TEXT NOT NULL,     -- kind, with its cause or state
    state             TEXT NOT NULL,     -- of the interlock after it
    camera            TEXT NOT NULL,     -- of the frame; empty between exposures
    frame             INTEGER,           -- exposed then; NULL between exposures
    frame_doubtful    INTEGER NOT NULL,  -- an exposure's edge is nearer than its uncertainty
    smu               TEXT NOT NULL,     -- source of the reading; empty before the first
    reading           INTEGER,           -- the last at or before the event
    reading_doubtful  INTEGER NOT NULL,  -- a reading lies within its uncertainty of the event
    reading_age_s     REAL,              -- from the reading to the event
    voltage_V         REAL,              -- of the reading
    current_A         REAL,              -- of the reading
    PRIMARY KEY (boot, sequence)
) WITHOUT ROWID;

-- The capture around the trip.
CREATE TABLE waveform (
    board_tick        INTEGER NOT NULL PRIMARY KEY,  -- of the sample pair
    time_from_trip_s  REAL NOT NULL,                 -- 0 at the trip's stamp
    current_A         REAL NOT NULL,                 -- signed
    voltage_V         REAL NOT NULL                  -- signed, at the device
) WITHOUT ROWID;

-- The board's own V as the recorder read it: a row where it has moved by 0.5 mV, else every 10 s.
CREATE TABLE board_voltages (
    boot       INTEGER NOT NULL,  -- power-up that the ticks count from
    from_tick  INTEGER NOT NULL,  -- not sampled before this tick
    to_tick    INTEGER NOT NULL,  -- not sampled after this tick
    voltage_V  REAL NOT NULL,     -- signed, at the device
    PRIMARY KEY (boot, from_tick)
) WITHOUT ROWID;

-- How other clocks were related to the board's:
-- tick = reference_tick + ticks_per_second * (offset_s + (1 + drift_ppm / 1e6) * (time_ns - reference_ns) / 1e9).
CREATE TABLE clock_fits (
    source                 TEXT NOT NULL PRIMARY KEY,  -- smu, smu2 ..., camera, camera2 ..., host
    verdict                TEXT NOT NULL,              -- for example fitted, 0.4 ms
    reason                 TEXT NOT NULL,              -- what speaks for it or against it
    doubtful               INTEGER NOT NULL,           -- 1: may be wrong by more than the uncertainty
    reference_ns           INTEGER NOT NULL,           -- on the other clock
    reference_tick         INTEGER NOT NULL,           -- of the board
    offset_s               REAL NOT NULL,              -- at the reference
    drift_ppm              REAL NOT NULL,              -- board seconds per other second minus one, 1e-6
    drift_uncertainty_ppm  REAL,                       -- standard uncertainty; for host half of what the exchanges allow
    residual_rms_s         REAL,                       -- of the pairs used
    residual_max_s         REAL,                       -- of the pairs used
    residual_p95_s         REAL,                       -- of the pairs used
    uncertainty_s          REAL,                       -- largest of a merged time
    pairs_used             INTEGER NOT NULL,           -- pairs or exchanges
    outliers               INTEGER NOT NULL            -- set aside
) WITHOUT ROWID;

-- Exchanges of the board's clock and the host's.
CREATE TABLE clock_exchanges (
    boot           INTEGER NOT NULL,  -- power-up that the ticks count from
    board_tick     INTEGER NOT NULL,  -- read between question and answer
    sent_utc       TEXT NOT NULL,     -- when the question was sent
    round_trip_ns  INTEGER NOT NULL,  -- until the answer was complete
    PRIMARY KEY (boot, board_tick)
) WITHOUT ROWID;

-- The host's UTC of the board's ticks, stretch by stretch: utc_ns = start_utc_ns + (tick - from_tick) * ns_per_tick.
CREATE TABLE utc_stretches (
    boot           INTEGER NOT NULL,  -- power-up that the ticks count from
    from_tick      INTEGER NOT NULL,  -- first exchange of the stretch
    to_tick        INTEGER NOT NULL,  -- last exchange of the stretch
    start_utc_ns   INTEGER NOT NULL,  -- host's UTC at from_tick, ns since 1970
    ns_per_tick    REAL NOT NULL,     -- rate of the host's clock
    uncertainty_s  REAL NOT NULL,     -- holds the host's time within the stretch
    PRIMARY KEY (boot, from_tick)
) WITHOUT ROWID;

-- Events with the host's UTC.
CREATE VIEW event_times AS
SELECT e.*,
       u.start_utc_ns + CAST(ROUND((e.board_tick - u.from_tick) * u.ns_per_tick) AS INTEGER) AS utc_ns,  -- ns since 1970
       STRFTIME('%Y-%m-%dT%H:%M:%f', (u.start_utc_ns + (e.board_tick - u.from_tick) * u.ns_per_tick) / 1e9, 'unixepoch') || 'Z' AS utc,  -- to 1 ms
       u.uncertainty_s AS utc_uncertainty_s  -- of both
FROM events e
LEFT JOIN utc_stretches u ON u.boot = e.boot AND u.from_tick = COALESCE(
    (SELECT MAX(s.from_tick) FROM utc_stretches s WHERE s.boot = e.boot AND s.from_tick <= e.board_tick),
    (SELECT MIN(s.from_tick) FROM utc_stretches s WHERE s.boot = e.boot));

-- Trips, with what the source-measure unit was told.
CREATE VIEW trips AS
SELECT e.boot, e.sequence, e.board_tick, e.utc, e.utc_uncertainty_s, e.mode, e.first_cause, e.causes, e.current_A,
       a.sent_ns / 1e9 AS smu_sent_s,           -- from seeing the record to telling the unit
       a.confirmed_ns / 1e9 AS smu_confirmed_s  -- to its confirmation
FROM event_times e
LEFT JOIN smu_aborts a ON a.boot = e.boot AND a.sequence = e.sequence
WHERE e.kind = 'TRIP';

-- Markers on the board's clock with their labels.
CREATE VIEW labelled_marks AS
SELECT e.boot, e.sequence, e.board_tick, e.utc, e.utc_uncertainty_s, e.value AS marker, m.label
FROM event_times e
LEFT JOIN marks m ON m.marker = e.value
WHERE e.kind = 'MARK';

-- Readings in their place, with the exposure that each falls into.
CREATE VIEW readings_in_place AS
SELECT r.smu, r.reading, t.board_tick, t.uncertainty_s, t.voltage_V, t.current_A, t.state, t.beam_blanked, t.last_event,
       t.camera, t.frame, t.frame_doubtful, f.start_tick AS frame_start_tick, f.end_tick AS frame_end_tick
FROM readings r
JOIN timeline t ON t.smu = r.smu AND t.reading = r.reading
LEFT JOIN frames f ON f.camera = t.camera AND f.frame = t.frame;

// Builds the charts in the order of the page, the I-V first; ties those over time to one cursor and one zoom, and the I-V's dot to that cursor.
const data = JSON.parse(document.getElementById("data").textContent);
const charts = [], timeCharts = [];
let focused = null, focusedFrame = -1, iv = null, dot = null;

// The charts over time begin and end with the run, not with its readings: two points without values see to that.
const span = (() => {
  const t = data.readings.t, f = data.frames, s = data.states;
  const begin = Math.min(...[t[0], f.from[0], s.t[0]].filter(Number.isFinite)), end = Math.max(...[t[t.length - 1], f.to[f.to.length - 1], s.end].filter(Number.isFinite));
  return { t: [begin, ...t, end], pad: values => [null, ...values, null], reading: at => clamp(at - 1, 0, t.length - 1) };
})();

function setRange(u, min, max) {
  u.zoomed = true;
  u.setScale("x", { min, max });
}

function showAll(u) {
  u.zoomed = false;
  if (u.mode === 2) { u.setData(u.data, true); return; }
  const xs = u.data[0];
  u.setScale("x", { min: xs[0], max: xs[xs.length - 1] });
}

function build(id, make) {
  const element = document.getElementById("chart-" + id);
  if (!element) return null;
  const u = make(element);
  charts.push({ u, element });
  addKeyboard(u, element);
  if (!performance.getEntriesByName("first-chart").length) performance.mark("first-chart");
  return u;
}

function shareZoom(u) {
  u.hooks.setScale = [...(u.hooks.setScale || []), (self, key) => {
    if (key !== "x" || self.scales.x.min == null) return;
    const { min, max } = self.scales.x;
    for (const other of timeCharts)
      if (other !== self && (other.scales.x.min !== min || other.scales.x.max !== max)) other.setScale("x", { min, max });
  }];
}

function showReadout(time, at) {
  const r = data.readings, field = name => document.querySelector('[data-field="' + name + '"]');
  const f = data.frames, k = lastAtOrBefore(f.from, time), within = k >= 0 && time < f.to[k];
  const s = lastAtOrBefore(data.states.t, time), b = lastAtOrBefore(data.beam.t, time), e = lastAtOrBefore(data.events.t, time);
  field("Time").textContent = significant(time, 6) + " s";
  field("Current").textContent = quantity(r.i[at], "A", 4);
  field("Voltage").textContent = quantity(r.v[at], "V", 4);
  field("Resistance").textContent = r.i[at] ? quantity(r.v[at] / r.i[at], "Ω", 4) : "–";
  field("Frame").textContent = within ? String(f.n[k]) : "between";
  field("Beam").textContent = b < 0 ? "–" : data.beam.on[b] ? "on" : "blanked";
  field("State").textContent = s < 0 ? "–" : data.states.name[s];
  field("Last event").textContent = e < 0 ? "–" : data.events.text[e];
  field("Last event").title = e < 0 ? "" : data.events.text[e];
  if (focusedFrame !== (within ? k : -1)) {
    focusedFrame = within ? k : -1;
    if (lanes) lanes.redraw(false, false);
  }
}

function placeDot() {
  if (!iv || !dot) return;
  const r = data.readings, shown = focused != null && r.v[focused] != null && r.i[focused] != null;
  dot.classList.toggle("off", !shown);
  if (!shown) return;
  dot.style.left = iv.valToPos(r.v[focused], "x") + "px";
  dot.style.top = iv.valToPos(r.i[focused], "y") + "px";
}

function focusReading(at) {
  if (!data.readings.t.length) return;
  focused = at;
  const lead = timeCharts[0], time = data.readings.t[at];
  if (lead) lead.setCursor({ left: lead.valToPos(time, "x"), top: 10 }, true, true);
  showReadout(time, at);
  placeDot();
}

function followCursor(u) {
  if (u.cursor.left == null || u.cursor.left < 0 || u.cursor.idx == null) return;
  if (!data.readings.t.length) return;
  focused = span.reading(u.cursor.idx);
  showReadout(u.posToVal(u.cursor.left, "x"), focused);
  placeDot();
}

function nearestOnIv(event) {
  const r = data.readings, box = iv.over.getBoundingClientRect(), x = event.clientX - box.left, y = event.clientY - box.top;
  let best = null, least = 30 * 30;
  for (let k = 0; k < r.v.length; k++) {
    const dx = iv.valToPos(r.v[k], "x") - x, dy = iv.valToPos(r.i[k], "y") - y, d = dx * dx + dy * dy;
    if (d < least) [best, least] = [k, d];
  }
  if (best != null) focusReading(best);
}

function zoomButtons(u, element, ranges) {
  const bar = document.createElement("div");
  bar.className = "zoom";
  ranges.forEach(([name, from, to], k) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.setAttribute("aria-pressed", String(k === 0));
    button.addEventListener("click", () => {
      for (const other of bar.children) other.setAttribute("aria-pressed", String(other === button));
      setRange(u, from, to);
    });
    bar.append(button);
  });
  element.before(bar);
  setRange(u, ranges[0][1], ranges[0][2]);
}

readPalette();
iv = build("iv", ivChart);
if (iv) {
  dot = document.createElement("div");
  dot.className = "dot off";
  iv.over.append(dot);
  iv.over.addEventListener("mousemove", nearestOnIv);
  iv.over.addEventListener("mouseup", () => { iv.zoomed = true; });
  iv.over.addEventListener("dblclick", () => { iv.zoomed = false; });
  iv.hooks.draw = [...(iv.hooks.draw || []), placeDot];
}
if (data.thinning) build("thinning", thinningChart);
for (const [id, make] of [
  ["current", e => timeChart(e, "current", "Current", "A", data.readings.i, false)],
  ["voltage", e => timeChart(e, "voltage", "Voltage", "V", data.readings.v, false)],
]) {
  const u = build(id, make);
  if (u) timeCharts.push(u);
}
const lanes = build("lanes", e => laneChart(e, () => focusedFrame));
if (lanes) timeCharts.push(lanes);
if (timeCharts.length) timeCharts[0].hooks.setCursor = [...(timeCharts[0].hooks.setCursor || []), followCursor];
const conductance = build("conductance", conductanceChart);
if (conductance) timeCharts.push(conductance);
timeCharts.forEach(shareZoom);
if (data.waveform) {
  const w = data.waveform, first = w.t[0], last = w.t[w.t.length - 1];
  const u = build("waveform", waveformChart);
  zoomButtons(u, document.getElementById("chart-waveform"), [["±20 µs", -20, 20], ["±200 µs", -200, 200], ["±1 ms", -1000, 1000], ["all of the capture", first, last]]
    .map(([name, from, to]) => [name, Math.max(from, first), Math.min(to, last)]));
}
build("dose", doseChart);

function fit(width) {
  for (const { u, element } of charts) u.setSize({ width: width || element.clientWidth, height: u.height });
}

function recolour() {
  readPalette();
  for (const { u } of charts) u.redraw(false, true);
}

let pending = 0;
addEventListener("resize", () => { cancelAnimationFrame(pending); pending = requestAnimationFrame(() => fit()); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);

// Paper: light colours, the width of the sheet, everything unfolded but the longest table.
const printing = matchMedia("print");
let folded = [];
function toPaper() {
  folded = [...document.querySelectorAll("details:not([open]):not(.long)")];
  for (const d of folded) d.open = true;
  recolour();
  fit(680);
}
function fromPaper() {
  for (const d of folded) d.open = false;
  recolour();
  fit();
}
printing.addEventListener("change", event => { if (event.matches) toPaper(); else fromPaper(); });
performance.mark("all-charts");

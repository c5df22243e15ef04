// One chart each; what they have in common is at the top. Sizes are CSS pixels.
const gutter = 74;

function axis(label, unit, extra) {
  return Object.assign({
    stroke: () => palette.muted, font: font(12), labelFont: font(12), labelSize: 22, gap: 6, size: gutter,
    grid: { stroke: () => palette.grid, width: 1 }, ticks: { stroke: () => palette.line, width: 1, size: 5 },
    values: axisLabels(extra && extra.scale || "y"),
    label: u => label + " / " + axisPrefix(largestOf(u, extra && extra.scale || "y"))[1] + unit,
  }, extra);
}

function largestOf(u, scale) {
  const s = u.scales[scale];
  return s && s.min != null ? Math.max(Math.abs(s.min), Math.abs(s.max)) : 1;
}

function timeAxis(show) {
  return axis("", "s", {
    scale: "x", side: 2, size: show ? 30 : 26, labelSize: show ? 22 : 0, label: show ? "Time from " + data.zero + " / s" : null, values: plainLabels,
  });
}

function base(element, height) {
  return {
    width: element.clientWidth, height, legend: { show: false }, padding: [10, 12, 0, 0],
    cursor: { y: false, points: { size: 8, width: 1.5, stroke: () => palette.paper, fill: (u, i) => palette[u.series[i].colour] || palette.ink }, drag: { x: true, y: false, setScale: true } },
  };
}

function series(name, scale) {
  return { label: name, scale: scale || "y", colour: name, stroke: () => palette[name], width: 1.5, points: { show: false }, spanGaps: false };
}

function verticalLine(u, at, colour) {
  const ctx = u.ctx, ratio = devicePixelRatio, x = u.valToPos(at, "x", true);
  if (x < u.bbox.left || x > u.bbox.left + u.bbox.width) return;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = ratio;
  ctx.setLineDash([4 * ratio, 3 * ratio]);
  ctx.beginPath();
  ctx.moveTo(x, u.bbox.top);
  ctx.lineTo(x, u.bbox.top + u.bbox.height);
  ctx.stroke();
  ctx.restore();
}

// The text of a vertical line, on paper of its own, on the side that has room; each in a line of its own.
function lineLabel(u, at, colour, label, line, leftwards) {
  const ctx = u.ctx, ratio = devicePixelRatio, x = u.valToPos(at, "x", true), edge = u.bbox.left + u.bbox.width;
  if (x < u.bbox.left || x > edge) return;
  ctx.save();
  ctx.font = font(12 * ratio, 600);
  const width = ctx.measureText(label).width, top = u.bbox.top + (6 + 18 * line) * ratio;
  const left = x - width - 10 * ratio > u.bbox.left && (leftwards || x + width + 8 * ratio > edge);
  ctx.textAlign = left ? "right" : "left";
  ctx.textBaseline = "top";
  ctx.fillStyle = palette.paper;
  ctx.fillRect(left ? x - width - 9 * ratio : x + 3 * ratio, top - 2 * ratio, width + 6 * ratio, 17 * ratio);
  ctx.fillStyle = colour;
  ctx.fillText(label, x + (left ? -6 : 6) * ratio, top);
  ctx.restore();
}

function extent(values, margin) {
  let low = Infinity, high = -Infinity;
  for (const value of values) {
    if (value == null) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return [0, 1];
  const room = (high - low || Math.abs(high) || 1) * margin;
  return [low - room, high + room];
}

function ivChart(element) {
  const r = data.readings, own = data.points;
  const all = [[...r.v, ...own.map(p => p.v)], [...r.i, ...own.map(p => p.i)]];
  const options = base(element, 430);
  options.mode = 2;
  options.cursor.points = { show: false };
  options.cursor.drag = { x: true, y: true, uni: 40, setScale: true };
  options.scales = { x: { time: false, range: free(() => extent(all[0], .04)) }, y: { range: free(() => extent(all[1], .06)) } };
  options.axes = [axis("Voltage", "V", { scale: "x", size: 30, side: 2 }), axis("Current", "A", { scale: "y" })];
  options.series = [{}, { label: "I-V", stroke: () => palette.current, facets: [{ scale: "x", auto: true }, { scale: "y", auto: true }], paths: polyline }];
  options.hooks = { draw: [u => drawPoints(u, "v")] };
  return new uPlot(options, [null, [r.v, r.i]], element);
}

// Full range, or what was zoomed to.
function free(full) {
  return (u, low, high) => low == null || u.zoomed !== true ? full() : [low, high];
}

// The sweep as a line; from B to C dashed; readings that averaged over the break, or came later, as dots.
function polyline(u) {
  const [xs, ys] = u.data[1], ctx = u.ctx, ratio = devicePixelRatio, r = data.readings;
  const end = r.sweepEnd == null ? xs.length : lastAtOrBefore(r.t, r.sweepEnd) + 1;
  const place = (v, i) => [u.valToPos(v, "x", true), u.valToPos(i, "y", true)];
  ctx.save();
  ctx.beginPath();
  ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
  ctx.clip();
  ctx.strokeStyle = ctx.fillStyle = palette.current;
  ctx.lineWidth = 1.75 * ratio;
  ctx.lineJoin = "round";
  ctx.beginPath();
  let pen = false;
  for (let k = 0; k < end; k++) {
    if (xs[k] == null || ys[k] == null) { pen = false; continue; }
    if (pen) ctx.lineTo(...place(xs[k], ys[k])); else ctx.moveTo(...place(xs[k], ys[k]));
    pen = true;
  }
  const before = data.points.find(p => p.name === "B"), after = data.points.find(p => p.name === "C");
  if (before && end > 0 && xs[end - 1] != null) ctx.lineTo(...place(before.v, before.i));
  ctx.stroke();
  ctx.globalAlpha = .55;
  for (let k = end; k < xs.length; k++) {
    if (xs[k] == null || ys[k] == null) continue;
    ctx.beginPath();
    ctx.arc(...place(xs[k], ys[k]), 2.5 * ratio, 0, 2 * Math.PI);
    ctx.fill();
  }
  if (before && after) {
    ctx.setLineDash([5 * ratio, 4 * ratio]);
    ctx.lineWidth = ratio;
    ctx.beginPath();
    ctx.moveTo(...place(before.v, before.i));
    ctx.lineTo(...place(after.v, after.i));
    ctx.stroke();
  }
  ctx.restore();
  return null;
}

function thinningChart(element) {
  const th = data.thinning, options = base(element, 220), onset = data.points.find(p => p.name === "A");
  const iv = axis("Voltage", "V", { scale: "x", size: 30, side: 2 });
  options.scales = { x: { time: false }, y: { range: (u, low, high) => low == null ? [0, 1] : extent([low, high, th.threshold], .1) } };
  options.axes = [iv, axis("Excess", "%", { scale: "y", values: plainLabels, label: "Excess / %" })];
  options.series = [{}, series("current")];
  const text = onset ? significant(th.threshold, 2) + " %" : "least that would have shown: " + significant(th.threshold, 2) + " %";
  options.hooks = {
    drawAxes: [u => th.within && drawWithin(u, th.within)],
    draw: [
      u => drawFit(u, th), u => horizontalLine(u, th.threshold, text),
      u => onset && (verticalLine(u, onset.v, palette.trip), lineLabel(u, onset.v, palette.trip, "A", 0, true)),
    ],
  };
  return new uPlot(options, [th.v, th.percent], element);
}

// The interval that holds A in 95 % of the cases.
function drawWithin(u, within) {
  const ctx = u.ctx, [left, right] = within.map(v => u.valToPos(v, "x", true));
  ctx.save();
  ctx.globalAlpha = .15;
  ctx.fillStyle = palette.trip;
  ctx.fillRect(left, u.bbox.top, right - left, u.bbox.height);
  ctx.restore();
}

// The excess as it was fitted, over readings that scatter about it.
function drawFit(u, th) {
  if (!th.fitV.length) return;
  const ctx = u.ctx;
  ctx.save();
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.beginPath();
  th.fitV.forEach((v, k) => ctx.lineTo(u.valToPos(v, "x", true), u.valToPos(th.fitPercent[k], "y", true)));
  ctx.stroke();
  ctx.restore();
}

function horizontalLine(u, at, label) {
  const ctx = u.ctx, ratio = devicePixelRatio, y = u.valToPos(at, "y", true);
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = palette.muted;
  ctx.setLineDash([4 * ratio, 3 * ratio]);
  ctx.beginPath();
  ctx.moveTo(u.bbox.left, y);
  ctx.lineTo(u.bbox.left + u.bbox.width, y);
  ctx.stroke();
  ctx.font = font(12 * ratio);
  ctx.textAlign = "left";
  ctx.textBaseline = "bottom";
  ctx.fillText(label, u.bbox.left + 6 * ratio, y - 3 * ratio);
  ctx.restore();
}

function timeChart(element, name, label, unit, values, last) {
  const options = base(element, last ? 210 : 180);
  options.cursor.sync = { key: "time", setSeries: false };
  options.scales = { x: { time: false }, y: { range: (u, low, high) => low == null ? [0, 1] : extent([low, high], .08) } };
  options.axes = [timeAxis(last), axis(label, unit, { scale: "y" })];
  options.series = [{}, series(name)];
  options.hooks = { draw: [u => verticalLine(u, 0, palette.trip), ...(name === "current" ? [u => drawPoints(u, "t")] : [])] };
  return new uPlot(options, [span.t, span.pad(values)], element);
}

function laneChart(element, focusFrame) {
  const options = base(element, 190);
  options.cursor.sync = { key: "time", setSeries: false };
  options.cursor.points = { show: false };
  options.scales = { x: { time: false }, y: { range: [0, 1] } };
  options.axes = [timeAxis(true), { scale: "y", size: gutter + 22, splits: () => [], grid: { show: false }, ticks: { show: false } }];
  options.series = [{}, { scale: "y", stroke: "transparent", points: { show: false } }];
  options.hooks = { draw: [u => drawLanes(u, focusFrame()), u => verticalLine(u, 0, palette.trip)] };
  return new uPlot(options, [span.t, span.t.map(() => null)], element);
}

function conductanceChart(element) {
  const r = data.readings;
  const quanta = r.v.map((v, k) => v != null && Math.abs(v) > 1e-3 ? r.i[k] / v / data.quantum : null);
  const options = base(element, 260);
  options.cursor.sync = { key: "time", setSeries: false };
  options.scales = { x: { time: false }, y: { range: (u, low, high) => low == null ? [0, 1] : extent([low, high], .08) } };
  options.axes = [timeAxis(true), axis("Conductance", "G₀", { scale: "y" })];
  options.series = [{}, series("current")];
  options.hooks = { drawAxes: [u => drawPlateaus(u)] };
  return new uPlot(options, [span.t, span.pad(quanta)], element);
}

function drawPlateaus(u) {
  const p = data.plateaus, ctx = u.ctx;
  ctx.save();
  ctx.fillStyle = palette.beam;
  ctx.globalAlpha = .35;
  p.level.forEach((level, k) => {
    const left = u.valToPos(p.from[k], "x", true), right = u.valToPos(p.to[k], "x", true), y = u.valToPos(level, "y", true);
    ctx.fillRect(left, y - 4 * devicePixelRatio, Math.max(right - left, 2), 8 * devicePixelRatio);
  });
  ctx.restore();
}

function waveformChart(element) {
  const w = data.waveform, options = base(element, 400);
  options.padding = [34, 12, 0, 0];
  options.scales = {
    x: { time: false }, y: { range: (u, low, high) => low == null ? [0, 1] : extent([low, high], .08) },
    volt: { range: (u, low, high) => low == null ? [0, 1] : extent([low, high], .08) },
  };
  options.axes = [
    axis("Time from the trip's stamp", "µs", { scale: "x", size: 30, side: 2, values: plainLabels, label: "Time from the trip's stamp / µs" }),
    axis("Current", "A", { scale: "y", stroke: () => palette.current }),
    axis("Voltage", "V", { scale: "volt", side: 1, stroke: () => palette.voltage, grid: { show: false } }),
  ];
  options.series = [{}, series("current", "y"), series("voltage", "volt")];
  for (const s of options.series.slice(1)) s.points = { show: u => (u.scales.x.max - u.scales.x.min) < 120, size: 5, fill: () => palette.paper };
  options.hooks = { draw: [u => drawMoments(u)] };
  return new uPlot(options, [w.t, w.i, w.v], element);
}

// Numbers over the plot, apart from each other, tied to their lines; the list below the chart says what they are.
function drawMoments(u) {
  const ctx = u.ctx, ratio = devicePixelRatio, size = 9 * ratio, top = u.bbox.top - 16 * ratio;
  const shown = data.waveform.momentAt.map((at, k) => ({ x: u.valToPos(at, "x", true), k })).filter(m => m.x >= u.bbox.left && m.x <= u.bbox.left + u.bbox.width);
  const middle = shown.reduce((sum, m) => sum + m.x, 0) / shown.length, apart = 2.3 * size;
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = font(12 * ratio, 700);
  let last = -Infinity;
  const first = middle - apart * (shown.length - 1) / 2;
  shown.forEach((m, place) => {
    verticalLine(u, data.waveform.momentAt[m.k], palette.trip);
    const crowded = shown.some(o => o !== m && Math.abs(o.x - m.x) < apart);
    const x = Math.max(last + apart, crowded ? first + apart * place : m.x);
    last = x;
    ctx.strokeStyle = ctx.fillStyle = palette.trip;
    ctx.lineWidth = ratio;
    ctx.beginPath();
    ctx.moveTo(x, top + size);
    ctx.lineTo(m.x, u.bbox.top);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(x, top, size, 0, 2 * Math.PI);
    ctx.fill();
    ctx.fillStyle = palette.paper;
    ctx.fillText(String(m.k + 1), x, top + ratio * .5);
  });
  ctx.restore();
}

function doseChart(element) {
  const f = data.frames, known = f.dose.some(d => d != null);
  const options = base(element, 220);
  options.scales = { x: { time: false }, y: { range: (u, low, high) => low == null ? [0, 1] : [0, high * 1.08 || 1] } };
  options.axes = [timeAxis(true), axis(known ? "Dose" : "Beam on", known ? "e/nm²" : "s", { scale: "y" })];
  options.series = [{}, Object.assign(series("beam"), { width: 2 })];
  options.hooks = { draw: [u => verticalLine(u, 0, palette.trip)] };
  return new uPlot(options, [f.to, known ? f.dose : f.onTotal], element);
}

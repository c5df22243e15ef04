// A, B and C on a chart: a ring each, and its label where it covers neither the curve nor another label. Sizes are CSS pixels.
const ring = 5, labelHeight = 16;

function drawPoints(u, horizontal) {
  const ctx = u.ctx, ratio = devicePixelRatio, curve = curvePixels(u, horizontal);
  ctx.save();
  ctx.font = font(13 * ratio, 700);
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  const marks = data.points.map(p => ({ p, x: u.valToPos(p[horizontal], "x", true), y: u.valToPos(p.i, "y", true) }))
    .filter(m => m.x >= u.bbox.left - 1 && m.x <= u.bbox.left + u.bbox.width + 1 && m.y >= u.bbox.top - 1 && m.y <= u.bbox.top + u.bbox.height + 1);
  const taken = marks.map(m => [m.x - ring * ratio, m.y - ring * ratio, m.x + ring * ratio, m.y + ring * ratio]);
  for (const m of marks) {
    ctx.beginPath();
    ctx.arc(m.x, m.y, ring * ratio, 0, 2 * Math.PI);
    ctx.fillStyle = palette.paper;
    ctx.strokeStyle = palette.trip;
    ctx.lineWidth = 2 * ratio;
    ctx.fill();
    ctx.stroke();
  }
  const boxes = [];
  for (const m of marks) {
    const label = horizontal === "v" ? m.p.name + "  " + m.p.frame : m.p.name;
    // A label that stands apart is tied to its point.
    const box = labelBox(u.bbox, m, ctx.measureText(label).width, ratio, curve, taken);
    taken.push(box);
    boxes.push(box);
    tie(ctx, m, box, ratio);
    ctx.fillStyle = palette.ink;
    ctx.fillText(label, box[0], (box[1] + box[3]) / 2);
  }
  // Where they are, in pixels of the canvas: for tests.
  u.root.dataset.labels = JSON.stringify(boxes);
  ctx.restore();
}

function tie(ctx, mark, box, ratio) {
  const x = Math.min(Math.max(mark.x, box[0]), box[2]), y = Math.min(Math.max(mark.y, box[1]), box[3]), length = Math.hypot(x - mark.x, y - mark.y);
  if (length < 20 * ratio) return;
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = ratio;
  ctx.beginPath();
  ctx.moveTo(mark.x + (x - mark.x) * ring * ratio / length, mark.y + (y - mark.y) * ring * ratio / length);
  ctx.lineTo(x, y);
  ctx.stroke();
}

// The place with the least in its way: to the sides first, further off only where nearer ones are not free.
function labelBox(plot, mark, width, ratio, curve, taken) {
  const height = labelHeight * ratio, margin = 3 * ratio;
  let best, least = Infinity;
  for (const away of [10, 16, 24, 36, 52, 72, 96]) {
    const d = away * ratio, side = .7 * d;
    const places = [
      [mark.x + d, mark.y - height / 2], [mark.x - d - width, mark.y - height / 2],
      [mark.x + side, mark.y + side], [mark.x - side - width, mark.y - side - height],
      [mark.x - side - width, mark.y + side], [mark.x + side, mark.y - side - height],
      [mark.x - width / 2, mark.y - d - height], [mark.x - width / 2, mark.y + d],
      [mark.x - width - 2 * margin, mark.y + d], [mark.x + 2 * margin, mark.y + d],
    ];
    for (const [left, top] of places) {
      const box = [left, top, left + width, top + height];
      const outside = left < plot.left || top < plot.top || box[2] > plot.left + plot.width || box[3] > plot.top + plot.height;
      const others = taken.filter(t => t[0] < box[2] + margin && t[2] > box[0] - margin && t[1] < box[3] + margin && t[3] > box[1] - margin).length;
      let covered = 0;
      for (const [x, y] of curve)
        if (x > box[0] - margin && x < box[2] + margin && y > box[1] - margin && y < box[3] + margin) covered++;
      const cost = (outside ? 1e6 : 0) + 1e4 * others + 100 * covered + away;
      if (cost < least) { least = cost; best = box; }
    }
  }
  return best;
}

// What is drawn of a curve, point by point along its lines.
function curvePixels(u, horizontal) {
  const pixels = [], step = 3 * devicePixelRatio;
  let last = null;
  const to = (x, y) => {
    const here = [u.valToPos(x, "x", true), u.valToPos(y, "y", true)];
    const from = last || here, parts = Math.min(1000, Math.max(1, Math.ceil(Math.hypot(here[0] - from[0], here[1] - from[1]) / step)));
    for (let k = 1; k <= parts; k++) pixels.push([from[0] + (here[0] - from[0]) * k / parts, from[1] + (here[1] - from[1]) * k / parts]);
    last = here;
  };
  const [xs, ys] = horizontal === "v" ? u.data[1] : u.data, r = data.readings;
  const end = horizontal === "v" && r.sweepEnd != null ? lastAtOrBefore(r.t, r.sweepEnd) + 1 : xs.length;
  for (let k = 0; k < end; k++) {
    if (xs[k] == null || ys[k] == null) last = null; else to(xs[k], ys[k]);
  }
  if (horizontal === "v") {
    for (const p of data.points.filter(p => p.name !== "A")) to(p.v, p.i);
    for (let k = end; k < xs.length; k++) {
      last = null;
      if (xs[k] != null && ys[k] != null) to(xs[k], ys[k]);
    }
  }
  return pixels;
}

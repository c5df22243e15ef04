// The lanes under the curves: frames, beam, states and events over the same time axis.
const laneNames = ["frames", "beam", "state", "events"];
const stateColours = { ARMED: "armed", TRIPPED: "trip", FAULT: "trip", BYPASS: "beam" };

function drawLanes(u, focusFrame) {
  const ctx = u.ctx, ratio = devicePixelRatio, box = u.bbox, height = box.height / laneNames.length;
  const x = t => u.valToPos(t, "x", true);
  const [from, to] = [u.scales.x.min, u.scales.x.max];
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.left, box.top, box.width, box.height);
  ctx.clip();
  const row = i => [box.top + i * height + 3 * ratio, height - 6 * ratio];
  drawFrames(ctx, x, row(0), from, to, ratio, focusFrame);
  drawBeam(ctx, x, row(1), from, to);
  drawStates(ctx, x, row(2), from, to, ratio, box);
  drawEvents(ctx, x, row(3), from, to, ratio, box);
  ctx.restore();
  ctx.save();
  ctx.fillStyle = palette.muted;
  ctx.font = font(12 * ratio);
  ctx.textAlign = "right";
  ctx.textBaseline = "middle";
  laneNames.forEach((name, i) => ctx.fillText(name, box.left - 10 * ratio, box.top + (i + .5) * height));
  ctx.restore();
}

function drawFrames(ctx, x, [top, height], from, to, ratio, focusFrame) {
  const f = data.frames, first = Math.max(0, firstAtOrAfter(f.to, from)), last = lastAtOrBefore(f.from, to);
  let painted = -Infinity;
  for (let k = first; k <= last; k++) {
    const left = x(f.from[k]), right = x(f.to[k]);
    // Of frames narrower than a pixel one a pixel is enough.
    if (right - painted < 1 && k !== focusFrame) continue;
    ctx.fillStyle = k === focusFrame ? palette.current : k % 2 ? palette["frame-alt"] : palette.frame;
    ctx.fillRect(left, top, Math.max(right - left, ratio * .75), height);
    painted = right;
    if (right - left > 34 * ratio) {
      ctx.fillStyle = k === focusFrame ? palette.paper : palette.ink;
      ctx.font = font(11 * ratio);
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.fillText(f.n[k], (left + right) / 2, top + height / 2);
    }
  }
}

function drawBeam(ctx, x, [top, height], from, to) {
  const b = data.beam;
  ctx.fillStyle = palette.beam;
  let painted = -Infinity;
  for (let k = Math.max(0, lastAtOrBefore(b.t, from)); k < b.t.length && b.t[k] <= to; k++) {
    if (!b.on[k]) continue;
    const left = x(b.t[k]), right = x(k + 1 < b.t.length ? b.t[k + 1] : data.states.end);
    if (right - painted < 1) continue;
    ctx.fillRect(left, top + height * .2, Math.max(right - left, .75), height * .6);
    painted = right;
  }
}

function drawStates(ctx, x, [top, height], from, to, ratio, box) {
  const s = data.states;
  for (let k = Math.max(0, lastAtOrBefore(s.t, from)); k < s.t.length && s.t[k] <= to; k++) {
    const left = Math.max(x(s.t[k]), box.left), right = Math.min(x(k + 1 < s.t.length ? s.t[k + 1] : s.end), box.left + box.width);
    const colour = palette[stateColours[s.name[k]] || "muted"];
    ctx.globalAlpha = .16;
    ctx.fillStyle = colour;
    ctx.fillRect(left, top, right - left, height);
    ctx.globalAlpha = 1;
    ctx.fillRect(left, top, Math.max(1.5 * ratio, 1), height);
    ctx.font = font(11 * ratio, 600);
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    if (right - left > ctx.measureText(s.name[k]).width + 12 * ratio) {
      ctx.fillStyle = palette.ink;
      ctx.fillText(s.name[k], left + 7 * ratio, top + height / 2);
    }
  }
}

function drawEvents(ctx, x, [top, height], from, to, ratio, box) {
  const e = data.events;
  let free = -Infinity;
  ctx.font = font(11 * ratio);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  for (let k = firstAtOrAfter(e.t, from); k < e.t.length && e.t[k] <= to; k++) {
    const at = x(e.t[k]), isTrip = e.text[k].startsWith("TRIP");
    ctx.fillStyle = isTrip ? palette.trip : palette.muted;
    ctx.fillRect(at - ratio / 2, top, isTrip ? 2 * ratio : ratio, height);
    const width = ctx.measureText(e.text[k]).width;
    // What does not fit to the right of its line is left to the readout and the table.
    if (at > free && at + width + 6 * ratio < box.left + box.width && (k + 1 >= e.t.length || x(e.t[k + 1]) > at + width + 8 * ratio || isTrip)) {
      ctx.fillStyle = isTrip ? palette.trip : palette.ink;
      ctx.fillText(e.text[k], at + 5 * ratio, top + height / 2);
      free = at + width + 8 * ratio;
    }
  }
}

// Every chart can be reached with Tab: arrows move the cursor by a point (with Shift by ten), Home and End to the ends, + and - zoom about it,
// Escape shows everything.
function addKeyboard(u, element) {
  let at = null;
  const xs = () => u.mode === 2 ? null : u.data[0];
  element.addEventListener("keydown", event => {
    const step = event.shiftKey ? 10 : 1;
    const values = xs();
    const handled = {
      ArrowLeft: () => move(-step), ArrowRight: () => move(step), Home: () => move(-Infinity), End: () => move(Infinity),
      "+": () => zoom(.5), "=": () => zoom(.5), "-": () => zoom(2), Escape: () => showAll(u),
    }[event.key];
    if (!handled) return;
    handled();
    event.preventDefault();

    function move(by) {
      if (!values) { focusReading(clamp((focused ?? 0) + by, 0, data.readings.t.length - 1)); return; }
      const first = firstAtOrAfter(values, u.scales.x.min), last = lastAtOrBefore(values, u.scales.x.max);
      at = clamp((at ?? u.cursor.idx ?? first) + by, first, last);
      u.setCursor({ left: u.valToPos(values[at], "x"), top: u.over.clientHeight / 2 }, true, true);
    }

    function zoom(by) {
      if (!values) return;
      const { min, max } = u.scales.x, middle = at != null && values[at] >= min && values[at] <= max ? values[at] : (min + max) / 2;
      setRange(u, Math.max(values[0], middle - (middle - min) * by), Math.min(values[values.length - 1], middle + (max - middle) * by));
    }
  });
  element.addEventListener("mousemove", () => { at = null; });
}

function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value));
}

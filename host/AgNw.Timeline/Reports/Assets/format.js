// Quantities for a reader: significant digits and an SI prefix.
const prefixes = [[1e9, "G"], [1e6, "M"], [1e3, "k"], [1, ""], [1e-3, "m"], [1e-6, "µ"], [1e-9, "n"], [1e-12, "p"], [1e-15, "f"]];

function significant(value, digits) {
  const rounded = Number(value.toPrecision(digits));
  const whole = rounded === 0 ? 1 : Math.floor(Math.log10(Math.abs(rounded))) + 1;
  return rounded.toFixed(Math.min(15, Math.max(0, digits - whole))).replace("-", "−");
}

function quantity(value, unit, digits) {
  if (value == null || !Number.isFinite(value)) return "–";
  if (value === 0) return "0 " + unit;
  const size = Number(Math.abs(value).toPrecision(digits));
  const [factor, prefix] = prefixes.find(([f]) => size >= f) || prefixes[prefixes.length - 1];
  return significant(value / factor, digits) + " " + prefix + unit;
}

// Labels of an axis in the unit's prefix that fits the axis, with as many digits as the step asks for.
function axisLabels(scale) {
  return (u, splits) => labels(splits, axisPrefix(largestOf(u, scale))[0]);
}

function plainLabels(u, splits) {
  return labels(splits, 1);
}

function labels(splits, factor) {
  const step = splits.length > 1 ? Math.abs(splits[1] - splits[0]) / factor : 1;
  let digits = Math.min(9, Math.max(0, Math.ceil(-Math.log10(step) - 1e-6)));
  // Steps of 2.5 need a digit more than their size says.
  if (Math.abs(step * 10 ** digits - Math.round(step * 10 ** digits)) > 1e-6) digits++;
  return splits.map(s => (s / factor).toFixed(digits).replace(/^-(0\.?0*)$/, "$1").replace("-", "−"));
}

function axisPrefix(largest) {
  return prefixes.find(([f]) => largest >= f * 0.9999) || [1, ""];
}

// First index whose value is not below x, in an ascending array.
function firstAtOrAfter(values, x) {
  let low = 0, high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < x) low = middle + 1; else high = middle;
  }
  return low;
}

function lastAtOrBefore(values, x) {
  let at = firstAtOrAfter(values, x);
  while (at < values.length && values[at] === x) at++;
  return at - 1;
}

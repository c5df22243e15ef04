// Colours come from the style sheet, so that screen, dark screen and paper have one definition each.
let palette = {};

function readPalette() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["paper", "ink", "muted", "line", "grid", "current", "voltage", "trip", "frame", "frame-alt", "beam", "armed", "point"])
    palette[name] = style.getPropertyValue("--" + name).trim();
}

function font(size, weight) {
  return (weight || 400) + " " + size + "px " + getComputedStyle(document.body).fontFamily;
}

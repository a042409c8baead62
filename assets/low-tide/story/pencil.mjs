/** A grease pencil: polylines in, SVG shapes out. Lines swell and taper, overshoot where a hand would, and are never drawn twice alike. */
import { makeRandom } from "./typeset.mjs";

const round = (value) => value.toFixed(1);

/** Points `step` apart along a polyline, smoothed. */
function resample(points, step = 4) {
  let line = points;
  for (let pass = 0; pass < 3; pass += 1)
    line = line.map((point, i) => {
      if (i === 0 || i === line.length - 1) return point;
      const [before, after] = [line[i - 1], line[i + 1]];
      return [(before[0] + point[0] * 2 + after[0]) / 4, (before[1] + point[1] * 2 + after[1]) / 4];
    });
  const out = [line[0]];
  let left = step;
  for (let i = 1; i < line.length; i += 1) {
    let [x, y] = line[i - 1];
    const [tx, ty] = line[i];
    let way = Math.hypot(tx - x, ty - y);
    while (way >= left) {
      const share = left / way;
      x += (tx - x) * share;
      y += (ty - y) * share;
      out.push([x, y]);
      way -= left;
      left = step;
    }
    left -= way;
  }
  out.push(line.at(-1));
  return out;
}

const lengthOf = (points) =>
  points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i][0], y - points[i][1]), 0);

export function createPencil(seed, colour = "#23211f") {
  const random = makeRandom(seed);
  const spread = (amount) => (random() - 0.5) * 2 * amount;

  /** One stroke as a filled outline. */
  function stroke(points, { width = 3, wobble = 0.8, taper = 0.55, overshoot = 0, opacity = 0.92 } = {}) {
    const line = resample(points);
    if (line.length < 2) return "";
    const length = lengthOf(line);
    const chord = Math.hypot(line.at(-1)[0] - line[0][0], line.at(-1)[1] - line[0][1]);
    if (overshoot > 0 && chord / length > 0.96 && length > 40) {
      for (const [end, next] of [
        [0, 1],
        [line.length - 1, line.length - 2],
      ]) {
        const [x, y] = line[end];
        const reach =
          (overshoot * (0.5 + random())) / Math.max(0.01, Math.hypot(x - line[next][0], y - line[next][1]));
        line[end] = [x + (x - line[next][0]) * reach, y + (y - line[next][1]) * reach];
      }
    }
    const phase = random() * 9;
    const lean = spread(wobble * 1.2);
    const [left, right] = [[], []];
    for (const [i, [x, y]] of line.entries()) {
      const t = i / (line.length - 1);
      const [before, after] = [line[Math.max(0, i - 1)], line[Math.min(line.length - 1, i + 1)]];
      const size = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
      const [nx, ny] = [-(after[1] - before[1]) / size, (after[0] - before[0]) / size];
      const shift =
        wobble * Math.sin(phase + t * length * 0.03) + lean * Math.sin(t * Math.PI) + spread(wobble * 0.25);
      const press = width * 0.5 * (1 - taper * Math.abs(2 * t - 0.8) ** 2.2) * (0.85 + random() * 0.3);
      left.push([x + nx * (shift + press), y + ny * (shift + press)]);
      right.unshift([x + nx * (shift - press), y + ny * (shift - press)]);
    }
    const outline = [...left, ...right].map(([x, y]) => `${round(x)} ${round(y)}`).join("L");
    return `<path d="M${outline}Z" fill="${colour}" fill-opacity="${(opacity * (0.85 + random() * 0.15)).toFixed(2)}"/>`;
  }

  /** Parallel strokes wherever `covers(x, y)`, lifted and set down again like a hand does. */
  function hatch({ width, height, angle, gap, covers, weight = 2, opacity = 0.6, longest = 120 }) {
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const reach = Math.hypot(width, height) / 2;
    const marks = [];
    for (let side = -reach; side < reach; side += gap * (0.8 + random() * 0.4)) {
      let from = null;
      let limit = longest * (0.6 + random() * 0.8);
      for (let way = -reach; way <= reach; way += 4) {
        const x = width / 2 + dx * way - dy * side;
        const y = height / 2 + dy * way + dx * side;
        const on = x > 0 && y > 0 && x < width && y < height && covers(x, y);
        if (on && from === null) from = way;
        if (from !== null && (!on || way - from > limit)) {
          if (way - from > 10) {
            const at = (w) => [
              width / 2 + dx * w - dy * side + spread(1),
              height / 2 + dy * w + dx * side + spread(1),
            ];
            marks.push(
              stroke([at(from + spread(3)), at((from + way) / 2), at(way + spread(5))], {
                width: weight,
                wobble: 1.1,
                opacity,
              }),
            );
          }
          from = null;
          limit = longest * (0.6 + random() * 0.8);
        }
      }
    }
    return marks.join("");
  }

  /** A hand-drawn arrow along points, with an open head. */
  function arrow(points, { width = 5, head = 20 } = {}) {
    const line = resample(points, 6);
    const [tip, back] = [line.at(-1), line.at(-Math.min(line.length, 4))];
    const angle = Math.atan2(tip[1] - back[1], tip[0] - back[0]);
    const wing = (turn) => [tip[0] - Math.cos(angle + turn) * head, tip[1] - Math.sin(angle + turn) * head];
    return (
      stroke(points, { width, taper: 0.3, wobble: 1 }) +
      stroke([wing(0.5), [(wing(0.5)[0] + tip[0]) / 2, (wing(0.5)[1] + tip[1]) / 2], tip], {
        width,
        taper: 0.2,
      }) +
      stroke([tip, [(wing(-0.5)[0] + tip[0]) / 2, (wing(-0.5)[1] + tip[1]) / 2], wing(-0.5)], {
        width,
        taper: 0.2,
      })
    );
  }
  return { stroke, hatch, arrow };
}

/** The tooth of the paper: pencil catches on it. Used as filter="url(#tooth)". */
export const TOOTH = `<filter id="tooth" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency=".62" numOctaves="2" seed="8" result="n"/><feColorMatrix in="n" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -3.4 2.62" result="m"/><feComposite in="SourceGraphic" in2="m" operator="in"/></filter>`;

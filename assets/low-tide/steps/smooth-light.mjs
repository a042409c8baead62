/**
 * Cleans a light map baked with few samples: an edge-avoiding wavelet filter (Dammertz et al. 2010, "Edge-Avoiding
 * A-Trous Wavelet Transform"). Only texels that lie close together in the room and face the same way are averaged, so
 * shadows of corners stay and islands of the atlas do not bleed into one another.
 *
 * @param light r, g, b, a per texel; a > 0.5 marks a texel that was baked.
 * @param place where each texel lies, metres. @param direction its normal, coded 0 to 1.
 */
export function smoothLight({ light, place, direction, size, rounds = 6, reachMetres = 0.1 }) {
  let from = calmFireflies(light, size);
  for (let round = 0; round < rounds; round += 1) {
    const step = 2 ** Math.max(0, round - 1);
    const to = new Float32Array(from.length);
    const reach = 1 / (reachMetres * (1 + round)) ** 2;
    // Differences in light count more with every round: soft noise goes first, edges of shadows stay.
    const strict = 0.25 + 0.55 * round;
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        const at = (y * size + x) * 4;
        if (light[at + 3] < 0.5) continue;
        const bright = from[at] + from[at + 1] + from[at + 2];
        let [r, g, b, sum] = [from[at] * 0.25, from[at + 1] * 0.25, from[at + 2] * 0.25, 0.25];
        for (let dy = -1; dy <= 1; dy += 1) {
          const row = y + dy * step;
          if (row < 0 || row >= size) continue;
          for (let dx = -1; dx <= 1; dx += 1) {
            const column = x + dx * step;
            if ((dx === 0 && dy === 0) || column < 0 || column >= size) continue;
            const other = (row * size + column) * 4;
            if (light[other + 3] < 0.5) continue;
            const facing =
              (direction[at] * 2 - 1) * (direction[other] * 2 - 1) +
              (direction[at + 1] * 2 - 1) * (direction[other + 1] * 2 - 1) +
              (direction[at + 2] * 2 - 1) * (direction[other + 2] * 2 - 1);
            if (facing < 0.7) continue;
            const apart =
              (place[at] - place[other]) ** 2 +
              (place[at + 1] - place[other + 1]) ** 2 +
              (place[at + 2] - place[other + 2]) ** 2;
            const far = apart * reach;
            if (far > 4) continue;
            const otherBright = from[other] + from[other + 1] + from[other + 2];
            const change = ((bright - otherBright) / (bright + otherBright + 0.03)) * strict;
            const weight = (dx === 0 || dy === 0 ? 0.125 : 0.0625) * Math.exp(-far - change * change);
            r += from[other] * weight;
            g += from[other + 1] * weight;
            b += from[other + 2] * weight;
            sum += weight;
          }
        }
        to[at] = r / sum;
        to[at + 1] = g / sum;
        to[at + 2] = b / sum;
        to[at + 3] = 1;
      }
    }
    from = to;
  }
  return from;
}

/** Nothing is brighter than three times the mean of its neighbours. */
function calmFireflies(light, size) {
  const calm = light.slice();
  for (let y = 1; y < size - 1; y += 1) {
    for (let x = 1; x < size - 1; x += 1) {
      const at = (y * size + x) * 4;
      if (light[at + 3] < 0.5) continue;
      let [sum, count] = [0, 0];
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          const other = at + (dy * size + dx) * 4;
          if (other === at || light[other + 3] < 0.5) continue;
          sum += light[other] + light[other + 1] + light[other + 2];
          count += 1;
        }
      }
      const bright = light[at] + light[at + 1] + light[at + 2];
      const most = (sum / Math.max(1, count)) * 3 + 0.01;
      if (count < 3 || bright <= most) continue;
      for (let channel = 0; channel < 3; channel += 1) calm[at + channel] *= most / bright;
    }
  }
  return calm;
}

/** Texels beside an island take its colour, so that no seam shows where textures are filtered. Changes `map` itself. */
export function bleedEdges(map, size, rounds) {
  const around = (i, visit) => {
    const x = i % size;
    if (x > 0) visit(i - 1);
    if (x < size - 1) visit(i + 1);
    if (i >= size) visit(i - size);
    if (i < size * (size - 1)) visit(i + size);
  };
  const filled = (i) => map[i * 4 + 3] >= 0.5;
  let front = new Set();
  for (let i = 0; i < size * size; i += 1) {
    if (filled(i)) continue;
    const x = i % size;
    if (
      (x > 0 && filled(i - 1)) ||
      (x < size - 1 && filled(i + 1)) ||
      (i >= size && filled(i - size)) ||
      (i < size * (size - 1) && filled(i + size))
    )
      front.add(i);
  }
  for (let round = 0; round < rounds && front.size > 0; round += 1) {
    const values = new Float32Array(front.size * 3);
    let at = 0;
    for (const i of front) {
      let [r, g, b, count] = [0, 0, 0, 0];
      around(i, (other) => {
        if (!filled(other)) return;
        r += map[other * 4];
        g += map[other * 4 + 1];
        b += map[other * 4 + 2];
        count += 1;
      });
      values[at] = r / count;
      values[at + 1] = g / count;
      values[at + 2] = b / count;
      at += 3;
    }
    const next = new Set();
    at = 0;
    for (const i of front) {
      map[i * 4] = values[at];
      map[i * 4 + 1] = values[at + 1];
      map[i * 4 + 2] = values[at + 2];
      map[i * 4 + 3] = 1;
      at += 3;
    }
    for (const i of front) around(i, (other) => void (filled(other) || next.add(other)));
    front = next;
  }
}

"""Packs the islands of a layout: each turned to its smallest rectangle, laid flat, set on a skyline.

Blender's own packer leaves half of the sheet empty when thousands of slivers come with a few large boards.
"""
from math import atan2, cos, hypot, sin


def smallest_turn(points, edges):
    """(angle, width, height) of the smallest box round the points; candidates are the directions of the longest edges."""
    best = None
    for _, angle in sorted(edges, reverse=True)[:10] + [(0.0, 0.0)]:
        c, s = cos(-angle), sin(-angle)
        xs = [x * c - y * s for x, y in points]
        ys = [x * s + y * c for x, y in points]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if best is None or wide * high < best[1] * best[2] * 0.999:
            best = (angle, wide, high)
    angle, wide, high = best
    return (angle, wide, high) if wide >= high else (angle - 1.5707963267948966, high, wide)


class Skyline:
    """The upper outline of what was placed, from left to right: [x, y, width]."""

    def __init__(self, side):
        self.side = side
        self.line = [[0.0, 0.0, side]]

    def place(self, wide, high):
        best = None
        line = self.line
        for i, (x, _, _) in enumerate(line):
            if x + wide > self.side + 1e-9:
                break
            top, k, reach, waste = 0.0, i, 0.0, 0.0
            while reach < wide - 1e-12:
                top = max(top, line[k][1])
                if best and top > best[0] + 1e-12:
                    break
                reach = line[k][0] + line[k][2] - x
                k += 1
            else:
                for j in range(i, k):
                    span = min(line[j][0] + line[j][2], x + wide) - line[j][0]
                    waste += (top - line[j][1]) * span
                if best is None or (top, waste) < (best[0], best[1]):
                    best = (top, waste, i, k, x)
        if best is None or best[0] + high > self.side + 1e-9:
            return None
        top, _, i, k, x = best
        last = line[k - 1]
        rest = last[0] + last[2] - (x + wide)
        fresh = [[x, top + high, wide]]
        if rest > 1e-12:
            fresh.append([x + wide, last[1], rest])
        line[i:k] = fresh
        return x, top


def pack(boxes, margin):
    """Places (width, height) boxes in the unit square at one scale; returns (scale, positions). `margin` is on each side."""
    order = sorted(range(len(boxes)), key=lambda i: (-boxes[i][1], -boxes[i][0]))
    total = sum(w * h for w, h in boxes)
    scale = (0.97 / total) ** 0.5
    for _ in range(40):
        sky, spots = Skyline(1.0), [None] * len(boxes)
        for i in order:
            wide, high = boxes[i][0] * scale + 2 * margin, boxes[i][1] * scale + 2 * margin
            spot = sky.place(wide, high)
            if spot is None:
                break
            spots[i] = (spot[0] + margin, spot[1] + margin)
        else:
            return scale, spots
        scale *= 0.985
    raise RuntimeError("The islands cannot be packed")


def outline_of(island, layer):
    """(area, length of the outer edges) of an island in its layout."""
    inside = {face.index for face in island}
    area = outline = 0.0
    for face in island:
        corners = [loop[layer].uv for loop in face.loops]
        area += abs(sum(a.x * b.y - b.x * a.y for a, b in zip(corners, corners[1:] + corners[:1]))) / 2
        for loop in face.loops:
            if not any(other.face.index in inside and other.face is not face for other in loop.edge.link_loops):
                outline += (loop.link_loop_next[layer].uv - loop[layer].uv).length
    return area, outline


def stretch_of(box, area, outline, texel):
    """How much an island grows each way: lettering until its strokes hold two texels, slivers until they hold one."""
    wide, high = box
    stroke = 2 * area / outline if outline > 0 else high
    if wide < 90 * texel and stroke < 2.2 * texel:
        grown = min(3.0, 2.2 * texel / max(stroke, 1e-9))
        return grown, grown
    return 1.0, max(1.0, min(4.0, 1.3 * texel / max(high, 1e-9)))


def pack_layout(islands, layer, margin, size):
    """Turns and moves the islands (lists of faces) of one UV layer into the unit square, for a map of `size` texels."""
    turns, boxes, outlines = [], [], []
    for island in islands:
        points = [tuple(loop[layer].uv) for face in island for loop in face.loops]
        edges = []
        for face in island:
            for loop in face.loops:
                a, b = loop[layer].uv, loop.link_loop_next[layer].uv
                edges.append((hypot(b.x - a.x, b.y - a.y), atan2(b.y - a.y, b.x - a.x)))
        angle, wide, high = smallest_turn(points, edges)
        turns.append(angle)
        boxes.append((wide, high))
        outlines.append(outline_of(island, layer))
    texel = (sum(w * h for w, h in boxes) / 0.8) ** 0.5 / size
    stretches = [stretch_of(box, *outline, texel) for box, outline in zip(boxes, outlines)]
    scale, spots = pack([(w * sx, h * sy) for (w, h), (sx, sy) in zip(boxes, stretches)], margin)
    for island, angle, spot, (sx, sy) in zip(islands, turns, spots, stretches):
        c, s = cos(-angle), sin(-angle)
        turned = [(loop, loop[layer].uv.x * c - loop[layer].uv.y * s, loop[layer].uv.x * s + loop[layer].uv.y * c) for face in island for loop in face.loops]
        left, low = min(x for _, x, _ in turned), min(y for _, _, y in turned)
        for loop, x, y in turned:
            loop[layer].uv = (spot[0] + (x - left) * scale * sx, spot[1] + (y - low) * scale * sy)

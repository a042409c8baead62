"""The three flats as the camera sees them: boarded floor, dado, plaster, beams, the big window and the spiral stair."""
from math import cos, pi, radians, sin

from forms import Group
from plan import EAST, EAST_START, HEIGHT, NORTH, STAIR, WEST, WINDOW

DADO = 1.06


def floor(g):
    y, row = 0.02, 0
    while y < NORTH - 0.02:
        width = 0.142 + g.random.uniform(-0.012, 0.012)
        x = WEST - g.random.uniform(0, 0.9)
        while x < EAST:
            length = g.random.uniform(1.1, 2.1)
            a, b = max(x, WEST), min(x + length, EAST)
            if b - a > 0.05:
                drop = g.random.uniform(-0.002, 0.002)
                g.box((b - a - 0.002, width - 0.002, 0.03), ((a + b) / 2, y + width / 2, -0.006 + drop), "boards-x", bevel=0.003, vary=0.25)
                for end in (a + 0.03, b - 0.03):
                    for side in (0.03, width - 0.03):
                        g.cyl(0.006, 0.002, (end, y + side, 0.008), "iron", seg=6)
            x += length
        y += width
        row += 1
    # What shows between the boards is a dark joist, not the void; a worn nosing closes the edge towards the cameras.
    g.box((6.0, NORTH, 0.01), (0, NORTH / 2, -0.004), "boards-under", bevel=0)
    g.box((6.04, 0.04, 0.07), (0, 0.002, -0.022), "pine-x", bevel=0.012)


def wall(g, length, at, rot, gaps=(), seed_drop=0.0):
    """A wall along local X from 0 to length, facing local -Y. gaps: (x0, x1, low, high) left open."""
    with g.place(at, rot):
        pieces = []
        x = 0.0
        for x0, x1, low, high in gaps:
            pieces.append((x, x0, 0, HEIGHT))
            pieces.append((x0, x1, 0, low))
            pieces.append((x0, x1, high, HEIGHT))
            x = x1
        pieces.append((x, length, 0, HEIGHT))
        for x0, x1, low, high in pieces:
            steps = max(1, round((x1 - x0) / 1.2))
            for i in range(steps):
                a, b = x0 + (x1 - x0) * i / steps, x0 + (x1 - x0) * (i + 1) / steps
                g.box((b - a, 0.02, high - max(low, DADO)) if high > DADO else (b - a, 0.02, 0.01), ((a + b) / 2, 0.012, (high + max(low, DADO)) / 2), "plaster", bevel=0, vary=0.03)
            if low < DADO:
                top = min(high, DADO)
                count = max(1, round((x1 - x0) / 0.105))
                wide = (x1 - x0) / count
                for i in range(count):
                    g.box((wide - 0.005, 0.024, top - low), (x0 + wide * (i + 0.5), 0.006 + g.random.uniform(-0.002, 0.002), (top + low) / 2), "dado", bevel=0.006, vary=0.18)
        for x0, x1, low, high in pieces:
            if low < DADO <= high:
                g.box((x1 - x0, 0.06, 0.035), ((x0 + x1) / 2, -0.015, DADO + 0.012), "oak-x", bevel=0.01)
            if low == 0:
                g.box((x1 - x0, 0.035, 0.15), ((x0 + x1) / 2, -0.012, 0.075), "dado", bevel=0.01)
        g.box((length, 0.1, 0.16), (length / 2, -0.03, HEIGHT - 0.08), "oak-x", bevel=0.015)


def window(g):
    w = WINDOW
    x, half, low, high = w["x"], w["width"] / 2, w["low"], w["high"]
    middle = (low + high) / 2
    for side in (-1, 1):
        g.box((0.11, 0.2, high - low + 0.22), (x + side * (half + 0.035), NORTH - 0.04, middle), "sea-paint-z", bevel=0.012)
    g.box((w["width"] + 0.34, 0.22, 0.13), (x, NORTH - 0.05, high + 0.05), "sea-paint-x", bevel=0.014)
    g.box((w["width"] + 0.42, 0.36, 0.055), (x, NORTH - 0.12, low - 0.02), "sea-paint-x", bevel=0.014)
    for i in range(1, 4):
        g.box((0.034, 0.05, high - low), (x - half + w["width"] * i / 4, NORTH + 0.01, middle), "sea-paint-z", bevel=0.008)
    for i in range(1, 3):
        g.box((w["width"], 0.05, 0.034), (x, NORTH + 0.01, low + (high - low) * i / 3), "sea-paint-x", bevel=0.008)
    # Bottles and a shell on the sill catch the light from outside.
    for dx, r, h, mat in ((-0.78, 0.035, 0.2, "glass"), (-0.68, 0.028, 0.15, "glass-amber"), (0.7, 0.04, 0.17, "glass"), (0.82, 0.03, 0.24, "enamel-blue")):
        g.lathe(((0, 0), (r, 0), (r, h * 0.6), (r * 0.4, h * 0.78), (r * 0.4, h), (r * 0.5, h)), (x + dx, NORTH - 0.16, low + 0.008), mat, seg=12)
    g.lathe(((0, 0), (0.05, 0), (0.07, 0.1), (0.062, 0.1)), (x + 0.52, NORTH - 0.17, low + 0.008), "clay", seg=14)
    for i in range(11):
        angle = i * 2.4
        g.tube([(x + 0.52, NORTH - 0.17, low + 0.1), (x + 0.52 + cos(angle) * 0.04, NORTH - 0.17 + sin(angle) * 0.03, low + 0.19), (x + 0.52 + cos(angle) * 0.11, NORTH - 0.17 + sin(angle) * 0.06, low + 0.2 + (i % 3) * 0.03)], 0.008, "leaf", seg=4)
    # Short curtains, drawn back.
    g.tube([(x - half - 0.2, NORTH - 0.17, high + 0.12), (x + half + 0.2, NORTH - 0.17, high + 0.12)], 0.012, "brass")
    for side in (-1, 1):
        for fold in range(7):
            dx = side * (half + 0.13 - fold * 0.045)
            g.tube([(x + dx, NORTH - 0.17, high + 0.11), (x + dx + side * 0.02, NORTH - 0.18 - 0.02 * (fold % 2), middle + 0.2), (x + side * (half + 0.06) + dx * 0.02, NORTH - 0.17, middle - 0.16), (x + dx * 1.0 + side * 0.03, NORTH - 0.18, low + 0.1)], 0.032, "wool-red", seg=7, vary=0.25)


def beams(g):
    for y in (1.0, 2.6, 4.15):
        g.box((0.5, 0.15, 0.17), (WEST + 0.25, y, HEIGHT - 0.22), "oak-x", bevel=0.02)
        g.beam((WEST + 0.02, y, HEIGHT - 0.95), (WEST + 0.47, y, HEIGHT - 0.3), (0.1, 0.1), "oak-z")
    for x in (-1.15, 1.95):
        g.box((0.15, 0.42, 0.17), (x, NORTH - 0.21, HEIGHT - 0.22), "oak-y", bevel=0.02)


def stair(g):
    x, y = STAIR
    g.cyl(0.06, 4.2, (x, y, 0), "iron", seg=14)
    count, rise, start = 15, 0.225, 175.0
    rail = []
    for i in range(count):
        angle = start + i * 25.5
        with g.place((x, y, rise * (i + 1)), (0, 0, angle)):
            g.box((0.76, 0.05, 0.022), (0.4, -0.15, 0), "iron", rot=(0, 0, -10), bevel=0.004)
            g.box((0.76, 0.05, 0.022), (0.4, 0.15, 0), "iron", rot=(0, 0, 10), bevel=0.004)
            for k in range(4):
                wide = 0.1 + 0.27 * (0.25 + k * 0.22)
                g.box((0.15, wide, 0.016), (0.2 + k * 0.165, 0, 0), "oak-y", bevel=0.003, vary=0.2)
            g.box((0.02, 0.36, 0.07), (0.77, 0, -0.02), "iron", bevel=0.004)
            g.cyl(0.011, 0.92, (0.75, 0.0, 0), "iron", seg=7)
            g.ball(0.02, (0.75, 0, 0.5), "brass", seg=8)
        rail.append((x + 0.75 * cos(radians(angle)), y + 0.75 * sin(radians(angle)), rise * (i + 1) + 0.93))
    g.tube(rail, 0.021, "brass", seg=8)
    # The newel and the ring of the hatch above.
    g.lathe(((0.74, 0), (0.92, 0), (0.92, 0.14), (0.74, 0.14), (0.74, 0)), (x, y, 3.5), "oak-x", seg=28)


def kitchen_walls():
    g = Group("SET_WALLS", 3)
    floor(g)
    wall(g, NORTH, (WEST, 0, 0), (0, 0, 90))
    w = WINDOW
    x0, x1 = w["x"] - w["width"] / 2 - WEST, w["x"] + w["width"] / 2 - WEST
    wall(g, EAST - WEST, (WEST, NORTH, 0), (0, 0, 0), gaps=((x0, x1, w["low"], w["high"]),))
    wall(g, NORTH - EAST_START, (EAST, NORTH, 0), (0, 0, -90))
    window(g)
    beams(g)
    stair(g)
    return g

"""What the camera never sees: plywood, battens, braces, stencils and sandbags behind the flats, and the painted storm."""
from math import cos, sin

from crew_carts import scene_shop
from forms import Group
from plan import BACKING_Y, EAST, EAST_START, HEIGHT, NORTH, WEST, WINDOW


def back(g, length, at, rot, name, braces, gap=None):
    """The back of one flat along local X; local +Y is away from the kitchen."""
    with g.place(at, rot):
        sheets = max(1, round(length / 1.22))
        wide = length / sheets
        for i in range(sheets):
            x0, x1 = i * wide, (i + 1) * wide
            if gap and x1 > gap[0] and x0 < gap[1]:
                a, b = max(x0, gap[0]), min(x1, gap[1])
                for lo, hi, z0, z1 in ((x0, a, 0, HEIGHT), (b, x1, 0, HEIGHT), (a, b, 0, gap[2]), (a, b, gap[3], HEIGHT)):
                    if hi - lo > 0.02:
                        g.box((hi - lo - 0.003, 0.012, z1 - z0), ((lo + hi) / 2, 0.034, (z0 + z1) / 2), "ply-z", bevel=0.001, vary=0.14)
            else:
                g.box((wide - 0.005, 0.012, HEIGHT), (x0 + wide / 2, 0.034, HEIGHT / 2), "ply-z", bevel=0.001, vary=0.14)
        # Frame of battens, doubled at the joints, with corner plates and screws.
        for z in (0.045, 1.15, 2.2, HEIGHT - 0.045):
            if gap and gap[2] < z < gap[3]:
                g.box((gap[0], 0.045, 0.07), (gap[0] / 2, 0.062, z), "pine-x", vary=0.2)
                g.box((length - gap[1], 0.045, 0.07), ((length + gap[1]) / 2, 0.062, z), "pine-x", vary=0.2)
            else:
                g.box((length, 0.045, 0.07), (length / 2, 0.062, z), "pine-x", vary=0.2)
        for i in range(sheets + 1):
            x = min(max(i * wide, 0.035), length - 0.035)
            if not (gap and gap[0] < x < gap[1]):
                g.box((0.07, 0.045, HEIGHT), (x, 0.06, HEIGHT / 2), "pine-z", vary=0.2)
            for z in (0.1, HEIGHT - 0.1):
                g.box((0.24, 0.01, 0.2), (min(max(x, 0.12), length - 0.12), 0.09, z), "ply-x", bevel=0.001, vary=0.25)
                for dx, dz in ((-0.08, -0.06), (0.08, -0.06), (-0.08, 0.06), (0.08, 0.06)):
                    g.cyl(0.006, 0.004, (min(max(x, 0.12), length - 0.12) + dx, 0.094, z + dz), "steel", rot=(-90, 0, 0), seg=6)
        if gap:
            for z in (gap[2], gap[3]):
                g.box((gap[1] - gap[0] + 0.14, 0.05, 0.07), ((gap[0] + gap[1]) / 2, 0.064, z), "pine-x")
        for x in braces:
            g.beam((x, 0.1, 2.35), (x, 1.15, 0.1), (0.07, 0.045), "pine-z")
            g.beam((x, 0.1, 0.08), (x, 1.2, 0.08), (0.09, 0.045), "pine-y")
            g.beam((x, 0.1, 1.1), (x, 0.62, 0.12), (0.05, 0.03), "pine-z")
            sandbag(g, (x - 0.05, 0.92, 0.13), "sand" if int(x * 10) % 2 else "sand-orange")
            sandbag(g, (x + 0.04, 0.74, 0.14), "sand", 8)
        # The stencils stand on the bare ply of one sheet, between the battens.
        middle = (sheets // 2 + 0.5) * wide if not gap else 0.5 * wide
        scene, wall = name.rsplit("  ", 1)
        g.text(scene, min(0.155, wide * 0.14), (middle, 0.0415, 1.86), "stencil", rot=(90, 0, 180), font="bold")
        g.text(wall, min(0.155, wide * 0.14), (middle, 0.0415, 1.68), "stencil", rot=(90, 0, 180), font="bold")
        g.text("STAGE 9  ·  LOW TIDE  ·  PROD. 0417", 0.06, (middle, 0.0415, 1.5), "stencil", rot=(90, 0, 180), font="label")
        g.text("THIS SIDE UP", 0.07, ((sheets - 0.5) * wide, 0.0415, 2.7), "stencil", rot=(90, 0, 180), font="label")
        g.box((0.16, 0.003, 0.11), (length * 0.84, 0.043, 1.3), "tape-white", rot=(0, 4, 0), bevel=0)
        g.text("wild", 0.07, (length * 0.84, 0.046, 1.3), "stencil", rot=(90, 0, 180), font="marker")


def sandbag(g, at, mat, rot=0.0):
    with g.place(at, (0, 0, rot)):
        for side in (-1, 1):
            g.ball(0.17, (side * 0.17, 0, -0.04 + 0.01 * side), mat, scale=(0.95, 0.72, 0.42), rot=(0, side * 18, 0), seg=12, vary=0.2)
        g.box((0.12, 0.16, 0.03), (0, 0, 0.0), mat, bevel=0.012)
        g.tube([(-0.05, 0, 0.01), (-0.03, 0, 0.07), (0.03, 0, 0.07), (0.05, 0, 0.01)], 0.01, "tape-white", seg=5)


def brush(g, at, length, wide, bend):
    x, y, z = at
    steps = 7
    edge = []
    for i in range(steps + 1):
        t = i / steps
        middle = z + length * bend * 0.35 * sin(t * 3.0) - 0.06 * length * t
        half = wide * 0.5 * sin(3.1416 * t**0.7) + 0.001
        edge.append((x + length * t, middle - half * 0.5, middle + half))
    for (xa, la, ha), (xb, lb, hb) in zip(edge, edge[1:]):
        g.quad([(xa, y, la), (xb, y, lb), (xb, y, hb), (xa, y, ha)], "foam")


def backing(g):
    """The storm: a painted drop on a pipe, sky above a running sea."""
    wide = 9.4
    g.grid(wide, 2.5, (0, BACKING_Y, 3.05), "storm", rot=(90, 0, 0), nx=36, ny=8, shape=lambda x, y: 0.03 * sin(x * 3.1) + 0.012 * sin(x * 11 + y * 2))
    g.grid(wide, 1.5, (0, BACKING_Y - 0.01, 1.05), "sea", rot=(90, 0, 0), nx=36, ny=8, shape=lambda x, y: 0.03 * sin(x * 3.1) + 0.012 * sin(x * 11 + y * 2))
    # Crests: strokes of a brush that is loaded, pressed and lifted.
    for i in range(70):
        z = 0.42 + 1.38 * g.random.random() ** 0.8
        x, length = g.random.uniform(-4.5, 4.3), g.random.uniform(0.12, 0.5) * (2.1 - z)
        wide = 0.03 * (2.0 - z)
        bend = g.random.uniform(0.2, 0.6)
        brush(g, (x, BACKING_Y - 0.078, z), length, wide, bend)
    # A far headland with the other light, for the eye to find.
    points = [(1.3, 1.72), (1.5, 1.84), (1.9, 1.93), (2.25, 2.0), (2.5, 1.99), (2.62, 2.06), (2.8, 2.05), (3.1, 1.94), (3.5, 1.9), (3.9, 1.72)]
    for (xa, za), (xb, zb) in zip(points, points[1:]):
        g.quad([(xa, BACKING_Y - 0.07, 1.7), (xb, BACKING_Y - 0.07, 1.7), (xb, BACKING_Y - 0.07, zb), (xa, BACKING_Y - 0.07, za)], "coal")
    g.box((0.05, 0.006, 0.2), (2.7, BACKING_Y - 0.076, 2.14), "coal", bevel=0, taper=(0.7, 1))
    g.box((0.022, 0.006, 0.022), (2.7, BACKING_Y - 0.082, 2.25), "cream", bevel=0)
    g.tube([(-4.9, BACKING_Y, 4.35), (4.9, BACKING_Y, 4.35)], 0.03, "steel")
    g.tube([(-4.75, BACKING_Y, 0.28), (4.75, BACKING_Y, 0.28)], 0.025, "steel")
    for x in (-4.8, 4.8):
        g.tube([(x, BACKING_Y + 0.05, 0), (x, BACKING_Y + 0.05, 4.4)], 0.028, "steel")
        g.beam((x - 0.5, BACKING_Y + 0.05, 0.03), (x + 0.5, BACKING_Y + 0.05, 0.03), (0.06, 0.04), "steel")
        sandbag(g, (x, BACKING_Y - 0.05, 0.13), "sand")
    for i in range(24):
        x = -4.6 + i * 0.4
        g.tube([(x, BACKING_Y, 4.28), (x, BACKING_Y, 4.35)], 0.008, "tape-white", seg=4)


def flat_backs():
    g = Group("SET_BACKS", 17)
    w = WINDOW
    # West: seen from -X. Local X runs along world -Y so that local +Y points to -X... the frame is turned to face outwards.
    back(g, NORTH, (WEST - 0.02, 0, 0), (0, 0, 90), "SC. 42 KITCHEN  W. WALL", (0.5, 2.3, 4.1))
    gap = (w["x"] - w["width"] / 2 - WEST, w["x"] + w["width"] / 2 - WEST, w["low"] - 0.03, w["high"] + 0.03)
    back(g, EAST - WEST, (WEST, NORTH + 0.02, 0), (0, 0, 0), "SC. 42 KITCHEN  N. WALL", (1.05, 5.15), gap)
    back(g, NORTH - EAST_START, (EAST + 0.02, NORTH, 0), (0, 0, -90), "SC. 42 KITCHEN  E. WALL", (0.8, 3.2))
    for at, size in (((WEST - 0.03, -0.03, HEIGHT / 2), (0.1, 0.02, HEIGHT)), ((EAST + 0.03, EAST_START - 0.02, HEIGHT / 2), (0.1, 0.02, HEIGHT))):
        g.box(size, at, "pine-z")
    # Posts where two flats meet, so that no slit shows the painted side.
    for x in (WEST - 0.075, EAST + 0.075):
        g.box((0.13, 0.13, HEIGHT), (x, NORTH + 0.075, HEIGHT / 2), "pine-z", bevel=0.006)
    backing(g)
    scene_shop(g)
    return g

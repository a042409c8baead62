"""The stage itself: worn black paint, chalk and tape, spike marks, cable runs under ramps, the dolly's track, the far walls."""
from math import atan2, cos, degrees, pi, sin

from forms import Group
from plan import ANIMATORS, BARREL, CAMERAS, CHAIR, GHOST, STAGE, TRACK, VILLAGE

TAPES = {"A": "tape-amber", "B": "tape-cyan", "C": "tape-magenta", "D": "tape-lime", "E": "tape-white"}


def strip(g, a, b, mat, wide=0.05, z=0.004):
    length = ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5
    g.box((length, wide, 0.002), ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, z), mat, rot=(0, 0, degrees(atan2(b[1] - a[1], b[0] - a[0]))), bevel=0)


def spike(g, at, mat, kind="T", rot=0.0, z=0.004):
    with g.place((*at, 0), (0, 0, rot)):
        if kind == "T":
            strip(g, (-0.11, 0), (0.11, 0), mat, z=z)
            strip(g, (0, 0), (0, -0.14), mat, z=z + 0.001)
        elif kind == "X":
            strip(g, (-0.09, -0.09), (0.09, 0.09), mat, z=z)
            strip(g, (-0.09, 0.09), (0.09, -0.09), mat, z=z + 0.001)
        else:
            strip(g, (0, 0), (0.13, 0), mat, z=z)
            strip(g, (0, 0), (0, 0.13), mat, z=z)


def marks(g):
    for name in ("A", "B", "E"):
        x, y, _ = CAMERAS[name]["at"]
        for i, (dx, dy) in enumerate(((-0.42, -0.4), (0.42, -0.4), (0, 0.5))):
            spike(g, (x + dx, y + dy), TAPES[name], "T", i * 120)
        g.box((0.17, 0.07, 0.002), (x + 0.62, y - 0.1, 0.004), TAPES[name], rot=(0, 0, 6), bevel=0)
        g.text(f"CAM {name}", 0.05, (x + 0.62, y - 0.1, 0.0065), "stencil", rot=(0, 0, 6), font="marker")
    for i, t in enumerate((0.0, 0.5, 1.0)):
        x, y = (TRACK[0][0] + (TRACK[1][0] - TRACK[0][0]) * t, TRACK[0][1] + (TRACK[1][1] - TRACK[0][1]) * t)
        spike(g, (x + 0.62, y + 0.3), "tape-lime", "T", 35)
        g.text(str(i + 1), 0.12, (x + 0.78, y + 0.4, 0.006), "tape-lime", rot=(0, 0, 35), font="marker")
    # The keeper's marks on the kitchen boards: chair, cross, lantern.
    for i, (x, y) in enumerate(((CHAIR[0] + 0.4, CHAIR[1] + 0.1), (0.5, 3.18), (BARREL[0] - 0.02, BARREL[1] + 0.66))):
        spike(g, (x, y), "tape-amber", "T", 180, 0.0125)
        g.text("ABC"[i], 0.09, (x + 0.1, y - 0.1, 0.013), "tape-amber", rot=(0, 0, 0), font="marker")
    # Safety line round the set, worn through in places.
    for a, b in (((-3.6, -0.5), (-1.4, -0.5)), ((-1.25, -0.5), (0.3, -0.5)), ((0.42, -0.5), (0.9, -0.5)), ((-3.6, -0.5), (-3.6, 0.0))):
        strip(g, a, b, "tape-white", 0.04, 0.003)
    g.text("HOT SET", 0.3, (-0.5, -0.86, 0.004), "tape-white", rot=(0, 0, 0), font="bold")
    g.text("DO NOT TOUCH", 0.145, (-0.5, -1.09, 0.004), "tape-white", rot=(0, 0, 0), font="label")
    # The fire lane: nothing stands on it, whatever the schedule says.
    for a, b in (((6.75, -6.1), (6.75, 5.4)), ((-6.3, -6.35), (6.75, -6.35))):
        pieces = 9
        for k in range(pieces):
            p = [a[i] + (b[i] - a[i]) * (k + 0.06) / pieces for i in (0, 1)]
            q = [a[i] + (b[i] - a[i]) * (k + 0.9) / pieces for i in (0, 1)]
            strip(g, p, q, "tape-amber", 0.07, 0.003)
    g.text("FIRE LANE   KEEP CLEAR", 0.26, (3.0, -6.05, 0.004), "tape-amber", rot=(0, 0, 180), font="bold")
    g.text("FIRE LANE   KEEP CLEAR", 0.26, (6.45, -2.6, 0.004), "tape-amber", rot=(0, 0, -90), font="bold")
    for _ in range(60):
        x, y = g.random.uniform(-5.5, 5.5), g.random.uniform(-6, -0.9)
        a = g.random.uniform(0, pi)
        length = g.random.uniform(0.04, 0.2)
        if -1.75 < x < 0.75 and -1.35 < y < -0.55:
            continue  # nothing lies on the lettering
        strip(g, (x, y), (x + cos(a) * length, y + sin(a) * length), g.random.choice(tuple(TAPES.values())), g.random.choice((0.02, 0.03)), 0.003)


def slack(a, b, swing, n=26, z=0.018, seed=0.0):
    points = []
    for i in range(n + 1):
        t = i / n
        bow = swing * sin(t * pi * 2 + seed) * sin(t * pi)
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = (dx * dx + dy * dy) ** 0.5
        points.append((a[0] + dx * t - dy / length * bow, a[1] + dy * t + dx / length * bow, z))
    return points


def cables(g):
    runs = (
        ((0.2, -3.75), (-3.6, -2.2), 0.35, "cable", 0.0), ((0.3, -3.7), (-3.7, -2.0), 0.45, "cable", 0.6), ((-2.3, -1.95), (-3.4, -1.9), 0.25, "cable", 1.0),
        ((-3.9, -2.2), (-5.8, -3.9), 0.3, "cable-orange", 0.2), ((-4.0, -2.1), (-5.9, -3.8), 0.4, "cable", 1.3), ((-5.9, -3.9), (-5.6, 2.0), 0.3, "cable", 0.3),
        ((-5.8, -3.9), (-5.5, 2.2), 0.4, "cable-orange", 1.2), ((-5.5, 2.1), (-3.8, 5.6), 0.35, "cable", 0.4), ((4.5, -1.0), (5.9, 1.4), 0.3, "cable-orange", 0.4),
        ((5.8, 1.4), (4.0, 5.6), 0.4, "cable", 0.9), ((5.9, 1.3), (4.65, 2.5), 0.2, "cable", 0.1), ((3.3, -5.2), (6.0, -3.0), 0.45, "cable-orange", 0.8), ((6.0, -3.0), (5.9, 1.3), 0.25, "cable", 0.5),
        ((3.5, -3.2), (0.4, -3.9), 0.3, "cable", 0.2), ((1.15, -2.8), (0.5, -3.7), 0.2, "cable", 1.6), ((5.3, -4.9), (3.4, -5.3), 0.2, "cable", 0.4),
        ((-1.1, -5.5), (-3.9, -2.3), 0.35, "cable", 0.7),
    )
    for i, (a, b, swing, mat, seed) in enumerate(runs):
        g.tube(slack(a, b, swing, z=0.014 + 0.004 * (i % 3), seed=seed), 0.011, mat, seg=6)
    for x, y in ((-5.9, -3.9), (6.0, 1.3), (-5.5, 2.1)):
        for i in range(4):
            loop = [(x + (0.24 + i * 0.012) * cos(k * pi / 9), y + (0.2 + i * 0.012) * sin(k * pi / 9), 0.02 + i * 0.018) for k in range(19)]
            g.tube(loop, 0.012, "cable-orange" if i % 2 else "cable", seg=6)
        g.box((0.3, 0.2, 0.2), (x + 0.1, y + 0.02, 0.12), "case", bevel=0.015)
    for x, y, rot in ((-5.75, -0.8, 90), (-2.0, -2.95, -28), (2.0, -3.55, 5)):
        for k in range(-1, 2):
            with g.place((x, y, 0), (0, 0, rot)):
                g.box((0.5, 0.3, 0.045), (k * 0.5, 0, 0.022), "case", bevel=0.015)
                g.box((0.49, 0.1, 0.012), (k * 0.5, 0, 0.047), "tape-amber", bevel=0.004)


def track(g):
    (x0, y0), (x1, y1) = TRACK
    angle = degrees(atan2(y1 - y0, x1 - x0))
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 + 0.9
    with g.place(((x0 + x1) / 2, (y0 + y1) / 2, 0), (0, 0, angle)):
        for side in (-0.31, 0.31):
            g.tube([(-length / 2, side, 0.075), (length / 2, side, 0.075)], 0.021, "alu", seg=10)
        count = 8
        for i in range(count):
            x = -length / 2 + 0.12 + i * (length - 0.24) / (count - 1)
            g.box((0.07, 0.8, 0.03), (x, 0, 0.042), "steel", bevel=0.006)
            for side in (-0.31, 0.31):
                g.box((0.16, 0.1, 0.026), (x + 0.02, side, 0.013), "pine-x", rot=(0, 0, g.random.uniform(-12, 12)), bevel=0.003)
        for side in (-0.31, 0.31):
            for end in (-1, 1):
                g.box((0.05, 0.05, 0.09), (end * length / 2, side, 0.075), "enamel-red", bevel=0.006)


def far_walls(g):
    """Black masking on pipes; "9" painted large, so that the stage has an end."""
    x0, y0, x1, y1 = STAGE
    for (ax, ay), (bx, by) in (((x0 - 0.6, y0 - 0.6), (x1 + 0.6, y0 - 0.6)), ((x1 + 0.6, y0 - 0.6), (x1 + 0.6, y1 + 0.8)), ((x1 + 0.6, y1 + 0.8), (x0 - 0.6, y1 + 0.8)), ((x0 - 0.6, y1 + 0.8), (x0 - 0.6, y0 - 0.6))):
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        angle = degrees(atan2(by - ay, bx - ax))
        with g.place(((ax + bx) / 2, (ay + by) / 2, 2.9), (0, 0, angle)):
            g.grid(length, 5.8, (0, 0, 0), "drape", rot=(90, 0, 180), nx=int(length * 5), ny=1, shape=lambda x, y: 0.07 * sin(x * 8) + 0.04 * sin(x * 3.3), smooth=True)
    with g.place((x0 - 0.45, -2.6, 2.2), (90, 0, 90)):
        g.text("STAGE", 0.42, (0, 0.85, 0), "tape-white", rot=(0, 0, 0), font="bold")
        g.text("9", 1.7, (0, -0.15, 0), "tape-white", rot=(0, 0, 0), font="bold")


def stage_floor():
    g = Group("STAGE_FLOOR", 23)
    x0, y0, x1, y1 = STAGE
    # Boards of painted ply, 2.44 by 1.22, with joints that catch light.
    # They run on a little under the masking.
    y, row = y0 - 0.8, 0
    while y < y1 + 1.0:
        x = x0 - 0.8 - (1.22 if row % 2 else 0)
        while x < x1 + 0.8:
            a, b = max(x, x0 - 0.8), min(x + 2.44, x1 + 0.8)
            top = min(y + 1.22, y1 + 1.0)
            g.box((b - a - 0.004, top - y - 0.004, 0.02), ((a + b) / 2, (y + top) / 2, -0.012 if not (-3 < (a + b) / 2 < 3 and 0 < (y + top) / 2 < 4.6) else -0.05), "stage", bevel=0.003, vary=0.2)
            x += 2.44
        y += 1.22
        row += 1
    marks(g)
    cables(g)
    track(g)
    far_walls(g)
    return g

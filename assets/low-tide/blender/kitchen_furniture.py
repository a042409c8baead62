"""The big pieces: table, chairs, stove, dresser, sideboard with the radio, barrel with the lantern, practical lamps."""
from math import cos, pi, sin

from forms import Group
from plan import BARREL, CHAIR, DRESSER, EAST, NORTH, PENDANT, SIDEBOARD, STOVE, TABLE, WEST


def table(g):
    with g.place((*TABLE, 0)):
        for i in range(5):
            g.box((1.5, 0.166, 0.04), (g.random.uniform(-0.012, 0.012), -0.34 + i * 0.17, 0.75), "oak-x", bevel=0.008, vary=0.2)
        for sx in (-1, 1):
            g.box((0.05, 0.72, 0.1), (sx * 0.62, 0, 0.68), "oak-y")
            for sy in (-1, 1):
                g.lathe(((0.0, 0), (0.03, 0), (0.034, 0.08), (0.026, 0.12), (0.046, 0.3), (0.04, 0.42), (0.028, 0.46), (0.046, 0.5), (0.046, 0.73)), (sx * 0.62, sy * 0.33, 0), "oak-z", seg=12)
        for sy in (-1, 1):
            g.box((1.24, 0.04, 0.1), (0, sy * 0.33, 0.68), "oak-x")


def chair(g, at, rot, mat="sea-paint"):
    with g.place((*at, 0), (0, 0, rot)):
        g.box((0.42, 0.4, 0.035), (0, 0, 0.45), "oak-x", bevel=0.012)
        for sx in (-1, 1):
            g.beam((sx * 0.19, -0.18, 0), (sx * 0.17, -0.16, 0.44), (0.036, 0.036), f"{mat}-z")
            g.beam((sx * 0.2, 0.2, 0), (sx * 0.17, 0.17, 0.46), (0.036, 0.036), f"{mat}-z")
            g.beam((sx * 0.17, 0.17, 0.46), (sx * 0.18, 0.24, 1.0), (0.034, 0.034), f"{mat}-z")
            g.cyl(0.012, 0.34, (sx * 0.185, -0.17, 0.2), f"{mat}-y", rot=(-90, 0, 0), seg=8)
        g.cyl(0.012, 0.36, (-0.18, 0, 0.22), f"{mat}-x", rot=(0, 90, 0), seg=8)
        for i in range(4):
            g.beam((-0.105 + i * 0.07, 0.185, 0.48), (-0.105 + i * 0.07, 0.23, 0.93), (0.02, 0.014), f"{mat}-z")
        g.box((0.42, 0.03, 0.085), (0, 0.24, 0.97), f"{mat}-x", rot=(-8, 0, 0), bevel=0.014)


def stove(g):
    x, y = STOVE
    with g.place((x, y, 0), (0, 0, 90)):  # front faces local -Y = world +X
        for sx in (-1, 1):
            for sy in (-1, 1):
                g.lathe(((0, 0), (0.05, 0), (0.03, 0.05), (0.045, 0.16)), (sx * 0.38, sy * 0.24, 0), "iron", seg=10)
        g.box((0.94, 0.62, 0.6), (0, 0, 0.46), "iron", bevel=0.03)
        g.box((1.02, 0.7, 0.045), (0, 0, 0.785), "iron", bevel=0.015)
        for sx in (-0.24, 0.24):
            g.lathe(((0, 0), (0.13, 0), (0.13, 0.012), (0.1, 0.016), (0, 0.016)), (sx, -0.05, 0.806), "rust", seg=18)
        g.box((0.36, 0.03, 0.34), (-0.22, -0.32, 0.5), "iron", bevel=0.012)
        g.box((0.36, 0.03, 0.34), (0.22, -0.32, 0.5), "iron", bevel=0.012)
        for i in range(5):
            g.box((0.024, 0.02, 0.14), (-0.33 + i * 0.055, -0.342, 0.44), "ember", bevel=0.004)
        for sx in (-0.22, 0.22):
            g.lathe(((0.05, 0), (0.06, 0.01), (0.05, 0.02)), (sx, -0.335, 0.58), "brass", rot=(90, 0, 0), seg=14)
            g.tube([(sx + 0.12, -0.34, 0.52), (sx + 0.12, -0.38, 0.52), (sx + 0.12, -0.38, 0.44)], 0.011, "brass")
        g.tube([(-0.45, -0.37, 0.74), (0.45, -0.37, 0.74)], 0.013, "brass")
        for sx in (-0.42, 0.42):
            g.tube([(sx, -0.3, 0.74), (sx, -0.37, 0.74)], 0.012, "brass")
        g.box((0.3, 0.05, 0.1), (0, -0.3, 0.24), "iron", bevel=0.01)
        # Back panel with a rail and the pipe, elbowed into the wall.
        g.box((0.98, 0.03, 0.46), (0, 0.34, 1.02), "enamel", bevel=0.008)
        g.box((1.0, 0.16, 0.03), (0, 0.29, 1.26), "iron")
        pipe = [(0.26, 0.1, 0.8), (0.26, 0.1, 1.9), (0.26, 0.13, 2.3), (0.26, 0.24, 2.52), (0.26, 0.42, 2.6), (0.26, 0.55, 2.62)]
        g.tube(pipe, 0.075, "iron", seg=14)
        for z in (0.82, 1.3, 1.85):
            g.lathe(((0.076, 0), (0.09, 0.0), (0.09, 0.03), (0.076, 0.03)), (0.26, 0.1, z), "rust", seg=16)
        kettle(g, (-0.24, -0.05, 0.825))
        g.lathe(((0, 0), (0.12, 0), (0.13, 0.02), (0.13, 0.16), (0.138, 0.17), (0.126, 0.17), (0.12, 0.03)), (0.25, -0.16, 0.825), "enamel-blue", seg=18)
        g.tube([(0.34, -0.22, 0.95), (0.45, -0.3, 0.97), (0.52, -0.35, 0.98)], 0.012, "iron")
        for dx, mat in ((-0.36, "tin"), (-0.24, "enamel-red"), (0.02, "cream"), (0.12, "glass-amber")):
            g.lathe(((0, 0), (0.036, 0), (0.036, 0.1), (0.03, 0.11), (0.03, 0.125), (0, 0.13)), (dx, 0.28, 1.275), mat, seg=12)
    # Coal scuttle, poker, logs
    g.lathe(((0, 0), (0.12, 0), (0.17, 0.2), (0.19, 0.33), (0.182, 0.33), (0.11, 0.02)), (-2.35, 3.55, 0.01), "copper", seg=16)
    for i in range(14):
        g.ball(0.045, (-2.35 + g.random.uniform(-0.11, 0.11), 3.55 + g.random.uniform(-0.11, 0.11), 0.29 + g.random.uniform(0, 0.08)), "coal", scale=(1, 0.8, 0.7), rot=(i * 40, i * 30, 0), seg=6)
    for i in range(6):
        g.cyl(0.05 + i % 3 * 0.008, 0.42, (-2.9 + i % 3 * 0.115, 1.78 + 0.42, 0.06 + (i // 3) * 0.1), "rust", rot=(90, 0, g.random.uniform(-5, 5)), seg=9, vary=0.3)


def kettle(g, at):
    with g.place(at):
        g.lathe(((0, 0), (0.12, 0), (0.14, 0.03), (0.135, 0.1), (0.09, 0.16), (0.05, 0.175), (0.05, 0.185), (0.02, 0.195), (0.02, 0.215), (0, 0.222)), (0, 0, 0), "enamel-red", seg=20)
        g.tube([(0.1, 0, 0.06), (0.19, 0, 0.1), (0.22, 0, 0.17), (0.245, 0, 0.185)], 0.02, "enamel-red")
        g.tube([(-0.09, 0, 0.15), (-0.1, 0, 0.25), (-0.03, 0, 0.3), (0.05, 0, 0.29), (0.09, 0, 0.15)], 0.011, "iron")


def dresser(g):
    x, y = DRESSER
    with g.place((x, y, 0)):
        g.box((1.5, 0.5, 0.84), (0, 0, 0.44), "sea-paint-z", bevel=0.012)
        g.box((1.58, 0.56, 0.04), (0, -0.01, 0.88), "oak-x", bevel=0.01)
        for i in range(3):
            dx = -0.5 + i * 0.5
            g.box((0.45, 0.02, 0.17), (dx, -0.26, 0.73), "sea-paint-x", bevel=0.008)
            g.ball(0.018, (dx, -0.285, 0.73), "brass", seg=8)
            g.box((0.45, 0.02, 0.48), (dx, -0.26, 0.36), "sea-paint-z", bevel=0.008)
            g.box((0.31, 0.02, 0.34), (dx, -0.268, 0.36), "sea-paint-z", bevel=0.01)
            g.ball(0.015, (dx + 0.17, -0.285, 0.4), "brass", seg=8)
        for sx in (-1, 1):
            g.box((0.035, 0.26, 1.42), (sx * 0.74, 0.12, 1.6), "sea-paint-z", bevel=0.006)
        g.box((1.5, 0.02, 1.4), (0, 0.24, 1.6), "sea-paint-x", bevel=0)
        for z in (1.28, 1.68, 2.06):
            g.box((1.46, 0.25, 0.028), (0, 0.115, z), "oak-x", bevel=0.005)
            g.tube([(-0.72, 0.01, z + 0.07), (0.72, 0.01, z + 0.07)], 0.007, "brass", seg=5)
        g.box((1.62, 0.34, 0.06), (0, 0.09, 2.33), "sea-paint-x", bevel=0.015)
        g.box((1.54, 0.28, 0.05), (0, 0.11, 2.28), "sea-paint-x", bevel=0.01)


def radio(g, at):
    with g.place(at, (0, 0, 10)):
        g.box((0.5, 0.24, 0.32), (0, 0, 0.16), "oak-x", bevel=0.04)
        g.box((0.21, 0.012, 0.2), (-0.11, -0.12, 0.18), "linen", bevel=0.004)
        for i in range(4):
            g.box((0.2, 0.01, 0.012), (-0.11, -0.128, 0.115 + i * 0.045), "oak-x", bevel=0.003)
        g.lathe(((0, 0), (0.082, 0), (0.086, 0.012), (0.075, 0.014), (0.0, 0.01)), (0.125, -0.118, 0.205), "dial", rot=(90, 0, 0), seg=20)
        g.lathe(((0.08, 0), (0.094, 0.0), (0.09, 0.016), (0.08, 0.016)), (0.125, -0.118, 0.205), "brass", rot=(90, 0, 0), seg=20)
        g.box((0.006, 0.006, 0.07), (0.135, -0.136, 0.225), "enamel-red", rot=(0, 30, 0), bevel=0)
        for dx in (0.07, 0.125, 0.18):
            g.cyl(0.019, 0.026, (dx, -0.118, 0.075), "cream", rot=(90, 0, 0), seg=12)
        for sx in (-1, 1):
            g.box((0.05, 0.2, 0.02), (sx * 0.19, 0, 0.0), "ink")
        g.tube([(0.2, 0.08, 0.3), (0.26, 0.1, 0.62), (0.29, 0.12, 0.9)], 0.004, "alu", seg=5)


def sideboard(g):
    x, y = SIDEBOARD
    with g.place((x, y, 0)):
        g.box((2.0, 0.46, 0.045), (0, 0, 0.82), "oak-x", bevel=0.01)
        for sx in (-0.96, -0.32, 0.32, 0.96):
            g.box((0.06, 0.4, 0.8), (sx, 0.01, 0.4), "pine-z", bevel=0.008)
        g.box((1.94, 0.4, 0.03), (0, 0.01, 0.22), "pine-x", bevel=0.006)
        g.box((1.94, 0.03, 0.1), (0, -0.19, 0.75), "pine-x", bevel=0.006)
        # A gingham skirt hides one bay, jars stand in the next, a crate in the last.
        for i in range(16):
            dx = -0.92 + i * 0.037
            g.tube([(dx, -0.2, 0.72), (dx + 0.008, -0.21 - 0.012 * (i % 2), 0.45), (dx, -0.21, 0.06)], 0.024, "wool-blue" if i % 2 else "linen", seg=6)
        for i in range(7):
            r, h = g.random.uniform(0.04, 0.06), g.random.uniform(0.14, 0.24)
            g.lathe(((0, 0), (r, 0), (r, h * 0.75), (r * 0.75, h * 0.85), (r * 0.8, h), (0, h)), (-0.24 + (i % 4) * 0.14, -0.08 + (i // 4) * 0.13, 0.235), g.random.choice(("glass", "glass-amber", "clay", "cream")), seg=12)
        crate(g, (0.64, 0.0, 0.235), 0.5, 0.3, 0.26)
        radio(g, (-0.62, -0.02, 0.843))


def crate(g, at, wide, deep, high, mat="pine"):
    with g.place(at):
        for z in (0.05, high / 2, high - 0.05):
            for sy in (-1, 1):
                g.box((wide, 0.014, 0.07), (0, sy * deep / 2, z), f"{mat}-x", bevel=0.003, vary=0.25)
            for sx in (-1, 1):
                g.box((0.014, deep, 0.07), (sx * wide / 2, 0, z), f"{mat}-y", bevel=0.003, vary=0.25)
        g.box((wide, deep, 0.015), (0, 0, 0.01), f"{mat}-x", bevel=0)


def barrel(g):
    x, y = BARREL
    profile = ((0.0, 0.0), (0.23, 0.0), (0.275, 0.2), (0.29, 0.4), (0.275, 0.6), (0.235, 0.78), (0.22, 0.78), (0.22, 0.755), (0, 0.755))
    g.lathe(profile, (x, y, 0), "oak-z", seg=22)
    for z, r in ((0.06, 0.247), (0.2, 0.279), (0.58, 0.281), (0.72, 0.254)):
        g.lathe(((r - 0.004, 0), (r + 0.006, 0), (r + 0.006, 0.04), (r - 0.004, 0.04)), (x, y, z), "rust", seg=22)
    lantern(g, (x, y, 0.76))
    g.box((0.09, 0.06, 0.022), (x - 0.14, y - 0.08, 0.772), "enamel-red", rot=(0, 0, 25), bevel=0.003)
    g.box((0.07, 0.045, 0.004), (x - 0.14, y - 0.08, 0.785), "paper", rot=(0, 0, 25), bevel=0)


def lantern(g, at):
    """The hurricane lamp. Its flame is a part of the performance, so it is not modelled here."""
    with g.place(at):
        g.lathe(((0, 0), (0.095, 0), (0.1, 0.015), (0.09, 0.06), (0.05, 0.075), (0.045, 0.1), (0.055, 0.115)), (0, 0, 0), "copper", seg=20)
        for i in range(4):
            a = i * pi / 2 + pi / 4
            g.tube([(0.05 * cos(a), 0.05 * sin(a), 0.1), (0.085 * cos(a), 0.085 * sin(a), 0.2), (0.05 * cos(a), 0.05 * sin(a), 0.33)], 0.004, "brass", seg=5)
        g.lathe(((0.055, 0.33), (0.075, 0.335), (0.06, 0.37), (0.03, 0.4), (0.035, 0.42), (0, 0.43)), (0, 0, 0), "copper", seg=18)
        for sx in (-1, 1):
            g.tube([(sx * 0.085, 0, 0.03), (sx * 0.12, 0, 0.1), (sx * 0.12, 0, 0.32), (sx * 0.06, 0, 0.37)], 0.008, "copper", seg=6)
        g.tube([(-0.12, 0, 0.3), (-0.1, 0, 0.47), (0, 0, 0.53), (0.1, 0, 0.47), (0.12, 0, 0.3)], 0.004, "iron", seg=5)
        g.box((0.025, 0.006, 0.02), (0, 0, 0.125), "linen", bevel=0)


def practicals(g):
    x, y, z = PENDANT
    g.tube([(x, y, z + 0.2), (x, y, 2.98), (x - 0.06, y, 3.0), (-1.9, 2.45, 3.06), (WEST + 0.1, 2.6, 3.12)], 0.007, "cable", seg=6)
    g.lathe(((0.03, 0.2), (0.045, 0.17), (0.06, 0.13), (0.17, 0.07), (0.25, -0.03), (0.256, -0.035), (0.243, -0.032), (0.165, 0.055), (0.055, 0.115)), (x, y, z), "enamel-blue", seg=28)
    g.lathe(((0.05, 0.112), (0.163, 0.052), (0.24, -0.031)), (x, y, z), "bulb-shade", seg=28, inside=True)
    g.ball(0.048, (x, y, z + 0.02), "bulb", scale=(1, 1, 1.25))
    # Wall bracket by the stove
    with g.place((WEST, 1.75, 1.95)):
        g.lathe(((0, 0), (0.07, 0), (0.06, 0.02), (0, 0.03)), (0.0, 0, 0), "brass", rot=(0, 90, 0), seg=16)
        g.tube([(0.02, 0, 0), (0.14, 0, -0.06), (0.22, 0, 0), (0.22, 0, 0.05)], 0.011, "brass")
        g.lathe(((0.03, 0.05), (0.05, 0.07), (0.085, 0.16), (0.09, 0.2), (0.085, 0.2), (0.045, 0.075)), (0.22, 0, 0), "bulb-shade", seg=18)
        g.ball(0.03, (0.22, 0, 0.12), "bulb")
    # Bulkhead light at the stair's hatch
    with g.place((EAST - 0.02, 3.1, 2.55)):
        g.lathe(((0, 0), (0.1, 0), (0.1, 0.03), (0.08, 0.05)), (0, 0, 0), "iron", rot=(0, -90, 0), seg=16)
        g.ball(0.07, (-0.05, 0, 0), "bulb", scale=(0.8, 1, 1))
        for a in (-60, 0, 60):
            g.tube([(-0.03, 0.085 * cos(a), 0.085 * sin(a)), (-0.12, 0.05 * cos(a), 0.05 * sin(a)), (-0.12, -0.05 * cos(a), -0.05 * sin(a)), (-0.03, -0.085 * cos(a), -0.085 * sin(a))], 0.006, "iron", seg=5)


def kitchen_furniture():
    g = Group("SET_FURNITURE", 5)
    table(g)
    chair(g, CHAIR, 0)
    chair(g, (-1.62, 1.4), 205, "pine")
    stove(g)
    dresser(g)
    sideboard(g)
    barrel(g)
    practicals(g)
    return g

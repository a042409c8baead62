"""The many small things: crockery, jars, pictures, coats, nets, the bucket under the leak, the cat."""
from math import cos, pi, radians, sin

from forms import Group
from kitchen_furniture import crate
from kitchen_keepsakes import keepsakes
from plan import DRESSER, EAST, NORTH, SIDEBOARD, TABLE, WEST

POTS = ("enamel", "enamel-blue", "enamel-red", "cream", "clay", "copper", "tin", "glass", "glass-amber")


def jar(g, at, r, h, mat, lid="tin"):
    g.lathe(((0, 0), (r, 0), (r, h * 0.72), (r * 0.8, h * 0.82), (r * 0.8, h * 0.86)), at, mat, seg=12)
    g.lathe(((0, h), (r * 0.86, h), (r * 0.86, h * 0.85)), at, lid, seg=12)


def cup(g, at, r=0.038, h=0.07, mat="enamel", turn=0.0):
    g.lathe(((0, 0.004), (r * 0.8, 0), (r, h), (r * 0.92, h), (r * 0.74, 0.012), (0, 0.012)), at, mat, seg=14)
    a = radians(turn)
    ring = [(at[0] + cos(a) * (r + 0.022 * sin(k * pi / 5)), at[1] + sin(a) * (r + 0.022 * sin(k * pi / 5)), at[2] + h * (0.15 + 0.7 * k / 5)) for k in range(6)]
    g.tube(ring, 0.005, mat, seg=5)


def plate(g, at, r=0.11, mat="enamel", rot=(0, 0, 0)):
    g.lathe(((0, 0), (r * 0.6, 0), (r, 0.016), (r * 0.99, 0.02), (r * 0.58, 0.007), (0, 0.007)), at, mat, rot=rot, seg=20)


def books(g, at, count, along="x", seed=0):
    offset = 0.0
    for i in range(count):
        wide, high, deep = g.random.uniform(0.018, 0.045), g.random.uniform(0.15, 0.22), g.random.uniform(0.1, 0.14)
        lean = g.random.choice((0, 0, 0, 6)) if i else 0
        x, y = (at[0] + offset + wide / 2, at[1]) if along == "x" else (at[0], at[1] + offset + wide / 2)
        g.box((wide, deep, high) if along == "x" else (deep, wide, high), (x, y, at[2] + high / 2), g.random.choice(("book-a", "book-b", "book-c", "oilskin")), rot=(0, lean, 0), bevel=0.004, vary=0.25)
        offset += wide + 0.002 + (0.012 if lean else 0)


def on_the_table(g):
    x, y = TABLE
    top = 0.772
    g.grid(0.62, 0.42, (x - 0.02, y + 0.12, top + 0.004), "linen", rot=(0, 0, 4), nx=10, ny=8, shape=lambda a, b: 0.002 + 0.0015 * sin(a * 30) * cos(b * 22))
    plate(g, (x - 0.02, y + 0.2, top + 0.008), 0.125, "enamel")
    g.ball(0.052, (x - 0.05, y + 0.2, top + 0.04), "bread", scale=(1.35, 0.85, 0.7), rot=(0, 0, 30), seg=12)
    cup(g, (x + 0.2, y + 0.17, top + 0.008), 0.042, 0.078, "enamel-red", 20)
    g.box((0.012, 0.2, 0.004), (x + 0.12, y + 0.2, top + 0.012), "tin", rot=(0, 0, -8), bevel=0.001)
    g.lathe(((0, 0), (0.055, 0), (0.06, 0.12), (0.04, 0.16), (0.045, 0.19), (0.04, 0.19)), (x + 0.42, y + 0.1, top), "enamel-blue", seg=16)
    g.tube([(x + 0.475, y + 0.1, top + 0.03), (x + 0.53, y + 0.1, top + 0.08), (x + 0.475, y + 0.1, top + 0.15)], 0.008, "enamel-blue", seg=6)
    # The log book, open, with a pencil; a chart held flat by a stone; a pipe in its dish.
    for side in (-1, 1):
        g.grid(0.16, 0.23, (x - 0.44 + side * 0.082, y - 0.1, top + 0.014), "paper", rot=(0, 0, 8), nx=6, ny=2, shape=lambda a, b, s=side: 0.012 - 0.9 * (a + s * 0.02) ** 2)
    for line in range(8):
        g.box((0.12, 0.003, 0.001), (x - 0.36 + line * 0.003, y - 0.185 + line * 0.022, top + 0.0275), "ink", rot=(0, 0, 8), bevel=0)
    g.box((0.34, 0.25, 0.012), (x - 0.44, y - 0.1, top + 0.006), "book-a", rot=(0, 0, 8), bevel=0.003)
    g.cyl(0.004, 0.16, (x - 0.3, y - 0.2, top + 0.03), "oilskin", rot=(90, 0, 60), seg=6)
    g.grid(0.5, 0.34, (x + 0.3, y - 0.2, top + 0.006), "chart", rot=(0, 0, -12), nx=12, ny=6, shape=lambda a, b: max(0, abs(a) - 0.2) * 0.28)
    g.ball(0.035, (x + 0.16, y - 0.12, top + 0.025), "tin", scale=(1.3, 1, 0.6), seg=10)
    plate(g, (x + 0.55, y - 0.22, top), 0.06, "clay")
    g.tube([(x + 0.56, y - 0.23, top + 0.03), (x + 0.5, y - 0.17, top + 0.035), (x + 0.44, y - 0.1, top + 0.05)], 0.008, "oak-x", seg=6)
    g.cyl(0.02, 0.035, (x + 0.565, y - 0.235, top + 0.012), "oak-z", seg=10, r2=0.024)
    jar(g, (x - 0.3, y + 0.28, top), 0.036, 0.1, "glass-amber")
    # Spectacles
    for side in (-1, 1):
        g.lathe(((0.018, 0), (0.021, 0.001), (0.018, 0.003)), (x - 0.12 + side * 0.023, y - 0.22, top + 0.02), "brass", rot=(70, 0, 15), seg=14)


def on_the_dresser(g):
    x, y = DRESSER
    for z in (1.294, 1.694):
        dx = -0.64
        while dx < 0.6:
            plate(g, (x + dx, y + 0.19, z + 0.1), g.random.uniform(0.085, 0.11), g.random.choice(("enamel", "enamel-blue", "cream", "enamel")), rot=(76, 0, 0))
            dx += g.random.uniform(0.2, 0.24)
        for i in range(5):
            cup(g, (x - 0.58 + i * 0.28, y + 0.05, z), 0.034, 0.062, g.random.choice(("enamel", "enamel-red", "enamel-blue")), g.random.uniform(200, 340))
    for i in range(7):
        jar(g, (x - 0.62 + i * 0.2, y + 0.12, 2.075), g.random.uniform(0.05, 0.065), g.random.uniform(0.12, 0.18), g.random.choice(POTS), g.random.choice(("tin", "oak-x", "brass")))
    for i in range(6):
        hook = (x - 0.6 + i * 0.24, y + 0.0, 1.255)
        cup(g, (hook[0], hook[1], hook[2] - 0.1), 0.034, 0.06, POTS[i % 4], 270)
    books(g, (x - 0.7, y - 0.02, 0.9), 7)
    g.lathe(((0, 0), (0.1, 0), (0.15, 0.06), (0.16, 0.11), (0.15, 0.11), (0.09, 0.012), (0, 0.012)), (x - 0.12, y - 0.06, 0.9), "clay", seg=20)
    for i in range(6):
        g.ball(0.042, (x - 0.12 + 0.07 * cos(i * 1.05), y - 0.06 + 0.07 * sin(i * 1.05), 1.0), ("leaf", "enamel-red", "bread")[i % 3], seg=9)
    g.box((0.26, 0.36, 0.022), (x + 0.24, y - 0.06, 0.912), "pine-y", rot=(0, 0, 14), bevel=0.008)
    g.ball(0.075, (x + 0.24, y - 0.05, 0.965), "bread", scale=(1.0, 1.5, 0.75), rot=(0, 0, 14), seg=12)
    g.box((0.03, 0.24, 0.004), (x + 0.36, y - 0.1, 0.93), "tin", rot=(0, 0, -10), bevel=0.001)
    clock(g, (x + 0.62, y + 0.02, 0.9))


def clock(g, at):
    with g.place(at):
        g.box((0.2, 0.11, 0.27), (0, 0, 0.135), "oak-z", bevel=0.03, taper=(0.85, 0.9))
        g.cyl(0.07, 0.01, (0, -0.05, 0.165), "paper", rot=(90, 0, 0), seg=20)
        g.box((0.006, 0.003, 0.05), (0.01, -0.062, 0.185), "ink", rot=(0, 20, 0), bevel=0)
        g.box((0.005, 0.003, 0.036), (-0.015, -0.062, 0.16), "ink", rot=(0, 70, 0), bevel=0)


def on_the_walls(g):
    # West wall: a shelf of tins, pans on hooks, the tide calendar.
    for z in (1.5, 1.86):
        g.box((0.2, 1.15, 0.03), (WEST + 0.1, 0.95, z), "oak-y", bevel=0.006)
        for y in (0.5, 1.4):
            g.beam((WEST + 0.01, y, z - 0.17), (WEST + 0.17, y, z - 0.02), (0.03, 0.03), "oak-z")
        y = 0.44
        while y < 1.45:
            r = g.random.uniform(0.032, 0.058)
            jar(g, (WEST + 0.1, y + r, z + 0.015), r, g.random.uniform(0.09, 0.22), g.random.choice(POTS), g.random.choice(("tin", "brass", "oak-x")))
            y += 2 * r + g.random.uniform(0.005, 0.04)
    g.tube([(WEST + 0.05, 2.05, 1.75), (WEST + 0.05, 2.3, 1.75)], 0.009, "iron")
    for i, (r, y) in enumerate(((0.12, 3.55), (0.1, 3.8), (0.085, 4.02))):
        with g.place((WEST + 0.05, y, 1.55 - i * 0.02), (0, 90, 0)):
            g.lathe(((0, 0), (r, 0), (r * 1.06, 0.05), (r, 0.05), (r * 0.94, 0.01), (0, 0.01)), (0, 0, 0), ("copper", "iron", "copper")[i], seg=18)
            g.box((0.24, 0.022, 0.008), (-r - 0.11, 0, 0.03), "iron")
    g.box((0.01, 0.3, 0.4), (WEST + 0.03, 2.15, 1.62), "paper", bevel=0)
    with g.place((WEST + 0.038, 2.15, 1.62), (90, 0, 90)):
        g.text("TIDES", 0.07, (0, 0.15, 0), "ink", rot=(0, 0, 0), font="bold")
        for row in range(5):
            for col in range(7):
                day = 1 + row * 7 + col
                if day < 31:
                    g.text(str(day), 0.03, (-0.115 + col * 0.038, 0.07 - row * 0.05, 0), "enamel-red" if day == 22 else "ink", rot=(0, 0, 0), font="label")
    # North wall: barometer, framed ships between window and stair, a ship's bell.
    with g.place((-0.77, NORTH - 0.03, 1.85)):
        g.lathe(((0, 0), (0.1, 0), (0.115, 0.02), (0.09, 0.035), (0.085, 0.025), (0, 0.025)), (0, 0, 0), "brass", rot=(90, 0, 0), seg=22)
        g.cyl(0.084, 0.003, (0, -0.025, 0), "paper", rot=(90, 0, 0), seg=20)
        g.box((0.005, 0.002, 0.07), (-0.015, -0.03, 0.012), "ink", rot=(0, -50, 0), bevel=0)
        g.box((0.07, 0.03, 0.3), (0, -0.01, -0.24), "oak-z", bevel=0.02)
    frame(g, (1.62, NORTH - 0.03, 2.02), 0.3, 0.24)
    frame(g, (1.6, NORTH - 0.03, 1.6), 0.24, 0.32)
    with g.place((-0.78, NORTH - 0.12, 2.45)):
        g.lathe(((0.085, 0), (0.075, 0.02), (0.05, 0.08), (0.03, 0.11), (0, 0.12)), (0, 0, 0), "brass", seg=18)
        g.tube([(0, 0.1, 0.17), (0, 0, 0.17), (0, 0, 0.11)], 0.01, "iron")
        g.tube([(0, 0, 0.03), (0.01, 0, -0.2)], 0.006, "rope")


def frame(g, at, wide, high):
    with g.place(at):
        g.box((wide, 0.02, high), (0, 0, 0), "paper", bevel=0)
        g.box((wide - 0.08, 0.004, high - 0.08), (0, -0.012, 0), "chart", bevel=0)
        g.box((wide * 0.35, 0.004, 0.02), (0, -0.016, -high * 0.08), "ink", bevel=0)
        g.box((0.004, 0.004, high * 0.3), (0, -0.016, high * 0.06), "ink", bevel=0)
        for side in (-1, 1):
            g.box((0.025, 0.03, high + 0.02), (side * wide / 2, -0.008, 0), "oak-z", bevel=0.006)
            g.box((wide + 0.02, 0.03, 0.025), (0, -0.008, side * high / 2), "oak-x", bevel=0.006)


def by_the_door(g):
    """East wall: coats on pegs, lifebuoy, oars, nets with floats, boots in a row."""
    g.box((0.03, 1.15, 0.1), (EAST - 0.03, 1.8, 1.72), "oak-y", bevel=0.01)
    for i, (y, mat) in enumerate(((1.38, "oilskin"), (1.68, "wool-blue"), (2.02, "oilskin"))):
        g.cyl(0.014, 0.1, (EAST - 0.04, y, 1.73), "brass", rot=(0, -80, 0), seg=8)
        folds = 9
        for k in range(folds):
            spread = (k / (folds - 1) - 0.5)
            g.tube([(EAST - 0.1, y + spread * 0.05, 1.72), (EAST - 0.14 - 0.03 * (k % 2), y + spread * 0.3, 1.5), (EAST - 0.13 - 0.05 * (k % 2), y + spread * 0.36, 1.1), (EAST - 0.11 - 0.05 * ((k + 1) % 2), y + spread * 0.4, 0.72 + 0.02 * (k % 3))], 0.042, mat, seg=7, vary=0.2)
        for side in (-1, 1):
            g.tube([(EAST - 0.13, y + side * 0.15, 1.58), (EAST - 0.17, y + side * 0.2, 1.3), (EAST - 0.15, y + side * 0.19, 1.02)], 0.05, mat, seg=8)
    g.lathe(((0.0, 0.12), (0.08, 0.11), (0.12, 0.03), (0.22, -0.02), (0.215, -0.03), (0.11, 0.02)), (EAST - 0.14, 2.3, 1.72), "oilskin", rot=(10, -70, 0), seg=18)
    ring(g, (EAST - 0.07, 2.62, 2.3), 0.3, 0.065)
    for i, y in enumerate((1.08, 1.16)):
        g.tube([(EAST - 0.32 + i * 0.05, y, 0.02), (EAST - 0.08, y + 0.1, 2.5)], 0.02, "pine-z")
        g.box((0.02, 0.13, 0.62), (EAST - 0.075 + i * 0.01, y + 0.1, 2.62), "white-red", rot=(0, 6, 0), bevel=0.008)
    for i in range(4):
        boot(g, (EAST - 0.2, 1.42 + i * 0.17 + (0.06 if i > 1 else 0), 0.01), "coal" if i < 2 else "enamel-red")
    for i in range(9):
        g.tube([(EAST - 0.04, 2.42 + i * 0.045, 1.25), (EAST - 0.1 - 0.02 * (i % 3), 2.44 + i * 0.04, 0.95), (EAST - 0.12, 2.4 + i * 0.045, 0.62 + 0.03 * (i % 2))], 0.012, "net", seg=4)
    for i in range(6):
        g.ball(0.055, (EAST - 0.14, 2.44 + i * 0.07, 0.62 + 0.09 * (i % 3)), ("bread", "enamel-red", "glass")[i % 3], seg=9)


def ring(g, at, radius, thick):
    with g.place(at, (0, -90, 0)):
        for quarter in range(8):
            points = [(radius * cos(radians(quarter * 45 + k * 7.5)), radius * sin(radians(quarter * 45 + k * 7.5)), 0) for k in range(7)]
            g.tube(points, thick, "enamel-red" if quarter % 2 else "white-red", seg=9)


def boot(g, at, mat):
    with g.place(at, (0, 0, -90)):
        g.lathe(((0.05, 0.04), (0.055, 0.2), (0.065, 0.34), (0.058, 0.34), (0.05, 0.1)), (0, 0, 0), mat, seg=12)
        g.ball(0.055, (0, -0.07, 0.045), mat, scale=(0.95, 1.9, 0.8), seg=10)


def on_the_floor(g):
    # The rug under the table, the leak's bucket, crates, rope, the cat.
    x, y = TABLE
    for i in range(9):
        g.grid(2.3, 0.19, (x, y - 0.78 + i * 0.19, 0.014), ("wool-red", "linen", "wool-blue", "wool-red", "oilskin", "wool-red", "wool-blue", "linen", "wool-red")[i], rot=(0, 0, 1.0), nx=20, ny=2, shape=lambda a, b: 0.003 + 0.003 * sin(a * 9 + b * 3))
    for side in (-1, 1):
        for i in range(34):
            g.box((0.07, 0.006, 0.004), (x + side * 1.18, y - 0.83 + i * 0.051, 0.014), "linen", rot=(0, 0, g.random.uniform(-25, 25)), bevel=0)
    g.lathe(((0, 0.01), (0.11, 0), (0.155, 0.28), (0.163, 0.285), (0.15, 0.28), (0.105, 0.02)), (1.15, 0.72, 0.01), "tin", seg=20)
    g.lathe(((0, 0.19), (0.135, 0.19)), (1.15, 0.72, 0.01), "pane", seg=18)
    g.tube([(1.0, 0.72, 0.29), (1.03, 0.66, 0.1), (1.15, 0.58, 0.05), (1.27, 0.66, 0.1), (1.3, 0.72, 0.29)], 0.006, "iron", seg=5)
    crate(g, (-2.72, 0.85, 0.01), 0.42, 0.55, 0.34, "pine")
    for i in range(9):
        g.ball(0.05, (-2.72 + g.random.uniform(-0.14, 0.14), 0.85 + g.random.uniform(-0.2, 0.2), 0.33), ("bread", "clay")[i % 2], scale=(1.2, 1, 0.9), seg=8)
    crate(g, (-2.7, 1.28, 0.01), 0.4, 0.28, 0.24, "pine")
    for i in range(5):
        g.lathe(((0, 0), (0.034, 0), (0.034, 0.15), (0.014, 0.2), (0.014, 0.26), (0, 0.26)), (-2.83 + (i % 3) * 0.1, 1.22 + (i // 3) * 0.1, 0.03), ("glass", "glass-amber")[i % 2], seg=10)
    coil(g, (2.5, 1.45, 0.02))
    crate(g, (2.62, 1.98, 0.01), 0.5, 0.4, 0.4, "sea-paint")
    books(g, (2.42, 1.98, 0.41), 5)
    cat(g, (-1.82, 3.22, 0.02))
    # Nests of pots under the sideboard's edge and a broom in the corner.
    x, y = SIDEBOARD
    for i, (dx, mat) in enumerate(((0.0, "clay"), (0.17, "cream"), (0.33, "glass-amber"), (0.86, "copper"))):
        jar(g, (x + dx, y + 0.05, 0.843), 0.05 + 0.008 * (i % 2), 0.15 + 0.03 * (i % 3), mat, "brass")
    books(g, (x + 0.45, y + 0.05, 0.843), 6)
    g.box((0.2, 0.14, 0.06), (x - 0.18, y - 0.08, 0.873), "tin", rot=(0, 0, -12), bevel=0.01)
    g.tube([(-0.9, 4.42, 0.3), (-0.84, 4.5, 1.5)], 0.013, "pine-z")
    for i in range(12):
        g.tube([(-0.9, 4.42, 0.32), (-0.98 + i * 0.014, 4.36 + 0.03 * (i % 3), 0.02)], 0.009, "rope", seg=4)


def coil(g, at):
    points = []
    for i in range(120):
        a = i * 0.35
        r = 0.19 + 0.02 * sin(i * 0.9)
        points.append((at[0] + r * cos(a), at[1] + r * sin(a), at[2] + 0.015 + i * 0.0016))
    g.tube(points, 0.016, "rope", seg=6)


def cat(g, at):
    with g.place(at, (0, 0, 40)):
        g.ball(0.17, (0, 0, 0.1), "cat", scale=(1.25, 1.0, 0.62), seg=16)
        g.ball(0.085, (0.19, -0.09, 0.1), "cat", scale=(1.05, 1, 0.85), seg=14)
        for side in (-1, 1):
            g.cyl(0.03, 0.055, (0.2 + side * 0.03, -0.09 + side * 0.045, 0.15), "cat", r2=0.003, seg=8)
        tail = [(-0.16 + 0.0 * k, -0.05, 0.06) for k in range(1)] + [(0.21 * cos(2.9 + k * 0.3), 0.19 * sin(2.9 + k * 0.3), 0.05) for k in range(10)]
        g.tube(tail, 0.028, "cat", seg=8)


def kitchen_clutter():
    g = Group("SET_CLUTTER", 11)
    on_the_table(g)
    on_the_dresser(g)
    on_the_walls(g)
    by_the_door(g)
    on_the_floor(g)
    keepsakes(g)
    return g

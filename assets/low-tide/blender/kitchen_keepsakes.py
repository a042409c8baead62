"""What the keeper has gathered in thirty years: charts, a ship, candle ends, oil, onions, the towel on the stove's rail."""
from math import cos, pi, sin

from plan import BARREL, DRESSER, EAST, NORTH, SIDEBOARD, STOVE, TABLE, WEST


def candle(g, at, high=0.09, dish="tin"):
    """An end of a candle that ran down on one side."""
    with g.place(at, (0, 0, g.random.uniform(0, 360))):
        g.lathe(((0, 0), (0.05, 0), (0.056, 0.012), (0.05, 0.012), (0.0, 0.005)), (0, 0, 0), dish, seg=14)
        g.lathe(((0.024, 0.005), (0.017, 0.02), (0.0165, high), (0.012, high - 0.006), (0, high - 0.008)), (0, 0, 0), "wax", seg=11)
        for a, drop in ((0.3, 0.7), (1.4, 0.35), (3.0, 0.55), (4.6, 0.85)):
            g.tube([(0.016 * cos(a), 0.016 * sin(a), high), (0.0195 * cos(a), 0.0195 * sin(a), high * (1 - drop * 0.5)), (0.019 * cos(a), 0.019 * sin(a), high * (1 - drop))], 0.0045, "wax", seg=5)
        g.tube([(0, 0, high - 0.008), (0.002, 0, high + 0.008)], 0.0015, "ink", seg=4)


def sea_chart(g, at, rot, wide, high):
    """A chart on a wall: land, soundings, a course laid off in pencil."""
    with g.place(at, rot):
        g.box((wide, 0.004, high), (0, 0, 0), "paper", bevel=0)
        g.box((wide - 0.04, 0.002, high - 0.04), (0, -0.003, 0), "chart", bevel=0)
        for i in range(5):
            g.ball(0.05 + 0.02 * (i % 2), (-wide * 0.38 + i * wide * 0.07, -0.003, high * (0.34 - 0.05 * (i % 3))), "linen", scale=(1, 0.05, 0.6), seg=9)
        g.ball(0.02, (wide * 0.22, -0.003, -high * 0.1), "linen", scale=(1.2, 0.08, 0.8), seg=9)
        for k in range(26):
            g.box((0.008, 0.001, 0.006), (g.random.uniform(-0.44, 0.44) * wide, -0.0045, g.random.uniform(-0.42, 0.2) * high), "ink", rot=(0, g.random.uniform(-30, 30), 0), bevel=0)
        for k in range(8):
            g.box((0.025, 0.001, 0.003), (wide * (-0.3 + k * 0.07), -0.005, high * (-0.32 + k * 0.055)), "enamel-red", rot=(0, -38, 0), bevel=0)
        for k in range(4):
            g.box((0.09, 0.001, 0.002), (wide * 0.34, -0.005, -high * 0.3), "ink", rot=(0, k * 45, 0), bevel=0)
        for sx in (-1, 1):
            for sz in (-1, 1):
                g.ball(0.006, (sx * (wide / 2 - 0.012), -0.006, sz * (high / 2 - 0.012)), "brass", seg=6)


def model_ship(g, at):
    with g.place(at, (0, 0, 8)):
        g.box((0.34, 0.09, 0.02), (0, 0, 0.01), "oak-x", bevel=0.004)
        for dx in (-0.1, 0.1):
            g.box((0.015, 0.06, 0.05), (dx, 0, 0.04), "oak-z", bevel=0.003)
        g.ball(0.1, (0, 0, 0.105), "enamel-red", scale=(2.3, 0.42, 0.5), seg=14)
        g.box((0.4, 0.07, 0.022), (0, 0, 0.13), "oak-x", bevel=0.01, taper=(1.08, 1.1))
        g.tube([(0.2, 0, 0.14), (0.3, 0, 0.19)], 0.005, "pine-x", seg=5)
        for dx, high in ((-0.11, 0.3), (0.02, 0.36), (0.13, 0.29)):
            g.tube([(dx, 0, 0.13), (dx, 0, 0.13 + high)], 0.005, "pine-z", seg=5)
            for k, wide in enumerate((0.15, 0.12, 0.085)):
                z = 0.18 + k * high * 0.27
                g.grid(wide, high * 0.23, (dx + 0.006, 0, z + high * 0.13), "canvas", rot=(90, 0, 90), nx=4, ny=3, shape=lambda x, y: 0.012 * cos(x * 18))
            g.tube([(dx, 0, 0.13 + high), (dx - 0.05, 0.034, 0.14)], 0.0012, "rope", seg=3)
            g.tube([(dx, 0, 0.13 + high), (dx - 0.05, -0.034, 0.14)], 0.0012, "rope", seg=3)


def onions(g, at, count=9):
    x, y, z = at
    g.tube([(x, y, z), (x + 0.005, y + 0.005, z - 0.3), (x, y, z - 0.62)], 0.009, "rope", seg=5)
    for i in range(count):
        a = i * 2.2
        g.ball(0.042, (x + 0.045 * cos(a), y + 0.045 * sin(a), z - 0.16 - i * 0.05), ("bread", "clay", "wax")[i % 3], scale=(1, 1, 0.85), seg=9)


def on_the_table(g):
    x, y = TABLE
    top = 0.772
    # The rest of a place laid for one: fork, spoon, an egg in its cup, salt, a napkin, the candle for when the current goes.
    for dx, head in ((-0.19, 0.018), (0.15, 0.024)):
        g.box((0.01, 0.15, 0.003), (x + dx, y + 0.18, top + 0.011), "tin", rot=(0, 0, 4), bevel=0.001)
        g.ball(head, (x + dx - 0.006, y + 0.265, top + 0.012), "tin", scale=(0.75, 1.3, 0.2), seg=8)
    g.lathe(((0, 0), (0.022, 0), (0.008, 0.016), (0.012, 0.028), (0.026, 0.045), (0.022, 0.045)), (x + 0.33, y + 0.27, top), "enamel-blue", seg=12)
    g.ball(0.022, (x + 0.33, y + 0.27, top + 0.055), "cream", scale=(1, 1, 1.25), seg=10)
    g.lathe(((0, 0), (0.018, 0), (0.014, 0.04), (0.016, 0.05), (0, 0.055)), (x - 0.19, y + 0.02, top), "cream", seg=10)
    g.box((0.12, 0.09, 0.012), (x - 0.6, y + 0.2, top + 0.008), "linen", rot=(0, 0, 18), bevel=0.005)
    candle(g, (x + 0.6, y + 0.26, top), 0.085)


def on_the_walls(g):
    sea_chart(g, (WEST + 0.03, 2.6, 2.12), (0, 0, 90), 0.52, 0.42)
    sea_chart(g, (EAST - 0.03, 2.83, 1.6), (0, 0, -90), 0.46, 0.36)
    # Plaster that fell off and left the laths.
    with g.place((WEST + 0.024, 0.3, 2.45), (0, 0, 90)):
        g.ball(0.2, (0, 0.002, 0), "boards-under", scale=(1, 0.012, 0.9), seg=11)
        for k in range(7):
            g.box((0.34 - 0.06 * abs(k - 3), 0.006, 0.026), (g.random.uniform(-0.02, 0.02), -0.003, -0.14 + k * 0.046), "pine-x", bevel=0.002, vary=0.3)
    # Keys of the tower by the barometer; the weather flags nobody flies any more.
    g.box((0.24, 0.018, 0.06), (-0.77, NORTH - 0.03, 1.34), "oak-x", bevel=0.006)
    for i in range(4):
        kx = -0.86 + i * 0.06
        g.tube([(kx, NORTH - 0.045, 1.33), (kx, NORTH - 0.05, 1.24 - 0.02 * (i % 2))], 0.004, "brass", seg=5)
        g.lathe(((0.008, 0), (0.015, 0.002), (0.008, 0.004)), (kx, NORTH - 0.047, 1.325), "iron", rot=(90, 0, 0), seg=9)
    onions(g, (WEST + 0.42, 1.0, HEIGHT_OF_BEAM))
    onions(g, (WEST + 0.36, 4.15, HEIGHT_OF_BEAM), 6)
    for i in range(14):
        a = i * 2.4
        g.tube([(WEST + 0.44, 2.6, HEIGHT_OF_BEAM), (WEST + 0.44 + 0.02 * cos(a), 2.6 + 0.02 * sin(a), HEIGHT_OF_BEAM - 0.14), (WEST + 0.44 + 0.07 * cos(a), 2.6 + 0.07 * sin(a), HEIGHT_OF_BEAM - 0.34 - 0.03 * (i % 3))], 0.008, "leaf", seg=4)


HEIGHT_OF_BEAM = 2.99


def here_and_there(g):
    x, y = DRESSER
    model_ship(g, (x + 0.05, y + 0.08, 2.36))
    jug = ((0, 0), (0.05, 0), (0.075, 0.07), (0.05, 0.15), (0.06, 0.18), (0.052, 0.18))
    g.lathe(jug, (x - 0.55, y + 0.1, 2.36), "cream", seg=14)
    g.lathe(jug, (x + 0.58, y + 0.1, 2.36), "clay", seg=14, scale=(0.85, 0.85, 0.8))
    # On the sideboard: a telescope, candle ends, a shell.
    x, y = SIDEBOARD
    g.lathe(((0, 0), (0.019, 0), (0.019, 0.13), (0.024, 0.135), (0.024, 0.27), (0.03, 0.275), (0.03, 0.42), (0.034, 0.43), (0, 0.43)), (x + 0.12, y - 0.16, 0.878), "brass", rot=(0, 90, 6), seg=12)
    for i, high in enumerate((0.11, 0.06, 0.08)):
        candle(g, (x - 0.28 + 0.09 * i, y + 0.08 - 0.05 * (i % 2), 0.843), high, "brass")
    g.ball(0.05, (x + 0.62, y - 0.14, 0.868), "cream", scale=(1.2, 0.9, 0.6), seg=10)
    # Stove: the towel over its rail, matches and spills on the shelf.
    x, y = STOVE
    for side, drop in ((0.012, 0.3), (-0.012, 0.22)):
        g.grid(0.3, drop, (x + 0.37 + side, y - 0.2, 0.755 - drop / 2), "linen", rot=(90, 0, 90), nx=8, ny=5, shape=lambda a, b: 0.008 * sin(a * 40))
    g.grid(0.3, 0.03, (x + 0.37, y - 0.2, 0.757), "linen", rot=(0, 0, 90), nx=8, ny=1)
    for k in range(3):
        g.box((0.302, 0.001, 0.012), (x + 0.393, y - 0.2, 0.5 + k * 0.03), "wool-blue", rot=(0, 0, 90), bevel=0)
    # Lamp oil by the barrel, wicks in a tin.
    x, y = BARREL
    g.lathe(((0, 0), (0.075, 0), (0.078, 0.01), (0.075, 0.18), (0.03, 0.23), (0.018, 0.25), (0.018, 0.27), (0, 0.272)), (x + 0.24, y + 0.22, 0.009), "rust", seg=16)
    g.tube([(x + 0.3, y + 0.22, 0.16), (x + 0.36, y + 0.22, 0.24), (x + 0.37, y + 0.22, 0.29)], 0.009, "rust", seg=6)
    g.tube([(x + 0.18, y + 0.22, 0.2), (x + 0.22, y + 0.22, 0.33), (x + 0.28, y + 0.22, 0.3), (x + 0.3, y + 0.22, 0.2)], 0.005, "iron", seg=5)
    # Charts rolled up in a basket under the net.
    with g.place((2.68, 2.44, 0.01)):
        g.lathe(((0, 0), (0.12, 0), (0.15, 0.3), (0.158, 0.31), (0.14, 0.3), (0.11, 0.02)), (0, 0, 0), "rope", seg=16)
        for i in range(7):
            a = i * 2 * pi / 7
            g.lathe(((0.016, 0), (0.022, 0), (0.022, 0.62 + 0.07 * (i % 3)), (0.016, 0.62 + 0.07 * (i % 3))), (0.055 * cos(a), 0.055 * sin(a), 0.02), ("paper", "chart", "canvas")[i % 3], rot=(10 * sin(a) * -1, 10 * cos(a), 0), seg=10)
    # Boot jack, brush, and a saucer of milk for the cat.
    g.lathe(((0, 0.003), (0.035, 0), (0.06, 0.02), (0.056, 0.02), (0.034, 0.006), (0, 0.006)), (-1.5, 3.5, 0.01), "enamel-blue", seg=16)
    g.lathe(((0, 0), (0.045, 0)), (-1.5, 3.5, 0.024), "cream", seg=14)


def keepsakes(g):
    on_the_table(g)
    on_the_walls(g)
    here_and_there(g)

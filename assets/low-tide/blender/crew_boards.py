"""What the crew reads: the storyboard, the plan with its card model, the call board, the signs of the fire lane."""
from math import cos, pi, sin

from plan import CALL_BOARD, PLAN_TABLE, STORYBOARD


def easel(g, wide, high, low, mat):
    """A board on a rolling frame; its face looks along local -Y."""
    for sx in (-1, 1):
        x = sx * (wide / 2 - 0.04)
        g.box((0.045, 0.03, low + high + 0.04), (x, 0.03, (low + high + 0.04) / 2 + 0.05), "pine-z", bevel=0.004)
        g.box((0.05, 0.56, 0.045), (x, 0.03, 0.075), "pine-y", bevel=0.006)
        g.beam((x, 0.26, 0.1), (x, 0.05, low + high * 0.6), (0.04, 0.025), "pine-z")
        for sy in (-0.22, 0.28):
            g.cyl(0.03, 0.024, (x - 0.012, sy, 0.03), "black", rot=(0, 90, 0), seg=12)
    g.box((wide, 0.02, high), (0, 0, low + high / 2), mat, bevel=0.003)
    for sz in (0, 1):
        g.box((wide + 0.03, 0.035, 0.035), (0, 0, low + sz * high), "pine-x", bevel=0.005)
    for sx in (-1, 1):
        g.box((0.035, 0.035, high), (sx * wide / 2, 0, low + high / 2), "pine-z", bevel=0.005)


def pin(g, at):
    g.ball(0.007, at, g.random.choice(("enamel-red", "brass", "enamel-blue")), seg=6)


def frame_card(g, x, z, number, tilt):
    """One storyboard frame: a wash of sky and sea, a few strokes of ink, a number in marker."""
    y = -0.0125
    with g.place((x, y, z), (0, tilt, 0)):
        g.box((0.225, 0.002, 0.19), (0, 0, 0), "card", bevel=0)
        tone = "wash-dusk" if number in (1, 2, 3, 11, 12) else "wash-night" if number < 9 else "wash-day"
        g.box((0.2, 0.001, 0.1125), (0, -0.0015, 0.024), tone, bevel=0)
        ink = -0.0028
        # The table line, the keeper where he stands in this shot, and what he looks at.
        g.box((0.12, 0.001, 0.006), (-0.02, ink, -0.012), "ink", bevel=0)
        kx, tall = (-0.05 + 0.011 * number if number > 4 else -0.02), (0.03 if number != 2 else 0.052)
        g.ball(tall * 0.5, (kx, ink, 0.012), "ink", scale=(0.8, 0.02, 1.2), seg=8)
        g.ball(tall * 0.4, (kx, ink, 0.012 + tall * 0.8), "paper", scale=(1, 0.03, 1), seg=8)
        if number not in (2, 7):
            g.box((0.05, 0.001, 0.04), (0.06, ink, 0.05), "paper" if number > 8 else "ink", bevel=0)
        if number in (6, 7, 8, 9):
            g.ball(0.011, (kx + 0.035, ink - 0.0005, 0.03), "oilskin", scale=(1, 0.03, 1.3), seg=7)
        g.text(str(number), 0.034, (-0.092, -0.0022, -0.066), "ink", rot=(90, 0, 0), font="marker")
        for k in range(2):
            g.box((0.12 - 0.03 * k, 0.001, 0.004), (0.03 - 0.015 * k, -0.0015, -0.055 - 0.016 * k), "stencil", bevel=0)
    pin(g, (x, y - 0.006, z + 0.085))


def storyboard(g):
    with g.place((*STORYBOARD["at"], 0), (0, 0, STORYBOARD["turn"])):
        easel(g, 1.7, 0.98, 0.82, "cork")
        number = 1
        for row in range(3):
            for column in range(6):
                if number > 16:
                    break
                frame_card(g, -0.68 + column * 0.27, 1.585 - row * 0.29, number, g.random.uniform(-2.5, 2.5))
                number += 1
        g.box((0.3, 0.002, 0.1), (0.5, -0.0125, 1.0), "tape-white", rot=(0, -3, 0), bevel=0)
        g.text("SC. 42A", 0.06, (0.5, -0.0145, 1.0), "stencil", rot=(90, -3, 0), font="marker")
        g.tube([(-0.55, -0.018, 1.5), (-0.28, -0.02, 1.3), (0.1, -0.02, 1.34), (0.4, -0.018, 1.2)], 0.0022, "enamel-red", seg=4)
        # A clip lamp on the upper edge.
        g.tube([(0.0, 0, 1.8), (0.0, -0.12, 1.95), (0, -0.22, 1.94)], 0.008, "black", seg=6)
        g.lathe(((0.015, 0.05), (0.03, 0.045), (0.07, -0.03), (0.065, -0.03), (0.02, 0.04)), (0, -0.24, 1.92), "black", rot=(-30, 0, 0), seg=14)
        g.ball(0.02, (0, -0.245, 1.915), "work", seg=8)


def plan_table(g):
    """The art department's trestle: the plan under scales, the set in white card at 1:25."""
    with g.place((*PLAN_TABLE["at"], 0), (0, 0, PLAN_TABLE["turn"])):
        g.box((1.5, 0.8, 0.025), (0, 0, 0.86), "ply-x", bevel=0.004)
        for sx in (-0.5, 0.5):
            g.box((0.06, 0.7, 0.05), (sx, 0, 0.82), "pine-y")
            for sy in (-1, 1):
                g.beam((sx, sy * 0.3, 0), (sx, sy * 0.1, 0.8), (0.045, 0.03), "pine-z")
            g.box((0.03, 0.42, 0.04), (sx, 0, 0.3), "pine-y")
        top = 0.874
        g.grid(0.84, 0.58, (-0.27, -0.02, top + 0.002), "card", nx=14, ny=4, shape=lambda x, y: max(0, abs(x) - 0.36) * 0.5)
        scale = 0.055
        ink = top + 0.0045

        def wall(a, b, wide=0.006):
            ax, ay, bx, by = (-0.28 + a[0] * scale, -0.18 + a[1] * scale, -0.28 + b[0] * scale, -0.18 + b[1] * scale)
            g.box((abs(bx - ax) + wide, abs(by - ay) + wide, 0.001), ((ax + bx) / 2, (ay + by) / 2, ink), "enamel-blue", bevel=0)

        for a, b in (((-3, 0), (-3, 4.6)), ((-3, 4.6), (-0.55, 4.6)), ((1.35, 4.6), (3, 4.6)), ((3, 0.9), (3, 4.6))):
            wall(a, b)
        for a, b in (((-1.4, 1.7), (0.1, 1.7)), ((0.1, 1.7), (0.1, 2.6)), ((0.1, 2.6), (-1.4, 2.6)), ((-1.4, 2.6), (-1.4, 1.7)), ((-2.9, 2.3), (-2.2, 2.3)), ((-2.2, 2.3), (-2.2, 3.2)), ((-2.9, 3.2), (-2.2, 3.2))):
            wall(a, b, 0.0025)
        for k in range(9):
            a = k * pi / 4.5
            g.box((0.042, 0.0022, 0.001), (-0.28 + 2.15 * scale + 0.021 * cos(a), -0.18 + 3.72 * scale + 0.021 * sin(a), ink), "enamel-blue", rot=(0, 0, a * 57.3), bevel=0)
        for name, x, y, mat in (("A", 0.2, -2.2, "tape-amber"), ("B", -2.3, -1.4, "tape-cyan"), ("D", 3.0, -1.9, "tape-lime"), ("E", 4.6, -2.2, "tape-white")):
            g.cyl(0.014, 0.002, (-0.28 + x * scale, -0.18 + y * scale, ink), mat, seg=10)
            g.text(name, 0.024, (-0.28 + x * scale, -0.18 + y * scale, ink + 0.0026), "stencil", rot=(0, 0, 0), font="label")
        g.text("42  KITCHEN  1:25", 0.03, (-0.5, -0.26, ink), "enamel-blue", rot=(0, 0, 0), font="label")
        # Scale rule, pencil, a weight, a coffee ring.
        g.box((0.3, 0.03, 0.008), (-0.2, -0.33, top + 0.006), "brass", rot=(0, 0, 6), bevel=0.002)
        g.cyl(0.0035, 0.16, (0.05, -0.3, top + 0.006), "oilskin", rot=(90, 0, 60), seg=6)
        g.box((0.06, 0.05, 0.035), (-0.62, 0.2, top + 0.02), "steel", bevel=0.006)
        g.lathe(((0.035, 0), (0.038, 0.001), (0.04, 0)), (0.1, 0.2, top + 0.004), "oak-x", seg=18)
        g.lathe(((0, 0), (0.036, 0), (0.038, 0.09), (0.033, 0.09), (0.03, 0.01)), (0.16, -0.28, top), "enamel", seg=14)
        # The set again, in card.
        with g.place((0.5, 0.05, top)):
            k = 0.066
            g.box((6.4 * k, 5.0 * k, 0.01), (0, 0, 0.005), "card", bevel=0.001)
            low = 0.01
            g.box((0.006, 4.6 * k, 3.3 * k), (-3 * k, 0, low + 1.65 * k), "card", bevel=0)
            g.box((0.006, 3.7 * k, 3.3 * k), (3 * k, 0.45 * k, low + 1.65 * k), "card", bevel=0)
            y = 2.3 * k
            for x0, x1, z0, z1 in ((-3, -0.55, 0, 3.3), (1.35, 3, 0, 3.3), (-0.55, 1.35, 0, 0.98), (-0.55, 1.35, 2.42, 3.3)):
                g.box(((x1 - x0) * k, 0.006, (z1 - z0) * k), ((x0 + x1) / 2 * k, y, low + (z0 + z1) / 2 * k), "card", bevel=0)
            g.box((1.5 * k, 0.86 * k, 0.006), (-0.65 * k, -0.15 * k, low + 0.75 * k), "card", bevel=0)
            g.box((0.7 * k, 0.9 * k, 0.8 * k), (-2.5 * k, 0.45 * k, low + 0.4 * k), "card", bevel=0)
            for i in range(9):
                g.box((0.75 * k, 0.16 * k, 0.004), ((2.15 + 0.36 * cos(i * 0.55)) * k, (1.42 + 0.36 * sin(i * 0.55)) * k, low + (0.3 + i * 0.3) * k), "card", rot=(0, 0, i * 31.5), bevel=0)
            g.cyl(0.004, 3.2 * k, (2.15 * k, 1.42 * k, low), "pine-z", seg=6)
            g.ball(0.5 * k, (-0.6 * k, 0.6 * k, low + 0.95 * k), "clay", scale=(0.5, 0.45, 1.1), seg=8)


def call_board(g):
    with g.place((*CALL_BOARD["at"], 0), (0, 0, CALL_BOARD["turn"])):
        easel(g, 1.25, 0.95, 0.85, "sea-paint-x")
        g.text("CREW  ·  CALL 18:00", 0.085, (0, -0.0125, 1.72), "tape-white", rot=(90, 0, 0), font="bold")
        g.text("HOT SET", 0.05, (-0.42, -0.0125, 0.92), "tape-amber", rot=(90, 0, 0), font="marker")
        for i in range(8):
            x, z = -0.44 + (i % 4) * 0.29, 1.46 - (i // 4) * 0.33
            with g.place((x, -0.013, z), (0, g.random.uniform(-3, 3), 0)):
                g.box((0.2, 0.002, 0.25), (0, 0, 0), "card", bevel=0)
                tone = ("wash-dusk", "wash-day", "wash-night", "clay", "wash-day", "wash-dusk", "sea-paint-x", "wash-night")[i]
                g.box((0.165, 0.001, 0.165), (0, -0.0016, 0.028), tone, bevel=0)
                g.ball(0.036, (0, -0.0024, 0.05), "skin", scale=(0.9, 0.05, 1.15), seg=10)
                g.ball(0.04, (0, -0.0024, 0.078), ("hair", "ink", "cat", "oak-x", "hair", "ink", "bread", "wool-red")[i], scale=(0.95, 0.06, 0.55), seg=9)
                g.ball(0.07, (0, -0.0022, -0.032), ("wool-blue", "oilskin", "case", "wool-red", "leaf", "book-c", "oak-x", "enamel-blue")[i], scale=(0.95, 0.03, 0.45), seg=10)
                g.box((0.12, 0.001, 0.008), (0, -0.0016, -0.078), "stencil", bevel=0)
                g.box((0.08, 0.001, 0.005), (0, -0.0016, -0.098), "stencil", bevel=0)
            pin(g, (x, -0.018, z + 0.115))
        # The fire point stands beside it: extinguisher, sand bucket.
        for at, mat in (((0.86, 0.02), "enamel-red"),):
            g.lathe(((0, 0), (0.085, 0), (0.09, 0.02), (0.09, 0.44), (0.05, 0.52), (0.025, 0.54), (0.025, 0.58), (0, 0.585)), (*at, 0.02), mat, seg=18)
            g.tube([(at[0], at[1] - 0.02, 0.58), (at[0] + 0.1, at[1] - 0.05, 0.54), (at[0] + 0.12, at[1] - 0.07, 0.26)], 0.012, "black", seg=6)
            g.box((0.09, 0.02, 0.015), (at[0] - 0.02, at[1], 0.6), "black", bevel=0.003)
            g.box((0.1, 0.003, 0.13), (at[0], at[1] - 0.09, 0.3), "tape-white", bevel=0)
        g.lathe(((0, 0.01), (0.1, 0), (0.14, 0.26), (0.147, 0.265), (0.135, 0.26), (0.1, 0.02)), (1.18, 0.02, 0.0), "enamel-red", seg=18)
        g.lathe(((0, 0.23), (0.125, 0.22)), (1.18, 0.02, 0.0), "sand", seg=14)


def way_out(g, at, turn):
    """A door in the masking and its sign, so that the fire lane leads somewhere."""
    with g.place((*at, 0), (0, 0, turn)):
        g.box((1.9, 0.06, 2.2), (0, 0.03, 1.1), "case", bevel=0.01)
        for sx in (-0.47, 0.47):
            g.box((0.9, 0.05, 2.08), (sx, -0.012, 1.06), "steel", bevel=0.012)
            g.tube([(sx - 0.36, -0.09, 1.02), (sx + 0.36, -0.09, 1.02)], 0.018, "alu", seg=8)
            for k in (-0.36, 0.36):
                g.tube([(sx + k, -0.03, 1.02), (sx + k, -0.09, 1.02)], 0.014, "alu", seg=6)
            g.box((0.7, 0.003, 0.18), (sx, -0.039, 0.14), "alu", bevel=0)
        g.box((0.56, 0.1, 0.2), (0, -0.04, 2.38), "case", bevel=0.012)
        g.text("EXIT", 0.15, (0, -0.092, 2.375), "exit", rot=(90, 0, 0), font="bold")
        g.text("QUIET PLEASE", 0.1, (0, -0.04, 1.6), "tape-white", rot=(90, 0, 0), font="label")


def boards(g):
    storyboard(g)
    plan_table(g)
    call_board(g)
    way_out(g, (5.1, -7.02), 180)

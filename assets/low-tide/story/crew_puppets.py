"""The eight of the crew as puppets. Each function builds one bust; what they wear and carry says what they do."""
from math import cos, pi, radians, sin

from puppet_forms import Bust, clay


def ring(radius, at, count, start=0.0, span=360.0, scale=(1, 1)):
    """Points of an arc in the XZ plane, facing -Y."""
    return [
        (at[0] + radius * scale[0] * cos(radians(start + span * i / count)), at[1], at[2] + radius * scale[1] * sin(radians(start + span * i / count)))
        for i in range(count + 1)
    ]


def bend(points, steps=6):
    """A smooth line through points (Catmull-Rom), for cords and cables."""
    ends = [points[0], *points, points[-1]]
    line = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:]):
        for k in range(steps):
            t = k / steps
            line.append(tuple(0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3) for p, q, r, s in zip(a, b, c, d)))
    return [*line, points[-1]]


def spectacles(g, mat, radius=0.36, apart=0.4, z=0.22, y=-1.0):
    for side in (-1, 1):
        g.tube(ring(radius, (side * apart, y, z), 28), 0.032, mat, seg=8)
        g.tube([(side * (apart + radius), y, z + 0.04), (side * 0.98, y + 0.4, z + 0.08), (side * 1.02, 0.05, z + 0.06)], 0.03, mat, seg=7)
    g.tube([(-apart + radius, y, z + 0.05), (0, y - 0.05, z + 0.1), (apart - radius, y, z + 0.05)], 0.032, mat, seg=8)


def knit_cap(g, mat, hem, z=0.56, bobble=None, slouch=0.0, size=1.0):
    r = 1.03 * size
    g.ribbed(((r * 0.96, -0.02), (r * 1.06, 0.02), (r * 1.07, 0.16), (r * 1.04, 0.3), (r * 0.98, 0.32)), (0, 0.1, z), hem, ribs=40, depth=0.045, rot=(-10, 0, 0))
    g.ribbed(((r * 0.98, 0.26), (r * 0.98, 0.4), (r * 0.86, 0.62), (r * 0.58, 0.8 + slouch), (r * 0.2, 0.88 + slouch), (0.02, 0.89 + slouch)), (0, 0.1, z), mat, ribs=40, depth=0.04, rot=(-10, 0, 0))
    if bobble:
        for i in range(46):
            a, b = i * 2.399, 1 - 2 * (i + 0.5) / 46
            r2 = (1 - b * b) ** 0.5
            g.ball(0.09, (0.2 * r2 * cos(a), 0.28 + slouch * 0.2 + 0.2 * r2 * sin(a), z + 1.06 + slouch + 0.2 * b), bobble, seg=8)


def roll_neck(g, mat):
    g.ribbed(((0.5, -0.2), (0.6, -0.12), (0.62, 0.06), (0.58, 0.2), (0.5, 0.24), (0.44, 0.16)), (0, 0.04, -1.28), mat, ribs=30, depth=0.05, scale=(1, 0.92, 1))


def scarf(g, mat, stripe=None):
    for i, (z, r, tilt) in enumerate(((-1.36, 0.66, 4), (-1.18, 0.6, -5))):
        points = [(r * cos(a), 0.04 + r * 0.86 * sin(a), z + 0.05 * sin(a * 2 + tilt)) for a in (2 * pi * k / 36 for k in range(37))]
        g.tube(points, 0.17, mat, seg=14)
    for k in range(4):
        g.box((0.4, 0.13, 0.33), (0.3 + 0.03 * k, (-0.82, -0.93, -0.97, -0.98)[k], -1.58 - 0.29 * k), stripe if stripe and k % 2 else mat, rot=(-14 + 5 * k, -6, 0), bevel=0.05)


def ines():
    g = Bust("ines", "#c99a78", "#c9806a", 3)
    silver = clay("silver hair", "#b9b7b2", 0.55, 0.6, 6, stretch=(7, 7, 1.2))
    g.skull(0.9, 1.04, 0.74)
    g.nose(0.24, (0, -1.16, -0.12), (0.8, 1.15, 0.92))
    g.ball(0.2, (0, -0.98, 0.08), g.skin, scale=(0.62, 0.9, 1.4), rot=(-24, 0, 0), seg=20)
    g.eyes("#3f6f78", (0.12, 0.02), (0.86, 0.86), 0.3)
    g.brows(silver, 0.06, -6, 0.06, 0.27, 0.03)
    g.mouth(0.3, 0.13, -0.6, tilt=0.1)
    # Hair drawn back from the forehead to a bun with a pencil through it.
    g.ball(1.06, (0, 0.2, 0.24), silver, scale=(0.95, 0.9, 1.0), rot=(18, 0, 0), seg=44)
    for i in range(15):
        a = radians(-78 + i * 11.2)
        g.tube([(0.9 * sin(a), -0.52 + 0.42 * abs(sin(a)) ** 1.6, 0.34 + 0.6 * cos(a)), (0.72 * sin(a), -0.12, 0.86 + 0.34 * cos(a)), (0.3 * sin(a), 0.4, 1.24)], 0.1, silver, seg=9)
    g.ball(0.42, (0.06, 0.3, 1.42), silver, scale=(1.1, 0.95, 0.85), seg=28)
    g.tube([(0.43 * cos(a) + 0.06, 0.3 + 0.4 * sin(a), 1.4 + 0.07 * a / 6) for a in (k * 0.35 for k in range(32))], 0.1, silver, seg=8)
    g.cyl(0.055, 1.5, (-0.72, 0.02, 1.18), clay("pencil", "#d9982b", 0.5, 0.05), rot=(0, 68, 12), seg=6)
    g.cyl(0.055, 0.18, (-0.86, 0.0, 1.125), clay("rubber", "#c9655a", 0.6, 0.1), rot=(0, 68, 12), seg=10)
    spectacles(g, clay("horn", "#3a2318", 0.25, 0.05))
    g.neck()
    g.coat(clay("navy wool", "#26384f", 0.85, 0.7, 26, broad_relief=0.7))
    g.arms("navy wool")
    scarf(g, clay("scarf teal", "#2f7f80", 0.9, 0.9, 20), clay("scarf cream", "#d8c9a4", 0.9, 0.9, 20))
    # The director's finder on its cord.
    g.tube(bend([(-0.52, -0.55, -1.5), (-0.3, -0.98, -1.95), (-0.12, -1.08, -2.2)]), 0.025, g.black, seg=6)
    g.cyl(0.15, 0.4, (-0.12, -0.95, -2.28), clay("finder", "#1d1c1b", 0.35, 0.1), rot=(90, 0, 0), r2=0.18, seg=22)
    g.cyl(0.12, 0.02, (-0.12, -1.355, -2.28), clay("finder glass", "#7fa6c0", 0.05, 0), rot=(90, 0, 0), seg=22)
    return g


def tomasz():
    g = Bust("tomasz", "#d9a88a", "#d0786a", 11)
    hair = clay("black hair", "#2a211c", 0.6, 0.7, 6, stretch=(6, 6, 1.5))
    tweed = clay("tweed", "#6d5c45", 0.9, 0.8, 34, mottle=0.6)
    g.skull(1.08, 0.94, 0.9, 1.15)
    g.nose(0.36, (0, -1.08, -0.08), (1.12, 1, 0.9))
    g.eyes("#5d4a2c", (-0.1, -0.02), (0.84, 0.50), 0.25)
    g.brows(hair, 0.02, -8, 0.1, 0.3, -0.05)
    for side in (-1, 1):
        for k in range(8):
            g.tube([(side * 0.05 * k, -1.06 + 0.02 * k, -0.38 - 0.006 * k), (side * (0.2 + 0.06 * k), -1.02 + 0.05 * k, -0.5 - 0.02 * k), (side * (0.42 + 0.06 * k), -0.86 + 0.05 * k, -0.56 + 0.025 * k)], 0.085, hair, seg=8)
        g.tube([(side * 0.72, -0.62, -0.5), (side * 0.88, -0.56, -0.42), (side * 0.92, -0.54, -0.28), (side * 0.82, -0.58, -0.24)], 0.06, hair, seg=8)
        for k in range(5):
            g.ball(0.15, (side * (1.0 - 0.02 * k), 0.0 + 0.2 * k, 0.24 - 0.08 * k), hair, seg=12)
    g.mouth(0.18, 0.03, -0.74, y=-0.9)
    # Flat cap.
    g.ball(1.14, (0, 0.12, 0.68), tweed, scale=(1, 1.02, 0.52), rot=(-8, 0, 0), seg=44)
    g.ball(0.8, (0, -0.6, 0.6), tweed, scale=(1.02, 0.78, 0.16), rot=(-12, 0, 0), seg=36)
    g.ball(0.09, (0, 0.05, 1.28), tweed, scale=(1, 1, 0.6), seg=14)
    g.neck()
    g.coat(clay("moleskin", "#4d4a3c", 0.9, 0.5, 24, broad_relief=0.7), 1.06)
    g.arms("moleskin", 1.06)
    shirt = clay("shirt", "#c9c2b0", 0.8, 0.3, 20)
    for side in (-1, 1):
        g.box((0.52, 0.1, 0.34), (side * 0.28, -0.6, -1.4), shirt, rot=(28, side * 24, side * -18), bevel=0.04)
    # Light meter on a cord.
    cord = clay("cord red", "#8f3a2c", 0.8, 0.3)
    g.tube(bend([(-0.6, -0.55, -1.42), (-0.26, -1.0, -2.0), (0.02, -1.1, -2.12), (0.3, -1.0, -1.96), (0.62, -0.55, -1.42)]), 0.03, cord, seg=7)
    g.box((0.34, 0.14, 0.5), (0.02, -1.12, -2.36), clay("meter", "#33352f", 0.4, 0.1), bevel=0.05)
    g.ball(0.14, (0.02, -1.2, -2.2), clay("dome", "#f0ead8", 0.35, 0), seg=20)
    g.box((0.2, 0.02, 0.12), (0.02, -1.195, -2.45), clay("dial pale", "#d9cf9a", 0.4, 0), bevel=0.01)
    return g


def odile():
    g = Bust("odile", "#b9825c", "#b5654e", 23)
    hair = clay("copper hair", "#8a3f1c", 0.65, 0.8, 9)
    orange = clay("knit orange", "#c9641f", 0.92, 0.9, 26)
    g.skull(1.0, 1.0, 0.88)
    g.nose(0.29, (0, -1.07, -0.12), (1.2, 1, 0.82))
    g.eyes("#56733a", (0.18, 0.1), (0.90, 0.90), 0.4)
    g.brows(hair, 0.04, -10, 0.085, 0.28)
    g.mouth(0.42, 0.2, -0.6, y=-0.97)
    g.curls(hair, 420, lambda d: 1.04 if (d[2] < 0.5 and d[2] > -0.62 and d[1] > -0.34) else 0, (0.12, 0.2))
    knit_cap(g, orange, clay("knit orange deep", "#a84e16", 0.92, 0.9, 26), 0.56)
    # Head lamp on its strap.
    strap = clay("strap", "#1f2226", 0.7, 0.3)
    g.tube([(1.11 * cos(a), 0.12 + 1.11 * sin(a), 0.76 - 0.2 * sin(a)) for a in (2 * pi * k / 40 for k in range(41))], 0.075, strap, seg=8, flat=1.3)
    g.cyl(0.25, 0.24, (0, -0.96, 0.98), strap, rot=(82, 0, 0), r2=0.28, seg=26)
    lamp = clay("lamp lit", "#ffe2ae", 0.2, 0)
    g.cyl(0.23, 0.03, (0, -1.18, 1.01), lamp, rot=(82, 0, 0), seg=26)
    g.neck()
    denim = clay("denim", "#37506b", 0.9, 0.5, 44, mottle=0.5, broad_relief=0.7)
    g.coat(denim, 1.02)
    g.arms(denim, 1.02)
    roll_neck(g, clay("jersey mustard", "#b98a2b", 0.9, 0.8, 26))
    pin = clay("peg", "#c9a56b", 0.7, 0.3, stretch=(4, 4, 1))
    for k, (x, z, tilt) in enumerate(((-0.78, -1.72, 16), (-0.6, -1.8, 8), (-0.42, -1.86, 3))):
        for side in (-1, 1):
            g.box((0.07, 0.1, 0.5), (x + side * 0.045, -0.98 - 0.02 * k, z), pin, rot=(6, tilt + side * 4, 0), bevel=0.02)
        g.tube([(x - 0.09, -1.03 - 0.02 * k, z + 0.04), (x + 0.09, -1.03 - 0.02 * k, z + 0.04)], 0.03, clay("wire", "#8a8d8e", 0.3, 0.1), seg=6)
    glove = clay("glove", "#d8b04a", 0.8, 0.5)
    g.ball(0.3, (0.86, -0.72, -1.62), glove, scale=(1, 0.5, 0.8), rot=(0, 30, 0), seg=20)
    for k in range(4):
        g.tube([(0.72 + 0.13 * k, -0.9, -1.72 + 0.02 * k), (0.7 + 0.14 * k, -1.06, -1.95), (0.72 + 0.13 * k, -1.04, -2.12 + 0.03 * abs(k - 1.5))], 0.085, glove, seg=9)
    return g


def ruth():
    g = Bust("ruth", "#6a3f2a", "#7d4433", 31)
    hair = clay("dark wool", "#1f1714", 0.85, 0.9, 14)
    wrap = clay("wrap yellow", "#d9a326", 0.8, 0.5, 16)
    deep = clay("wrap rust", "#a8431f", 0.8, 0.5, 16)
    g.skull(0.97, 1.0, 0.8)
    g.nose(0.28, (0, -1.05, -0.12), (1.2, 0.95, 0.85))
    g.eyes("#3a2415", (0.0, -0.16), (0.80, 0.80), 0.35)
    g.brows(hair, 0.05, 3, 0.06, 0.27)
    g.mouth(0.38, 0.22, -0.58)
    g.curls(hair, 620, lambda d: 1.42 if d[2] > 0.42 and d[1] > -0.75 else (1.1 if -0.3 < d[2] <= 0.42 and d[1] > 0.0 else 0), (0.16, 0.26))
    for k, (mat, z, tilt) in enumerate(((wrap, 0.64, 0), (deep, 0.79, 3), (wrap, 0.93, -2))):
        g.tube([((1.07 - 0.035 * k) * cos(a), 0.1 + (1.06 - 0.035 * k) * sin(a), z - 0.24 * sin(a) * -0.5 + 0.02 * sin(a * 3 + tilt)) for a in (2 * pi * i / 44 for i in range(45))], 0.13, mat, seg=12)
    g.ball(0.2, (0.42, -0.94, 0.74), deep, scale=(1.1, 0.7, 0.9), seg=18)
    for side in (-1, 1):
        g.ball(0.26, (0.42 + side * 0.24, -0.92, 0.9 + side * 0.06), wrap, scale=(1.2, 0.4, 0.62), rot=(0, side * -34, 0), seg=18)
        g.tube(ring(0.17, (side * 1.04, -0.1, -0.42), 20), 0.035, clay("brass ring", "#c9982f", 0.25, 0.05), seg=8)
    # Loupe pushed up, wire armature behind the ear.
    steel = clay("steel wire", "#a7a9a9", 0.25, 0.05)
    g.cyl(0.24, 0.2, (-0.4, -1.02, 0.6), clay("loupe", "#1b1a19", 0.3, 0.05), rot=(74, 0, -10), r2=0.2, seg=26)
    g.cyl(0.17, 0.015, (-0.372, -1.215, 0.654), clay("loupe glass", "#16222a", 0.4, 0), rot=(74, 0, -10), seg=24)
    g.ball(0.05, (-0.43, -1.225, 0.71), g.white, scale=(1.3, 0.2, 0.7), seg=10)
    g.neck()
    g.coat(clay("cardigan", "#7d2f45", 0.92, 0.9, 28, broad_relief=0.7), 0.96)
    g.arms("cardigan", 0.96)
    roll_neck(g, clay("jersey cream", "#d9cba6", 0.92, 0.9, 28))
    for z in (-1.72, -2.05, -2.38):
        g.cyl(0.075, 0.04, (0, -0.92 - 0.06 * (z < -1.9) - 0.03 * (z < -2.2), z), clay("button", "#e2b758", 0.3, 0.05), rot=(90, 0, 0), seg=16)
    # A tiny hand of spare fingers in the pocket.
    g.box((0.5, 0.08, 0.4), (0.62, -0.94, -2.42), clay("cardigan deep", "#642438", 0.92, 0.9, 28), rot=(0, 0, 28), bevel=0.03)
    for k in range(3):
        g.tube([(0.5 + 0.12 * k, -1.02 + 0.06 * k, -2.3), (0.48 + 0.13 * k, -1.05 + 0.06 * k, -2.02 - 0.05 * abs(k - 1))], 0.05, clay("keeper skin", "#c98a68", 0.5, 0.2), seg=9)
    g.tube([(0.34, -0.98, -2.3), (0.3, -1.04, -1.94), (0.36, -1.05, -1.88)], 0.022, steel, seg=6)
    return g


def yuki():
    g = Bust("yuki", "#d9ad85", "#d98f78", 41)
    hair = clay("bob", "#1b1a1e", 0.4, 0.5, 5, stretch=(9, 9, 0.7))
    g.skull(0.96, 0.98, 0.78)
    g.nose(0.21, (0, -1.03, -0.14), (1.05, 1, 0.85), bridge=False)
    g.eyes("#2d2119", (-0.2, 0.12), (0.82, 0.82), 0.3)
    g.brows(hair, 0.1, 8, 0.05, 0.24, 0.05)
    g.mouth(0.24, 0.1, -0.58, tilt=-0.12)
    g.ball(1.05, (0, 0.22, 0.2), hair, scale=(0.99, 0.92, 1.0), seg=44)
    for i in range(21):
        a = radians(-62 + i * 6.2)
        x = 1.02 * sin(a)
        g.tube([(x * 0.55, -0.3, 1.12), (x * 0.92, -0.76 + 0.25 * abs(x) ** 2, 0.92), (x, -0.97 + 0.34 * abs(x) ** 2, 0.62 + 0.02 * (i % 2))], 0.085, hair, seg=8)
    for side in (-1, 1):
        for k in range(9):
            y = -0.42 + 0.17 * k
            g.tube(bend([(side * 0.5, y * 0.6, 1.0), (side * 0.95, y * 0.9, 0.66), (side * 1.08, y, 0.1), (side * 1.12, y - 0.04, -0.36), (side * (1.0 - 0.03 * k), y - 0.1, -0.72 + 0.02 * (k % 2))], 4), 0.13 + 0.015 * (k % 3), hair, seg=10)
            g.ball(0.13, (side * (1.0 - 0.03 * k), y - 0.1, -0.72 + 0.02 * (k % 2)), hair, seg=10)
    pencil = clay("pencil blue", "#2f5f9a", 0.4, 0.05)
    g.cyl(0.055, 1.0, (1.2, -0.62, 0.02), pencil, rot=(68, 8, -4), seg=6)
    g.ball(0.07, (0.5, -0.83, -0.2), clay("paint smear", "#3f7f8a", 0.5, 0.3), scale=(2.0, 0.4, 0.9), rot=(0, 24, 0), seg=14)
    g.neck()
    boiler = clay("boiler suit", "#56707a", 0.9, 0.45, 30, mottle=0.5, broad_relief=0.7)
    g.coat(boiler, 0.96)
    g.arms(boiler, 0.96)
    for side in (-1, 1):
        g.box((0.5, 0.09, 0.3), (side * 0.3, -0.62, -1.36), boiler, rot=(34, side * 26, side * -16), bevel=0.04)
    # Tape measure round the neck, with its marks.
    tape = clay("tape yellow", "#e0b52e", 0.45, 0.05)
    for side, low in ((-1, -2.5), (1, -2.3)):
        points = [(side * 0.44, 0.2, -1.22), (side * 0.58, -0.36, -1.3), (side * 0.56, -0.84, -1.62), (side * 0.5, -1.06, -2.0), (side * 0.48, -1.12, low)]
        g.tube(points, 0.1, tape, seg=8, flat=0.25)
        for k in range(9):
            z = -1.66 + k * (low + 1.66) / 9
            y = -0.87 - 0.26 * min(1, (k + 0.5) / 6)
            g.box((0.16 if k % 3 == 0 else 0.09, 0.015, 0.022), (side * 0.54 - 0.008 * k * side, y - 0.075, z), g.black, rot=(20 - 2 * k, 0, 0), bevel=0)
    g.box((0.05, 0.04, 0.14), (0.48, -1.15, -2.36), clay("tape end", "#b9bab8", 0.3, 0.05), bevel=0.01)
    brush = clay("bristle", "#8a5a2c", 0.8, 0.8)
    g.box((0.44, 0.09, 0.36), (-0.02, -1.12, -2.5), clay("boiler pocket", "#49616b", 0.9, 0.45, 30), bevel=0.03)
    for x, mat in ((-0.1, clay("handle red", "#a8352a", 0.3, 0.05)), (0.06, clay("handle wood", "#b5874e", 0.5, 0.1))):
        g.tube([(x, -1.14, -2.4), (x * 1.3, -1.16, -2.02)], 0.04, mat, seg=9)
        g.ball(0.085, (x * 1.35, -1.165, -1.95), brush, scale=(0.9, 0.5, 1.4), seg=12)
    return g


def baptiste():
    g = Bust("baptiste", "#4f3022", "#5f392b", 53)
    hair = clay("beard dark", "#17110f", 0.9, 0.9, 16)
    green = clay("knit green", "#3f6a4c", 0.92, 0.9, 26)
    g.skull(1.02, 1.02, 0.9)
    g.nose(0.31, (0, -1.06, -0.12), (1.25, 0.95, 0.82))
    g.eyes("#2a1a10", (0, 0), (0.02, 0.02))
    for side in (-1, 1):
        g.tube([(side * (0.37 + x), -1.005 + 0.35 * x * x, 0.175 - 0.07 * (1 - (x / 0.27) ** 2)) for x in (-0.27, -0.18, -0.09, 0, 0.09, 0.18, 0.27)], 0.026, hair, seg=7)
    g.brows(hair, 0.1, 10, 0.075, 0.26)
    g.mouth(0.32, 0.16, -0.56, y=-0.95)
    jaw = lambda d: 0.92 if d[2] < 0.16 and d[1] < 0.3 and not (abs(d[0]) < 0.5 and d[2] > -0.4 and d[1] < -0.3) and not (d[1] < -0.45 and d[2] > 0.02) else 0
    g.curls(hair, 420, jaw, (0.1, 0.16), (0, -0.14, -0.46))
    for side in (-1, 1):
        for k in range(7):
            g.ball(0.11, (side * (0.06 + 0.075 * k), -1.0 + 0.012 * k * k, -0.43 - 0.02 * k), hair, seg=10)
    knit_cap(g, green, clay("knit green deep", "#31563c", 0.92, 0.9, 26), 0.56)
    # Headphones.
    black = clay("phones", "#191a1c", 0.35, 0.08)
    g.tube([(1.22 * cos(a), 0.1, 0.2 + 1.42 * sin(a)) for a in (radians(8 + 164 * k / 30) for k in range(31))], 0.1, black, seg=10, flat=1.5)
    for side in (-1, 1):
        g.cyl(0.44, 0.24, (side * 1.0, 0.02, 0.02), black, rot=(0, side * 90, 0), r2=0.4, seg=32)
        g.cyl(0.3, 0.04, (side * 1.24, 0.02, 0.02), clay("phones ring", "#b9863a", 0.3, 0.05), rot=(0, side * 90, 0), seg=28)
        g.ball(0.4, (side * 0.98, -0.02, 0.02), clay("cushion", "#2b2622", 0.7, 0.4), scale=(0.36, 1.02, 1.02), seg=26)
    g.tube(bend([(-1.14, -0.02, -0.4), (-1.2, -0.4, -0.9), (-0.9, -0.86, -1.5), (-1.0, -1.0, -2.1), (-0.7, -1.02, -2.8)]), 0.045, black, seg=8)
    g.neck()
    wax = clay("waxed", "#4a4f3a", 0.6, 0.4, 14, broad_relief=0.7)
    g.coat(wax, 1.08)
    g.arms(wax, 1.08)
    scarf(g, clay("scarf brick", "#a5462f", 0.92, 0.9, 22), clay("scarf sand", "#cdb583", 0.92, 0.9, 22))
    # A microphone in its wind cover.
    fur = clay("fur grey", "#8d8b86", 0.95, 1.0, 30)
    for i in range(120):
        t, a = i / 120, i * 2.399
        r = 0.17 * (1 - (2 * t - 1) ** 4) ** 0.5
        g.ball(0.06, (0.78 + r * cos(a), -1.06 + r * sin(a), -2.5 + t * 0.95), fur, scale=(1, 1, 1.5), seg=7)
    g.cyl(0.06, 0.4, (0.78, -1.06, -2.85), black, seg=14)
    return g


def saoirse():
    g = Bust("saoirse", "#e3b79b", "#dd8c74", 61)
    hair = clay("red hair", "#b5491c", 0.55, 0.7, 6, stretch=(6, 6, 1))
    deep = clay("red hair deep", "#8f3512", 0.55, 0.7, 6, stretch=(6, 6, 1))
    g.skull(0.98, 1.0, 0.82)
    g.nose(0.25, (0, -1.1, -0.06), (0.85, 1.2, 0.8))
    g.eyes("#4a7f6a", (0.08, 0.06), (0.92, 0.92), 0.2)
    g.brows(hair, 0.1, 6, 0.06, 0.26)
    g.mouth(0.2, -0.02, -0.6)
    g.ball(1.03, (0, 0.28, 0.2), deep, scale=(0.97, 0.88, 1.0), seg=44)
    for side in (-1, 1):
        for i in range(10):
            a = i / 9
            g.tube(bend([(side * 0.03, -0.56 + 0.1 * i, 1.05 + 0.06 * i - 0.011 * i * i), (side * (0.5 + 0.045 * i), -0.66 + 0.1 * i, 0.9), (side * (0.97 + 0.02 * i), -0.34 + 0.08 * i, 0.2 - 0.03 * i), (side * 1.03, 0.08 + 0.03 * i, -0.36)], 4), 0.095, deep if i % 2 else hair, seg=9)
        for k in range(9):
            swing = 0.09 * (1 if k % 2 else -1)
            g.ball(0.2 - 0.006 * k, (side * (1.05 + 0.02 * k) + swing, -0.14 - 0.09 * k, -0.5 - 0.22 * k), hair, scale=(1.1, 0.95, 0.85), rot=(0, swing * 260, 0), seg=14)
        g.ball(0.14, (side * 1.25, -0.94, -2.36), clay("ribbon", "#2f6f7f", 0.6, 0.2), scale=(1.1, 1.1, 0.6), seg=14)
        for k in range(6):
            x, z = 0.42 + 0.09 * (k % 3) + 0.04 * (k // 3), -0.2 - 0.11 * (k // 3)
            g.ball(0.026, (side * x, -0.875 + 0.3 * (x - 0.42), z), clay("freckle", "#a4522f", 0.6, 0.1), scale=(1.25, 0.5, 1.25), seg=8)
    g.neck()
    g.coat(clay("fair isle", "#3f5a55", 0.92, 0.9, 28, broad_relief=0.7), 0.96)
    g.arms("fair isle", 0.96)
    roll_neck(g, "fair isle")
    for row, (mat, z, r) in enumerate(((clay("yarn cream", "#dccfae", 0.92, 0.8, 26), -1.56, 1.09), (clay("yarn ochre", "#c88a1e", 0.92, 0.8, 26), -1.7, 1.245), (clay("yarn red", "#a5382a", 0.92, 0.8, 26), -1.84, 1.345))):
        for i in range(40):
            a = radians(180 + i * 4.6)
            g.ball(0.062, (r * 0.96 * cos(a), 0.08 + r * 0.72 * sin(a) - 0.02, z + (0.05 if (i + row) % 2 else -0.02)), mat, seg=8)
    # Pins between the lips, a needle with ochre thread, a cushion on a strap.
    steel = clay("pin steel", "#c9cccc", 0.15, 0)
    for k, tilt in enumerate((-14, 0, 13)):
        g.cyl(0.02, 0.62, (-0.07 + 0.07 * k, -0.86, -0.6), steel, rot=(100, 0, tilt), seg=8)
        g.ball(0.075, (-0.07 + 0.07 * k + 0.62 * sin(radians(tilt)), -1.46, -0.71), clay(f"pin head {k}", ("#c0392b", "#e8dcc0", "#2f7f80")[k], 0.2, 0), seg=12)
    g.tube([(-0.62, -0.62, -1.44), (-0.74, -0.9, -2.0), (-0.7, -1.0, -2.7)], 0.09, clay("strap leather", "#6a4326", 0.6, 0.3), seg=8, flat=0.4)
    g.ball(0.27, (-0.74, -1.0, -2.06), clay("cushion red", "#a3342a", 0.85, 0.5), scale=(1.05, 0.7, 0.9), seg=22)
    for k in range(7):
        g.cyl(0.012, 0.2, (-0.9 + 0.055 * k, -1.14, -2.02 + 0.05 * (k % 3)), steel, rot=(70, 0, -30 + 10 * k), seg=6)
        g.ball(0.035, (-0.9 + 0.055 * k + 0.19 * sin(radians(-30 + 10 * k)), -1.32, -1.95 + 0.05 * (k % 3)), clay(f"needle head {k % 3}", ("#e8dcc0", "#2f7f80", "#d9a326")[k % 3], 0.2, 0), seg=9)
    return g


def farid():
    g = Bust("farid", "#a9754e", "#ab6349", 71)
    hair = clay("black beard", "#1c1512", 0.8, 0.8, 10, stretch=(4, 4, 1.4))
    blue = clay("knit blue", "#2b4a78", 0.92, 0.9, 26)
    g.skull(0.96, 1.06, 0.8, 1.35)
    g.nose(0.27, (0, -1.17, -0.16), (0.88, 1.2, 1.05))
    g.ball(0.19, (0, -1.0, 0.07), g.skin, scale=(0.7, 0.9, 1.5), rot=(-28, 0, 0), seg=18)
    g.eyes("#3a2818", (0.22, 0.16), (0.98, 0.98))
    g.brows(hair, 0.13, 18, 0.085, 0.28)
    g.mouth(0.18, -0.05, -0.72, open_by=0.5, y=-0.95)
    jaw = lambda d: 0.82 if d[2] < 0.12 and d[1] < 0.3 and not (abs(d[0]) < 0.46 and d[2] > -0.55 and d[1] < -0.3) and not (d[1] < -0.45 and d[2] > -0.02) else 0
    g.curls(hair, 420, jaw, (0.09, 0.13), (0, -0.14, -0.46))
    g.ball(0.24, (0, -0.8, -1.24), hair, scale=(1.1, 0.8, 0.9), seg=14)
    for side in (-1, 1):
        for k in range(7):
            g.ball(0.085, (side * (0.05 + 0.065 * k), -1.02 + 0.012 * k * k, -0.48 - 0.022 * k), hair, seg=10)
        for k in range(5):
            g.ball(0.11, (side * (0.97 - 0.015 * k), -0.28 + 0.03 * k, 0.34 - 0.17 * k), hair, seg=10)
    knit_cap(g, blue, clay("knit cream band", "#d5c8a8", 0.92, 0.9, 26), 0.6, clay("bobble", "#d5c8a8", 0.95, 0.9, 30), 0.12)
    g.neck()
    orange = clay("parka", "#b5702a", 0.75, 0.35, 12, broad_relief=0.7)
    g.coat(orange, 1.0)
    g.arms(orange, 1.0)
    lining = clay("lining", "#d8cbb0", 0.95, 1.0, 26)
    g.tube([(0.66 * cos(a), 0.12 + 0.64 * sin(a), -1.3 + 0.12 * sin(a)) for a in (2 * pi * k / 36 for k in range(37))], 0.2, lining, seg=12)
    # Walkie-talkie speaker on the shoulder, stopwatch on a cord.
    black = clay("walkie", "#1c1d20", 0.45, 0.1)
    g.box((0.4, 0.2, 0.52), (-0.84, -0.78, -1.72), black, rot=(4, -14, -24), bevel=0.05)
    for k in range(4):
        g.box((0.26, 0.02, 0.03), (-0.88 + 0.005 * k, -0.9, -1.62 - 0.07 * k), clay("grille", "#55585c", 0.4, 0.1), rot=(4, -14, -24), bevel=0)
    g.tube(bend([(-0.9, -0.82, -1.98), (-1.02, -0.95, -2.2), (-0.92, -0.98, -2.4), (-1.02, -0.98, -2.7)]), 0.045, black, seg=8)
    g.tube(bend([(-0.3, -0.72, -1.45), (-0.05, -1.02, -1.9), (0.14, -1.12, -2.1), (0.34, -1.0, -1.85), (0.5, -0.66, -1.45)]), 0.028, clay("lanyard", "#a8352a", 0.8, 0.3), seg=7)
    g.cyl(0.25, 0.09, (0.14, -1.06, -2.36), clay("watch case", "#b9bab6", 0.2, 0.05), rot=(90, 0, 0), seg=32)
    g.cyl(0.21, 0.012, (0.14, -1.155, -2.36), clay("watch face", "#efe9d6", 0.35, 0.02), rot=(90, 0, 0), seg=32)
    g.box((0.02, 0.012, 0.17), (0.17, -1.172, -2.3), g.black, rot=(0, 24, 0), bevel=0)
    g.cyl(0.05, 0.1, (0.14, -1.1, -2.12), clay("watch case", "#b9bab6", 0.2, 0.05), seg=14)
    board = clay("clip board", "#7d5a34", 0.6, 0.2)
    g.box((0.7, 0.05, 0.8), (0.86, -1.0, -2.5), board, rot=(-8, 10, 14), bevel=0.02)
    g.box((0.6, 0.02, 0.66), (0.86, -1.05, -2.53), clay("sheet", "#e6dcc2", 0.8, 0.1), rot=(-8, 10, 14), bevel=0)
    for k in range(5):
        g.box((0.44 - 0.08 * (k % 2), 0.01, 0.025), (0.84, -1.075 + 0.012 * k, -2.32 - 0.1 * k), g.black, rot=(-8, 10, 14), bevel=0)
    return g


CREW = {
    "director": (ines, "#3b5560"), "dop": (tomasz, "#5b5138"), "gaffer": (odile, "#6b4a2a"), "animator": (ruth, "#4d5a3c"),
    "designer": (yuki, "#6a3f35"), "costume": (saoirse, "#3c4a68"), "sound": (baptiste, "#6b5a34"), "first-ad": (farid, "#37575a"),
}

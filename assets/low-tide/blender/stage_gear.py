"""Grip and electric: truss and fixtures overhead, stands, flags, the tripods under cameras A, B, C and E, the ghost light."""
from math import cos, degrees, pi, radians, sin

from mathutils import Vector

from flat_backs import sandbag
from forms import Group
from plan import CAMERAS, GHOST

TRUSS = 5.25
WORK_LAMPS = ((-4.45, 3.2), (4.3, 3.1), (-0.9, 5.9))


def truss(g, a, b, size=0.29):
    a, b = Vector((*a, TRUSS)), Vector((*b, TRUSS))
    along = (b - a).normalized()
    across = Vector((-along.y, along.x, 0))
    h = size / 2
    corners = [across * s * h + Vector((0, 0, t * h)) for s in (-1, 1) for t in (-1, 1)]
    for c in corners:
        g.tube([a + c, b + c], 0.024, "alu", seg=7)
    n = int((b - a).length / 0.42)
    for i in range(n):
        p, q = a + along * (b - a).length * i / n, a + along * (b - a).length * (i + 1) / n
        for u, v in ((0, 1), (2, 3), (0, 2), (1, 3)):
            first, second = (corners[u], corners[v]) if i % 2 else (corners[v], corners[u])
            g.tube([p + first, q + second], 0.011, "alu", seg=5)
    for p in (a, b):
        g.box((0.3, 0.3, 0.3), p, "alu", bevel=0.02)


def fixture(g, at, aim, kind="fresnel", lens="lens-day", scale=1.0, hang=None):
    """A lamp head that looks at `aim`; hung from the truss by a clamp, or put on a stand by the caller."""
    at, aim = Vector(at), Vector(aim)
    look = (aim - at).normalized()
    turn = look.to_track_quat("-Z", "Y").to_euler()
    with g.place(at, tuple(degrees(v) for v in turn)):
        s = scale
        if kind == "fresnel":
            g.lathe(((0, 0.3 * s), (0.12 * s, 0.28 * s), (0.16 * s, 0.2 * s), (0.16 * s, 0.0), (0.175 * s, 0.0), (0.175 * s, -0.03 * s), (0.15 * s, -0.03 * s)), (0, 0, 0), "case", seg=20)
            lens_rings(g, s, lens)
            for i in range(5):
                g.box((0.3 * s, 0.012, 0.02), (0, 0.165 * s, (0.05 + i * 0.045) * s), "black", bevel=0)
            for k in range(4):
                with g.place((0, 0, -0.03 * s), (0, 0, k * 90)):
                    g.box((0.26 * s, 0.006, 0.2 * s), (0, 0.235 * s, -0.07 * s), "black", rot=(38, 0, 0), bevel=0.001)
        else:
            g.box((0.62 * s, 0.34 * s, 0.1 * s), (0, 0, 0.05 * s), "case", bevel=0.015)
            g.box((0.56 * s, 0.28 * s, 0.006), (0, 0, -0.004), "black" if lens == "black" else f"{lens}-3", bevel=0)
            for k in range(4):
                y = (-0.105 + k * 0.07) * s
                g.box((0.53 * s, 0.05 * s, 0.006), (0, y, -0.008), "case" if lens == "black" else f"{lens}-2", bevel=0)
                g.tube([(-0.25 * s, y, -0.018), (0.25 * s, y, -0.018)], 0.013 * s, "alu" if lens == "black" else f"{lens}-1", seg=6)
            for k in (-1, 1):
                g.box((0.62 * s, 0.006, 0.16 * s), (0, k * 0.2 * s, -0.07 * s), "black", rot=(k * 22, 0, 0), bevel=0.001)
    if hang is not None:
        top = Vector((at.x, at.y, hang))
        g.tube([at + Vector((0, 0, 0.16 * scale)), top], 0.018, "steel", seg=8)
        g.box((0.09, 0.09, 0.1), top, "steel", bevel=0.01)
        g.tube([at + Vector((-0.18 * scale, 0, 0)), at + Vector((-0.18 * scale, 0, 0.16 * scale)), at + Vector((0.18 * scale, 0, 0.16 * scale)), at + Vector((0.18 * scale, 0, 0))], 0.013, "steel", seg=6)
        g.tube([at + Vector((0.05, 0, 0.1)), at + Vector((0.25, 0.05, -0.14)), at + Vector((0.3, 0.1, 0.3)), top + Vector((0.35, 0.1, 0))], 0.009, "cable", seg=5)


def lens_rings(g, s, lens):
    """A Fresnel lens: steps of glass, brightest where the lamp stands behind it."""
    bounds = (0.0, 0.04, 0.078, 0.118, 0.15)
    for ring, (inner, outer) in enumerate(zip(bounds, bounds[1:])):
        high = -0.012 - 0.016 * (1 - (outer / 0.15) ** 2)
        low = -0.012 - 0.016 * (1 - (inner / 0.15) ** 2)
        profile = ((inner * s, low * s), (outer * s, (high - 0.004) * s), (outer * s, high * s)) if ring else ((0, low * s), (outer * s, high * s))
        g.lathe(profile, (0, 0, 0), "steel" if lens == "black" else f"{lens}-{ring}", seg=20)


def overhead(g):
    truss(g, (-3.9, -0.9), (3.9, -0.9))
    truss(g, (-3.9, 5.25), (3.9, 5.25))
    truss(g, (-3.9, -0.9), (-3.9, 5.25))
    truss(g, (3.9, -0.9), (3.9, 5.25))
    truss(g, (-3.9, 2.2), (3.9, 2.2))
    for x, y, aim in ((-2.6, -0.9, (-0.3, 2.4, 0.9)), (-1.1, -0.9, (0.6, 2.8, 0.9)), (2.2, -0.9, (-0.8, 2.4, 0.8)), (3.2, -0.9, (0, 2, 1)), (2.3, 5.25, (0.2, 2.5, 1)), (-1.9, 5.25, (-0.6, 2.2, 1))):
        fixture(g, (x, y, 4.72), aim, "fresnel", "lens-day" if y > 3 or x < 0 else "lens-warm", 1.0, TRUSS - 0.16)
    for x in (-1.2, 1.9):
        fixture(g, (x, 5.3, 4.62), (x, 6.7, 2.6), "bank", "lens-day", 1.1, TRUSS - 0.16)
    fixture(g, (-3.9, 3.4, 4.7), (-1, 2.5, 1), "bank", "black", 1.0, TRUSS - 0.16)
    for x in (-3.4, 0.8, 3.5):
        for y in (-0.9, 5.25):
            g.tube([(x, y, TRUSS + 0.15), (x, y, 7.2)], 0.006, "steel", seg=4)
    # Cable looms tied along the truss and falling at the corner.
    for i in range(5):
        g.tube([(-3.7 + k * 0.37, -0.9 + 0.05 * i - 0.1, TRUSS + 0.2 - 0.02 * ((k + i) % 2)) for k in range(21)], 0.012, "cable", seg=5)
        g.tube([(-4.1 - 0.03 * i, -1.0, TRUSS), (-4.5 - 0.05 * i, -1.1, 3.2), (-5.2 - 0.06 * i, -1.2, 1.0), (-5.6, -1.25 + 0.05 * i, 0.02), (-5.85, -1.0, 0.02)], 0.012, "cable", seg=6)


def c_stand(g, at, rot=0.0, high=1.9, arm=None, weight=True):
    with g.place((*at, 0), (0, 0, rot)):
        for i, (reach, z) in enumerate(((0.52, 0.1), (0.48, 0.16), (0.44, 0.22))):
            with g.place((0, 0, 0), (0, 0, i * 120)):
                g.tube([(0, 0, z + 0.04), (reach * 0.35, 0, z + 0.04), (reach * 0.5, 0, 0.03), (reach, 0, 0.02)], 0.013, "alu", seg=7)
                g.ball(0.02, (reach, 0, 0.022), "black", seg=8)
        g.tube([(0, 0, 0.08), (0, 0, high * 0.55)], 0.017, "alu", seg=9)
        g.tube([(0, 0, high * 0.5), (0, 0, high)], 0.013, "alu", seg=8)
        g.cyl(0.028, 0.07, (0, 0, high * 0.53), "black", seg=10)
        g.box((0.02, 0.06, 0.012), (0.03, 0, high * 0.55), "black", bevel=0.003)
        g.cyl(0.034, 0.05, (0, -0.03, high), "steel", rot=(-90, 0, 0), seg=12)
        if weight:
            sandbag(g, (0.22, 0.0, 0.2), "sand", 90)
        if arm:
            end = Vector(arm)
            start = Vector((0, 0, high))
            back = start - (end - start).normalized() * 0.25
            g.tube([back, end], 0.009, "alu", seg=7)
            g.cyl(0.026, 0.045, end, "steel", rot=(-90, 0, 0), seg=10)


def flag(g, at, rot, wide=0.6, high=0.9, mat="duvetyne"):
    with g.place(at, rot):
        g.grid(wide, high, (0, 0, 0), mat, rot=(90, 0, 0), nx=6, ny=6, shape=lambda x, y: 0.01 * sin(x * 9) * cos(y * 6))
        g.grid(wide, high, (0, 0.004, 0), mat, rot=(90, 0, 180), nx=6, ny=6, shape=lambda x, y: -0.01 * sin(-x * 9) * cos(y * 6))
        for a, b in (((-wide / 2, -high / 2), (wide / 2, -high / 2)), ((-wide / 2, high / 2), (wide / 2, high / 2)), ((-wide / 2, -high / 2), (-wide / 2, high / 2)), ((wide / 2, -high / 2), (wide / 2, high / 2))):
            g.tube([(a[0], 0, a[1]), (b[0], 0, b[1])], 0.007, "steel", seg=6)
        g.box((0.12, 0.006, 0.05), (wide * 0.25, -0.012, high * 0.42), "tape-white", bevel=0)


def tripod(g, x, y, high, reach=0.44, turn=0.0):
    """Sticks and fluid head; leaves 12 cm under the lens axis for the camera's body."""
    top = high - 0.27
    with g.place((x, y, 0), (0, 0, turn)):
        for i in range(3):
            with g.place((0, 0, 0), (0, 0, 90 + i * 120)):
                for side in (-0.028, 0.028):
                    g.tube([(0.07, side, top), (reach * 0.62, side, top * 0.42)], 0.013, "black", seg=7)
                g.tube([(reach * 0.5, 0, top * 0.52), (reach, 0, 0.03)], 0.014, "alu", seg=7)
                g.box((0.05, 0.09, 0.05), (reach * 0.62, 0, top * 0.42), "case", bevel=0.008)
                g.tube([(0, 0, 0.22), (reach * 0.82, 0, 0.17)], 0.009, "black", seg=5)
                g.ball(0.028, (reach, 0, 0.028), "black", seg=8)
        g.lathe(((0, -0.03), (0.09, -0.03), (0.1, 0.02), (0.075, 0.04), (0.0, 0.04)), (0, 0, top), "case", seg=16)
        g.cyl(0.055, 0.11, (0, 0, top + 0.03), "case", seg=14)
        g.cyl(0.05, 0.15, (-0.075, 0, top + 0.1), "steel", rot=(0, 90, 0), seg=14)
        g.box((0.1, 0.22, 0.022), (0, 0, top + 0.147), "black", bevel=0.005)
        g.tube([(0.05, -0.03, top + 0.1), (0.12, -0.28, top + 0.02), (0.14, -0.5, top - 0.05)], 0.011, "black", seg=7)
        sandbag(g, (0, 0, 0.2), "sand", 30)


def rigs(g):
    for name, turn in (("A", 0), ("B", -20), ("E", 45)):
        x, y, z = CAMERAS[name]["at"]
        aim = Vector(CAMERAS[name]["aim"]) - Vector((x, y, z))
        back = aim.normalized() * -0.16
        tripod(g, x + back.x, y + back.y, z, 0.44 if z < 2 else 0.62, turn)
    # C hangs from a cheese plate between two pipes of the middle truss.
    x, y, z = CAMERAS["C"]["at"]
    for dx in (-0.22, 0.22):
        g.tube([(x + dx, y - 0.3, TRUSS - 0.14), (x + dx, y + 0.35, TRUSS - 0.14)], 0.02, "steel")
        g.tube([(x + dx, y, TRUSS - 0.14), (x + dx, y, z + 0.05)], 0.014, "steel")


def ghost_light(g):
    x, y = GHOST
    with g.place((x, y, 0)):
        g.lathe(((0, 0), (0.24, 0), (0.23, 0.03), (0.05, 0.06), (0.03, 0.1)), (0, 0, 0), "iron", seg=24)
        g.tube([(0, 0, 0.05), (0, 0, 1.62)], 0.018, "iron", seg=9)
        g.cyl(0.03, 0.07, (0, 0, 1.6), "brass", seg=12)
        g.ball(0.05, (0, 0, 1.73), "ghost", scale=(1, 1, 1.2))
        for i in range(6):
            a = i * pi / 3
            g.tube([(0.03 * cos(a), 0.03 * sin(a), 1.66), (0.085 * cos(a), 0.085 * sin(a), 1.73), (0.06 * cos(a), 0.06 * sin(a), 1.83), (0, 0, 1.86)], 0.004, "steel", seg=5)
        g.lathe(((0.083, 0), (0.089, 0), (0.089, 0.008), (0.083, 0.008)), (0, 0, 1.73), "steel", seg=18)


def grip(g):
    c_stand(g, (-3.62, 0.12), 20, 2.5, (0.75, -0.15, 2.72))
    flag(g, (-2.95, 0.12, 2.35), (0, 0, -12), 0.55, 0.8)
    c_stand(g, (3.85, 0.62), 160, 2.6, (0.8, 0.1, 2.85))
    flag(g, (3.1, 0.85, 2.6), (0, 0, 30), 0.7, 0.9)
    c_stand(g, (-4.25, 1.25), 70, 2.1, (0.4, 0.5, 2.3), True)
    # A pancake stack, apple boxes, a ladder against the dark, a rack of spare flags.
    for i, (h, rot) in enumerate(((0.2, 4), (0.2, -6), (0.1, 9), (0.05, 2))):
        g.box((0.51, 0.31, h), (1.1, -2.75, 0.02 + sum((0.2, 0.2, 0.1, 0.05)[:i]) + h / 2), "ply-x", rot=(0, 0, rot), bevel=0.006, vary=0.15)
    for side in (-0.22, 0.22):
        g.beam((4.45, 2.5 + side, 0.0), (4.8, 2.5 + side * 0.7, 2.7), (0.07, 0.03), "oilskin")
        g.beam((5.0, 2.5 + side, 0.0), (4.8, 2.5 + side * 0.7, 2.7), (0.05, 0.03), "alu")
    for i in range(8):
        t = (i + 0.6) / 8.6
        g.box((0.07, 0.44 - 0.13 * t, 0.02), (4.45 + 0.35 * t, 2.5, 2.7 * t), "alu", bevel=0.004)
    for i in range(4):
        flag(g, (-5.35 + i * 0.16, -3.9, 0.66), (8, 0, 78 + i * 3), 0.7, 1.1)
    # A stand-mounted backlight behind the window, aimed through it, and the caged work lamps.
    c_stand(g, (2.05, 5.75), 30, 2.7, None)
    fixture(g, (2.05, 5.75, 2.95), (0.2, 2.6, 0.9), "fresnel", "lens-day", 1.2)
    for x, y in WORK_LAMPS:
        g.tube([(x, y, 0.0), (x, y, 1.3)], 0.012, "steel")
        g.lathe(((0, 0), (0.14, 0), (0.02, 0.05)), (x, y, 0), "iron", seg=14)
        g.ball(0.035, (x, y, 1.34), "work", scale=(1, 1, 1.3))
        for i in range(5):
            a = i * 2 * pi / 5
            g.tube([(x + 0.02 * cos(a), y + 0.02 * sin(a), 1.28), (x + 0.06 * cos(a), y + 0.06 * sin(a), 1.34), (x, y, 1.44)], 0.003, "steel", seg=4)


def stage_gear():
    g = Group("STAGE_GEAR", 29)
    overhead(g)
    rigs(g)
    grip(g)
    ghost_light(g)
    return g

"""The dolly with its column and the focus puller's seat. It moves with camera D, so it is a group of its own."""
from forms import Group
from plan import CAMERAS, TRACK
from math import atan2, degrees


def dolly():
    g = Group("DOLLY", 37)
    x, y, z = CAMERAS["D"]["at"]
    angle = degrees(atan2(TRACK[1][1] - TRACK[0][1], TRACK[1][0] - TRACK[0][0]))
    with g.place((x, y, 0), (0, 0, angle)):
        g.box((1.0, 0.68, 0.05), (-0.18, 0, 0.21), "case", bevel=0.015)
        g.box((0.96, 0.64, 0.006), (-0.18, 0, 0.237), "rust", bevel=0)
        for sx in (-0.55, 0.19):
            for sy in (-0.31, 0.31):
                g.cyl(0.055, 0.04, (sx, sy - 0.02, 0.135), "black", rot=(-90, 0, 0), seg=16)
                g.box((0.12, 0.06, 0.07), (sx, sy, 0.18), "steel", bevel=0.008)
        g.lathe(((0, 0), (0.16, 0), (0.15, 0.04), (0.075, 0.06), (0.07, 0.5), (0.055, 0.5), (0.05, z - 0.5), (0.09, z - 0.49), (0.1, z - 0.46), (0, z - 0.46)), (-0.14, 0, 0.24), "case", seg=18)
        g.cyl(0.055, 0.08, (-0.14, 0, z - 0.24), "steel", seg=14)
        g.box((0.22, 0.1, 0.022), (-0.14, 0, z - 0.125), "black", rot=(0, 0, 80), bevel=0.005)
        g.tube([(-0.2, 0.05, z - 0.16), (-0.45, 0.12, z - 0.25), (-0.62, 0.14, z - 0.3)], 0.011, "black")
        # Push bar, seat, a slate on a lanyard, tape rolls on a rope.
        g.tube([(-0.64, -0.26, 0.23), (-0.82, -0.26, 0.95), (-0.82, 0.26, 0.95), (-0.64, 0.26, 0.23)], 0.018, "alu")
        g.tube([(-0.4, -0.24, 0.23), (-0.4, -0.3, 0.55)], 0.02, "steel")
        g.lathe(((0, 0), (0.15, 0), (0.16, 0.03), (0.14, 0.06), (0, 0.065)), (-0.4, -0.3, 0.55), "black", seg=18)
        for i, mat in enumerate(("tape-lime", "tape-amber", "tape-white", "tape-magenta")):
            g.lathe(((0.03, 0), (0.05, 0), (0.05, 0.025), (0.03, 0.025)), (-0.84, -0.14 + i * 0.055, 0.9), mat, rot=(90, 0, 0), seg=14)
        g.box((0.14, 0.003, 0.09), (0.3, -0.342, 0.2), "tape-lime", bevel=0)
        g.text("D", 0.09, (0.3, -0.345, 0.2), "stencil", rot=(90, 0, 0), font="marker")
    return g

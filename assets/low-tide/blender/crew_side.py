"""Where the crew works: video village with its bank of monitors, the animators' table with spare heads, chairs, carts."""
from math import cos, pi, radians, sin

from crew_boards import boards
from crew_carts import carts
from forms import Group, turn
from mathutils import Matrix
from plan import ANIMATORS, VILLAGE

# Picture areas in the village's own frame: name, x, z, width. Height is 9/16 of the width; pictures face local -Y.
SCREENS = [
    ("MAIN", 0.0, 1.62, 0.96, "cut"),
    ("A", -0.80, 1.02, 0.36, "angle:a"), ("B", -0.40, 1.02, 0.36, "angle:b"), ("C", 0.0, 1.02, 0.36, "angle:c"), ("D", 0.40, 1.02, 0.36, "angle:d"), ("E", 0.80, 1.02, 0.36, "angle:e"),
]
FRONT = -0.052


def monitor(g, x, z, wide, label=None):
    high = wide * 9 / 16
    rim = 0.022
    g.box((wide + 2 * rim, 0.07, high + 2 * rim + 0.02), (x, 0, z - 0.008), "case", bevel=0.012)
    g.box((wide + 0.004, 0.006, high + 0.004), (x, -0.035, z), "black", bevel=0)
    for side in (-1, 1):
        g.box((rim, 0.02, high + 2 * rim), (x + side * (wide + rim) / 2, -0.042, z), "case", bevel=0.005)
        g.box((wide + 2 * rim, 0.02, rim), (x, -0.042, z + side * (high + rim) / 2), "case", bevel=0.005)
    g.cyl(0.004, 0.004, (x + wide / 2 - 0.01, -0.052, z - high / 2 - rim * 0.6), "led", rot=(90, 0, 0), seg=6)
    if label:
        mat = {"A": "tape-amber", "B": "tape-cyan", "C": "tape-magenta", "D": "tape-lime", "E": "tape-white"}[label]
        g.box((0.1, 0.003, 0.036), (x - wide / 2 + 0.06, -0.056, z - high / 2 - 0.032), mat, rot=(0, 2, 0), bevel=0)
        g.text(f"{label} CAM", 0.03, (x - wide / 2 + 0.06, -0.0585, z - high / 2 - 0.032), "stencil", rot=(90, 0, 0), font="marker")


def village(g):
    with g.place((*VILLAGE["at"], 0), (0, 0, VILLAGE["turn"])):
        for name, x, z, wide, _ in SCREENS:
            monitor(g, x, z, wide, name if len(name) == 1 else None)
        for z in (0.83, 1.22):
            g.box((2.06, 0.05, 0.045), (0, 0.05, z), "steel", bevel=0.006)
        for x in (-0.95, -0.42, 0.42, 0.95):
            g.tube([(x, 0.06, 0.1), (x, 0.06, 1.26 if abs(x) > 0.5 else 1.95)], 0.02, "steel", seg=8)
        # The cart: two shelves, recorders, a patch panel, wheels.
        for z in (0.16, 0.76):
            g.box((2.06, 0.62, 0.03), (0, 0.12, z), "black", bevel=0.008)
        for sx in (-0.98, 0.98):
            for sy in (-0.14, 0.38):
                g.tube([(sx, sy, 0.12), (sx, sy, 0.78)], 0.018, "alu", seg=8)
                g.cyl(0.055, 0.035, (sx - 0.017, sy, 0.056), "black", rot=(0, 90, 0), seg=14)
        for i in range(4):
            g.box((0.42, 0.4, 0.09), (-0.72 + i * 0.48, 0.12, 0.225), "case", bevel=0.008)
            g.box((0.42, 0.4, 0.09), (-0.72 + i * 0.48, 0.12, 0.325), "case", bevel=0.008)
            for k in range(6):
                g.box((0.018, 0.004, 0.01), (-0.86 + i * 0.48 + k * 0.045, -0.083, 0.33 if k % 2 else 0.23), "led" if (i + k) % 3 == 0 else "steel", bevel=0)
        g.box((0.42, 0.3, 0.22), (0.7, 0.14, 0.5), "case", bevel=0.012)
        for k in range(14):
            g.tube([(-0.9 + k * 0.13, 0.28, 1.0), (-0.88 + k * 0.13, 0.4, 0.72), (-0.7 + k * 0.1, 0.42, 0.4), (-0.6 + k * 0.08, 0.36, 0.2)], 0.008, "cable-orange" if k % 5 == 0 else "cable", seg=5)
        # On the shelf: script sides, headphones, mugs, a walkie in its dock.
        g.box((0.22, 0.3, 0.014), (-0.62, -0.08, 0.783), "paper", rot=(0, 0, 9), bevel=0.001)
        g.box((0.22, 0.3, 0.006), (-0.6, -0.09, 0.793), "tape-cyan", rot=(0, 0, 3), bevel=0.001)
        g.lathe(((0, 0), (0.036, 0), (0.038, 0.09), (0.033, 0.09), (0.03, 0.01)), (-0.25, -0.1, 0.776), "enamel", seg=14)
        g.lathe(((0, 0), (0.036, 0), (0.038, 0.09), (0.033, 0.09), (0.03, 0.01)), (0.55, -0.1, 0.776), "enamel-red", seg=14)
        g.box((0.05, 0.035, 0.13), (0.25, -0.08, 0.84), "black", bevel=0.008)
        g.cyl(0.006, 0.12, (0.262, -0.08, 0.9), "black", seg=6)
        arc = [(0.02 + 0.085 * cos(radians(a)), -0.1, 0.79 + 0.02 * sin(radians(a))) for a in range(0, 181, 20)]
        g.tube(arc, 0.01, "black", seg=6)
        # A black hood over the main picture keeps the work lights off it.
        g.box((1.1, 0.3, 0.008), (0, -0.13, 1.95), "duvetyne", rot=(6, 0, 0), bevel=0)
        # Two tall chairs with stencilled backs.
    for at, rot, name in (((-2.95, -2.75), 12, "DIRECTOR"), ((-2.3, -3.1), -30, "D. O. P.")):
        tall_chair(g, at, VILLAGE["turn"] + 180 + rot, name)


def tall_chair(g, at, rot, name):
    with g.place((*at, 0), (0, 0, rot)):
        for sx in (-0.25, 0.25):
            g.beam((sx, -0.22, 0.0), (sx, 0.2, 0.68), (0.03, 0.03), "oak-z")
            g.beam((sx, 0.22, 0.0), (sx, -0.2, 0.68), (0.03, 0.03), "oak-z")
            g.box((0.05, 0.48, 0.025), (sx, 0, 0.9), "oak-y")
            g.beam((sx, 0.2, 0.66), (sx, 0.21, 1.12), (0.03, 0.03), "oak-z")
            g.beam((sx, -0.19, 0.66), (sx, -0.2, 0.9), (0.03, 0.03), "oak-z")
        g.grid(0.5, 0.4, (0, 0, 0.68), "duvetyne", nx=6, ny=4, shape=lambda x, y: -0.05 * (1 - (x / 0.25) ** 2))
        g.box((0.52, 0.012, 0.2), (0, 0.21, 1.02), "duvetyne", bevel=0.003)
        g.text(name, 0.085, (0, 0.218, 1.02), "tape-white", rot=(90, 0, 180), font="label")
        g.tube([(-0.25, -0.2, 0.22), (0.25, -0.2, 0.22)], 0.012, "oak-x")


def spare_head(g, at, mood, rot=0.0):
    with g.place(at, (0, 0, rot)):
        g.cyl(0.05, 0.02, (0, 0, 0), "pine-x", seg=14)
        g.tube([(0, 0, 0.02), (0, 0, 0.07)], 0.007, "steel", seg=6)
        g.ball(0.085, (0, 0, 0.16), "skin", scale=(0.95, 0.95, 1.1), seg=16)
        g.ball(0.028, (0, -0.085, 0.155), "skin", seg=10)
        g.ball(0.075, (0, -0.025, 0.1), "hair", scale=(1.05, 0.9, 0.9), seg=14)
        for side in (-1, 1):
            g.ball(0.018, (side * 0.034, -0.07, 0.185), "enamel", seg=9)
            if mood != "asleep":
                g.ball(0.008, (side * 0.034 + mood.count("left") * 0.006, -0.086, 0.185), "ink", seg=7)
            tilt = {"worried": 22, "angry": -22}.get(mood, 4) * side
            g.box((0.045, 0.02, 0.014), (side * 0.036, -0.08, 0.213), "hair", rot=(0, tilt, 0), bevel=0.004)
        if mood == "surprised":
            g.ball(0.018, (0, -0.09, 0.105), "ink", scale=(0.8, 0.4, 1), seg=9)
        else:
            g.box((0.05, 0.012, 0.008), (0, -0.092, 0.11), "ink", rot=(0, 8 if mood == "angry" else 0, 0), bevel=0.002)


def animators(g):
    with g.place((*ANIMATORS["at"], 0), (0, 0, ANIMATORS["turn"])):
        g.box((1.7, 0.75, 0.04), (0, 0, 0.9), "ply-x", bevel=0.006)
        for sx in (-0.75, 0.75):
            for sy in (-0.3, 0.3):
                g.beam((sx, sy, 0), (sx, sy, 0.88), (0.07, 0.045), "pine-z")
            g.beam((sx, -0.3, 0.3), (sx, 0.3, 0.3), (0.06, 0.03), "pine-y")
        g.box((1.5, 0.5, 0.02), (0, 0, 0.32), "ply-x")
        for i, (h, mat) in enumerate(((0.22, "case"), (0.16, "pine-x"), (0.25, "sea-paint-x"))):
            g.box((0.4, 0.34, h), (-0.5 + i * 0.48, 0.02, 0.34 + h / 2), mat, bevel=0.012)
        # Twelve heads on a stepped rack, each with its label.
        moods = ("calm", "worried", "surprised", "angry", "left", "asleep", "calm", "worried", "left", "surprised", "angry", "calm")
        for row in range(2):
            g.box((1.15, 0.17, 0.03), (-0.15, 0.08 + row * 0.17, 0.935 + row * 0.15), "pine-x", bevel=0.004)
            for i in range(6):
                spare_head(g, (-0.6 + i * 0.18, 0.07 + row * 0.17, 0.95 + row * 0.15), moods[row * 6 + i], g.random.uniform(-10, 10))
                g.box((0.07, 0.003, 0.022), (-0.6 + i * 0.18, -0.008 + row * 0.17, 0.935 + row * 0.15), "tape-white", bevel=0)
                g.text(f"{row * 6 + i + 1:02d}", 0.022, (-0.6 + i * 0.18, -0.0105 + row * 0.17, 0.935 + row * 0.15), "stencil", rot=(90, 0, 0), font="marker")
        # Hands, armature parts, wire, clay, callipers, a magnifier lamp.
        g.box((0.46, 0.3, 0.012), (0.05, -0.2, 0.926), "sea-paint-x", bevel=0.002)
        for i in range(4):
            x = -0.1 + i * 0.1
            g.ball(0.024, (x, -0.2, 0.95), "skin", scale=(1, 1.2, 0.6), seg=9)
            for k in range(4):
                g.tube([(x - 0.018 + k * 0.012, -0.22, 0.952), (x - 0.024 + k * 0.016, -0.26, 0.955)], 0.006, "skin", seg=5)
        for i in range(10):
            g.ball(0.011, (-0.5 + g.random.uniform(-0.12, 0.12), -0.22 + g.random.uniform(-0.08, 0.08), 0.932), "steel", seg=7)
        g.tube([(-0.62, -0.1, 0.93), (-0.5, -0.26, 0.932), (-0.42, -0.3, 0.932)], 0.004, "brass", seg=5)
        for i, mat in enumerate(("clay", "enamel-blue", "oilskin", "skin")):
            g.box((0.09, 0.05, 0.035), (0.42 + (i % 2) * 0.11, -0.27 + (i // 2) * 0.07, 0.94), mat, rot=(0, 0, i * 7 - 8), bevel=0.012)
        g.lathe(((0, 0), (0.04, 0), (0.045, 0.11), (0.04, 0.11), (0.036, 0.01)), (0.72, -0.25, 0.92), "tin", seg=14)
        for i in range(6):
            g.tube([(0.72, -0.25, 0.93), (0.7 + i * 0.012, -0.25 + 0.02 * (i % 3 - 1), 1.12 + 0.02 * (i % 3))], 0.005, ("pine-z", "enamel-red", "steel")[i % 3], seg=5)
        # Work lamp on a spring arm; its bulb lights the heads.
        g.lathe(((0, 0), (0.09, 0), (0.08, 0.03), (0, 0.04)), (-0.78, 0.22, 0.92), "enamel-red", seg=16)
        g.tube([(-0.78, 0.22, 0.94), (-0.9, 0.28, 1.3), (-0.6, 0.05, 1.62)], 0.01, "enamel-red", seg=7)
        with g.place((-0.55, 0.0, 1.62), (24, 18, 0)):
            g.lathe(((0.02, 0.09), (0.035, 0.08), (0.1, -0.03), (0.105, -0.035), (0.095, -0.03), (0.03, 0.07)), (0, 0, 0), "enamel-red", seg=18)
            g.ball(0.03, (0, 0, 0.0), "work", seg=10)
        # The frame-grab monitor.
        monitor(g, 0.6, 1.2, 0.4)
        g.tube([(0.6, 0.04, 0.92), (0.6, 0.04, 1.1)], 0.016, "steel")
        g.box((0.2, 0.14, 0.012), (0.6, 0.04, 0.926), "black", bevel=0.004)
    # A stool, and the director's hooded monitor near camera A.
    with g.place((3.72, -1.72, 0)):
        g.lathe(((0, 0.62), (0.17, 0.62), (0.17, 0.66), (0, 0.67)), (0, 0, 0), "oak-x", seg=18)
        for i in range(4):
            a = i * pi / 2 + 0.6
            g.beam((0.2 * cos(a), 0.2 * sin(a), 0), (0.11 * cos(a), 0.11 * sin(a), 0.62), (0.03, 0.03), "oak-z")


def music_stand(g):
    """The continuity desk: a lectern with the script and a hooded monitor."""
    with g.place((-1.08, -5.55, 0), (0, 0, 160)):
        g.lathe(((0, 0), (0.22, 0), (0.03, 0.06)), (0, 0, 0), "iron", seg=18)
        g.tube([(0, 0, 0.04), (0, 0, 1.05)], 0.016, "steel", seg=8)
        g.box((0.5, 0.36, 0.012), (0, 0, 1.1), "black", rot=(35, 0, 0), bevel=0.003)
        g.box((0.21, 0.297, 0.005), (-0.11, -0.005, 1.11), "paper", rot=(35, 0, 0), bevel=0)
        g.box((0.21, 0.297, 0.005), (0.11, -0.005, 1.11), "paper", rot=(35, 0, 0), bevel=0)


FOCUS = dict(at=(1.15, -2.78, 1.02), turn=-32.0, width=0.5)


def focus_monitor(g):
    with g.place(FOCUS["at"], (0, 0, FOCUS["turn"])):
        wide = FOCUS["width"]
        monitor(g, 0, 0, wide)
        high = wide * 9 / 16
        g.box((wide + 0.08, 0.26, 0.006), (0, -0.15, high / 2 + 0.04), "duvetyne", rot=(-6, 0, 0), bevel=0)
        for side in (-1, 1):
            g.box((0.006, 0.24, high + 0.07), (side * (wide / 2 + 0.035), -0.14, 0), "duvetyne", rot=(0, 0, side * 4), bevel=0)
        g.tube([(0, 0.03, -0.17), (0, 0.03, -0.46)], 0.016, "steel", seg=8)


def screen_frames():
    """(node name, what it shows, world matrix, width) of every picture area; pictures face local -Y."""
    found = []
    village_frame = Matrix.Translation((*VILLAGE["at"], 0)) @ turn(0, 0, VILLAGE["turn"])
    for name, x, z, wide, shows in SCREENS:
        found.append((f"SCREEN_VILLAGE_{name}", shows, village_frame @ Matrix.Translation((x, FRONT + 0.008, z)), wide))
    focus = Matrix.Translation(FOCUS["at"]) @ turn(0, 0, FOCUS["turn"])
    found.append(("SCREEN_FOCUS_DIRECTOR", "focus", focus @ Matrix.Translation((0, FRONT + 0.008, 0)), FOCUS["width"]))
    table = Matrix.Translation((*ANIMATORS["at"], 0)) @ turn(0, 0, ANIMATORS["turn"])
    found.append(("SCREEN_FOCUS_ANIMATORS", "focus", table @ Matrix.Translation((0.6, FRONT + 0.008, 1.2)), 0.4))
    return found


def crew_side():
    g = Group("CREW_SIDE", 31)
    village(g)
    animators(g)
    music_stand(g)
    focus_monitor(g)
    boards(g)
    carts(g)
    return g

"""What the crew rolls in: sound, playback, the making-of corner, the puppet wardrobe; and the scene shop behind the west flat."""
from math import cos, pi, radians, sin

from mathutils import Vector

from plan import MAKING_OF, PLAYBACK, SCENE_SHOP, SOUND_CART, WARDROBE


def wheels(g, wide, deep, r=0.055):
    for sx in (-1, 1):
        for sy in (-1, 1):
            g.cyl(r, 0.03, (sx * wide / 2 - 0.015, sy * deep / 2, r), "black", rot=(0, 90, 0), seg=14)


def sound_cart(g):
    with g.place((*SOUND_CART["at"], 0), (0, 0, SOUND_CART["turn"])):
        wheels(g, 0.62, 0.44, 0.075)
        for z in (0.2, 0.55, 0.92):
            g.box((0.68, 0.5, 0.025), (0, 0, z), "case", bevel=0.008)
        for sx in (-0.31, 0.31):
            for sy in (-0.22, 0.22):
                g.tube([(sx, sy, 0.1), (sx, sy, 1.32 if sy > 0 else 0.95)], 0.013, "alu", seg=7)
        g.box((0.66, 0.02, 0.03), (0, 0.22, 1.3), "alu", bevel=0.005)
        # The mixer: faders, knobs, meters; recorder and receivers under it.
        with g.place((0, -0.02, 0.955), (12, 0, 0)):
            g.box((0.56, 0.38, 0.05), (0, 0, 0.025), "steel", bevel=0.008)
            for i in range(8):
                x = -0.23 + i * 0.058
                g.box((0.006, 0.12, 0.002), (x, -0.09, 0.051), "black", bevel=0)
                g.box((0.022, 0.03, 0.016), (x, -0.12 + g.random.uniform(0, 0.08), 0.058), "tape-white" if i % 4 else "enamel-red", bevel=0.004)
                for k in range(3):
                    g.cyl(0.01, 0.016, (x, 0.0 + k * 0.04, 0.05), ("black", "enamel-blue", "tin")[k], seg=9)
            for i in range(10):
                g.box((0.009, 0.004, 0.008), (0.1 + (i % 5) * 0.022, 0.16, 0.052 + 0.0 * i), "led" if i % 5 < 3 else "dial", bevel=0)
        g.box((0.5, 0.36, 0.14), (0, 0.0, 0.645), "black", bevel=0.01)
        for i in range(4):
            g.box((0.1, 0.004, 0.045), (-0.18 + i * 0.12, -0.182, 0.66), "screen-off", bevel=0)
            g.box((0.012, 0.004, 0.006), (-0.18 + i * 0.12, -0.183, 0.61), "led", bevel=0)
        g.box((0.5, 0.34, 0.2), (0, 0.02, 0.315), "case", bevel=0.015)
        # Headphones on the rail, a water bottle, sides clipped up, a hank of cable.
        arc = [(0.22 + 0.085 * cos(radians(a)), 0.2, 1.22 + 0.1 * sin(radians(a))) for a in range(-20, 201, 20)]
        g.tube(arc, 0.009, "black", seg=6)
        for sx in (-1, 1):
            g.cyl(0.042, 0.03, (0.22 + sx * 0.085 - 0.015, 0.2, 1.18), "black", rot=(0, 90, 0), seg=14)
        g.box((0.2, 0.004, 0.27), (-0.16, 0.2, 1.15), "paper", rot=(8, 0, 0), bevel=0)
        g.lathe(((0, 0), (0.035, 0), (0.035, 0.16), (0.015, 0.2), (0.015, 0.23), (0, 0.23)), (0.27, -0.14, 0.935), "glass", seg=12)
        for i in range(4):
            g.tube([(-0.38 - 0.012 * i, 0.12 * cos(k * pi / 6), 0.72 + 0.16 * sin(k * pi / 6)) for k in range(13)], 0.009, "cable" if i % 2 else "cable-orange", seg=5)
        # The boom leans in its cradle, wind cover on.
        a, b = Vector((0.4, 0.1, 0.03)), Vector((0.5, 0.5, 2.75))
        g.tube([a, a.lerp(b, 0.6), b], 0.013, "black", seg=8)
        g.tube([b, b + Vector((0, -0.05, 0.12))], 0.01, "steel", seg=6)
        g.ball(0.075, b + Vector((0, -0.16, 0.16)), "hair", scale=(1, 3.0, 1), rot=(-12, 0, 0), seg=14)
        g.tube([(0.33, 0.2, 1.1), (0.45, 0.2, 1.1)], 0.012, "steel", seg=6)
        stool(g, (-0.05, -0.62), 0.62)


def stool(g, at, high):
    with g.place((*at, 0)):
        g.lathe(((0, high), (0.17, high), (0.175, high + 0.03), (0.16, high + 0.055), (0, high + 0.06)), (0, 0, 0), "black", seg=18)
        for i in range(3):
            a = i * 2 * pi / 3 + 0.4
            g.tube([(0.08 * cos(a), 0.08 * sin(a), high), (0.22 * cos(a), 0.22 * sin(a), 0.01)], 0.013, "alu", seg=7)
        g.lathe(((0.14, 0.22), (0.15, 0.225), (0.14, 0.23)), (0, 0, 0), "alu", seg=18)


def playback_stand(g):
    """Where the takes that went wrong are looked at again: a hooded monitor on a stand, and the reel of shame."""
    from crew_side import monitor

    with g.place((*PLAYBACK["at"], 0), (0, 0, PLAYBACK["turn"])):
        g.lathe(((0, 0), (0.26, 0), (0.26, 0.02), (0.04, 0.05)), (0, 0.06, 0), "iron", seg=20)
        g.tube([(0, 0.06, 0.04), (0, 0.06, 1.1)], 0.02, "steel", seg=9)
        with g.place((0, 0, 1.24)):
            monitor(g, 0, 0, 0.46)
            g.box((0.46, 0.002, 0.258), (0, -0.039, 0), "screen-off", bevel=0)
            g.box((0.54, 0.2, 0.006), (0, -0.12, 0.17), "duvetyne", rot=(-6, 0, 0), bevel=0)
        g.box((0.42, 0.34, 0.02), (0, 0.04, 0.78), "case", bevel=0.006)
        g.box((0.3, 0.2, 0.05), (-0.02, 0.06, 0.815), "black", bevel=0.006)
        g.cyl(0.022, 0.03, (0.1, -0.04, 0.84), "enamel-red", seg=10)
        with g.place((0.0, -0.135, 0.76), (0, 0, 0)):
            g.box((0.36, 0.003, 0.075), (0, 0, 0), "tape-magenta", rot=(0, 3, 0), bevel=0)
            g.text("TAKE 2  (oh no)", 0.042, (0, -0.003, 0), "stencil", rot=(90, 3, 0), font="marker")


def making_of(g):
    """The making-of crew has a flight case for a desk: a small camera, a laptop, a lens, tea."""
    with g.place((*MAKING_OF["at"], 0), (0, 0, MAKING_OF["turn"])):
        g.box((0.95, 0.55, 0.66), (0, 0, 0.42), "case", bevel=0.012)
        for sx in (-1, 1):
            for sy in (-1, 1):
                g.box((0.03, 0.03, 0.66), (sx * 0.463, sy * 0.263, 0.42), "alu", bevel=0.006)
        for z in (0.1, 0.5, 0.745):
            g.box((0.965, 0.565, 0.02), (0, 0, z), "alu", bevel=0.005)
        wheels(g, 0.8, 0.42, 0.045)
        g.text("MAKING OF", 0.11, (0, -0.2755, 0.3), "tape-white", rot=(90, 0, 0), font="bold")
        top = 0.755
        g.box((0.36, 0.25, 0.014), (-0.12, -0.02, top + 0.008), "alu", bevel=0.004)
        g.box((0.3, 0.1, 0.002), (-0.12, 0.02, top + 0.016), "black", bevel=0)
        with g.place((-0.12, 0.105, top + 0.014), (-18, 0, 0)):
            g.box((0.36, 0.01, 0.24), (0, 0, 0.12), "alu", bevel=0.003)
            g.box((0.34, 0.002, 0.21), (0, -0.006, 0.125), "screen-off", bevel=0)
            for k, (mat, wide) in enumerate((("wash-dusk", 0.2), ("wash-night", 0.12), ("wash-day", 0.26))):
                g.box((wide, 0.001, 0.02), (-0.165 + wide / 2, -0.0075, 0.04 + k * 0.025), mat, bevel=0)
            g.box((0.16, 0.001, 0.09), (0.07, -0.0075, 0.16), "wash-dusk", bevel=0)
        g.box((0.13, 0.09, 0.09), (0.28, 0.05, top + 0.045), "black", bevel=0.012)
        g.lathe(((0, 0), (0.036, 0), (0.04, 0.09), (0.034, 0.095), (0.03, 0.08), (0, 0.075)), (0.28, 0.005, top + 0.047), "black", rot=(90, 0, 0), seg=16)
        g.lathe(((0, 0), (0.035, 0), (0.035, 0.07), (0, 0.07)), (0.4, -0.12, top), "black", seg=14)
        g.lathe(((0, 0), (0.036, 0), (0.038, 0.09), (0.033, 0.09), (0.03, 0.01)), (-0.4, -0.1, top), "enamel-blue", seg=14)
        g.box((0.09, 0.06, 0.02), (0.22, -0.18, top + 0.01), "oilskin", rot=(0, 0, 20), bevel=0.003)
        stool(g, (-0.1, -0.6), 0.48)


def coat(g, at, mat, wide=0.16, high=0.26):
    """A costume on a hanger, at the puppet's size."""
    with g.place(at, (0, 0, g.random.uniform(-12, 12))):
        g.tube([(0, 0, 0.09), (0.012, 0, 0.06), (0, 0, 0.045)], 0.0025, "steel", seg=4)
        g.tube([(-wide / 2, 0, 0), (0, 0, 0.045), (wide / 2, 0, 0)], 0.004, "oak-x", seg=5)
        for k in range(7):
            x = (k / 6 - 0.5) * wide
            g.tube([(x * 0.5, 0, 0.035), (x, 0.01 * (k % 2), -0.02), (x * 1.15, 0.018 * (k % 2), -high * 0.5), (x * 1.25, 0.014 * ((k + 1) % 2), -high)], 0.02, mat, seg=6, vary=0.2)
        for side in (-1, 1):
            g.tube([(side * wide * 0.42, 0, 0.0), (side * wide * 0.68, 0.01, -high * 0.3), (side * wide * 0.66, 0.0, -high * 0.62)], 0.021, mat, seg=6)
        for k in range(3):
            g.ball(0.006, (0.008, -0.022, -0.04 - k * 0.06), "brass", seg=6)


def armature(g, at):
    """The puppet's bones: ball joints of steel on a rigging post."""
    joints = {"hip": (0, 0, 0.2), "chest": (0, 0, 0.32), "neck": (0, 0, 0.37), "head": (0, -0.005, 0.42)}
    with g.place(at):
        g.box((0.16, 0.12, 0.012), (0, 0, 0.006), "ply-x", bevel=0.002)
        g.tube([(0, 0.05, 0.01), (0, 0.05, 0.27), (0, 0.0, 0.27)], 0.005, "steel", seg=6)
        order = ("hip", "chest", "neck", "head")
        for a, b in zip(order, order[1:]):
            g.tube([joints[a], joints[b]], 0.0055, "alu", seg=6)
        for side in (-1, 1):
            arm = [(side * 0.055, 0, 0.33), (side * 0.1, -0.02, 0.26), (side * 0.105, -0.07, 0.2 + 0.03 * side)]
            leg = [(side * 0.035, 0, 0.19), (side * 0.045, -0.015, 0.1), (side * 0.045, 0, 0.025)]
            for limb in (arm, leg):
                g.tube(limb, 0.005, "alu", seg=6)
                for joint in limb:
                    g.ball(0.011, joint, "steel", seg=8)
            g.tube([(0, 0, 0.33), arm[0]], 0.006, "alu", seg=6)
            g.tube([(0, 0, 0.2), leg[0]], 0.006, "alu", seg=6)
            g.box((0.03, 0.06, 0.012), (side * 0.045, -0.012, 0.016), "steel", bevel=0.004)
        for joint in joints.values():
            g.ball(0.013, joint, "steel", seg=8)


def wardrobe(g):
    with g.place((*WARDROBE["at"], 0), (0, 0, WARDROBE["turn"])):
        g.box((1.05, 0.6, 0.03), (0, 0, 0.9), "ply-x", bevel=0.005)
        for sx in (-0.46, 0.46):
            for sy in (-0.24, 0.24):
                g.beam((sx, sy, 0), (sx, sy, 0.885), (0.05, 0.04), "pine-z")
            g.beam((sx, -0.24, 0.28), (sx, 0.24, 0.28), (0.04, 0.025), "pine-y")
        top = 0.916
        # A rail of small coats: oilskin, jumper, the pea jacket, a second oilskin aged by hand.
        for sx in (-0.36, 0.28):
            g.tube([(sx, 0.14, top), (sx, 0.14, top + 0.5)], 0.008, "brass", seg=7)
            g.lathe(((0, 0), (0.05, 0), (0.01, 0.02)), (sx, 0.14, top), "iron", seg=12)
        g.tube([(-0.4, 0.14, top + 0.5), (0.32, 0.14, top + 0.5)], 0.008, "brass", seg=7)
        for i, (mat, high) in enumerate((("oilskin", 0.3), ("wool-red", 0.2), ("wool-blue", 0.26), ("canvas", 0.24))):
            coat(g, (-0.28 + i * 0.165, 0.14, top + 0.41), mat, 0.13, high)
        armature(g, (0.42, 0.02, top))
        for i, mat in enumerate(("wool-red", "oilskin", "wool-blue", "linen")):
            g.lathe(((0, 0), (0.02, 0), (0.02, 0.006), (0.014, 0.008), (0.014, 0.034), (0.02, 0.036), (0.02, 0.042), (0, 0.042)), (-0.42 + i * 0.055, -0.2, top), mat, seg=12)
        g.ball(0.04, (-0.14, -0.2, top + 0.03), "enamel-red", scale=(1, 1, 0.75), seg=10)
        for i in range(7):
            a = i * 0.9
            g.tube([(-0.14 + 0.02 * cos(a), -0.2 + 0.02 * sin(a), top + 0.05), (-0.14 + 0.03 * cos(a), -0.2 + 0.03 * sin(a), top + 0.085)], 0.0012, "alu", seg=3)
        g.grid(0.3, 0.18, (0.14, -0.16, top + 0.004), "oilskin", rot=(0, 0, 15), nx=8, ny=5, shape=lambda x, y: 0.006 * sin(x * 40) * cos(y * 30) + 0.006)
        for side in (-1, 1):
            g.tube([(0.26 + side * 0.004, -0.24, top + 0.006), (0.31 + side * 0.012, -0.18, top + 0.006)], 0.003, "alu", seg=4)
        g.box((0.9, 0.46, 0.02), (0, 0, 0.3), "ply-x")
        for i, mat in enumerate(("canvas", "case")):
            g.box((0.36, 0.3, 0.22), (-0.2 + i * 0.42, 0, 0.42), mat, bevel=0.02)


def scene_shop(g):
    """Behind the west flat: a sheet of bare ply on horses, half of it painted; tins, brushes, trays."""
    with g.place((*SCENE_SHOP["at"], 0), (0, 0, SCENE_SHOP["turn"])):
        for sx in (-0.55, 0.55):
            g.box((0.07, 0.8, 0.06), (sx, 0, 0.72), "pine-y", bevel=0.005)
            for sy in (-1, 1):
                for k in (-1, 1):
                    g.beam((sx + k * 0.16, sy * 0.36, 0), (sx, sy * 0.3, 0.72), (0.05, 0.03), "pine-z")
        g.box((1.6, 0.9, 0.014), (0, 0, 0.758), "ply-x", rot=(0, 0, 2), bevel=0.001)
        # Boards, plaster and paint in the order in which they go on.
        for i in range(5):
            g.box((0.1, 0.86, 0.016), (0.74 - i * 0.104, -0.02, 0.774), "dado" if i < 3 else "pine-y", rot=(0, 0, 2), bevel=0.004, vary=0.2)
        g.ball(0.2, (-0.28, 0.1, 0.765), "plaster", scale=(1.5, 1.3, 0.02), seg=14)
        g.box((0.24, 0.1, 0.004), (-0.5, -0.2, 0.772), "steel", rot=(0, 0, 25), bevel=0.001)
        g.cyl(0.014, 0.12, (-0.46, -0.24, 0.79), "oak-x", rot=(90, 0, 25), seg=8)
        for i, (x, y, mat) in enumerate(((0.1, -0.3, "sea-paint-z"), (-0.05, -0.33, "plaster"), (0.24, -0.26, "dado"))):
            tin(g, (x, y, 0.766), 0.075, 0.14, mat)
        g.cyl(0.012, 0.2, (0.36, 0.2, 0.795), "oak-y", rot=(90, 0, 50), seg=7)
        g.box((0.09, 0.02, 0.07), (0.42, 0.24, 0.795), "hair", rot=(90, 0, 50), bevel=0.004)
        for i in range(6):
            tin(g, (-0.55 + (i % 3) * 0.2, 0.55 + (i // 3) * 0.19 + 0.02 * i, 0.0), 0.085, 0.19, ("rust", "drip", "sea-paint-z", "dado", "plaster", "cream")[i])
        tin(g, (-0.36, 0.63, 0.19), 0.085, 0.19, "drip")
        g.box((0.36, 0.26, 0.05), (0.3, 0.62, 0.03), "steel", rot=(0, 0, 12), bevel=0.008)
        g.box((0.3, 0.2, 0.004), (0.3, 0.62, 0.052), "sea-paint-x", rot=(0, 0, 12), bevel=0)
        # A drop cloth with what fell on it.
        g.grid(2.3, 1.9, (0, 0.15, 0.006), "canvas", rot=(0, 0, 4), nx=18, ny=14, shape=lambda x, y: 0.004 + 0.004 * sin(x * 7 + y * 3) * cos(y * 9))
        for _ in range(36):
            x, y = g.random.uniform(-1.0, 1.0), g.random.uniform(-0.7, 1.0)
            g.cyl(g.random.uniform(0.006, 0.03), 0.002, (x, y, 0.0145), g.random.choice(("dado", "plaster", "sea-paint-x", "cream")), seg=9)
        # Sheets of ply lean in a rack of battens.
        for sx in (-0.7, 0.3):
            g.beam((sx, 1.32, 0.0), (sx, 1.56, 1.75), (0.06, 0.04), "pine-z")
            g.beam((sx, 1.98, 0.0), (sx, 1.55, 1.7), (0.06, 0.04), "pine-z")
            g.box((0.05, 0.95, 0.05), (sx, 1.52, 0.03), "pine-y", bevel=0.005)
        g.box((1.2, 0.05, 0.05), (-0.2, 1.56, 1.7), "pine-x", bevel=0.005)
        for i in range(4):
            g.box((1.22, 0.012, 2.0), (-0.2 + 0.05 * i, 1.36 - 0.02 * i, 1.0), "ply-z", rot=(-8, 0, 0), bevel=0.001, vary=0.2)


def tin(g, at, r, high, mat):
    g.lathe(((0, 0), (r, 0), (r, high), (r * 1.04, high), (r * 1.04, high + 0.006), (r * 0.9, high + 0.006), (r * 0.88, high - 0.02)), at, "tin", seg=14)
    g.lathe(((0, high - 0.015), (r * 0.9, high - 0.015)), at, mat, seg=14)
    g.lathe(((r * 1.006, high * 0.15), (r * 1.006, high * 0.8)), at, mat, seg=14)
    for k in range(3):
        a = k * 1.1 + g.random.uniform(0, 1)
        g.tube([(at[0] + r * 1.01 * cos(a), at[1] + r * 1.01 * sin(a), at[2] + high), (at[0] + r * 1.02 * cos(a), at[1] + r * 1.02 * sin(a), at[2] + high * g.random.uniform(0.3, 0.8))], 0.006, mat, seg=5)


def carts(g):
    sound_cart(g)
    playback_stand(g)
    making_of(g)
    wardrobe(g)

"""The keeper: a jointed puppet of nodes, each standing on its joint, plus slate, match and flames. Lit in real time, so
its colours come from one small painted palette instead of a bake. It faces the audience (-Y); its arms hang down."""
from math import cos, pi, radians, sin

import bmesh
import bpy
from mathutils import Matrix, Vector

from forms import Group

CELLS = ("skin", "blush", "beard", "brow", "oilskin", "hat", "knit", "trouser", "boot", "brass", "eye", "pupil", "lid", "slate", "chalk", "flame")
HAT = (0, 0.02, 0.29)
SHEEN = {"oilskin", "hat", "boot", "eye", "pupil", "brass"}
UNLIT = {"slate", "chalk", "flame"}


class Part(Group):
    """A group whose forms are each spread over one cell of the palette."""

    def __init__(self, name, parent=None, at=(0, 0, 0)):
        super().__init__(name, seed=sum(map(ord, name)))
        self.parent, self.at = parent, at
        self.uv = self.bm.verts.layers.float_vector.new("cell")

    def add(self, source, material, matrix, smooth=False, vary=0.0):
        low = [min(v.co[i] for v in source.verts) for i in range(3)]
        size = [max(max(v.co[i] for v in source.verts) - low[i], 1e-4) for i in range(3)]
        index = CELLS.index(material)
        column, row = index % 4, index // 4
        before = len(self.bm.verts)
        spots = []
        for v in source.verts:
            u, w = (v.co.x - low[0]) / size[0], (v.co.z - low[2]) / size[2]
            if size[2] <= 2e-4:
                w = (v.co.y - low[1]) / size[1]
            spots.append(((column + 0.08 + 0.84 * u) / 4, 1 - (row + 1 - 0.08 - 0.84 * w) / 4, 0))
        kind = "KEEPER_UNLIT" if material in UNLIT else "KEEPER_SHEEN" if material in SHEEN else "KEEPER_MATTE"
        super().add(source, kind, matrix, smooth=smooth, vary=0)
        self.bm.verts.ensure_lookup_table()
        for i, spot in enumerate(spots):
            self.bm.verts[before + i][self.uv] = spot

    def to_object(self):
        self.bm.verts.index_update()
        layer = self.bm.loops.layers.uv.new("UVMap")
        for face in self.bm.faces:
            for loop in face.loops:
                loop[layer].uv = loop.vert[self.uv][:2]
        made = super().to_object()
        for extra in list(made.data.attributes):
            if extra.name in ("tint", "cell"):
                made.data.attributes.remove(extra)
        if self.parent:
            made.parent = bpy.data.objects[self.parent]
        made.location = self.at
        return made


def empty(name, at, parent=None):
    made = bpy.data.objects.new(name, None)
    made.location = at
    if parent:
        made.parent = bpy.data.objects[parent]
    bpy.context.scene.collection.objects.link(made)


def capsule(g, r0, r1, length, mat, seg=12):
    """A limb hanging from its joint."""
    g.lathe(((0, -length - r1 * 0.8), (r1 * 0.7, -length - r1 * 0.5), (r1, -length), (r0 * 1.02, -length * 0.4), (r0, 0), (r0 * 0.72, r0 * 0.55), (0, r0 * 0.85)), (0, 0, 0), mat, seg=seg)


def body():
    hips = Part("K_HIPS", "KEEPER", (0, 0, 0.84))
    hips.ball(0.17, (0, 0, 0.02), "trouser", scale=(1.02, 0.82, 0.7), seg=16)
    hips.to_object()
    chest = Part("K_CHEST", "K_HIPS", (0, 0, 0.05))
    chest.lathe(((0.235, -0.25), (0.25, -0.25), (0.226, -0.1), (0.212, 0.02), (0.222, 0.16), (0.214, 0.28), (0.16, 0.37), (0.09, 0.41), (0.05, 0.42)), (0, 0, 0), "oilskin", seg=28, scale=(1, 0.8, 1))
    chest.lathe(((0.1, 0.36), (0.112, 0.4), (0.1, 0.45), (0.085, 0.46)), (0, 0, 0), "knit", seg=20, scale=(1, 0.92, 1))
    chest.lathe(((0.12, 0.375), (0.165, 0.355), (0.17, 0.38), (0.115, 0.425)), (0, 0, 0), "hat", seg=24, scale=(1, 0.88, 1))
    for z in (-0.17, -0.05, 0.08, 0.21, 0.32):
        chest.cyl(0.018, 0.012, (0.035, -0.171 + (0.03 if z > 0.25 else 0) - (0.012 if z < -0.1 else 0), z), "brass", rot=(90, 0, 0), seg=12)
    chest.tube([(-0.02, -0.186, -0.24), (-0.02, -0.17, 0.0), (-0.02, -0.178, 0.17), (-0.02, -0.16, 0.3)], 0.008, "hat", seg=5)
    for side in (-1, 1):
        chest.box((0.12, 0.02, 0.11), (side * 0.12, -0.165, -0.1), "hat", rot=(0, 0, side * 32), bevel=0.008)
        chest.ball(0.075, (side * 0.2, 0, 0.31), "oilskin", scale=(1, 0.95, 0.9), seg=14)
    chest.to_object()


def limbs():
    for side, name in ((-1, "R"), (1, "L")):  # his right is at -X when he faces us
        upper = Part(f"K_ARM_{name}", "K_CHEST", (side * 0.225, 0, 0.31))
        capsule(upper, 0.07, 0.06, 0.25, "oilskin")
        upper.to_object()
        lower = Part(f"K_FOREARM_{name}", f"K_ARM_{name}", (0, 0, -0.26))
        capsule(lower, 0.06, 0.062, 0.2, "oilskin")
        lower.lathe(((0.058, -0.23), (0.072, -0.235), (0.07, -0.17), (0.06, -0.16)), (0, 0, 0), "hat", seg=14)
        lower.ball(0.05, (0, -0.005, -0.285), "skin", scale=(0.85, 0.7, 1.05), seg=12)
        for i in range(4):
            x = -0.03 + i * 0.02
            lower.tube([(x, -0.01, -0.31), (x * 1.1, -0.02, -0.355), (x * 1.05, -0.045, -0.375)], 0.0125, "skin", seg=7)
        lower.tube([(-side * 0.035, -0.015, -0.27), (-side * 0.062, -0.04, -0.3), (-side * 0.055, -0.06, -0.33)], 0.014, "skin", seg=7)
        lower.to_object()
        thigh = Part(f"K_THIGH_{name}", "K_HIPS", (side * 0.095, 0, 0))
        capsule(thigh, 0.092, 0.075, 0.37, "trouser", 14)
        thigh.to_object()
        shin = Part(f"K_SHIN_{name}", f"K_THIGH_{name}", (0, 0, -0.39))
        capsule(shin, 0.076, 0.068, 0.2, "trouser", 14)
        shin.lathe(((0.064, -0.385), (0.074, -0.3), (0.082, -0.14), (0.092, -0.13), (0.09, -0.115), (0.075, -0.12)), (0, 0, 0), "boot", seg=16)
        shin.to_object()
        # The sole is 9 cm below the ankle.
        foot = Part(f"K_FOOT_{name}", f"K_SHIN_{name}", (0, 0, -0.36))
        foot.ball(0.072, (0, 0.004, -0.012), "boot", scale=(1, 1.05, 0.9), seg=14)
        foot.ball(0.08, (0, -0.045, -0.035), "boot", scale=(0.95, 1.75, 0.68), seg=14)
        foot.box((0.13, 0.25, 0.025), (0, -0.045, -0.0775), "pupil", bevel=0.01)
        foot.to_object()


def head():
    g = Part("K_HEAD", "K_CHEST", (0, 0, 0.43))
    g.ball(0.148, (0, 0.01, 0.165), "skin", scale=(0.98, 0.97, 1.08), seg=24)
    g.ball(0.042, (0, -0.168, 0.148), "blush", scale=(0.95, 1.15, 0.95), seg=14)
    for side in (-1, 1):
        g.ball(0.045, (side * 0.147, 0.015, 0.15), "blush", scale=(0.5, 0.8, 1.1), seg=12)
        g.ball(0.044, (side * 0.082, -0.108, 0.118), "blush", scale=(1, 0.7, 0.8), seg=12)
        g.ball(0.042, (side * 0.06, -0.108, 0.204), "eye", seg=18)
        for k in range(7):  # moustache
            g.tube([(side * 0.008 * k, -0.166 + k * 0.004, 0.108 - k * 0.001), (side * (0.03 + 0.011 * k), -0.172 + k * 0.008, 0.1 - k * 0.004), (side * (0.05 + 0.014 * k), -0.15 + k * 0.01, 0.066 + k * 0.002)], 0.0135, "brow", seg=6)
        for k in range(6):  # side whiskers
            g.tube([(side * 0.14, -0.045 + k * 0.018, 0.15 - k * 0.01), (side * 0.155, -0.05 + k * 0.018, 0.08), (side * 0.12, -0.07 + k * 0.014, 0.01)], 0.017, "beard", seg=6)
    # What the hat hides: three hairs, combed with great care.
    for x, high, way in ((-0.018, 0.05, -0.03), (0.0, 0.065, 0.012), (0.02, 0.048, 0.05)):
        g.tube([(x, 0.02, 0.318), (x + way * 0.3, 0.026, 0.325 + high * 0.6), (x + way, 0.05, 0.325 + high)], 0.0042, "brow", seg=5)
    g.to_object()
    hat()
    jaw = Part("K_JAW", "K_HEAD", (0, -0.02, 0.09))
    jaw.ball(0.125, (0, -0.045, -0.045), "beard", scale=(1.02, 0.78, 0.92), seg=18)
    for ring in range(3):
        for k in range(13):
            a = radians(180 + 8 + k * 13.7)
            r = 0.115 - ring * 0.02
            top = (r * cos(a), -0.03 + r * 0.85 * sin(a), 0.0 - ring * 0.035)
            jaw.tube([top, (top[0] * 1.08, top[1] * 1.1 - 0.01, top[2] - 0.06), (top[0] * 0.75, top[1] * 0.85 - 0.02, top[2] - 0.125 - 0.012 * ((k + ring) % 3))], 0.021 - 0.004 * ring, "beard", seg=6)
    jaw.ball(0.03, (0, -0.142, 0.004), "pupil", scale=(1.1, 0.4, 0.42), seg=12)
    jaw.ball(0.022, (0, -0.148, -0.012), "blush", scale=(1.2, 0.5, 0.4), seg=10)
    jaw.to_object()
    for side, name in ((-1, "R"), (1, "L")):
        at = (side * 0.06, -0.108, 0.204)
        eye = Part(f"K_EYE_{name}", "K_HEAD", at)
        eye.ball(0.0225, (0, -0.0335, 0), "pupil", scale=(1, 0.56, 1.05), seg=14)
        eye.ball(0.006, (0.007, -0.041, 0.008), "eye", seg=7)
        eye.to_object()
        lid = Part(f"K_LID_{name}", "K_HEAD", at)
        lid.lathe([(0.0495 * cos(radians(a)), 0.0495 * sin(radians(a))) for a in (0, 18, 36, 54, 72, 90)], (0, 0, 0), "lid", seg=18)
        lid.to_object()
    for side, name in ((-1, "R"), (1, "L")):
        brow = Part(f"K_BROW_{name}", "K_HEAD", (side * 0.064, -0.11, 0.262))
        for k in range(6):
            brow.ball(0.0155, (-0.034 + k * 0.0135, 0.004 * abs(k - 2.5) - 0.006, 0.004 * (2.5 - abs(k - 2.5))), "brow", scale=(1.15, 0.9, 0.85), seg=8)
        brow.to_object()


def hat():
    """The sou'wester is a part of its own, on a pivot at the middle of its band: it can be lifted, and lost."""
    g = Part("K_HAT", "K_HEAD", HAT)
    with g.place((-HAT[0], -HAT[1], -HAT[2])):
        # Crown in gores, brim short in front and long behind.
        g.lathe(((0.158, 0.285), (0.163, 0.32), (0.142, 0.385), (0.09, 0.43), (0.0, 0.445)), (0, 0.02, 0), "hat", seg=26)
        g.lathe(((0.0, 0.298), (0.159, 0.287)), (0, 0.02, 0), "hat", seg=26)
        brim = bmesh.new()
        rings = []
        for out in (0, 0.2, 0.4, 0.6, 0.8, 1):
            ring = []
            for i in range(36):
                a = 2 * pi * i / 36
                back = (1 + sin(a)) / 2
                r = 0.158 + (0.042 + 0.12 * back**1.6) * out
                z = 0.288 + 0.008 * (1 - back) + (-0.012 - 0.1 * back**1.4 + 0.026 * (1 - back) ** 2) * out**1.5
                ring.append(brim.verts.new((r * cos(a), 0.02 + r * sin(a), z)))
            rings.append(ring)
        for low, high in zip(rings, rings[1:]):
            for i in range(36):
                j = (i + 1) % 36
                brim.faces.new((low[i], high[i], high[j], low[j]))
        under = brim.copy()
        bmesh.ops.reverse_faces(under, faces=under.faces[:])
        bmesh.ops.translate(under, verts=under.verts[:], vec=(0, 0, -0.006))
        g.add(brim, "hat", Matrix.Identity(4), smooth=True)
        g.add(under, "hat", Matrix.Identity(4), smooth=True)
        for i in range(6):
            a = i * pi / 3
            g.tube([(0.162 * cos(a), 0.02 + 0.162 * sin(a), 0.3), (0.144 * cos(a), 0.02 + 0.144 * sin(a), 0.385), (0.091 * cos(a), 0.02 + 0.091 * sin(a), 0.432), (0, 0.02, 0.447)], 0.005, "oilskin", seg=5)
    g.to_object()


def hand_props():
    """What he holds stands free of his hands, because it is also put down, dropped and thrown."""
    match = Part("MATCH", None, (0, 0, 0))
    match.box((0.007, 0.007, 0.09), (0, 0, 0.045), "chalk", bevel=0)
    match.ball(0.009, (0, 0, 0.09), "blush", seg=8)
    match.to_object()
    flame = Part("K_MATCH_FLAME", "MATCH", (0, 0, 0.092))
    flame_shape(flame, 0.018, 0.078)
    flame.to_object()
    crust = Part("CRUST", None, (0, 0, 0))
    crust.ball(0.034, (0, 0, 0), "beard", scale=(1.25, 0.5, 1.0), seg=12)
    crust.ball(0.036, (0, 0.006, -0.004), "hat", scale=(1.28, 0.45, 1.0), seg=12)
    crust.to_object()
    lantern = Part("LANTERN_FLAME", None, (1.45, 2.35, 0.9))
    flame_shape(lantern, 0.02, 0.09)
    lantern.to_object()


def rig():
    """The animators' wire that flies the hat: seen only when something has gone wrong. Hangs from the grid, ends in a clamp."""
    g = Part("RIG", None, (0, 0, 0))
    g.tube([(0, 0, 0.02), (0.012, 0, 0.09), (-0.018, 0, 0.15), (0.02, 0, 0.22), (0, 0, 0.3), (0, 0, 2.6)], 0.0055, "chalk", seg=6)
    g.box((0.05, 0.04, 0.05), (0, 0, 0.005), "slate", bevel=0.006)
    g.box((0.02, 0.06, 0.02), (0.03, 0, 0.012), "chalk", bevel=0.004)
    g.to_object()


def flame_shape(g, r, h):
    g.lathe(((0, -r * 0.8), (r * 0.75, -r * 0.3), (r, r * 0.5), (r * 0.7, h * 0.45), (r * 0.25, h * 0.75), (0, h)), (0, 0, 0), "flame", seg=12)


def slate():
    """Faces camera A. Its lettering is geometry; the sticks open about their left end."""
    g = Part("SLATE", None, (0.2, -1.95, 1.46))
    g.box((0.46, 0.014, 0.32), (0, 0, 0), "slate", bevel=0.004)
    for z in (0.095, 0.03, -0.05):
        g.box((0.44, 0.002, 0.003), (0, -0.0085, z), "chalk", bevel=0)
    for x in (-0.075, 0.075):
        g.box((0.003, 0.002, 0.08), (x, -0.0085, 0.07 - 0.08), "chalk", bevel=0)
    def words(text, size, x, z, font="label", align="CENTER"):
        g.text(text, size, (x, -0.0095, z), "chalk", rot=(90, 0, 0), font=font, align=align)
    words("LOW TIDE", 0.064, 0, 0.128, "bold")
    words("DIR. I. QUILLFEATHER", 0.03, -0.21, 0.064, "label", "LEFT")
    words("STAGE 9", 0.03, 0.21, 0.064, "label", "RIGHT")
    for label, value, x in (("ROLL", "A007", -0.148), ("SCENE", "42A", 0), ("TAKE", "", 0.148)):
        words(label, 0.021, x, 0.018)
        if value:
            words(value, 0.062, x, -0.018, "marker")
    words("CAM A    24 FPS    ON TWOS", 0.028, 0, -0.075)
    words("INT. KITCHEN  NIGHT", 0.028, 0, -0.12)
    sticks(g, 0.176)
    g.tube([(0.1, 0.01, -0.16), (0.13, 0.01, -0.35), (0.22, 0.01, -0.75)], 0.012, "slate", seg=8)
    g.to_object()
    top = Part("SLATE_STICK", "SLATE", (-0.225, 0, 0.196))
    sticks(top, 0.018, 0.225)
    top.to_object()
    for number in "23":
        digit = Part(f"SLATE_TAKE_{number}", "SLATE", (0.148, 0, -0.018))
        digit.text(number, 0.062, (0, -0.0095, 0), "chalk", rot=(90, 0, 0), font="marker")
        digit.to_object()


def sticks(g, z, x=0.0):
    g.box((0.46, 0.016, 0.034), (x, 0, z), "slate", bevel=0.003)
    for i in range(6):
        mesh = bmesh.new()
        corners = [mesh.verts.new((x - 0.2 + i * 0.073 + dx, -0.0088, z + dz)) for dx, dz in ((0, -0.016), (0.035, -0.016), (0.055, 0.016), (0.02, 0.016))]
        mesh.faces.new(corners)
        g.add(mesh, "chalk", Matrix.Identity(4))


def keeper():
    for name in ("KEEPER_MATTE", "KEEPER_SHEEN", "KEEPER_UNLIT"):
        bpy.data.materials.new(name)
    empty("KEEPER", (-0.65, 2.95, 0))
    body()
    limbs()
    head()
    hand_props()
    rig()
    slate()
    shadow = bpy.data.meshes.new("KEEPER_SHADOW")
    shadow.from_pydata([(-0.5, -0.5, 0), (0.5, -0.5, 0), (0.5, 0.5, 0), (-0.5, 0.5, 0)], [], [(0, 1, 2, 3)])
    layer = shadow.uv_layers.new(name="UVMap")
    for loop, uv in zip(layer.data, ((0, 0), (1, 0), (1, 1), (0, 1))):
        loop.uv = uv
    shadow.materials.append(bpy.data.materials.new("KEEPER_SHADOW"))
    made = bpy.data.objects.new("KEEPER_SHADOW", shadow)
    made.parent = bpy.data.objects["KEEPER"]
    made.location = (0, 0, 0.024)
    bpy.context.scene.collection.objects.link(made)

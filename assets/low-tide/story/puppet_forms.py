"""Busts of puppets in the keeper's family: a ball of clay for a head, a nose one can hold on to, eyes like beads.

Axes as in blender/: the face looks to -Y, Z is up. The head's radius is 1; everything is measured in heads.
"""
from math import cos, pi, radians, sin
from random import Random

import bmesh
import bpy
from mathutils import Matrix

from forms import Group, turn


def rgb(code):
    channels = [int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple((c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in channels) + (1.0,)


def clay(name, colour, rough=0.6, bump=0.25, scale=9.0, mottle=0.25, broad_relief=2.2, stretch=(1, 1, 1)):
    """A modelled surface: thumbed, a little uneven in colour. `stretch` gives threads and strands a direction."""
    material = bpy.data.materials.get(name) or bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()

    def node(kind, **inputs):
        made = tree.nodes.new(kind)
        for key, value in inputs.items():
            key = key.replace("_", " ")
            if isinstance(value, bpy.types.NodeSocket):
                tree.links.new(value, made.inputs[key])
            else:
                made.inputs[key].default_value = value
        return made

    where = node("ShaderNodeMapping", Vector=node("ShaderNodeTexCoord").outputs["Object"], Scale=stretch).outputs[0]
    fine = node("ShaderNodeTexNoise", Vector=where, Scale=scale, Detail=3.0, Roughness=0.62).outputs["Fac"]
    broad = node("ShaderNodeTexNoise", Vector=where, Scale=scale * 0.22, Detail=1.0).outputs["Fac"]
    base = rgb(colour)
    dark = tuple(c * 0.62 for c in base[:3]) + (1.0,)
    mixed = tree.nodes.new("ShaderNodeMixRGB")
    mixed.inputs["Color1"].default_value = base
    mixed.inputs["Color2"].default_value = dark
    share = node("ShaderNodeMapRange", Value=broad, From_Min=0.35, From_Max=0.75, To_Min=0.0, To_Max=mottle)
    tree.links.new(share.outputs[0], mixed.inputs["Fac"])
    both = node("ShaderNodeMath")
    both.operation = "MULTIPLY_ADD"
    tree.links.new(broad, both.inputs[0])
    both.inputs[1].default_value = broad_relief
    tree.links.new(fine, both.inputs[2])
    relief = node("ShaderNodeBump", Strength=bump, Distance=0.05, Height=both.outputs[0])
    surface = node("ShaderNodeBsdfPrincipled", Base_Color=mixed.outputs[0], Roughness=rough, Normal=relief.outputs[0])
    out = tree.nodes.new("ShaderNodeOutputMaterial")
    tree.links.new(surface.outputs[0], out.inputs["Surface"])
    return name


class Bust(Group):
    """Forms of one puppet, in heads."""

    def __init__(self, name, skin, blush, seed):
        super().__init__(name, seed)
        self.dice = Random(seed)
        self.skin = clay(f"{name} skin", skin, 0.52, 0.22, 7)
        self.blush = clay(f"{name} blush", blush, 0.5, 0.25, 8)
        self.lip = clay(f"{name} lip", "#5a2b24", 0.5, 0.2)
        self.white = clay("eye white", "#efe9da", 0.2, 0.03, mottle=0.05)
        self.black = clay("eye black", "#120e0c", 0.12, 0.0)

    def ribbed(self, profile, at, mat, ribs=44, depth=0.035, scale=(1, 1, 1), rot=(0, 0, 0), twist=0.0):
        """A knitted lathe: ribs run from hem to crown and close on nothing."""
        bm = bmesh.new()
        seg = ribs * 4
        rings = []
        for index, (radius, height) in enumerate(profile):
            ring = []
            for i in range(seg):
                a = 2 * pi * i / seg
                swell = 1 + depth * (cos(a * ribs + index * twist) - 0.5) * min(1, radius * 2)
                ring.append(bm.verts.new((radius * swell * cos(a), radius * swell * sin(a), height)))
            rings.append(ring)
        for low, high in zip(rings, rings[1:]):
            for i in range(seg):
                j = (i + 1) % seg
                bm.faces.new((low[i], low[j], high[j], high[i]))
        bmesh.ops.recalc_face_normals(bm, faces=bm.faces[:])
        self.add(bm, mat, Matrix.Translation(at) @ turn(*rot) @ Matrix.Diagonal((*scale, 1)), smooth=True)

    def skull(self, wide=1.0, high=1.0, jaw=0.8, ears=1.0):
        self.ball(1.0, (0, 0.06, 0.08), self.skin, scale=(0.97 * wide, 0.95, 1.04 * high), seg=48)
        self.ball(jaw, (0, -0.14, -0.46 * high), self.skin, scale=(wide, 0.92, 0.86), seg=40)
        for side in (-1, 1):
            self.ball(0.25 * ears, (side * 0.98 * wide, 0.08, -0.04), self.skin, scale=(0.45, 0.8, 1.15), rot=(0, side * 12, 0), seg=20)
            self.ball(0.14 * ears, (side * 1.06 * wide, 0.02, -0.04), self.blush, scale=(0.4, 0.7, 1.1), rot=(0, side * 12, 0), seg=14)
            self.ball(0.27, (side * 0.54 * wide, -0.69, -0.26), self.blush, scale=(1, 0.55, 0.8), seg=24)

    def nose(self, size=0.3, at=(0, -1.06, -0.1), scale=(1, 1.1, 0.95), bridge=True):
        self.ball(size, at, self.blush, scale=scale, seg=28)
        if bridge:
            self.ball(size * 0.62, (0, at[1] + 0.18, at[2] + size * 0.95), self.skin, scale=(0.7, 0.9, 1.6), rot=(-18, 0, 0), seg=20)

    def eyes(self, iris, gaze=(0, 0), lids=(0.62, 0.62), lower=0.0, apart=0.37, size=0.275, high=0.24):
        coloured = clay(f"{self.name} iris", iris, 0.25, 0.05)
        for k, side in enumerate((-1, 1)):
            centre = (side * apart, -0.71, high)
            self.ball(size, centre, self.white, seg=32)
            x, z = gaze
            for r, out, mat in ((size * 0.6, size * 0.62, coloured), (size * 0.36, size * 0.86, self.black)):
                self.ball(r, (centre[0] + x * out, centre[1] - out * (1 - 0.5 * (x * x + z * z)), centre[2] + z * out), mat, scale=(1, 0.62, 1), seg=22)
            if lids[k] > 0.6:
                self.ball(size * 0.1, (centre[0] + x * size - 0.05, centre[1] - size * 1.07, centre[2] + z * size + 0.07), self.white, seg=8)
            dome = [(size * 1.09 * cos(radians(a)), size * 1.09 * sin(radians(a))) for a in range(0, 91, 10)]
            self.lathe(dome, centre, self.skin, rot=(55 - lids[k] * 93, 0, 0), seg=32)
            if lower:
                self.lathe(dome, centre, self.skin, rot=(180 + 68 - 45 * lower, 0, 0), seg=32)

    def brows(self, hair, lift=0.0, slope=0.0, thick=0.085, wide=0.3, uneven=0.0):
        """`slope` in degrees: positive is worried."""
        for side in (-1, 1):
            points = []
            for i in range(7):
                s = i / 3 - 1
                bow = 0.09 * (1 - s * s)
                x = side * (0.38 + s * wide)
                z = 0.585 + lift + bow + uneven * side - sin(radians(slope)) * s * wide
                points.append((x, -0.9 + 0.14 * s * s + 0.12 * max(0, s), z))
            for a, b in zip(points, points[1:]):
                mid = tuple((p + q) / 2 for p, q in zip(a, b))
                self.ball(thick, mid, hair, scale=(1.3, 0.85, 0.85 + 0.2 * self.dice.random()), rot=(0, self.dice.uniform(-20, 20), 0), seg=10)

    def mouth(self, wide=0.34, smile=0.12, z=-0.62, open_by=0.0, tilt=0.0, y=-0.86):
        points = [(x, y + 0.22 * (x / 0.42) ** 2, z + smile * ((x / max(wide, 0.01)) ** 2 - 0.5) + tilt * x) for x in [wide * (i / 6 - 1) for i in range(13)]]
        if open_by:
            self.ball(wide * 0.7, (0, y + 0.03, z - open_by * 0.3), self.black, scale=(1, 0.35, open_by), seg=24)
        self.tube(points, 0.042, self.lip, seg=10)
        for end, side in ((points[0], -1), (points[-1], 1)):
            self.ball(0.06, (end[0] + side * 0.02, end[1] + 0.02, end[2]), self.skin, seg=12)

    def neck(self):
        self.cyl(0.42, 0.9, (0, 0.05, -1.75), self.skin, seg=28)

    def coat(self, mat, wide=1.0, top=-1.18, seg=48):
        """Shoulders that fall to the stand."""
        profile = ((0.0, -2.8), (1.16, -2.8), (1.2, -2.4), (1.2, -2.05), (1.12, -1.76), (0.92, -1.5), (0.66, -1.34), (0.5, top))
        self.lathe(profile, (0, 0.08, 0), mat, scale=(wide, 0.72, 1), seg=seg)

    def arms(self, mat, wide=1.0):
        for side in (-1, 1):
            self.lathe(((0.0, -1.2), (0.36, -1.2), (0.42, -1.0), (0.4, -0.5), (0.42, -0.1), (0.36, 0.16), (0.2, 0.3), (0.0, 0.35)), (side * 1.1 * wide, -0.02, -1.86), mat, rot=(-4, side * -13, 0), seg=32)

    def curls(self, hair, count, region, size=(0.14, 0.24), middle=(0, 0.06, 0.08)):
        """Balls of wool wherever `region(direction)` says so."""
        golden = pi * (3 - 5**0.5)
        for i in range(count):
            z = 1 - 2 * (i + 0.5) / count
            r = (1 - z * z) ** 0.5
            d = (r * cos(i * golden), r * sin(i * golden), z)
            reach = region(d)
            if reach:
                wobble = reach + self.dice.uniform(-0.05, 0.05)
                at = (middle[0] + d[0] * wobble, middle[1] + d[1] * wobble, middle[2] + d[2] * wobble * 1.04)
                self.ball(self.dice.uniform(*size), at, hair, seg=12)

    def strand(self, points, r, mat, wraps=9, seg=9, taper=0.6):
        """A lock of hair or a woollen cord as a chain of overlapping beads along a bent line."""
        for i in range(wraps):
            t = i / (wraps - 1) * (len(points) - 1)
            k = min(int(t), len(points) - 2)
            f = t - k
            at = tuple(p + (q - p) * f for p, q in zip(points[k], points[k + 1]))
            self.ball(r * (1 - (1 - taper) * i / wraps), at, mat, seg=seg)

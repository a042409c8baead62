"""The lantern taken off its barrel: every part that makes it burn, for a visitor to turn. Writes .cache/lantern-raw.glb.

  blender -b --factory-startup --python-exit-code 1 --python blender/lantern_mechanism.py

No textures: plain metals, with the dirt of corners and the wear of edges in the colours of the vertices.
"""
import sys
from math import cos, pi, radians, sin
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import bpy
from mathutils import Vector

from forms import Group
from palette import rgb
from unwrap import all_faces

CACHE = HERE.parent / ".cache"
# Colour, metal, roughness, opacity.
METALS = {
    "copper": ("#b5683c", 0.45, 0.42, 1.0), "brass": ("#c9973f", 0.45, 0.34, 1.0), "iron": ("#4a4744", 0.3, 0.6, 1.0), "tin": ("#a3a6a3", 0.4, 0.5, 1.0),
    "wick": ("#cbbf9f", 0.0, 0.95, 1.0), "char": ("#1b1714", 0.0, 1.0, 1.0), "glass": ("#cfe0da", 0.0, 0.08, 0.26), "cork": ("#9a7248", 0.0, 0.9, 1.0), "oak": ("#7a5230", 0.0, 0.8, 1.0),
}
HIGH = 32


def metals():
    for name, (colour, metal, rough, alpha) in METALS.items():
        material = bpy.data.materials.new(name)
        material.use_nodes = True
        principled = material.node_tree.nodes["Principled BSDF"]
        principled.inputs["Base Color"].default_value = rgb(colour)
        principled.inputs["Metallic"].default_value = metal
        principled.inputs["Roughness"].default_value = rough
        principled.inputs["Alpha"].default_value = alpha
        if alpha < 1:
            material.blend_method = "BLEND"
        material.use_backface_culling = name not in ("glass", "copper")


def reservoir():
    g = Group("RESERVOIR", 2)
    profile = ((0, 0), (0.088, 0), (0.095, 0.004), (0.099, 0.012), (0.099, 0.02), (0.096, 0.024), (0.097, 0.052), (0.088, 0.066), (0.062, 0.074), (0.05, 0.078), (0.05, 0.084), (0.046, 0.086), (0.0, 0.086))
    g.lathe(profile, (0, 0, 0), "copper", seg=HIGH)
    for z in (0.03, 0.046):
        g.lathe(((0.0965, z), (0.0985, z + 0.002), (0.0965, z + 0.004)), (0, 0, 0), "copper", seg=HIGH)
    with g.place((0.066, 0.0, 0.066), (0, 24, 0)):
        g.lathe(((0, 0), (0.02, 0), (0.02, 0.01), (0.017, 0.012), (0.017, 0.016), (0, 0.017)), (0, 0, 0), "brass", seg=20)
        for i in range(16):
            a = i * pi / 8
            g.box((0.003, 0.003, 0.009), (0.02 * cos(a), 0.02 * sin(a), 0.005), "brass", rot=(0, 0, i * 22.5), bevel=0)
        g.tube([(0.012, 0, 0.018), (0.02, 0.012, 0.024), (0.035, 0.01, 0.012), (0.045, 0.0, 0.004)], 0.0012, "iron", seg=5)
    return g


def burner():
    g = Group("BURNER", 3)
    g.lathe(((0.046, 0.086), (0.042, 0.09), (0.042, 0.106), (0.038, 0.112), (0.036, 0.112)), (0, 0, 0), "brass", seg=HIGH)
    g.lathe(((0.037, 0.112), (0.034, 0.122), (0.026, 0.134), (0.014, 0.142), (0.0095, 0.143)), (0, 0, 0), "brass", seg=HIGH)
    for i in range(20):
        a = i * pi / 10
        g.ball(0.0026, (0.0425 * cos(a), 0.0425 * sin(a), 0.098), "iron", scale=(0.6, 0.6, 1.5), seg=7)
        g.ball(0.002, (0.0315 * cos(a), 0.0315 * sin(a), 0.1265), "iron", seg=6)
    g.box((0.022, 0.0065, 0.062), (0, 0, 0.118), "brass", bevel=0.001)
    return g


def wick():
    g = Group("WICK", 4)
    g.box((0.018, 0.0035, 0.05), (0, 0, 0.13), "wick", bevel=0.001)
    g.box((0.0182, 0.0037, 0.006), (0, 0, 0.1545), "char", bevel=0.001)
    # It hangs down into the oil.
    g.tube([(0.0, 0.0, 0.1), (0.004, 0.001, 0.06), (-0.008, 0.003, 0.02), (0.01, 0.004, 0.008)], 0.004, "wick", seg=6, flat=0.4)
    return g


def wick_wheel():
    g = Group("WICK_WHEEL", 5)
    g.tube([(0.0, -0.008, 0.1), (0.0, -0.075, 0.1)], 0.0022, "brass", seg=10)
    with g.place((0, -0.075, 0.1), (90, 0, 0)):
        g.lathe(((0, 0), (0.012, 0), (0.0145, 0.0015), (0.0145, 0.0055), (0.012, 0.007), (0.004, 0.007), (0.003, 0.01), (0, 0.0105)), (0, 0, 0), "brass", seg=HIGH)
        for i in range(36):
            a = i * pi / 18
            g.box((0.0013, 0.0013, 0.0042), (0.0146 * cos(a), 0.0146 * sin(a), 0.0035), "brass", rot=(0, 0, i * 10), bevel=0)
    for side in (-1, 1):
        with g.place((side * 0.006, -0.006, 0.1), (0, 90, 0)):
            g.cyl(0.0045, 0.0015, (0, 0, -0.0008), "iron", seg=12)
            for i in range(10):
                a = i * pi / 5
                g.box((0.0026, 0.0014, 0.0013), (0.0052 * cos(a), 0.0052 * sin(a), 0), "iron", rot=(0, 0, i * 36), bevel=0)
    return g


def chimney():
    g = Group("CHIMNEY", 6)
    outer = [(0.036, 0.114), (0.045, 0.13), (0.058, 0.165), (0.063, 0.2), (0.06, 0.24), (0.05, 0.28), (0.042, 0.312), (0.04, 0.326)]
    g.lathe(outer, (0, 0, 0), "glass", seg=HIGH)
    for r, z in ((0.0365, 0.114), (0.0405, 0.326)):
        g.lathe(((r, z - 0.0012), (r + 0.0014, z), (r, z + 0.0012)), (0, 0, 0), "glass", seg=HIGH)
    return g


def cage():
    g = Group("CAGE", 7)
    for k in range(4):
        a = k * pi / 2 + pi / 4
        g.tube([(0.048 * cos(a), 0.048 * sin(a), 0.112), (0.066 * cos(a), 0.066 * sin(a), 0.16), (0.0725 * cos(a), 0.0725 * sin(a), 0.2), (0.069 * cos(a), 0.069 * sin(a), 0.245), (0.052 * cos(a), 0.052 * sin(a), 0.325)], 0.0019, "brass", seg=7)
    for z, r in ((0.165, 0.0675), (0.2, 0.0735), (0.25, 0.0685)):
        g.tube([(r * cos(a), r * sin(a), z) for a in (i * pi / 20 for i in range(41))], 0.0017, "brass", seg=6)
    g.lathe(((0.036, 0.112), (0.05, 0.111), (0.051, 0.114), (0.037, 0.1155)), (0, 0, 0), "brass", seg=HIGH)
    # The lever that lifts the cage to reach the wick.
    g.tube([(0.05, 0.0, 0.116), (0.075, 0.0, 0.12), (0.086, 0.0, 0.15), (0.094, 0.01, 0.152)], 0.0022, "iron", seg=7)
    return g


def hood():
    g = Group("HOOD", 8)
    g.lathe(((0.04, 0.327), (0.056, 0.328), (0.074, 0.335), (0.072, 0.345), (0.06, 0.366), (0.046, 0.382), (0.036, 0.398), (0.034, 0.42), (0.04, 0.424), (0.03, 0.434), (0.012, 0.441), (0, 0.442)), (0, 0, 0), "copper", seg=HIGH)
    for i in range(12):
        a = i * pi / 6
        g.ball(0.0042, (0.0352 * cos(a), 0.0352 * sin(a), 0.409), "char", scale=(0.5, 0.5, 1.4), rot=(0, 0, i * 30), seg=8)
        g.ball(0.0046, (0.0655 * cos(a + 0.26), 0.0655 * sin(a + 0.26), 0.356), "char", scale=(0.6, 0.6, 1.0), rot=(0, 0, i * 30), seg=8)
    g.tube([(0.012 * cos(a), 0.0, 0.446 + 0.012 * sin(a)) for a in (i * pi / 10 for i in range(21))], 0.0017, "iron", seg=6)
    return g


def frame():
    """Two tubes bring fresh air down to the burner: the reason why wind does not put it out."""
    g = Group("AIR_TUBES", 9)
    for side in (-1, 1):
        g.tube([(side * 0.084, 0, 0.03), (side * 0.104, 0, 0.05), (side * 0.119, 0, 0.1), (side * 0.122, 0, 0.2), (side * 0.119, 0, 0.3), (side * 0.104, 0, 0.345), (side * 0.082, 0, 0.362), (side * 0.056, 0, 0.368)], 0.0082, "copper", seg=14)
        for z in (0.1, 0.3):
            g.lathe(((0.0085, -0.004), (0.0098, -0.003), (0.0098, 0.003), (0.0085, 0.004)), (side * 0.119, 0, z), "brass", seg=16)
        g.ball(0.0062, (side * 0.131, 0, 0.3), "iron", seg=10)
    bail = [(0.134 * cos(radians(a)), 0.0, 0.3 + 0.235 * sin(radians(a))) for a in range(0, 181, 9)]
    g.tube(bail, 0.0024, "iron", seg=7)
    g.lathe(((0.0, -0.035), (0.007, -0.033), (0.0085, -0.012), (0.0085, 0.012), (0.007, 0.033), (0.0, 0.035)), (0, 0, 0.535), "oak", rot=(0, 90, 0), seg=16)
    return g


def weather(thing, tree, rays=18):
    """Corners dark with soot and oil, edges rubbed bright."""
    random = Random(5)
    mesh = thing.data
    shade = []
    for vertex in mesh.vertices:
        open_rays = 0
        turn = Vector((0, 0, 1)).rotation_difference(vertex.normal)
        for i in range(rays):
            z = (i + 0.5) / rays
            way = turn @ Vector(((1 - z * z) ** 0.5 * cos(i * 2.4), (1 - z * z) ** 0.5 * sin(i * 2.4), z))
            if tree.ray_cast(vertex.co + vertex.normal * 0.0012, way, 0.05)[0] is None:
                open_rays += 1
        light = 0.34 + 0.66 * (open_rays / rays)
        soot = 0.55 + 0.45 * min(1, max(0, (0.46 - vertex.co.z) / 0.12)) if thing.name == "HOOD" else 1
        shade.append(min(1.0, light * soot * random.uniform(0.88, 1.06)))
    colours = mesh.vertex_colors.new(name="Col")
    for loop in mesh.loops:
        value = shade[loop.vertex_index]
        colours.data[loop.index].color = (value, value * 0.985, value * 0.96, 1.0)
    mesh.attributes.remove(mesh.attributes["tint"])


for thing in list(bpy.data.objects):
    bpy.data.objects.remove(thing)
metals()
things = [make().to_object() for make in (reservoir, burner, wick, wick_wheel, chimney, cage, hood, frame)]
tree = all_faces([thing for thing in things if thing.name != "CHIMNEY"])
for thing in things:
    weather(thing, tree)
print("TRIANGLES", sum(len(p.vertices) - 2 for thing in things for p in thing.data.polygons), flush=True)
CACHE.mkdir(exist_ok=True)
bpy.ops.export_scene.gltf(filepath=str(CACHE / "lantern.part.glb"), export_format="GLB", export_yup=True, export_apply=False, export_animations=False, export_colors=True, export_texcoords=False)
(CACHE / "lantern.part.glb").rename(CACHE / "lantern-raw.glb")

"""Tests on the bench: two heads of the keeper, two dyes of his coat. The same puppet as on the set, under the same two colours of light.

  blender -b --factory-startup --python-exit-code 1 --python story/puppet_tests.py -- <palette.png> <folder> [width] [samples] [name ...]
"""
import sys
from math import radians
from pathlib import Path

import bpy
from mathutils import Vector

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "blender")]

from forms import Group, load_fonts
from keeper import CELLS, keeper
from puppet_forms import clay
from studio_lamps import lamp

FACES = {
    "face-01": dict(gaze=(0, -3), lids=(0.66, 0.66), brows=(0.0, -5, 0.0, -5), jaw=1, words="01"),
    "face-04": dict(gaze=(6, 9), lids=(1.3, 1.3), brows=(1.7, 24, 1.4, 20), jaw=20, words="04"),
}
# What the dye does to the paint of oilskin and hat: red, green, blue.
DYES = {"coat-dye-1": ((0.68, 0.93, 0.85), "1"), "coat-dye-4": ((1.0, 1.0, 1.0), "4")}


def paint(palette, dye):
    """The puppet's three materials read the painted palette; a dye tints the two cells of his oilskins."""
    picture = bpy.data.images.load(palette)
    pixels = list(picture.pixels)
    size = picture.size[0]
    cell = size // 4
    for name in ("oilskin", "hat"):
        column, row = CELLS.index(name) % 4, CELLS.index(name) // 4
        for y in range(size - (row + 1) * cell, size - row * cell):
            for x in range(column * cell, (column + 1) * cell):
                for k in range(3):
                    pixels[(y * size + x) * 4 + k] *= dye[k]
    # A picture from a file is read from there again: what is changed has to be a new one.
    dyed = bpy.data.images.new("dyed", size, size, alpha=False)
    dyed.pixels = pixels
    dyed.pack()
    for name, rough in (("KEEPER_MATTE", 0.62), ("KEEPER_SHEEN", 0.34), ("KEEPER_UNLIT", 0.9)):
        material = bpy.data.materials[name]
        material.use_nodes = True
        tree = material.node_tree
        surface = tree.nodes["Principled BSDF"]
        surface.inputs["Roughness"].default_value = rough
        texture = tree.nodes.new("ShaderNodeTexImage")
        texture.image = dyed
        tree.links.new(texture.outputs["Color"], surface.inputs["Base Color"])
        noise = tree.nodes.new("ShaderNodeTexNoise")
        noise.inputs["Scale"].default_value = 34.0
        noise.inputs["Detail"].default_value = 3.0
        tree.links.new(tree.nodes.new("ShaderNodeTexCoord").outputs["Object"], noise.inputs["Vector"])
        bump = tree.nodes.new("ShaderNodeBump")
        bump.inputs["Strength"].default_value = 0.3
        bump.inputs["Distance"].default_value = 0.006
        tree.links.new(noise.outputs["Fac"], bump.inputs["Height"])
        tree.links.new(bump.outputs["Normal"], surface.inputs["Normal"])


def turn(name, x=0.0, y=0.0, z=0.0):
    """Degrees about the model's axes, as in performance/: X, Y up, Z to the audience."""
    thing = bpy.data.objects[name]
    thing.rotation_mode = "ZXY"
    thing.rotation_euler = (radians(x), radians(-z), radians(y))


def pose_face(gaze, lids, brows, jaw, **_):
    for name, open_by in zip("RL", lids):
        turn(f"K_EYE_{name}", -gaze[1], gaze[0])
        turn(f"K_LID_{name}", max(-68, 55 - open_by * 93))
    for name, side, (lift, slope) in (("R", -1, brows[:2]), ("L", 1, brows[2:])):
        bpy.data.objects[f"K_BROW_{name}"].location = (side * 0.064, -0.15, 0.262 + lift * 0.01)
        turn(f"K_BROW_{name}", z=-side * slope)
    turn("K_JAW", jaw)


def keep_only(root):
    kept = {root, *(child.name for child in bpy.data.objects[root].children_recursive)}
    for thing in list(bpy.data.objects):
        if thing.type == "MESH" and thing.name not in kept and not thing.name.startswith("bench"):
            thing.hide_render = True


def tape(g, words, at, wide, turned=0.0):
    clay("tape", "#d9d2bf", 0.8, 0.3, 60)
    clay("marker", "#1d1a17", 0.6, 0.0)
    g.box((wide, 0.004, 0.07), at, "tape", rot=(0, turned, 0), bevel=0)
    g.text(words, 0.062, (at[0], at[1] - 0.004, at[2]), "marker", rot=(90, turned, 0), font="marker")


def face_bench(words):
    base = bpy.data.objects["K_HEAD"].matrix_world.translation
    g = Group("bench")
    clay("pine", "#9a6f42", 0.6, 0.5, 8, mottle=0.6, stretch=(0.4, 5, 5))
    clay("backing", "#4d5f5b", 0.95, 0.4, 3, mottle=0.7)
    g.cyl(0.035, 0.3, (base.x, base.y, base.z - 0.24), "pine", seg=18)
    g.cyl(0.15, 0.05, (base.x, base.y, base.z - 0.27), "pine", seg=36)
    g.box((2.6, 0.7, 0.06), (base.x, base.y - 0.1, base.z - 0.31), "pine", bevel=0.01)
    g.grid(6, 4, (base.x, base.y + 1.3, base.z), "backing", rot=(90, 0, 0), nx=2, ny=2)
    tape(g, words, (base.x + 0.3, base.y - 0.18, base.z - 0.247), 0.13, -2)
    g.to_object()
    return base + Vector((0, 0, 0.07)), 1.1, 36


def coat_bench(words):
    base = bpy.data.objects["KEEPER"].matrix_world.translation
    g = Group("bench")
    clay("backing", "#b7aa90", 0.95, 0.4, 3, mottle=0.5)
    g.grid(8, 5, (base.x, base.y + 1.1, 1.4), "backing", rot=(90, 0, 0), nx=2, ny=2)
    # Four swatches; the one he wears has the tape.
    for k, colour in enumerate(("#7c8a2e", "#96902f", "#b09034", "#c6943e")):
        name = clay(f"swatch {k}", colour, 0.5, 0.3, 12)
        z = 1.68 - k * 0.21
        g.box((0.3, 0.012, 0.17), (base.x + 0.72, base.y + 0.6, z), name, rot=(0, (k - 1.5) * 2, 0), bevel=0.004)
        tape(g, f"{k + 1}", (base.x + 0.97, base.y + 0.6, z), 0.09, 3)
        if str(k + 1) == words:
            clay("pin", "#a3342a", 0.3, 0.0)
            g.ball(0.022, (base.x + 0.72, base.y + 0.57, z + 0.06), "pin", seg=12)
            g.tube([(base.x + 0.545, base.y + 0.585, z + 0.105), (base.x + 0.9, base.y + 0.585, z + 0.112), (base.x + 0.905, base.y + 0.585, z - 0.108), (base.x + 0.54, base.y + 0.585, z - 0.112), (base.x + 0.545, base.y + 0.585, z + 0.105)], 0.007, "marker", seg=6)
    g.to_object()
    return base + Vector((0.3, 0, 1.3)), 2.35, 25


def render(name, palette, folder, width, samples):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    load_fonts(HERE.parents[2] / "node_modules" / "@fontsource")
    keeper()
    bpy.context.view_layer.update()
    bpy.data.objects["KEEPER_SHADOW"].hide_render = True
    if name in FACES:
        paint(palette, (1, 1, 1))
        pose_face(**FACES[name])
        aim, far, fov = face_bench(FACES[name]["words"])
        keep_only("K_HEAD")
        bpy.data.objects["K_HAT"].hide_render = True
    else:
        dye, words = DYES[name]
        paint(palette, dye)
        pose_face((0, 0), (0.85, 0.85), (0, 2, 0, 2), 0)
        for side, way in (("R", 1), ("L", -1)):
            turn(f"K_ARM_{side}", -6, 0, -way * 12)
            turn(f"K_FOREARM_{side}", -16)
        aim, far, fov = coat_bench(words)
        keep_only("KEEPER")
    at = aim + Vector((-0.06 * far, -far, 0.06))
    lamp("AREA", aim + Vector((-0.8, -0.7, 0.7)) * far, aim, "#ffc488", 24 * far * far, 0.3 * far)
    lamp("AREA", aim + Vector((0.9, -0.35, 0.35)) * far, aim, "#b5cdf5", 30 * far * far, 0.35 * far)
    lamp("AREA", aim + Vector((0.5, 0.7, 0.6)) * far, aim, "#dde9ff", 16 * far * far, 0.2 * far)
    lamp("AREA", aim + Vector((0, -1.1, -0.3)) * far, aim, "#ffd9b0", 4 * far * far, 0.6 * far)
    scene = bpy.context.scene
    world = bpy.data.worlds.new("night")
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (0.012, 0.014, 0.018, 1)
    scene.world = world
    data = bpy.data.cameras.new("camera")
    data.sensor_fit = "VERTICAL"
    data.angle = radians(fov)
    data.clip_start = 0.02
    camera = bpy.data.objects.new("camera", data)
    camera.location = at
    camera.rotation_euler = (aim - at).to_track_quat("-Z", "Y").to_euler()
    scene.collection.objects.link(camera)
    scene.camera = camera
    scene.render.engine = "CYCLES"
    scene.cycles.samples = samples
    scene.cycles.use_denoising = False
    scene.cycles.use_adaptive_sampling = False
    scene.cycles.seed = 1
    scene.cycles.max_bounces = 2
    scene.render.resolution_x, scene.render.resolution_y = width, width * 9 // 16
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "Medium High Contrast"
    scene.render.filepath = f"{folder}/{name}.png"
    bpy.ops.render.render(write_still=True)


words = sys.argv[sys.argv.index("--") + 1 :]
palette, folder, width, samples, names = words[0], words[1], int((words[2:3] or [960])[0]), int((words[3:4] or [32])[0]), words[4:]
for name in names or [*FACES, *DYES]:
    render(name, palette, folder, width, samples)

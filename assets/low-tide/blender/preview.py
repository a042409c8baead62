"""A quick look with Cycles before anything is baked.

  blender -b .cache/set.blend --python blender/preview.py -- A,START out-folder [samples] [width] [base,lamp]
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bpy
from math import radians
from mathutils import Vector

from lamps import light_circuits

VIEWS = {
    "START": ((-1.2, -4.4, 1.7), (-0.6, 2.0, 1.25), 58),
    "BACKS": ((-5.6, 5.2, 1.7), (-2.6, 2.2, 1.4), 62),
    "NORTH": ((3.6, 5.7, 1.7), (-1.5, 5.3, 1.4), 62),
    "HEADS": ((2.9, -2.1, 1.7), (4.4, -0.8, 1.0), 50),
    "VILLAGE": ((-1.9, -3.7, 1.7), (-3.95, -1.5, 1.2), 58),
    "TABLE": ((0.6, 0.9, 1.7), (-0.7, 2.3, 0.9), 50),
    "WESTIN": ((0.5, 1.6, 1.6), (-2.6, 3.2, 1.1), 55),
    "SHOP": ((-3.6, 5.6, 1.7), (-5.4, 3.6, 0.7), 62),
    "BOARD": ((-4.3, 0.3, 1.7), (-6.1, 0.95, 1.2), 55),
    "PLAN": ((0.6, -4.2, 1.7), (1.3, -5.6, 0.85), 55),
    "CREW": ((4.4, 0.6, 1.7), (6.4, 1.4, 1.0), 60),
    "CART": ((1.3, -4.0, 1.7), (2.8, -4.8, 0.8), 60),
    "SOUTH": ((-1.6, -2.4, 1.7), (-2.8, -6.5, 0.6), 70),
    "ROBE": ((4.2, -3.0, 1.7), (5.45, -2.2, 0.9), 58),
    "DOOR": ((4.0, -4.2, 1.7), (5.6, -7.0, 0.8), 70),
    "EASTIN": ((-0.6, 1.2, 1.6), (2.6, 2.8, 1.2), 60),
}
arguments = sys.argv[sys.argv.index("--") + 1 :] + [None] * 5
names, folder, samples, width, circuits = arguments[0].split(","), arguments[1], int(arguments[2] or 12), int(arguments[3] or 640), (arguments[4] or "base,lamp").split(",")
scene = bpy.context.scene
scene.render.engine = "CYCLES"
scene.cycles.samples = samples
scene.cycles.use_denoising = False
scene.cycles.max_bounces = 3
scene.cycles.sample_clamp_indirect = 4
scene.render.resolution_x, scene.render.resolution_y = width, width * 9 // 16
scene.view_settings.view_transform = "Filmic"
scene.view_settings.look = "Medium High Contrast"
scene.world = bpy.data.worlds.new("dark")
scene.world.color = (0, 0, 0)
light_circuits(circuits)
for name in names:
    if name in VIEWS:
        at, aim, fov = VIEWS[name]
        data = bpy.data.cameras.new(name)
        data.sensor_fit, data.sensor_height, data.angle = "VERTICAL", 18, radians(fov)
        camera = bpy.data.objects.new(name, data)
        camera.location = at
        camera.rotation_euler = (Vector(aim) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
        scene.collection.objects.link(camera)
    else:
        camera = bpy.data.objects[f"CAM_{name}"]
    scene.camera = camera
    scene.render.filepath = f"{folder}/{name.lower()}.png"
    bpy.ops.render.render(write_still=True)

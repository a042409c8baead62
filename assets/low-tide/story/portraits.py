"""Portraits of the crew as puppets, lit like the set: a warm lamp, a cold window.

  blender -b --factory-startup --python-exit-code 1 --python story/portraits.py -- <folder> [pixels] [samples] [id ...]
"""
import sys
from math import radians
from pathlib import Path

import bpy
from mathutils import Vector

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "blender")]

from crew_puppets import CREW
from forms import Group
from puppet_forms import clay
from studio_lamps import lamp


def studio(back):
    """A painted backing, a wooden stand, four lamps."""
    g = Group("studio")
    clay("backing", back, 0.95, 0.5, 2.2, mottle=0.75)
    g.grid(26, 18, (0, 5.5, 0), "backing", rot=(90, 0, 0), nx=2, ny=2)
    clay("stand", "#7a5230", 0.55, 0.5, 5, mottle=0.7, stretch=(0.4, 6, 6))
    g.box((3.6, 2.0, 0.3), (0, -0.1, -2.92), "stand", bevel=0.05)
    g.to_object()
    lamp("AREA", (-4.2, -4.6, 3.6), (0, -0.4, -0.2), "#ffc488", 620, 1.5)
    lamp("AREA", (4.6, -2.2, 1.6), (0, 0, -0.3), "#a9c4f2", 240, 2.2)
    lamp("AREA", (2.6, 3.6, 3.4), (0, 0, 0.4), "#cfe0ff", 520, 0.9)
    lamp("AREA", (0, -6.5, -0.6), (0, 0, -0.4), "#ffd9b0", 90, 3.0)
    lamp("SPOT", (-1.5, 1.2, 4.2), (0.3, 5.5, 0.1), "#ffbf80", 1300, 0.5)


def render(name, folder, pixels, samples):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    build, back = CREW[name]
    scene = bpy.context.scene
    world = bpy.data.worlds.new("night")
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (0.012, 0.014, 0.018, 1)
    scene.world = world
    studio(back)
    build().to_object().rotation_euler[2] = radians(-9)
    data = bpy.data.cameras.new("camera")
    data.angle = radians(24)
    camera = bpy.data.objects.new("camera", data)
    camera.location = (0.9, -11.2, 0.45)
    camera.rotation_euler = (Vector((0, 0, -0.3)) - camera.location).to_track_quat("-Z", "Y").to_euler()
    scene.collection.objects.link(camera)
    scene.camera = camera
    scene.render.engine = "CYCLES"
    scene.cycles.samples = samples
    scene.cycles.use_denoising = False
    scene.cycles.use_adaptive_sampling = False
    scene.cycles.seed = 1
    scene.cycles.max_bounces = 2
    scene.render.resolution_x = scene.render.resolution_y = pixels
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "Medium High Contrast"
    scene.view_settings.exposure = 0.35
    scene.render.image_settings.file_format = "PNG"
    scene.render.filepath = f"{folder}/{name}.png"
    bpy.ops.render.render(write_still=True)


words = sys.argv[sys.argv.index("--") + 1 :]
folder, pixels, samples, names = words[0], int((words[1:2] or [512])[0]), int((words[2:3] or [40])[0]), words[3:]
for name in names or CREW:
    render(name, folder, pixels, samples)

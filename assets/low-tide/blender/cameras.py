"""The five cameras as real glTF cameras. Pose and lens come from the plan; moves are added with the performance."""
import bpy
from math import radians
from mathutils import Vector

from plan import CAMERAS


def cameras():
    scene = bpy.context.scene
    scene.render.resolution_x, scene.render.resolution_y = 1280, 720
    for name, spec in CAMERAS.items():
        data = bpy.data.cameras.new(f"CAM_{name}")
        data.sensor_fit = "VERTICAL"
        data.sensor_height = 18.0
        data.angle = radians(spec["fov"])
        data.clip_start, data.clip_end = 0.05, 60.0
        made = bpy.data.objects.new(f"CAM_{name}", data)
        made.location = spec["at"]
        look = Vector(spec["aim"]) - Vector(spec["at"])
        made.rotation_euler = look.to_track_quat("-Z", "Y").to_euler()
        scene.collection.objects.link(made)

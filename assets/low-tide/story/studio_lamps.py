"""Lamps of the portrait studio and the test bench."""
from math import radians

import bpy
from mathutils import Vector

from puppet_forms import rgb


def lamp(kind, at, aim, colour, watts, size):
    """Hangs a lamp at a point, turned to another. Metres; `size` is the edge of an area lamp, the radius of any other; a spot opens 70 degrees."""
    data = bpy.data.lights.new("lamp", kind)
    data.color = rgb(colour)[:3]
    data.energy = watts
    if kind == "AREA":
        data.size = size
    else:
        data.shadow_soft_size = size
        data.spot_size, data.spot_blend = radians(70), 1.0
    made = bpy.data.objects.new("lamp", data)
    made.location = at
    made.rotation_euler = (Vector(aim) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(made)

"""Models the whole stage and saves it as .cache/set.blend, unwrapped and ready to bake.

  blender -b --factory-startup --python-exit-code 1 --python blender/build_set.py
"""
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import bpy
from math import radians

from anchors import hotspots, screens, walkable
from cameras import cameras
from crew_side import crew_side
from dolly import dolly
from flat_backs import flat_backs
from forms import load_fonts
from keeper import keeper
from kitchen_clutter import kitchen_clutter
from kitchen_furniture import kitchen_furniture
from kitchen_walls import kitchen_walls
from lamps import plot
from palette import mix_paints
from stage_floor import stage_floor
from stage_gear import stage_gear

CACHE = HERE.parent / ".cache"


def unwrap(thing):
    for other in bpy.data.objects:
        other.select_set(False)
    thing.select_set(True)
    bpy.context.view_layer.objects.active = thing
    thing.data.uv_layers.new(name="UVMap")
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.smart_project(angle_limit=radians(66), island_margin=0.00025, area_weight=0.0, correct_aspect=False)
    bpy.ops.object.mode_set(mode="OBJECT")


def main():
    for thing in list(bpy.data.objects):
        bpy.data.objects.remove(thing)
    load_fonts(HERE.parents[2] / "node_modules" / "@fontsource")
    mix_paints()
    for make in (kitchen_walls, kitchen_furniture, kitchen_clutter, flat_backs, stage_floor, stage_gear, crew_side, dolly):
        group = make()
        faces = len(group.bm.faces)
        thing = group.to_object()
        thing["baked"] = True
        unwrap(thing)
        print(f"{group.name}: {faces} faces, {sum(len(p.vertices) - 2 for p in thing.data.polygons)} triangles", flush=True)
    keeper()
    cameras()
    hotspots()
    walkable()
    screens()
    plot()
    CACHE.mkdir(exist_ok=True)
    bpy.ops.wm.save_as_mainfile(filepath=str(CACHE / "set.blend"), compress=True)


main()

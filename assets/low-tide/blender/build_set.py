"""Models the whole stage and saves it as .cache/set.blend, unwrapped and ready to bake.

  blender -b --factory-startup --python-exit-code 1 --python blender/build_set.py
"""
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import bpy

from anchors import hotspots, screens, walkable
from bake_set import SIZES
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
from unwrap import all_faces, cull_hidden, unwrap

CACHE = HERE.parent / ".cache"
KITCHEN = ("SET_WALLS", "SET_FURNITURE", "SET_CLUTTER")
# Whose faces may hide those of a group. As few as possible, so that a change of one group does not ask for new maps of
# all others. The dolly moves, so it hides nothing and nothing hides it.
HIDDEN_BY = {
    **{name: KITCHEN for name in KITCHEN},
    "SET_BACKS": (*KITCHEN, "SET_BACKS"), "STAGE_FLOOR": ("SET_WALLS", "STAGE_FLOOR"), "STAGE_GEAR": ("STAGE_GEAR",), "CREW_SIDE": ("CREW_SIDE",), "DOLLY": ("DOLLY",),
}


def main():
    for thing in list(bpy.data.objects):
        bpy.data.objects.remove(thing)
    load_fonts(HERE.parents[2] / "node_modules" / "@fontsource")
    mix_paints()
    things = []
    for make in (kitchen_walls, kitchen_furniture, kitchen_clutter, flat_backs, stage_floor, stage_gear, crew_side, dolly):
        group = make()
        things.append(group.to_object())
        things[-1]["baked"] = True
    by_name = {thing.name: thing for thing in things}
    trees = {name: all_faces([by_name[other] for other in hides]) for name, hides in HIDDEN_BY.items()}
    for thing in things:
        faces = len(thing.data.polygons)
        hidden = cull_hidden(thing, trees[thing.name])
        islands = unwrap(thing, 0.0005, SIZES[thing.name][0])
        print(f"{thing.name}: {faces} faces less {hidden} unseen, {islands} islands, {sum(len(p.vertices) - 2 for p in thing.data.polygons)} triangles", flush=True)
    keeper()
    cameras()
    hotspots()
    walkable()
    screens()
    plot()
    CACHE.mkdir(exist_ok=True)
    bpy.ops.wm.save_as_mainfile(filepath=str(CACHE / "set.blend"), compress=True)


main()

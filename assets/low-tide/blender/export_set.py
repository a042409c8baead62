"""Writes .cache/raw.glb: geometry, nodes and cameras as modelled. Textures, screens, lights and the performance are added by
finish-set.mjs.

  blender -b .cache/set.blend --python-exit-code 1 --python blender/export_set.py
"""
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import bpy

from borrow_edges import borrow_edges
from close_slits import close_slits

CACHE = HERE.parent / ".cache"

for thing in list(bpy.data.objects):
    if thing.type == "LIGHT":
        bpy.data.objects.remove(thing)
for thing in bpy.data.objects:
    if "baked" in thing:
        print(thing.name, "slivers that borrow, and that cannot:", *borrow_edges(thing), flush=True)
        if thing.name == "SET_WALLS":
            close_slits(thing)
        # One material, hence one draw call, per baked group.
        material = bpy.data.materials.new(f"BAKED_{thing.name}")
        thing.data.materials.clear()
        thing.data.materials.append(material)
        for polygon in thing.data.polygons:
            polygon.material_index = 0
        for attribute in list(thing.data.attributes):
            if attribute.name == "tint":
                thing.data.attributes.remove(attribute)
bpy.ops.export_scene.gltf(
    filepath=str(CACHE / "raw.part.glb"),
    export_format="GLB",
    export_cameras=True,
    export_extras=True,
    export_yup=True,
    export_apply=False,
    export_animations=False,
    export_materials="EXPORT",
    export_colors=False,
    export_tangents=False,
)
(CACHE / "raw.part.glb").rename(CACHE / "raw.glb")

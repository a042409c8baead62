"""The kitchen before paint: bakes walls and furniture as bare boards, undressed, in the same light. For one pair of pictures.

  blender -b .cache/set.blend --python-exit-code 1 --python blender/bake_plywood.py -- [GROUP]

Maps go to .cache/plywood/maps; steps/plywood.mjs draws the pair.
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bpy
import numpy as np

from bake_set import bake, prepare, shines
from palette import paint

MAPS = Path(__file__).resolve().parent.parent / ".cache" / "plywood" / "maps"
QUALITY = dict(scale=0.75, samples=dict(colour=1, base=12, lamp=10))


def bare_wood():
    for axis, stretch in (("x", (0.25, 5, 5)), ("y", (5, 0.25, 5)), ("z", (5, 5, 0.25))):
        paint(f"bare-pine-{axis}", "#b89462", "#7d5b34", 7, stretch, 0.6, None, 0, 0.4)
        paint(f"bare-ply-{axis}", "#b39262", "#8a683f", 5, stretch, 0.5, None, 0, 0.35)


def strip_paint(thing):
    """Battens stay battens, boards stay boards, everything else is a sheet of ply; what shines goes on shining."""
    for slot in thing.material_slots:
        name = slot.material.name.split(".")[0]
        if "circuit" in slot.material or name == "iron":
            continue
        axis = name[-1] if name[-2:] in ("-x", "-y", "-z") else "z"
        slot.material = bpy.data.materials[("bare-pine-" if name.startswith(("boards", "oak", "pine")) else "bare-ply-") + axis]


def main():
    wanted = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    MAPS.mkdir(parents=True, exist_ok=True)
    prepare()
    bare_wood()
    bpy.data.objects["SET_CLUTTER"].hide_render = True
    bare = [bpy.data.objects[name] for name in ("SET_WALLS", "SET_FURNITURE")]
    for thing in bare:
        strip_paint(thing)
    for thing in bare:
        if wanted and thing.name not in wanted:
            continue
        for what in ("place", "direction", "colour", "glow-base", "glow-lamp", "base", "lamp"):
            path = MAPS / f"{thing.name}-{what}.npy"
            if path.exists():
                continue
            dark = what.startswith("glow-") and not shines(thing, what[5:])
            np.save(path.with_suffix(".tmp.npy"), np.zeros((4, 4, 4), np.float16) if dark else bake(thing, what, QUALITY))
            path.with_suffix(".tmp.npy").rename(path)
            print(f"BAKED {thing.name} {what}", flush=True)


main()

"""Bakes every group: colour, glow, one light map per circuit, and the guides (place, direction) that the filter needs.

  blender -b .cache/set.blend --python-exit-code 1 --python blender/bake_set.py -- [quality] [GROUP,GROUP...] [pass,pass...]

Each map is a file in .cache/maps; one that exists is not baked again, so the work can be stopped and resumed at any time.
"""
import sys
from pathlib import Path
from time import time

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bpy
import numpy as np

from lamps import light_circuits

MAPS = Path(__file__).resolve().parent.parent / ".cache" / "maps"
KITCHEN = {"SET_WALLS", "SET_FURNITURE", "SET_CLUTTER"}
UNLIT_BY_HOUSE = {"CREW_SIDE", "DOLLY", "SET_BACKS"}
# Samples per texel. The filter of steps/smooth-light.mjs makes few samples do.
QUALITY = {
    "draft": dict(scale=0.5, samples=dict(colour=1, base=6, lamp=6, match=4)),
    "quick": dict(scale=1, samples=dict(colour=1, base=7, lamp=6, match=4)),
    "good": dict(scale=1, samples=dict(colour=2, base=32, lamp=28, match=14)),
    "full": dict(scale=1, samples=dict(colour=3, base=48, lamp=40, match=20)),
}
# Texels along a side of the colour and the light map: the kitchen is filmed and walked through, the truss is only looked up to.
SIZES = {
    "SET_WALLS": (2048, 1024), "SET_FURNITURE": (1536, 768), "SET_CLUTTER": (1536, 768), "STAGE_FLOOR": (1536, 768),
    "SET_BACKS": (1280, 640), "STAGE_GEAR": (1024, 512), "CREW_SIDE": (1280, 640), "DOLLY": (640, 320),
}
PASSES = ("place", "direction", "colour", "glow-base", "glow-lamp", "base", "lamp", "match")


def use_surface(which):
    """Colour bakes see the detailed paint; light bakes its average, which is far cheaper at every bounce."""
    for material in bpy.data.materials:
        if not material.use_nodes:
            continue
        tree = material.node_tree
        named = {node.label: node for node in tree.nodes if node.label}
        if which in named and "surface" in named:
            tree.links.new(named[which].outputs[0], named["surface"].inputs["Color"])


def shines(thing, circuit):
    return any(slot.material.get("circuit") == circuit for slot in thing.material_slots)


def target_image(thing, name, size):
    image = bpy.data.images.new(name, size, size, alpha=True, float_buffer=True, is_data=True)
    for slot in thing.material_slots:
        nodes = slot.material.node_tree.nodes
        node = nodes.get("target") or nodes.new("ShaderNodeTexImage")
        node.name = "target"
        node.image = image
        nodes.active = node
    return image


def bake(thing, what, quality):
    scene = bpy.context.scene
    light = what in ("base", "lamp", "match")
    size = int(SIZES[thing.name][0 if what in ("colour", "glow-base", "glow-lamp") else 1] * quality["scale"])
    scene.cycles.samples = quality["samples"].get(what, 1)
    if what == "lamp" and thing.name not in KITCHEN:
        scene.cycles.samples = max(4, scene.cycles.samples // 3)
    use_surface("detail" if what == "colour" else "plain")
    if light:
        light_circuits([what], thing.name)
    elif what.startswith("glow-"):
        light_circuits([what[5:]])
    image = target_image(thing, f"{thing.name}-{what}", size)
    for other in bpy.data.objects:
        other.select_set(other == thing)
    bpy.context.view_layer.objects.active = thing
    kind = dict(place="POSITION", direction="NORMAL", colour="DIFFUSE").get(what, "EMIT" if what.startswith("glow-") else "DIFFUSE")
    settings = dict(type=kind, margin=0, use_clear=True)
    if kind == "DIFFUSE":
        settings["pass_filter"] = {"COLOR"} if what == "colour" else {"DIRECT", "INDIRECT"}
    if kind == "NORMAL":
        settings["normal_space"] = "OBJECT"
    bpy.ops.object.bake(**settings)
    pixels = np.empty(size * size * 4, np.float32)
    image.pixels.foreach_get(pixels)
    bpy.data.images.remove(image)
    return pixels.reshape(size, size, 4).astype(np.float16)


def prepare():
    """Cycles as every bake wants it; only baked things are in the room."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.use_denoising = False
    scene.cycles.use_adaptive_sampling = False
    scene.cycles.max_bounces = 2
    scene.cycles.diffuse_bounces = 2
    scene.cycles.sample_clamp_indirect = 3
    scene.world = bpy.data.worlds.new("dark")
    scene.world.color = (0, 0, 0)
    for thing in bpy.data.objects:
        if thing.type == "MESH" and "baked" not in thing:
            thing.hide_render = True


def main():
    arguments = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    quality = QUALITY[arguments[0] if arguments else "full"]
    groups = arguments[1].split(",") if len(arguments) > 1 and arguments[1] != "all" else None
    passes = arguments[2].split(",") if len(arguments) > 2 else PASSES
    MAPS.mkdir(parents=True, exist_ok=True)
    prepare()
    for thing in sorted((o for o in bpy.data.objects if "baked" in o), key=lambda o: o.name not in KITCHEN):
        if groups and thing.name not in groups:
            continue
        for what in passes:
            path = MAPS / f"{thing.name}-{what}.npy"
            if path.exists() or (what == "match" and thing.name not in KITCHEN) or (what == "lamp" and thing.name in UNLIT_BY_HOUSE):
                continue
            started = time()
            if what.startswith("glow-") and not shines(thing, what[5:]):
                result = np.zeros((4, 4, 4), np.float16)
            else:
                result = bake(thing, what, quality)
            np.save(path.with_suffix(".tmp.npy"), result)
            path.with_suffix(".tmp.npy").rename(path)
            print(f"BAKED {thing.name} {what}: {time() - started:.0f} s, mean {float(result[..., :3].astype(np.float32).mean()):.4f}, covered {float((result[..., 3] > 0).mean()):.2f}", flush=True)


if __name__ == "__main__":
    main()

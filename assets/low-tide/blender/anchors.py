"""What the viewer looks for by name: hotspot anchors, the walkable floor, the pictures of the monitors."""
import bmesh
import bpy

from crew_side import screen_frames
from plan import (
    ANIMATORS, BARREL, CALL_BOARD, CHAIR, MAKING_OF, OBSTACLES, PENDANT, PLAN_TABLE, PLAYBACK, SCENE_SHOP, SIDEBOARD,
    SOUND_CART, STAGE, STAIR, STORYBOARD, STOVE, TRACK, VILLAGE, WARDROBE, WINDOW,
)

HOTSPOTS = {
    "HOT_LAMP": (PENDANT[0], PENDANT[1], PENDANT[2] + 0.32),
    "HOT_KEEPER": (CHAIR[0] - 0.05, CHAIR[1] - 0.1, 1.62),
    "HOT_MATCH": (BARREL[0], BARREL[1], 1.42),
    "HOT_STOVE": (STOVE[0] + 0.2, STOVE[1], 1.25),
    "HOT_RADIO": (SIDEBOARD[0] - 0.62, SIDEBOARD[1] - 0.1, 1.3),
    "HOT_WINDOW": (WINDOW["x"] + 0.35, 4.5, 2.1),
    "HOT_STAIR": (STAIR[0], STAIR[1] - 0.3, 2.3),
    "HOT_COATS": (2.82, 1.75, 1.85),
    "HOT_SLATE": (0.2, -2.6, 1.15),
    "HOT_DOLLY": (TRACK[1][0] + 0.35, TRACK[1][1] - 0.5, 0.75),
    "HOT_VILLAGE": (VILLAGE["at"][0] + 0.1, VILLAGE["at"][1] - 0.1, 2.1),
    "HOT_HEADS": (ANIMATORS["at"][0] - 0.1, ANIMATORS["at"][1], 1.5),
    "HOT_SCRIPT": (-1.08, -5.5, 1.35),
    "HOT_BACKS": (-3.12, 3.35, 1.95),
    "HOT_GHOST": (3.3, -5.3, 1.95),
    "HOT_CAT": (-1.8, 3.2, 0.42),
    "HOT_STORYBOARD": (STORYBOARD["at"][0] + 0.08, STORYBOARD["at"][1], 1.5),
    "HOT_PLAN": (PLAN_TABLE["at"][0], PLAN_TABLE["at"][1], 1.18),
    "HOT_WARDROBE": (WARDROBE["at"][0] - 0.05, WARDROBE["at"][1] + 0.05, 1.56),
    "HOT_LANTERN": (BARREL[0] + 0.16, BARREL[1] - 0.1, 0.98),
    "HOT_SOUND_CART": (SOUND_CART["at"][0], SOUND_CART["at"][1], 1.42),
    "HOT_BLOOPER": (PLAYBACK["at"][0], PLAYBACK["at"][1], 1.52),
    "HOT_CONSTRUCTION": (SCENE_SHOP["at"][0], SCENE_SHOP["at"][1], 1.1),
    "HOT_CREW": (CALL_BOARD["at"][0] - 0.08, CALL_BOARD["at"][1], 1.5),
    "HOT_BACKING": (-1.6, 6.45, 2.3),
    "HOT_MAKINGOF": (MAKING_OF["at"][0], MAKING_OF["at"][1], 1.2),
}


def hotspots():
    for name, at in HOTSPOTS.items():
        made = bpy.data.objects.new(name, None)
        made.location = at
        bpy.context.scene.collection.objects.link(made)


def walkable(margin=0.05):
    """One sheet at floor height, cut along the edges of everything that stands on it."""
    x0, y0, x1, y1 = STAGE
    holes = [(a - margin, b - margin, c + margin, d + margin) for a, b, c, d in OBSTACLES]
    xs = sorted({x0, x1, *(v for h in holes for v in (h[0], h[2]) if x0 < v < x1)})
    ys = sorted({y0, y1, *(v for h in holes for v in (h[1], h[3]) if y0 < v < y1)})
    bm = bmesh.new()
    verts = {}

    def vert(i, j):
        if (i, j) not in verts:
            verts[i, j] = bm.verts.new((xs[i], ys[j], 0.0))
        return verts[i, j]

    for i in range(len(xs) - 1):
        for j in range(len(ys) - 1):
            x, y = (xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2
            if not any(a < x < c and b < y < d for a, b, c, d in holes):
                bm.faces.new((vert(i, j), vert(i + 1, j), vert(i + 1, j + 1), vert(i, j + 1)))
    mesh = bpy.data.meshes.new("WALK_STAGE")
    bm.to_mesh(mesh)
    bm.free()
    material = bpy.data.materials.new("WALK")
    mesh.materials.append(material)
    bpy.context.scene.collection.objects.link(bpy.data.objects.new("WALK_STAGE", mesh))


def screens():
    material = bpy.data.materials.new("SCREEN")
    for name, shows, matrix, wide in screen_frames():
        high = wide * 9 / 16
        mesh = bpy.data.meshes.new(name)
        mesh.from_pydata([(-wide / 2, 0, -high / 2), (wide / 2, 0, -high / 2), (wide / 2, 0, high / 2), (-wide / 2, 0, high / 2)], [], [(0, 1, 2, 3)])
        layer = mesh.uv_layers.new(name="UVMap")
        for loop, uv in zip(layer.data, ((0, 0), (1, 0), (1, 1), (0, 1))):
            loop.uv = uv
        mesh.materials.append(material)
        made = bpy.data.objects.new(name, mesh)
        made.matrix_world = matrix
        made["screen"] = shows
        bpy.context.scene.collection.objects.link(made)

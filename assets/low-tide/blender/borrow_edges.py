"""Bevels and other slivers are thinner than a texel of their map: no texel's middle lies on them, so nothing was baked there.
They take the colour of the edge that they share with a larger face."""
from math import atan2

import bmesh

from bake_set import SIZES
from pack_islands import smallest_turn
from unwrap import islands_of

THINNEST_TEXELS = 1.4


def is_sliver(island, layer, size):
    points = [tuple(loop[layer].uv) for face in island for loop in face.loops]
    edges = []
    for face in island:
        for loop in face.loops:
            along = loop.link_loop_next[layer].uv - loop[layer].uv
            edges.append((along.length, atan2(along.y, along.x)))
    return smallest_turn(points, edges)[2] * size < THINNEST_TEXELS


def lend(face, lender, layer):
    """Gives `face` the coordinates of the nearest corners of `lender`."""
    corners = [(loop.vert.co, loop[layer].uv.copy()) for loop in lender.loops]
    for loop in face.loops:
        loop[layer].uv = min(corners, key=lambda corner: (corner[0] - loop.vert.co).length_squared)[1]


def borrow_edges(thing):
    """Changes the layout only, never the maps. Returns how many faces borrow."""
    bm = bmesh.new()
    bm.from_mesh(thing.data)
    layer = bm.loops.layers.uv.active
    waiting = {}
    for island in islands_of(bm, layer):
        if is_sliver(island, layer, SIZES[thing.name][0]):
            waiting.update((face.index, face) for face in island)
    count = len(waiting)
    bm.faces.ensure_lookup_table()
    for _ in range(3):
        lenders = {}
        for index, face in waiting.items():
            shared = [(edge.calc_length(), other.index) for edge in face.edges for other in edge.link_faces if other.index not in waiting]
            if shared:
                lenders[index] = max(shared)[1]
        for index, other in lenders.items():
            lend(waiting[index], bm.faces[other], layer)
        for index in lenders:
            del waiting[index]
    bm.to_mesh(thing.data)
    bm.free()
    return count - len(waiting), len(waiting)

"""A sheet under the kitchen's boards, in the colour of a board that lies in the half-dark: between two boards one sees wood, not the void."""
import bmesh
from mathutils import Vector

from plan import EAST, NORTH, WEST

DIM_BOARD = Vector((WEST + 0.35, 0.25, 0.009))
BELOW = -0.005


def close_slits(thing):
    bm = bmesh.new()
    bm.from_mesh(thing.data)
    layer = bm.loops.layers.uv.active
    boards = [face for face in bm.faces if face.normal.z > 0.95 and face.calc_area() > 0.05 and abs(face.calc_center_median().z - DIM_BOARD.z) < 0.01]
    lender = min(boards, key=lambda face: (face.calc_center_median() - DIM_BOARD).length_squared)
    spot = sum((loop[layer].uv for loop in lender.loops), Vector((0, 0))) / len(lender.loops)
    sheet = bm.faces.new([bm.verts.new((x, y, BELOW)) for x, y in ((WEST, 0.01), (EAST, 0.01), (EAST, NORTH), (WEST, NORTH))])
    for loop in sheet.loops:
        loop[layer].uv = spot
    bm.to_mesh(thing.data)
    bm.free()

"""Spends texels where a visitor looks: faces that nothing can see are taken away, the rest is laid out by importance."""
from math import cos, radians, sin, sqrt

import bmesh
import bpy
from mathutils import Vector
from mathutils.bvhtree import BVHTree

from pack_islands import pack_layout
from plan import ANIMATORS

TOUCHING = 0.09
# Spread over the hemisphere by the golden angle; none grazes, because a slit that shows a face only edge-on shows nothing.
STEEPNESS = [0.3 + 0.7 * (i + 0.5) / 14 for i in range(14)]
DIRECTIONS = [Vector((sqrt(1 - z * z) * cos(i * 2.399963), sqrt(1 - z * z) * sin(i * 2.399963), z)) for i, z in enumerate(STEEPNESS)]


def all_faces(things):
    verts, faces = [], []
    for thing in things:
        start = len(verts)
        verts.extend(v.co.copy() for v in thing.data.vertices)
        faces.extend([start + i for i in p.vertices] for p in thing.data.polygons)
    return BVHTree.FromPolygons(verts, faces, epsilon=0.0)


def is_seen(face, tree):
    """Whether light from anywhere can leave this face: it is not buried in a neighbour, under the stage or inside a solid."""
    normal = face.normal
    if normal.length < 0.5:
        return False
    if all(v.co.z < -0.003 for v in face.verts) and normal.z < 0.3:
        return False
    turn = Vector((0, 0, 1)).rotation_difference(normal)
    middle = face.calc_center_median()
    points = [middle] + [middle.lerp(v.co, 0.86) for v in face.verts][:8]
    for point in points:
        origin = point + normal * 0.0006
        for direction in DIRECTIONS:
            way = turn @ direction
            at, hit, _, far = tree.ray_cast(origin, way)
            if at is None:
                if way.z > -0.05 or origin.z > 0.5:
                    return True
            elif far > TOUCHING and hit.dot(way) < 0:
                return True
    return False


def cull_hidden(thing, tree):
    bm = bmesh.new()
    bm.from_mesh(thing.data)
    bm.faces.ensure_lookup_table()
    hidden = [face for face in bm.faces if not is_seen(face, tree)]
    bmesh.ops.delete(bm, geom=hidden, context="FACES")
    bm.to_mesh(thing.data)
    bm.free()
    return len(hidden)


def importance(group, centre, normal):
    """Texel density, 1 for what is at hand in the kitchen."""
    x, y, z = centre
    inside = -3.1 < x < 3.1 and -0.1 < y < 4.7
    if group == "STAGE_FLOOR":
        if z > 0.3 or abs(x) > 6.9 or y > 7.4 or y < -6.3:
            return 0.22
        return 0.85 if -4.6 < x < 4.6 and -4.6 < y < 0.2 else 0.55
    if group == "SET_BACKS":
        if y > 6.0:
            return 0.5
        return 1.0 if z < 2.4 else 0.6
    if group == "STAGE_GEAR":
        return 0.5 if z > 3.0 else 1.0
    if group == "CREW_SIDE" and z > 0.9 and (x - ANIMATORS["at"][0]) ** 2 + (y - ANIMATORS["at"][1]) ** 2 < 0.8:
        return 1.6  # the spare heads: faces are looked at closely
    weight = 1.0
    if group == "SET_WALLS" and normal.z > 0.9 and z < 0.004:
        return 0.1  # the joists' shadow between the boards
    if inside:
        if z > 2.75:
            weight = 0.5
        elif z > 2.2:
            weight = 0.75
        if normal.z < -0.6 and z < 1.2:
            weight *= 0.55
    return weight


def islands_of(bm, layer):
    """Faces that hang together in the layout."""
    seen, found = set(), []
    for face in bm.faces:
        if face.index in seen:
            continue
        seen.add(face.index)
        island, front = [], [face]
        while front:
            one = front.pop()
            island.append(one)
            for loop in one.loops:
                for other in loop.edge.link_loops:
                    if other.face.index in seen or other.face is one:
                        continue
                    same = (loop[layer].uv - other.link_loop_next[layer].uv).length_squared < 1e-12 and (loop.link_loop_next[layer].uv - other[layer].uv).length_squared < 1e-12
                    if same:
                        seen.add(other.face.index)
                        front.append(other.face)
        found.append(island)
    return found


def unwrap(thing, margin, size):
    """Lays a group out for maps of `size` texels along a side."""
    for other in bpy.data.objects:
        other.select_set(False)
    thing.select_set(True)
    bpy.context.view_layer.objects.active = thing
    thing.data.uv_layers.new(name="UVMap")
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.smart_project(angle_limit=radians(66), island_margin=0.0, area_weight=0.0, correct_aspect=False)
    bpy.ops.object.mode_set(mode="OBJECT")
    bm = bmesh.new()
    bm.from_mesh(thing.data)
    layer = bm.loops.layers.uv.active
    islands = islands_of(bm, layer)
    for island in islands:
        area = sum(f.calc_area() for f in island) or 1e-9
        centre = sum((f.calc_center_median() * f.calc_area() for f in island), Vector()) / area
        weight = importance(thing.name, centre, island[0].normal)
        for face in island:
            for loop in face.loops:
                loop[layer].uv *= weight
    pack_layout(islands, layer, margin, size)
    bm.to_mesh(thing.data)
    bm.free()
    return len(islands)

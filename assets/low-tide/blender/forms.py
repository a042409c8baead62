"""Solid forms that pile up in one mesh per group: boxes with soft edges, lathes, tubes, lettering.

A group is one draw call and one texture in the shipped model, so forms are merged while they are made.
Units are metres, angles degrees, Z is up (Blender); +Y points into the set, away from the audience.
"""
from contextlib import contextmanager
from math import cos, pi, radians, sin
from random import Random

import bmesh
import bpy
from mathutils import Euler, Matrix, Vector

FONTS = {}


def turn(rx=0.0, ry=0.0, rz=0.0):
    return Euler((radians(rx), radians(ry), radians(rz)), "XYZ").to_matrix().to_4x4()


class Group:
    """Everything that is baked into one texture. `tint` varies each form a little: brightness, grain seed."""

    def __init__(self, name, seed=1):
        self.name = name
        self.bm = bmesh.new()
        self.tint = self.bm.verts.layers.float_color.new("tint")
        self.materials = []
        self.frame = Matrix.Identity(4)
        self.random = Random(seed)

    @contextmanager
    def place(self, at=(0, 0, 0), rot=(0, 0, 0)):
        """Forms made inside stand in a frame of their own: one table with its plates, one stand with its lamp."""
        before = self.frame
        self.frame = before @ Matrix.Translation(at) @ turn(*rot)
        yield self
        self.frame = before

    def add(self, source, material, matrix, smooth=False, vary=0.12):
        if material not in self.materials:
            self.materials.append(material)
        slot = self.materials.index(material)
        shade = 1.0 + self.random.uniform(-vary, vary)
        tint = (shade, self.random.random(), self.random.random(), 1.0)
        world = self.frame @ matrix
        flip = world.determinant() < 0
        verts = []
        for vert in source.verts:
            made = self.bm.verts.new(world @ vert.co)
            made[self.tint] = tint
            verts.append(made)
        source.verts.index_update()
        # Blender joins a sphere's poles in the order of their addresses: its faces, and their first corners, come in another order each time.
        loops = [[v.index for v in face.verts] for face in source.faces]
        for loop in sorted(loop[loop.index(min(loop)):] + loop[:loop.index(min(loop))] for loop in loops):
            corners = [verts[i] for i in loop]
            made = self.bm.faces.new(reversed(corners) if flip else corners)
            made.material_index = slot
            made.smooth = smooth
        source.free()

    def box(self, size, at, mat, rot=(0, 0, 0), bevel=0.006, vary=0.12, taper=None):
        """A box centred on `at`. `taper` scales its top (x, y)."""
        bm = bmesh.new()
        bmesh.ops.create_cube(bm, size=1.0)
        for vert in bm.verts:
            vert.co = Vector((vert.co.x * size[0], vert.co.y * size[1], vert.co.z * size[2]))
            if taper and vert.co.z > 0:
                vert.co.x *= taper[0]
                vert.co.y *= taper[1]
        width = min(bevel, min(size) * 0.3)
        if width > 0.0009:
            bmesh.ops.bevel(bm, geom=bm.edges[:], offset=width, segments=1, affect="EDGES")
        self.add(bm, mat, Matrix.Translation(at) @ turn(*rot), vary=vary)

    def cyl(self, r, h, at, mat, rot=(0, 0, 0), r2=None, seg=14, vary=0.1, smooth=True):
        """A cylinder or cone standing on `at` along its own Z."""
        bm = bmesh.new()
        bmesh.ops.create_cone(bm, cap_ends=True, segments=seg, radius1=r, radius2=r if r2 is None else r2, depth=h)
        bmesh.ops.translate(bm, verts=bm.verts[:], vec=(0, 0, h / 2))
        self.add(bm, mat, Matrix.Translation(at) @ turn(*rot), smooth=smooth, vary=vary)

    def ball(self, r, at, mat, scale=(1, 1, 1), rot=(0, 0, 0), seg=14, vary=0.1):
        bm = bmesh.new()
        bmesh.ops.create_uvsphere(bm, u_segments=seg, v_segments=max(6, seg * 2 // 3), radius=r)
        self.add(bm, mat, Matrix.Translation(at) @ turn(*rot) @ Matrix.Diagonal((*scale, 1)), smooth=True, vary=vary)

    def lathe(self, profile, at, mat, rot=(0, 0, 0), seg=18, vary=0.1, scale=(1, 1, 1), inside=False):
        """Turns (radius, height) pairs about Z: plates, jars, shades, pots. `inside` shows the inner face of a single skin."""
        bm = bmesh.new()
        count = seg
        rings = []
        for radius, height in profile:
            if radius < 1e-5:
                rings.append([bm.verts.new((0, 0, height))] * count)
            else:
                steps = [2 * pi * i / seg for i in range(count)]
                rings.append([bm.verts.new((radius * cos(a), radius * sin(a), height)) for a in steps])
        for low, high in zip(rings, rings[1:]):
            for i in range(seg):
                j = (i + 1) % count
                corners = []
                for vert in (low[i], low[j], high[j], high[i]):
                    if vert not in corners:
                        corners.append(vert)
                if len(corners) > 2:
                    bm.faces.new(corners)
        bmesh.ops.recalc_face_normals(bm, faces=bm.faces[:])
        if inside:
            bmesh.ops.reverse_faces(bm, faces=bm.faces[:])
        self.add(bm, mat, Matrix.Translation(at) @ turn(*rot) @ Matrix.Diagonal((*scale, 1)), smooth=True, vary=vary)

    def tube(self, points, r, mat, seg=7, vary=0.1, flat=1.0):
        """Sweeps a round profile along points: cables, pipes, rails, rope."""
        path = [Vector(p) for p in points]
        bm = bmesh.new()
        rings = []
        side = None
        for i, p in enumerate(path):
            ahead = (path[min(i + 1, len(path) - 1)] - path[max(i - 1, 0)]).normalized()
            reference = side if side is not None else (Vector((0, 0, 1)) if abs(ahead.z) < 0.9 else Vector((1, 0, 0)))
            up = (reference - ahead * reference.dot(ahead)).normalized()
            side = up
            across = ahead.cross(up)
            ring = [bm.verts.new(p + (up * sin(a) * flat + across * cos(a)) * r) for a in (2 * pi * k / seg for k in range(seg))]
            rings.append(ring)
        for low, high in zip(rings, rings[1:]):
            for i in range(seg):
                j = (i + 1) % seg
                bm.faces.new((low[j], low[i], high[i], high[j]))
        bm.faces.new(rings[0])
        bm.faces.new(list(reversed(rings[-1])))
        self.add(bm, mat, Matrix.Identity(4), smooth=True, vary=vary)

    def beam(self, a, b, size, mat, bevel=0.004, vary=0.12, roll=0.0):
        """A batten of `size` (width, thickness) from a to b."""
        a, b = Vector(a), Vector(b)
        along = b - a
        matrix = Matrix.Translation((a + b) / 2) @ along.to_track_quat("Z", "Y").to_matrix().to_4x4() @ turn(0, 0, roll)
        bm = bmesh.new()
        bmesh.ops.create_cube(bm, size=1.0)
        for vert in bm.verts:
            vert.co = Vector((vert.co.x * size[0], vert.co.y * size[1], vert.co.z * along.length))
        bmesh.ops.bevel(bm, geom=bm.edges[:], offset=min(bevel, min(size) * 0.3), segments=1, affect="EDGES")
        self.add(bm, mat, matrix, vary=vary)

    def grid(self, width, height, at, mat, rot=(0, 0, 0), nx=8, ny=8, shape=None, vary=0.05, smooth=True):
        """A sheet in its own XY, bent by `shape(x, y) -> z`: cloth, paper, rugs, painted drops."""
        bm = bmesh.new()
        rows = []
        for j in range(ny + 1):
            row = []
            for i in range(nx + 1):
                x, y = (i / nx - 0.5) * width, (j / ny - 0.5) * height
                row.append(bm.verts.new((x, y, shape(x, y) if shape else 0.0)))
            rows.append(row)
        for j in range(ny):
            for i in range(nx):
                bm.faces.new((rows[j][i], rows[j][i + 1], rows[j + 1][i + 1], rows[j + 1][i]))
        self.add(bm, mat, Matrix.Translation(at) @ turn(*rot), smooth=smooth, vary=vary)

    def quad(self, corners, mat, vary=0.05):
        """One flat face; counter-clockwise as it is seen."""
        bm = bmesh.new()
        bm.faces.new([bm.verts.new(corner) for corner in corners])
        self.add(bm, mat, Matrix.Identity(4), vary=vary)

    def text(self, words, size, at, mat, rot=(90, 0, 0), font="label", align="CENTER", thick=0.0):
        """Lettering as geometry, so that it stays sharp whatever the texture's size. Reads along local X, faces local +Z."""
        curve = bpy.data.curves.new("words", "FONT")
        curve.body = words
        curve.size = size
        curve.align_x = align
        curve.align_y = "CENTER"
        curve.resolution_u = 2
        curve.extrude = thick
        if FONTS.get(font):
            curve.font = FONTS[font]
        holder = bpy.data.objects.new("words", curve)
        mesh = bpy.data.meshes.new_from_object(holder)
        bm = bmesh.new()
        bm.from_mesh(mesh)
        bmesh.ops.recalc_face_normals(bm, faces=bm.faces[:])
        if bm.faces and sum(f.normal.z * f.calc_area() for f in bm.faces) < 0:
            bmesh.ops.reverse_faces(bm, faces=bm.faces[:])
        self.add(bm, mat, Matrix.Translation(at) @ turn(*rot), vary=0.03)
        bpy.data.objects.remove(holder)
        bpy.data.curves.remove(curve)
        bpy.data.meshes.remove(mesh)

    def to_object(self):
        mesh = bpy.data.meshes.new(self.name)
        self.bm.to_mesh(mesh)
        self.bm.free()
        for material in self.materials:
            mesh.materials.append(bpy.data.materials[material])
        mesh.use_auto_smooth = True
        mesh.auto_smooth_angle = radians(42)
        thing = bpy.data.objects.new(self.name, mesh)
        bpy.context.scene.collection.objects.link(thing)
        return thing


def load_fonts(folder):
    """Faces from the interface's own font packages, so that stencils on set and labels on screen agree."""
    files = {
        "label": "barlow-condensed/files/barlow-condensed-latin-600-normal.woff",
        "bold": "barlow-condensed/files/barlow-condensed-latin-800-normal.woff",
        "marker": "permanent-marker/files/permanent-marker-latin-400-normal.woff",
        "mono": "jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff",
    }
    for key, path in files.items():
        FONTS[key] = bpy.data.fonts.load(f"{folder}/{path}")

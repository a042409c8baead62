"""Prints the floor plan and the lighting plot as JSON, without Blender: python3 story/read_plan.py"""
import json
import sys
from pathlib import Path
from types import ModuleType
from unittest.mock import MagicMock

sys.path.insert(0, str(Path(__file__).parent.parent / "blender"))


class Vector(tuple):
    """Just enough of Blender's vector for the plot to be worked out."""

    def __new__(cls, parts):
        return super().__new__(cls, tuple(parts))

    def __add__(self, other):
        return Vector(a + b for a, b in zip(self, other))

    def __sub__(self, other):
        return Vector(a - b for a, b in zip(self, other))

    def __mul__(self, factor):
        return Vector(a * factor for a in self)


for name in ("bpy", "bmesh"):
    sys.modules[name] = MagicMock()
mathutils = ModuleType("mathutils")
mathutils.Vector, mathutils.Matrix, mathutils.Euler = Vector, MagicMock(), MagicMock()
sys.modules["mathutils"] = mathutils

import lamps
import plan

plot = []


def note(circuit, name, kind, at, colour, watts, size=0.1, aim=None, *rest, **more):
    plot.append(dict(circuit=circuit, name=name, kind=kind, at=list(at)[:3], colour=colour, watts=watts, aim=list(aim)[:3] if aim else None))


lamps.lamp = note
lamps.plot()
numbers = {key: value for key, value in vars(plan).items() if key.isupper()}
print(json.dumps({"plan": numbers, "lamps": plot}))

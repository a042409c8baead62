"""The lighting plot. Lamps belong to a circuit, and every circuit is baked on its own, because light adds up:
`base` burns all night (moon, storm, work lamps), `lamp` is the house current that fails in the take, `match` is the flame."""
from math import radians

import bpy
from mathutils import Vector

from palette import rgb
from stage_gear import WORK_LAMPS
from plan import ANIMATORS, EAST, GHOST, LANTERN, NORTH, PENDANT, STAIR, STORYBOARD, STOVE, VILLAGE, WEST, WINDOW

DAY, TUNGSTEN, MOON, FIRE = "#dde9ff", "#ffb46b", "#9fbcf0", "#ff7a2e"


def lamp(circuit, name, kind, at, colour, watts, size=0.1, aim=None, cone=60.0, blend=0.6, size_y=None):
    data = bpy.data.lights.new(f"{circuit}:{name}", kind)
    data.color = rgb(colour)[:3]
    data.energy = watts
    if kind == "AREA":
        data.shape = "RECTANGLE"
        data.size, data.size_y = size, size_y or size
    else:
        data.shadow_soft_size = size
    if kind == "SPOT":
        data.spot_size, data.spot_blend = radians(cone), blend
    made = bpy.data.objects.new(f"{circuit}:{name}", data)
    made.location = at
    if aim:
        made.rotation_euler = (Vector(aim) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(made)


def plot():
    # Through the window: a hard moon-and-storm key, and the glow of the painted sky.
    lamp("base", "window key", "SPOT", (2.05, 5.9, 3.1), DAY, 2100, 0.12, (-0.1, 2.5, 0.55), 46, 0.4)
    lamp("base", "window sky", "AREA", (WINDOW["x"], NORTH + 0.35, 1.8), MOON, 70, 1.9, (WINDOW["x"], 0, 0.9), size_y=1.4)
    lamp("base", "drop left", "AREA", (-1.2, 5.45, 4.5), MOON, 62, 1.6, (-1.0, 6.7, 1.8), size_y=0.4)
    lamp("base", "drop right", "AREA", (1.9, 5.45, 4.5), DAY, 84, 1.6, (1.6, 6.7, 1.9), size_y=0.4)
    # From the front truss: soft daylight fill, and edges from behind.
    lamp("base", "front fill", "SPOT", (-2.6, -0.9, 4.7), DAY, 760, 0.4, (-0.2, 2.6, 0.9), 46, 0.8)
    lamp("base", "edge right", "SPOT", (2.3, 5.2, 4.7), DAY, 760, 0.2, (0.0, 2.2, 0.8), 46, 0.7)
    lamp("base", "edge left", "SPOT", (-1.9, 5.2, 4.7), MOON, 460, 0.2, (-0.8, 1.6, 0.4), 46, 0.7)
    lamp("base", "stair shaft", "SPOT", (STAIR[0] + 0.1, STAIR[1], 5.1), DAY, 340, 0.25, (STAIR[0], STAIR[1], 0), 40, 0.6)
    lamp("base", "embers", "AREA", (STOVE[0] + 0.42, STOVE[1] - 0.24, 0.42), FIRE, 12, 0.3, (STOVE[0] + 1.6, STOVE[1] - 0.4, 0.1), size_y=0.16)
    # After hours: the ghost light, the crew's work lamps, the glow of the monitors.
    lamp("base", "ghost", "POINT", (GHOST[0], GHOST[1], 1.73), "#ffd9a8", 80, 0.05)
    lamp("base", "heads", "SPOT", (ANIMATORS["at"][0] - 0.36, ANIMATORS["at"][1] + 0.42, 1.66), TUNGSTEN, 90, 0.05, (ANIMATORS["at"][0] - 0.1, ANIMATORS["at"][1] + 0.05, 0.9), 120, 0.7)
    for name, (x, y) in zip(("west", "east", "north"), WORK_LAMPS):
        lamp("base", f"work {name}", "POINT", (x, y, 1.34), TUNGSTEN, 60 if name != "north" else 22, 0.04)
    front = Vector((0.67, -0.74, 0))
    middle = Vector((*VILLAGE["at"], 0))
    lamp("base", "village glow", "AREA", middle + front * 0.12 + Vector((0, 0, 1.3)), DAY, 40, 1.6, middle + front * 2 + Vector((0, 0, 0.9)), size_y=0.7)
    lamp("base", "village top", "SPOT", (-2.2, -3.9, 4.9), TUNGSTEN, 620, 0.2, (-3.7, -1.9, 0.7), 48, 0.9)
    lamp("base", "gear wash", "SPOT", (4.6, -3.4, 4.9), TUNGSTEN, 640, 0.3, (2.6, -1.7, 0.4), 58, 0.9)
    lamp("base", "camera wash", "SPOT", (-0.6, -6.0, 4.9), DAY, 620, 0.4, (-0.6, -2.4, 0.4), 60, 0.95)
    lamp("base", "stage air", "AREA", (0, -2.0, 7.0), MOON, 210, 9.0, (0, -2.0, 0))
    # Pools that fall off over the stage floor, so that the boards and what is taped to them read from where one stands.
    lamp("base", "boards lamp", "POINT", (STORYBOARD["at"][0] + 0.26, STORYBOARD["at"][1], 1.9), TUNGSTEN, 16, 0.05)
    lamp("base", "board pool", "SPOT", (-4.6, 0.6, 4.9), TUNGSTEN, 260, 0.3, (-6.0, 0.9, 1.0), 58, 0.9)
    lamp("base", "plan pool", "SPOT", (1.0, -4.2, 4.9), DAY, 330, 0.25, (1.2, -5.6, 0.8), 50, 0.85)
    lamp("base", "call pool", "SPOT", (4.7, 1.4, 4.9), TUNGSTEN, 480, 0.3, (6.3, 1.3, 1.1), 54, 0.9)
    lamp("base", "cart pool", "SPOT", (3.4, -6.2, 4.9), TUNGSTEN, 420, 0.3, (2.9, -4.6, 0.6), 54, 0.9)
    lamp("base", "robe pool", "SPOT", (4.7, -3.4, 4.6), TUNGSTEN, 360, 0.25, (5.45, -2.2, 0.9), 44, 0.9)
    lamp("base", "door", "POINT", (5.1, -6.6, 2.6), "#8fe0a8", 7, 0.2)
    lamp("base", "shop", "SPOT", (-4.6, 4.9, 3.6), TUNGSTEN, 190, 0.2, (-5.4, 3.9, 0.6), 66, 0.8)
    lamp("base", "north alley", "SPOT", (3.4, 5.6, 4.9), MOON, 150, 0.3, (-1.0, 5.7, 0.2), 70, 0.9)
    lamp("base", "wall nine", "SPOT", (-5.4, -2.6, 5.2), TUNGSTEN, 150, 0.3, (-7.4, -2.6, 2.2), 62, 0.9)
    # The house current.
    x, y, z = PENDANT
    lamp("lamp", "pendant", "POINT", (x, y, z - 0.02), TUNGSTEN, 80, 0.05)
    lamp("lamp", "pendant pool", "SPOT", (x, y, z + 0.02), TUNGSTEN, 210, 0.06, (x, y, 0), 128, 0.8)
    lamp("lamp", "bracket", "POINT", (WEST + 0.24, 1.75, 2.12), TUNGSTEN, 34, 0.06)
    lamp("lamp", "hatch", "POINT", (EAST - 0.16, 3.1, 2.55), TUNGSTEN, 30, 0.06)
    lamp("lamp", "dial", "POINT", (-0.1, 4.05, 1.06), TUNGSTEN, 1.5, 0.05)
    lamp("lamp", "front warm", "SPOT", (2.2, -0.9, 4.7), TUNGSTEN, 640, 0.4, (-0.4, 2.7, 0.9), 48, 0.85)
    # The flame, first between his fingers, then in the lantern.
    lamp("match", "flame", "POINT", (LANTERN[0] - 0.05, LANTERN[1] + 0.12, LANTERN[2] + 0.1), "#ff9a45", 34, 0.03)


# Which lamps of the base circuit reach a group: fewer lamps to choose from, less noise for the same samples.
KITCHEN_LAMPS = ("window key", "window sky", "front fill", "edge right", "edge left", "stair shaft", "embers")
REACH = {
    "SET_WALLS": KITCHEN_LAMPS, "SET_FURNITURE": KITCHEN_LAMPS, "SET_CLUTTER": KITCHEN_LAMPS,
    "SET_BACKS": ("window key", "drop left", "drop right", "work west", "work east", "work north", "stage air", "village top", "shop", "north alley", "board pool"),
    "CREW_SIDE": (
        "ghost", "heads", "village glow", "village top", "gear wash", "camera wash", "stage air", "boards lamp", "board pool", "plan pool", "call pool", "cart pool", "robe pool", "door",
    ),
    "DOLLY": ("ghost", "gear wash", "camera wash", "stage air", "front fill"),
    "STAGE_GEAR": ("ghost", "work west", "work east", "work north", "village top", "gear wash", "camera wash", "stage air", "edge right", "drop left", "heads"),
}


def light_circuits(burning, group=None):
    """Leaves only the lamps of these circuits on, and of those only what reaches the group; glowing surfaces follow their circuit."""
    for thing in bpy.data.objects:
        if thing.type == "LIGHT":
            circuit, name = thing.name.split(":")
            reaches = circuit != "base" or group not in REACH or name in REACH[group]
            thing.hide_render = circuit not in burning or not reaches
    for material in bpy.data.materials:
        if "circuit" in material:
            for node in material.node_tree.nodes:
                if node.label == "glow":
                    node.inputs["Strength"].default_value = material["strength"] if material["circuit"] in burning else 0.0

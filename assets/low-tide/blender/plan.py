"""The floor plan: where things stand, shared by the modelling files so that nothing is placed twice by hand.

Blender axes: +X right, +Y into the set, Z up. The kitchen spans x -3..3, y 0..4.6; the audience is at -Y.
"""

WEST, EAST, NORTH, HEIGHT = -3.0, 3.0, 4.6, 3.3
EAST_START = 0.9
WINDOW = dict(x=0.4, width=1.9, low=0.98, high=2.42)
TABLE = (-0.65, 2.15)
CHAIR = (-0.65, 2.98)
BARREL = (1.45, 2.35)
STOVE = (-2.48, 2.75)
STAIR = (2.15, 3.72)
SIDEBOARD = (0.4, 4.28)
DRESSER = (-1.75, 4.3)
PENDANT = (-0.62, 2.2, 1.98)
LANTERN = (1.45, 2.35, 0.98)
BACKING_Y = 6.7
VILLAGE = dict(at=(-3.95, -1.5), turn=42.0)
ANIMATORS = dict(at=(4.35, -0.9), turn=-52.0)
GHOST = (3.3, -5.3)
# Where the crew's own things stand: position and turn; their faces look along local -Y.
STORYBOARD = dict(at=(-6.1, 0.95), turn=90.0)
PLAN_TABLE = dict(at=(1.15, -5.55), turn=168.0)
CALL_BOARD = dict(at=(6.35, 1.3), turn=-90.0)
SOUND_CART = dict(at=(2.75, -4.75), turn=-18.0)
PLAYBACK = dict(at=(-0.95, -3.95), turn=-20.0)
MAKING_OF = dict(at=(-4.35, -3.55), turn=62.0)
WARDROBE = dict(at=(5.42, -2.25), turn=-52.0)
SCENE_SHOP = dict(at=(-5.35, 3.9), turn=90.0)
TRACK = ((3.55, -3.15), (1.75, -0.45))

# Lens position, what it looks at, vertical field of view in degrees.
CAMERAS = {
    "A": dict(at=(0.2, -3.4, 1.5), aim=(0.08, 2.4, 1.2), fov=30.0),
    "B": dict(at=(-2.3, -1.7, 1.27), aim=(-0.62, 2.85, 1.24), fov=9.6),
    "C": dict(at=(-0.1, 2.35, 5.0), aim=(-0.1, 2.351, 0.0), fov=37.0),
    "D": dict(at=(3.25, -2.7, 1.3), aim=(-0.5, 2.7, 1.15), fov=27.0),
    "E": dict(at=(5.3, -4.9, 2.75), aim=(-0.55, 0.9, 0.95), fov=44.0),
}

# Rectangles (x0, y0, x1, y1) that nobody walks through.
OBSTACLES = [
    (WEST - 0.12, 0.0, WEST + 0.06, NORTH + 0.1),
    (WEST - 1.25, 0.3, WEST - 0.05, 0.75), (WEST - 1.25, 2.1, WEST - 0.05, 2.5), (WEST - 1.25, 3.9, WEST - 0.05, 4.3),
    (EAST - 0.06, EAST_START, EAST + 0.12, NORTH + 0.1),
    (EAST + 0.05, 1.2, EAST + 1.25, 1.6), (EAST + 0.05, 3.6, EAST + 1.25, 4.0),
    (WEST - 0.1, NORTH - 0.05, EAST + 0.1, NORTH + 0.14),
    (-2.2, NORTH + 0.1, -1.7, NORTH + 1.25), (1.9, NORTH + 0.1, 2.4, NORTH + 1.25),
    (-5.2, BACKING_Y - 0.25, 5.2, BACKING_Y + 0.4),
    (TABLE[0] - 0.82, TABLE[1] - 0.5, TABLE[0] + 0.82, TABLE[1] + 0.5),
    (CHAIR[0] - 0.27, CHAIR[1] - 0.2, CHAIR[0] + 0.27, CHAIR[1] + 0.3),
    (-1.85, 1.15, -1.4, 1.65),
    (BARREL[0] - 0.32, BARREL[1] - 0.32, BARREL[0] + 0.32, BARREL[1] + 0.32),
    (-3.0, 2.2, -2.05, 3.35), (-3.0, 3.75, -0.95, 4.6), (-3.0, 0.55, -2.45, 1.5),
    (-0.75, 3.98, 1.45, 4.6),
    (STAIR[0] - 0.85, STAIR[1] - 0.8, 3.0, 4.6),
    (2.3, 1.3, 3.0, 2.25),
    (-0.15, -4.05, 0.55, -3.1), (-2.75, -2.35, -1.95, -1.45),
    (1.2, -1.0, 2.5, -0.1), (1.7, -1.8, 3.0, -0.9), (2.2, -2.6, 3.5, -1.6), (2.7, -3.6, 4.1, -2.4),
    (4.95, -5.35, 5.65, -4.55),
    (-4.9, -2.3, -3.25, -0.75),
    (3.75, -1.75, 5.1, -0.05),
    (0.85, -3.05, 1.4, -2.5),
    (GHOST[0] - 0.35, GHOST[1] - 0.35, GHOST[0] + 0.35, GHOST[1] + 0.35),
    (-3.9, 0.0, -3.35, 0.25), (-4.55, 0.95, -3.95, 1.55), (3.5, 0.3, 4.2, 0.95), (-5.4, -4.4, -4.5, -3.4),
    (-1.55, -5.9, -0.6, -5.2), (4.3, 2.1, 5.0, 2.9),
    (-6.45, 0.05, -5.8, 1.85), (0.35, -6.05, 1.95, -5.1), (6.0, -0.1, 6.7, 2.0), (2.3, -5.6, 3.1, -4.3),
    (-1.25, -4.25, -0.65, -3.65), (-4.75, -4.1, -3.65, -2.95), (4.9, -2.8, 5.95, -1.7), (-7.4, 3.0, -4.6, 4.75),
]
STAGE = (-7.0, -6.5, 7.0, 7.6)

"""Every surface on the stage: painted with noise, wear on the edges and dirt in the corners, so that nothing is one flat colour.

Each material has two colours: `detail` (for the colour bake: grain, patches, grime, worn edges) and `plain` (for the light
bakes, where only the average matters and the expensive nodes would be evaluated at every bounce).
"""
import bpy


def rgb(code):
    channels = [int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple((c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in channels) + (1.0,)


class Tree:
    """A node tree written as expressions."""

    def __init__(self, material):
        material.use_nodes = True
        self.nodes = material.node_tree.nodes
        self.links = material.node_tree.links
        self.nodes.clear()

    def node(self, kind, inputs=None, **settings):
        made = self.nodes.new(kind)
        for key, value in settings.items():
            setattr(made, key, value)
        for key, value in (inputs or {}).items():
            if isinstance(value, bpy.types.NodeSocket):
                self.links.new(value, made.inputs[key])
            else:
                made.inputs[key].default_value = value
        return made

    def maths(self, operation, a, b=0.0):
        return self.node("ShaderNodeMath", {0: a, 1: b}, operation=operation, use_clamp=False).outputs[0]

    def clamp(self, value, low, high):
        return self.node("ShaderNodeMapRange", {0: value, 1: low, 2: high, 3: 0.0, 4: 1.0}, clamp=True).outputs[0]

    def mix(self, factor, a, b, blend="MIX"):
        return self.node("ShaderNodeMixRGB", {"Fac": factor, "Color1": a, "Color2": b}, blend_type=blend).outputs[0]

    def noise(self, where, scale, detail=5.0, rough=0.6):
        return self.node("ShaderNodeTexNoise", {"Vector": where, "Scale": scale, "Detail": detail, "Roughness": rough}).outputs["Fac"]


def paint(name, colour, second=None, scale=9.0, stretch=(1, 1, 1), contrast=0.5, wear=None, wear_amount=0.0, grime=0.55, drips=0.0, patch=0.35, gloss=0.0):
    """colour: base · second: what the noise mixes in · stretch: grain direction · wear: what shows on worn edges ·
    grime: darkness in corners (0..1) · drips: streaks that run down · patch: large uneven areas."""
    material = bpy.data.materials.new(name)
    tree = Tree(material)
    base = rgb(colour)
    other = rgb(second) if second else tuple(c * 0.55 for c in base[:3]) + (1.0,)
    geometry = tree.node("ShaderNodeNewGeometry")
    tint = tree.node("ShaderNodeVertexColor", layer_name="tint").outputs[0]
    split = tree.node("ShaderNodeSeparateColor", {0: tint})
    shade, seed = split.outputs[0], split.outputs[1]
    offset = tree.node("ShaderNodeVectorMath", {0: geometry.outputs["Position"], 1: tree.node("ShaderNodeCombineXYZ", {0: tree.maths("MULTIPLY", seed, 31.0), 1: tree.maths("MULTIPLY", seed, 17.0), 2: tree.maths("MULTIPLY", seed, 7.0)}).outputs[0]}, operation="ADD").outputs[0]
    grain = tree.node("ShaderNodeVectorMath", {0: offset, 1: stretch}, operation="MULTIPLY").outputs[0]
    fine = tree.clamp(tree.noise(grain, scale, 7.0, 0.68), 0.5 - 0.5 / (1 + 3 * contrast), 0.5 + 0.5 / (1 + 3 * contrast))
    colours = tree.mix(tree.maths("MULTIPLY", fine, contrast), base, other)
    large = tree.clamp(tree.noise(geometry.outputs["Position"], 1.3, 4.0), 0.35, 0.7)
    colours = tree.mix(tree.maths("MULTIPLY", large, patch), colours, tree.mix(1.0, colours, (0.52, 0.5, 0.47, 1), "MULTIPLY"))
    if drips:
        run = tree.node("ShaderNodeVectorMath", {0: geometry.outputs["Position"], 1: (9.0, 9.0, 0.55)}, operation="MULTIPLY").outputs[0]
        streak = tree.clamp(tree.noise(run, 1.6, 4.0), 0.52, 0.72)
        colours = tree.mix(tree.maths("MULTIPLY", streak, drips), colours, tree.mix(1.0, colours, (0.42, 0.36, 0.28, 1), "MULTIPLY"))
    colours = tree.mix(1.0, colours, tree.node("ShaderNodeCombineColor", {0: shade, 1: shade, 2: shade}).outputs[0], "MULTIPLY")
    if wear:
        soft = tree.node("ShaderNodeBevel", {"Radius": 0.012}, samples=4).outputs[0]
        facing = tree.node("ShaderNodeVectorMath", {0: soft, 1: geometry.outputs["Normal"]}, operation="DOT_PRODUCT").outputs["Value"]
        edge = tree.clamp(tree.maths("SUBTRACT", 1.0, facing), 0.01, 0.12)
        rub = tree.clamp(tree.noise(geometry.outputs["Position"], 23.0, 4.0), 0.38, 0.62)
        chips = tree.clamp(tree.noise(geometry.outputs["Position"], 7.0, 8.0, 0.75), 0.63, 0.68)
        amount = tree.maths("MAXIMUM", tree.maths("MULTIPLY", edge, rub), tree.maths("MULTIPLY", chips, 0.55))
        colours = tree.mix(tree.maths("MULTIPLY", amount, wear_amount or 0.8), colours, rgb(wear))
    if grime:
        shadow = tree.node("ShaderNodeAmbientOcclusion", {"Distance": 0.22}, samples=6).outputs["AO"]
        dirt = tree.maths("MULTIPLY", tree.maths("SUBTRACT", 1.0, tree.maths("POWER", shadow, 1.2)), grime)
        colours = tree.mix(dirt, colours, tree.mix(1.0, colours, (0.22, 0.17, 0.12, 1), "MULTIPLY"))
    detail = tree.node("NodeReroute", {0: colours}, label="detail")
    average = tuple((a * (1 - contrast * 0.5) + b * contrast * 0.5) * (1 - patch * 0.2) for a, b in zip(base[:3], other[:3])) + (1.0,)
    plain = tree.node("ShaderNodeRGB", label="plain")
    plain.outputs[0].default_value = average
    diffuse = tree.node("ShaderNodeBsdfDiffuse", {"Color": detail.outputs[0]}, label="surface")
    out = tree.node("ShaderNodeOutputMaterial", {"Surface": diffuse.outputs[0]})
    out.label = "out"
    return material


def glow(name, colour, strength, circuit="base", albedo="#181614"):
    """Something that shines by itself: bulbs, embers, dials. It shines when its circuit is on."""
    material = bpy.data.materials.new(name)
    tree = Tree(material)
    diffuse = tree.node("ShaderNodeBsdfDiffuse", {"Color": rgb(albedo)}, label="surface")
    emission = tree.node("ShaderNodeEmission", {"Color": rgb(colour), "Strength": strength}, label="glow")
    both = tree.node("ShaderNodeAddShader", {0: diffuse.outputs[0], 1: emission.outputs[0]})
    # Bulbs are around the lamps that light the room, so they must not shade them.
    clear = tree.node("ShaderNodeBsdfTransparent")
    seen = tree.node("ShaderNodeMixShader", {0: tree.node("ShaderNodeLightPath").outputs["Is Shadow Ray"], 1: both.outputs[0], 2: clear.outputs[0]})
    tree.node("ShaderNodeOutputMaterial", {"Surface": seen.outputs[0]})
    material["circuit"] = circuit
    material["strength"] = strength
    return material


def mix_paints():
    # Kitchen
    for axis, stretch in (("x", (0.25, 5, 5)), ("y", (5, 0.25, 5)), ("z", (5, 5, 0.25))):
        paint(f"boards-{axis}", "#6b4a30", "#2e1c10", 6, stretch, 0.75, "#a07a50", 0.5, 0.7)
        paint(f"oak-{axis}", "#7a5230", "#3d2413", 7, stretch, 0.7, "#b58c58", 0.75, 0.6)
        paint(f"pine-{axis}", "#b08a58", "#6e4d2a", 7, stretch, 0.65, None, 0, 0.5)
        paint(f"ply-{axis}", "#a98758", "#7d5c36", 5, stretch, 0.6, None, 0, 0.45, drips=0.15)
        paint(f"sea-paint-{axis}", "#3f6470", "#294751", 6, stretch, 0.55, "#8f8068", 0.9, 0.7)
    paint("boards-under", "#2a1a10", "#170d08", 6, (0.25, 5, 5), 0.6, None, 0, 0.3)
    paint("wax", "#e6d9b4", "#c2ac7c", 12, (1, 1, 0.4), 0.4, None, 0, 0.4)
    paint("canvas", "#b7a780", "#83734f", 30, (1, 1, 1), 0.5, None, 0, 0.5, drips=0.3)
    paint("plaster", "#8d9a8c", "#66756a", 4, (1, 1, 1), 0.5, "#c9bfa6", 0.25, 0.85, drips=0.75, patch=0.6)
    paint("dado", "#2f5157", "#1d363b", 8, (3, 3, 0.4), 0.6, "#93866a", 0.95, 0.75, drips=0.35)
    paint("cream", "#d8c9a4", "#a8926a", 10, (1, 1, 1), 0.5, "#6b563c", 0.6, 0.6)
    paint("enamel", "#e2ddcf", "#b7ae9a", 6, (1, 1, 1), 0.35, "#2a2521", 1.0, 0.5)
    paint("enamel-blue", "#2e4d78", "#1d3354", 8, (1, 1, 1), 0.4, "#15120f", 1.0, 0.5)
    paint("enamel-red", "#9c3526", "#611c13", 8, (1, 1, 1), 0.45, "#1c1512", 1.0, 0.5)
    paint("iron", "#2b2a29", "#4a3a2e", 16, (1, 1, 1), 0.55, "#6b655c", 0.6, 0.5)
    paint("rust", "#5b3a26", "#2b1d15", 20, (1, 1, 1), 0.7, "#8a5a35", 0.6, 0.5)
    paint("brass", "#b3832f", "#6d4a17", 14, (1, 1, 1), 0.5, "#e6c377", 0.9, 0.6)
    paint("copper", "#a65a33", "#5d2f1b", 12, (1, 1, 1), 0.5, "#dc9c6c", 0.8, 0.6)
    paint("tin", "#8f938f", "#5e615d", 13, (1, 1, 1), 0.5, "#c5c8c2", 0.7, 0.6)
    paint("glass", "#5d7a70", "#3b544c", 6, (1, 1, 1), 0.3, "#b8cfc4", 0.6, 0.4)
    paint("glass-amber", "#8c5320", "#4d2a0f", 6, (1, 1, 1), 0.4, "#d8a05a", 0.6, 0.4)
    paint("pane", "#22323a", "#16232a", 5, (1, 1, 1), 0.5, None, 0, 0.2)
    paint("linen", "#c9bda2", "#9c8d70", 40, (1, 1, 1), 0.45, None, 0, 0.6)
    paint("wool-red", "#a03a2c", "#64201a", 60, (1, 1, 1), 0.6, None, 0, 0.6)
    paint("wool-blue", "#27405c", "#16263a", 60, (1, 1, 1), 0.6, None, 0, 0.6)
    paint("oilskin", "#c88a1e", "#8a5710", 9, (1, 1, 1), 0.55, "#e5bb63", 0.5, 0.7)
    paint("rope", "#a58a5c", "#6a5430", 70, (1, 1, 1), 0.7, None, 0, 0.6)
    paint("net", "#3c4a3a", "#232d22", 30, (1, 1, 1), 0.6, None, 0, 0.5)
    paint("paper", "#d9cdb0", "#b39e75", 12, (1, 1, 1), 0.45, None, 0, 0.4)
    paint("ink", "#241d18", "#15110e", 20, (1, 1, 1), 0.3, None, 0, 0.0, patch=0)
    paint("chart", "#c8c2a0", "#8fa09a", 3, (1, 1, 1), 0.8, None, 0, 0.4)
    paint("bread", "#b5793c", "#6e4119", 18, (1, 1, 1), 0.7, None, 0, 0.5)
    paint("coal", "#141312", "#2b2826", 22, (1, 1, 1), 0.6, None, 0, 0.5)
    paint("cat", "#b5652a", "#f0d3a6", 16, (1, 1, 2.5), 0.75, None, 0, 0.7)
    paint("leaf", "#4a6a3a", "#2c4422", 14, (1, 1, 1), 0.6, None, 0, 0.5)
    paint("clay", "#a2583a", "#6d3522", 12, (1, 1, 1), 0.5, None, 0, 0.6)
    paint("book-a", "#5c2a22", "#3a1813", 14, (1, 1, 1), 0.5, "#c0a070", 0.7, 0.5)
    paint("book-b", "#2c4a3c", "#1a2e25", 14, (1, 1, 1), 0.5, "#c0a070", 0.7, 0.5)
    paint("book-c", "#3a3f5c", "#22263c", 14, (1, 1, 1), 0.5, "#c0a070", 0.7, 0.5)
    paint("white-red", "#c7bfae", "#9d9482", 10, (1, 1, 1), 0.4, None, 0, 0.5)
    # Stage
    paint("stage", "#3b3630", "#1d1a17", 3, (1, 1, 1), 0.8, "#6a6258", 0.5, 0.4, patch=0.75)
    paint("drape", "#35302b", "#1b1816", 14, (3, 3, 0.3), 0.6, None, 0, 0.3)
    paint("cork", "#9a7248", "#6a4a2b", 60, (1, 1, 1), 0.7, None, 0, 0.4)
    paint("card", "#cfc8b8", "#a9a292", 14, (1, 1, 1), 0.3, None, 0, 0.5)
    paint("wash-day", "#7f98ad", "#3c4f60", 18, (1, 1, 1), 0.7, None, 0, 0.2)
    paint("wash-dusk", "#b58248", "#5e3a20", 18, (1, 1, 1), 0.7, None, 0, 0.2)
    paint("wash-night", "#2c3640", "#12171c", 18, (1, 1, 1), 0.7, None, 0, 0.2)
    paint("drip", "#3f6470", "#8d9a8c", 5, (4, 4, 0.8), 0.9, None, 0, 0.3)
    paint("black", "#181716", "#0e0d0d", 12, (1, 1, 1), 0.5, "#4a4743", 0.5, 0.4)
    paint("duvetyne", "#121110", "#0a0a0a", 30, (1, 1, 1), 0.4, None, 0, 0.3)
    paint("steel", "#5a5b5c", "#3b3b3b", 14, (1, 1, 1), 0.5, "#a5a6a6", 0.7, 0.4)
    paint("alu", "#9c9d9d", "#6e6f6f", 16, (1, 1, 1), 0.45, "#c9caca", 0.5, 0.4)
    paint("case", "#22252a", "#15171a", 9, (1, 1, 1), 0.5, "#77797c", 0.8, 0.4)
    paint("sand", "#4c3f2c", "#2c2418", 22, (1, 1, 1), 0.55, None, 0, 0.6)
    paint("sand-orange", "#a3501e", "#6e3210", 20, (1, 1, 1), 0.5, None, 0, 0.6)
    paint("cable", "#121212", "#1e1d1c", 20, (1, 1, 1), 0.4, None, 0, 0.3)
    paint("cable-orange", "#b4511a", "#7d3510", 20, (1, 1, 1), 0.4, None, 0, 0.3)
    paint("stencil", "#1d1a17", "#3b332a", 18, (1, 1, 1), 0.6, None, 0, 0.0, patch=0)
    paint("tape-white", "#d4cfc2", "#aaa390", 16, (1, 1, 1), 0.4, None, 0, 0.3, patch=0.2)
    paint("tape-amber", "#d9902f", "#a9691b", 16, (1, 1, 1), 0.4, None, 0, 0.3, patch=0.2)
    paint("tape-cyan", "#2f9fb0", "#1f717e", 16, (1, 1, 1), 0.4, None, 0, 0.3, patch=0.2)
    paint("tape-magenta", "#b0447f", "#822d5b", 16, (1, 1, 1), 0.4, None, 0, 0.3, patch=0.2)
    paint("tape-lime", "#8fae3a", "#667f22", 16, (1, 1, 1), 0.4, None, 0, 0.3, patch=0.2)
    paint("skin", "#c98a68", "#a3603f", 18, (1, 1, 1), 0.45, None, 0, 0.6)
    paint("hair", "#cfc8ba", "#8f887a", 40, (3, 3, 0.4), 0.6, None, 0, 0.6)
    paint("storm", "#8ba6bd", "#0c141d", 1.0, (0.55, 1, 1.7), 1.0, None, 0, 0.0, patch=0.6)
    paint("sea", "#4d7582", "#0a1820", 2.4, (0.4, 1, 3.4), 1.0, None, 0, 0.0, patch=0.4)
    paint("foam", "#8fa5ab", "#4a626b", 6, (0.5, 1, 1), 0.7, None, 0, 0.0, patch=0.4)
    # Things that shine
    glow("bulb", "#ffc98a", 9.0, "lamp", "#d8c9a4")
    glow("bulb-shade", "#ffb46b", 0.9, "lamp", "#d8c9a4")
    glow("dial", "#ffb46b", 1.5, "lamp", "#54401f")
    glow("ember", "#ff6a1e", 2.4, "base")
    glow("ghost", "#ffd9a8", 7.0, "base", "#d8c9a4")
    glow("work", "#ffc27d", 5.0, "base", "#d8c9a4")
    # A lens is hot in its middle and falls off to the rim; one flat disc of light looks like paper.
    for tone, codes in (("day", ("#f4f8ff", "#dde9ff", "#b9cdf2", "#8aa4d4")), ("warm", ("#ffe2b8", "#ffb46b", "#e48a3c", "#a8561c"))):
        for ring, (code, strength) in enumerate(zip(codes, (5.0, 0.85, 0.2, 0.06))):
            glow(f"lens-{tone}-{ring}", code, strength, "base", "#3a3f44")
    glow("exit", "#8fe0a8", 0.55, "base", "#1c3a26")
    glow("led", "#7fd6a0", 0.8, "base")
    glow("screen-off", "#1a2024", 0.12, "base", "#0b0c0d")
    glow("flash", "#9fb8d8", 0.2, "base", "#33475a")

/** The nine panels of 42A: where the camera is, what moment it is, what the hand adds. Points of arrows in parts of the picture. */
const POINT = (x, y) => [x, y];

export const PANELS = [
  {
    camera: "A",
    view: { camera: "CAM_A" },
    beat: ["read", 1],
    caption: ["Supper. Storm.", "He moves his lips as he writes."],
    marks: [
      {
        arrow: [POINT(0.9, 0.17), POINT(0.82, 0.2), POINT(0.74, 0.22)],
        words: "storm",
        at: POINT(0.8, 0.13),
      },
    ],
  },
  {
    camera: "B",
    view: { camera: "CAM_B" },
    beat: ["listen", 0.9],
    caption: ["A gust leans on the window.", "He hears it before we do."],
    marks: [
      { arrow: [POINT(0.08, 0.3), POINT(0.2, 0.26), POINT(0.3, 0.3)], words: "creak", at: POINT(0.05, 0.22) },
    ],
  },
  {
    camera: "B",
    view: { at: [-1.55, 1.02, -1.15], aim: [-0.66, 1.52, -2.5], fov: 44 },
    beat: ["flicker", 0.42],
    caption: ["It stutters. He looks up at it", "as one looks at an old dog."],
    marks: [{ rays: POINT(0.59, 0.16) }],
  },
  {
    camera: "A",
    view: { camera: "CAM_A" },
    beat: ["fail", 0.9],
    caption: ["Dark. One man, one window,", "one stove. HOLD."],
    marks: [],
  },
  {
    camera: "B",
    view: { camera: "CAM_B" },
    beat: ["eyes", 0.35],
    caption: ["Eyes first. Left. Right.", "Cut on the decision."],
    marks: [
      { arrow: [POINT(0.4, 0.14), POINT(0.5, 0.1), POINT(0.62, 0.14)], words: "1, 2", at: POINT(0.64, 0.11) },
    ],
  },
  {
    camera: "C",
    view: { camera: "CAM_C" },
    beat: ["cross", 1.2],
    caption: ["Six steps, by heart.", "From above he is a map."],
    marks: [
      {
        arrow: [POINT(0.44, 0.4), POINT(0.54, 0.3), POINT(0.66, 0.36), POINT(0.71, 0.46)],
        words: "x 6",
        at: POINT(0.68, 0.3),
      },
    ],
  },
  {
    camera: "D",
    view: { camera: "CAM_D" },
    beat: ["failedStrike", 0.25],
    caption: ["Match one: it scrapes,", "it spits, it is gone."],
    marks: [
      {
        arrow: [POINT(0.9, 0.9), POINT(0.8, 0.86), POINT(0.7, 0.88)],
        words: "dolly lands",
        at: POINT(0.64, 0.79),
      },
    ],
  },
  {
    camera: "B",
    view: { camera: "CAM_B" },
    beat: ["strike", 0.4],
    caption: ["Match two. His face from", "below, a hundred years old."],
    marks: [],
  },
  {
    camera: "B",
    view: { camera: "CAM_B" },
    beat: ["look", 0.9],
    caption: ["The lamp is back. The kettle", "sings. He looks at us."],
    marks: [{ words: "now it blinks.", at: POINT(0.06, 0.14) }],
  },
];

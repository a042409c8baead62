/**
 * The order of all work within one rendered frame: the one place that says what happens when. On the page `drawPageFrame`
 * runs it; in a headset fiber does, by these numbers, among the headset library's own work: that stands at -1000 (input
 * sources), -50 (rays) and 0 (models); drawing follows after 0.
 */
export const FRAME_ORDER = {
  /** The frame's own time is taken. */
  time: -990,
  /** Pictures of this frame are sampled, newer ones go to the card. */
  pictures: -980,
  /** Model, puppets and moving cameras take the pose of the picture that is shown. */
  pose: -970,
  /** The eye moves: the page's camera, or the headset's room. */
  view: -960,
  /** Props, screens, labels and overlays arrange themselves for that eye. */
  arrange: -40,
  /** Pose and figures are told to the session. */
  report: -10,
} as const;

export type FrameStage = keyof typeof FRAME_ORDER;

/** Their names, first to last. */
export const FRAME_STAGES: readonly FrameStage[] = ["time", "pictures", "pose", "view", "arrange", "report"];

/** The words on the boards in the headset. Words of the tour itself come from tour.json. */
export const XR_WORDS = {
  play: "Play",
  pause: "Pause",
  backTen: "−10",
  forwardTen: "+10",
  nextAngle: "Next angle",
  cut: "Cut",
  captions: "Captions",
  lookThrough: "Look through",
  close: "Close",
  callSheet: "Call sheet",
  more: "More",
  leave: "Leave",
  slate: (scene: string, take: string) =>
    [scene && `Sc. ${scene}`, take && `Take ${take}`].filter(Boolean).join("   "),
} as const;

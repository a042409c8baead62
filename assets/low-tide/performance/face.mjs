/** The keeper's face: eyeballs that turn, a lid and a brow for each, jaw. Right is his right. */
const LID = (open) => Math.max(-68, 55 - open * 93);

/**
 * @param act gaze [degrees to his left, degrees up], lids [right, left] (0 shut, 1 open), brows [lift, slope] right then left (lift in
 * centimetres, slope in degrees, positive is worried), jaw in degrees
 */
export function poseFace(act, t) {
  const [across, up] = act.gaze(t);
  const blink = act.blink(t);
  const [right, left] = act.lids(t);
  const [liftRight, slopeRight, liftLeft, slopeLeft] = act.brows(t);
  const inward = Math.min(1, Math.max(-1, across / 30)) * 1.5;
  const eye = (extra) => ({ euler: [-up, across + extra, 0] });
  // An upper lid goes with the eye.
  const lid = (open) => ({ euler: [LID(open * blink) - up * 0.35 * blink, across * 0.25, 0] });
  return {
    K_EYE_R: eye(2 - inward),
    K_EYE_L: eye(-2 - inward),
    K_LID_R: lid(right),
    K_LID_L: lid(left),
    K_BROW_R: { translation: [-0.064, 0.262 + liftRight * 0.01, 0.11], euler: [0, 0, slopeRight] },
    K_BROW_L: { translation: [0.064, 0.262 + liftLeft * 0.01, 0.11], euler: [0, 0, -slopeLeft] },
    K_JAW: { euler: [act.jaw(t)[0], 0, 0] },
  };
}

/** The beats of take 42A-3, seconds. Everything that happens, is heard or is lit refers to these. */
export const FRAME_RATE = 24;
export const POSES_PER_SECOND = 12;
export const DURATION_SECONDS = 24;
export const POSES = DURATION_SECONDS * POSES_PER_SECOND;

export const BEAT = {
  clap: 1,
  slateOut: 1.5,
  sit: 2.5,
  seated: 3.75,
  read: 4.5,
  flicker: 6.5,
  secondFlicker: 7.75,
  fail: 9,
  notice: 9.5,
  rise: 11,
  standing: 12.25,
  cross: 12.5,
  arrive: 15.25,
  takeMatch: 15.75,
  strike: 17,
  lantern: 19.25,
  matchOut: 20,
  returnFlicker: 21.25,
  back: 22,
  look: 22.75,
};

/** Where things are, metres, in the model's axes (Y up, the audience at +Z). */
export const PLACE = {
  seat: [-0.65, 0, -2.92],
  front: [-0.65, 0, -2.76],
  round: [0.35, 0, -3.1],
  barrel: [1.43, 0, -2.99],
  lantern: [1.45, 0.95, -2.35],
};

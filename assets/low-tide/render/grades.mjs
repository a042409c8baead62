const film = (grain, eq, vignette) =>
  `split[sharp][soft];[soft]scale=320:-1,curves=all='0/0 0.55/0 0.8/0.5 1/0.9',gblur=sigma=9,scale=1280:720:flags=bilinear[halo];[sharp][halo]blend=all_mode=screen:all_opacity=0.55,` +
  `curves=all='0/0.012 0.12/0.105 0.5/0.53 0.85/0.9 1/0.985',${eq},vignette=angle=${vignette},noise=c0s=${grain}:c0f=t+u:c0_seed=7`;

/** ffmpeg filters that make a film of the drawn pictures: halation, curve, grade, vignette, grain. */
export const GRADES = {
  A: film(7, "eq=saturation=1.06,colorbalance=bs=0.025:rh=0.02:bh=-0.02", "PI/5"),
  B: film(6, "eq=saturation=1.04,colorbalance=bs=0.03:rh=0.02:bh=-0.02", "PI/4.6"),
  C: film(7, "eq=saturation=1.08:contrast=1.04,colorbalance=bs=0.02", "PI/4.4"),
  D: film(7, "eq=saturation=1.06,colorbalance=bs=0.03:rh=0.025:bh=-0.02", "PI/5"),
  E: film(9, "eq=saturation=0.86:contrast=0.96:brightness=0.012,colorbalance=gs=0.01", "PI/6"),
};

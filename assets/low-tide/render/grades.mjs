/** `balance` is laid on in RGB, `eq` in YUV; halation must be screened in RGB, or it tints everything. */
const film = ({ grain, balance, eq, vignette }) =>
  "format=gbrp,split[sharp][soft];" +
  "[soft]scale=320:180,curves=all='0/0 0.6/0 0.85/0.45 1/0.85',gblur=sigma=8,scale=1280:720:flags=bilinear,format=gbrp[halo];" +
  `[sharp][halo]blend=all_mode=screen:all_opacity=0.5,curves=all='0/0.014 0.1/0.092 0.5/0.555 0.85/0.905 1/0.99',colorbalance=${balance},` +
  `format=yuv444p,eq=${eq},vignette=angle=${vignette},noise=c0s=${grain}:c0f=t+u:c0_seed=7`;

/** ffmpeg filters that make a film of the drawn pictures: halation, curve, grade, vignette, grain. */
export const GRADES = {
  A: film({ grain: 6, balance: "bs=0.02:rh=0.01:bh=-0.02", eq: "saturation=1.04", vignette: "PI/7" }),
  B: film({ grain: 5, balance: "bs=0.025:rh=0.01:bh=-0.02", eq: "saturation=1.02", vignette: "PI/6" }),
  C: film({ grain: 6, balance: "bs=0.02", eq: "saturation=1.05:contrast=1.03", vignette: "PI/6" }),
  D: film({ grain: 6, balance: "bs=0.025:rh=0.015:bh=-0.02", eq: "saturation=1.04", vignette: "PI/7" }),
  E: film({
    grain: 8,
    balance: "gs=0.01",
    eq: "saturation=0.85:contrast=0.97:brightness=0.015",
    vignette: "PI/6.5",
  }),
};

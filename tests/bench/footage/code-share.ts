/** Share of the picture's height that carries the numbers, at its bottom; above it runs the film. */
export const CODE_SHARE = 0.25;

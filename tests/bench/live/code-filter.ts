/**
 * The coded picture (layout: tests/fixtures/footage/code-layout.ts) as a source that ffmpeg draws itself: ten by six
 * cells, enlarged. The upper half carries no code, but something that moves.
 *
 * @param angle 1 to 15.
 * @see https://ffmpeg.org/ffmpeg-filters.html#geq and ffmpeg-utils.html#Expression-Evaluation; `N` counts frames.
 */
export function codeFilter(angle: number, frameRate: number, width: number, height: number): string {
  const shift = (bits: string) => `mod(floor((${bits})/pow(2,8-X)),2)`;
  const bit = (place: string) => `mod(floor(N/pow(2,${place})),2)`;
  // The check nibble is an exclusive or, and that of single bits is the parity of their sum.
  const nibbles = [0, 4, 8, 12].map((from) => bit(`${from}+8-X`)).join("+");
  const check = `mod(${nibbles}+${shift(`${(angle & 15) ^ 9}`)},2)`;
  const cell = [
    `if(eq(Y,3),${shift("mod(floor(N/256),256)")}`,
    `if(eq(Y,4),${shift("mod(N,256)")}`,
    `if(lt(X,5),${shift(`${angle << 4}`)},${check})))`,
  ].join(",");
  const sync = "if(eq(X,0),mod(Y,2),1-mod(Y,2))";
  const code = `if(eq(X,0)+eq(X,9),${sync},${cell})`;
  const background = "if(eq(mod(N+Y,10),X),170,60+20*Y)";
  const luma = `if(lt(Y,3),${background},16+219*(${code}))`;
  const drawn = `color=size=10x6:rate=${frameRate},format=yuv444p,geq=lum='${luma}':cb=128:cr=128`;
  return `${drawn},scale=${width}:${height}:flags=neighbor,format=yuv420p`;
}

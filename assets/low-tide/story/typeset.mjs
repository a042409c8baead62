/**
 * Drawings become pictures here: SVG in, WebP or raw samples out, set in the house's own type and in Courier Prime.
 * The fonts come as WOFF; the renderer of SVG wants plain TrueType, so they are unwrapped into .cache/fonts first.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const packages = path("../../../node_modules/@fontsource");
const FONTS = [
  ...[400, 500, 600, 700].map(
    (weight) => `${packages}/barlow-condensed/files/barlow-condensed-latin-${weight}-normal.woff`,
  ),
  ...[400, 600].map((weight) => `${packages}/inter/files/inter-latin-${weight}-normal.woff`),
  ...[400, 700].map(
    (weight) => `${packages}/jetbrains-mono/files/jetbrains-mono-latin-${weight}-normal.woff`,
  ),
  `${packages}/permanent-marker/files/permanent-marker-latin-400-normal.woff`,
  ...[400, 700].map((weight) => path(`fonts/courier-prime-latin-${weight}-normal.woff`)),
];

/** WOFF 1.0 to TrueType. @see https://www.w3.org/TR/WOFF/ */
function unwrap(woff) {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((skip) => woff.readUInt32BE(at + skip));
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      sum: woff.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const log = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  [count, 16 << log, log, (count << 4) - (16 << log)].forEach((value, i) =>
    head.writeUInt16BE(value, 4 + i * 2),
  );
  const parts = [head];
  let offset = head.length;
  tables.forEach(({ tag, sum, bytes }, index) => {
    const at = 12 + index * 16;
    tag.copy(head, at);
    [sum, offset, bytes.length].forEach((value, i) => head.writeUInt32BE(value, at + 4 + i * 4));
    const filled = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    parts.push(filled);
    offset += filled.length;
  });
  return Buffer.concat(parts);
}

function layFonts() {
  const folder = path("../.cache/fonts");
  mkdirSync(folder, { recursive: true });
  for (const font of FONTS) {
    const file = `${folder}/${basename(font, ".woff")}.ttf`;
    if (!existsSync(file)) writeFileSync(file, unwrap(readFileSync(font)));
  }
  const settings = `${folder}/fonts.conf`;
  writeFileSync(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  // Read by the renderer of SVG when it draws its first text, so it has to be there before sharp is.
  process.env.FONTCONFIG_FILE = settings;
}

layFonts();
export const { default: sharp } = await import("sharp");

export const escapeText = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** One drawing as a sharp image at `scale` times its own size. */
export const drawSvg = (svg, scale = 1) =>
  sharp(Buffer.from(svg), { density: 72 * scale, limitInputPixels: false });

/** Repeatable chance: the same seed gives the same hand. */
export function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

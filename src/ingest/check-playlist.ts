import { readFile, stat } from "node:fs/promises";
import { Parser, type ByteRange, type Manifest, type Segment } from "m3u8-parser";
import { isRemote } from "../tour/check-path.ts";
import { showValue, type IssuePath } from "../tour/tour-issue.ts";
import { checkFileAt, followAddress, nameInTour, report, type FolderCheck } from "./check-file.ts";

/** A piece of a rendition: a file, or a range of its bytes. */
export interface MediaPart {
  readonly file: string;
  readonly range: ByteRange | null;
}

/** One media playlist whose segments are all there. */
export interface Rendition {
  /** Playlist, relative to the tour's folder. */
  readonly name: string;
  /** Initialisation section and segments in order. */
  readonly parts: readonly MediaPart[];
  /** False for a stream that is still growing. */
  readonly ended: boolean;
}

/** Playlists beyond this block a browser for seconds. */
const LIMITS = { playlistBytes: 4_000_000, segments: 20_000, playlists: 32 } as const;

/**
 * Reads an HLS playlist of the tour and everything it leads to. Every file that is missing or lies outside the tour's
 * folder is an issue.
 *
 * @returns Renditions that can be opened; a master playlist may have several.
 */
export async function checkPlaylist(
  check: FolderCheck,
  file: string,
  place: IssuePath,
): Promise<Rendition[]> {
  const name = nameInTour(check, file);
  const manifest = await readManifest(check, file, name, place);
  if (manifest === null) return [];
  const inner = listInnerPlaylists(manifest);
  if (inner.length === 0) {
    const rendition = await checkSegments(check, manifest, name, place);
    return rendition === null ? [] : [rendition];
  }
  if (inner.length > LIMITS.playlists) {
    report(
      check,
      "media/playlist-invalid",
      place,
      `The playlist ${showValue(name)} lists ${inner.length} others.`,
      `Give at most ${LIMITS.playlists} renditions.`,
    );
    return [];
  }
  const renditions: Rendition[] = [];
  for (const uri of inner) {
    const found = await locate(check, name, uri, place);
    if (found === null) continue;
    const innerName = nameInTour(check, found);
    const innerManifest = await readManifest(check, found, innerName, place);
    if (innerManifest === null) continue;
    const rendition = await checkSegments(check, innerManifest, innerName, place);
    if (rendition !== null) renditions.push(rendition);
  }
  for (const { uri } of manifest.iFramePlaylists ?? []) {
    // Its pieces are parts of the segments above: they need be there, not agree with anything.
    const found = uri === undefined ? null : await locate(check, name, uri, place);
    const iframes = found && (await readManifest(check, found, nameInTour(check, found), place));
    if (found && iframes) await checkSegments(check, iframes, nameInTour(check, found), place);
  }
  return renditions;
}

async function readManifest(
  check: FolderCheck,
  file: string,
  name: string,
  place: IssuePath,
): Promise<Manifest | null> {
  const hint = "Package the footage again; players read nothing else than HLS playlists (RFC 8216).";
  if ((await stat(file)).size > LIMITS.playlistBytes) {
    report(
      check,
      "media/playlist-too-large",
      place,
      `The playlist ${showValue(name)} is larger than ${LIMITS.playlistBytes} bytes.`,
      "Use longer segments.",
    );
    return null;
  }
  const text = await readFile(file, "utf8");
  if (!/^\uFEFF?#EXTM3U\s/.test(text)) {
    report(
      check,
      "media/playlist-invalid",
      place,
      `${showValue(name)} is not an HLS playlist: it does not begin with #EXTM3U.`,
      hint,
    );
    return null;
  }
  const parser = new Parser();
  parser.push(text);
  parser.end();
  const { manifest } = parser;
  if ((manifest.segments ?? []).length === 0 && listInnerPlaylists(manifest).length === 0) {
    report(
      check,
      "media/playlist-invalid",
      place,
      `The playlist ${showValue(name)} has no segments and no renditions.`,
      hint,
    );
    return null;
  }
  return manifest;
}

function listInnerPlaylists(manifest: Manifest): string[] {
  const groups = Object.values(manifest.mediaGroups ?? {}).flatMap((group) =>
    Object.values(group).flatMap((entries) => Object.values(entries)),
  );
  const uris = [...(manifest.playlists ?? []), ...groups].flatMap(({ uri }) => uri ?? []);
  return [...new Set(uris)];
}

async function checkSegments(
  check: FolderCheck,
  manifest: Manifest,
  name: string,
  place: IssuePath,
): Promise<Rendition | null> {
  const segments = manifest.segments ?? [];
  if (segments.length > LIMITS.segments) {
    report(
      check,
      "media/playlist-too-large",
      place,
      `The playlist ${showValue(name)} has ${segments.length} segments.`,
      `Use longer segments: at most ${LIMITS.segments} are allowed.`,
    );
    return null;
  }
  if (segments.some(({ key }) => key?.method !== undefined && key.method !== "NONE")) {
    report(
      check,
      "media/encrypted",
      place,
      `The playlist ${showValue(name)} is encrypted; protected video cannot be drawn in the set.`,
      "Package the footage without encryption.",
    );
    return null;
  }
  const parts: MediaPart[] = [];
  let lastMap: string | null = null;
  let complete = true;
  for (const segment of segments) {
    const map: string | null = segment.map?.uri === undefined ? null : JSON.stringify(segment.map);
    const wanted: Segment[] = map === lastMap ? [segment] : [segment.map ?? {}, segment];
    lastMap = map;
    for (const { uri, byterange } of wanted) {
      if (uri === undefined) continue;
      const file = await locate(check, name, uri, place);
      if (file === null) complete = false;
      else parts.push({ file, range: byterange ?? null });
    }
  }
  return complete ? { name, parts, ended: manifest.endList === true } : null;
}

/** The file that a URI of a playlist means. */
async function locate(
  check: FolderCheck,
  playlist: string,
  uri: string,
  place: IssuePath,
): Promise<string | null> {
  if (isRemote(uri)) {
    check.remote.push(uri);
    return null;
  }
  const meant = followAddress(playlist, uri.replace(/[?#].*$/s, ""));
  if ("problem" in meant) {
    report(
      check,
      "media/segment-outside",
      place,
      `The playlist ${showValue(playlist)} leads to ${showValue(uri)}, which a tour may not open.`,
      /^http:/i.test(uri)
        ? "Segments must be https addresses, or lie inside the tour's folder: browsers block http ones."
        : meant.problem.hint,
    );
    return null;
  }
  return checkFileAt(check, meant.relative, place);
}

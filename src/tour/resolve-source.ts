import { checkPath, isRemote } from "./check-path.ts";

/**
 * The URL of a path of tour.json, as the viewer fetches it.
 *
 * @param path Path that passed the parser: relative inside the tour's folder, or (footage) an absolute https URL.
 * @param tourUrl Absolute URL of tour.json; its query and fragment are not carried over.
 * @throws RangeError when the path is none that a tour may have; the parser refuses such tours, so this is a mistake of the caller.
 */
export function resolveTourUrl(path: string, tourUrl: string): string {
  const problem = checkPath(path, { allowHttps: true });
  if (problem !== null) throw new RangeError(`${problem.message} Received ${JSON.stringify(path)}.`);
  if (isRemote(path)) return new URL(path).href;
  const folder = new URL(".", tourUrl);
  const resolved = new URL(path, folder);
  if (resolved.origin !== folder.origin || !resolved.pathname.startsWith(folder.pathname)) {
    throw new RangeError(`The path leaves the folder of the tour. Received ${JSON.stringify(path)}.`);
  }
  return resolved.href;
}

/**
 * The file name of a path of tour.json relative to the tour's folder: percent-encoding decoded once, as a server does.
 * Null for footage that lies elsewhere (https).
 *
 * @throws RangeError as `resolveTourUrl`.
 */
export function resolveTourFile(path: string): string | null {
  const problem = checkPath(path, { allowHttps: true });
  if (problem !== null) throw new RangeError(`${problem.message} Received ${JSON.stringify(path)}.`);
  return isRemote(path) ? null : decodeURIComponent(path);
}

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { StaticServerOptions } from "./static-server.ts";
import type { BuiltViewer } from "./viewer-build.ts";
import { writeViewerPage } from "./viewer-page.ts";

/** The viewer at `/`, embed.js, and tours from folders; `?tour=` is obeyed, `tourUrl` opens without it. */
export function describeViewerServer(
  viewer: BuiltViewer,
  tours: { readonly prefix: string; readonly folder: string; readonly tourUrl: string | null },
): Pick<StaticServerOptions, "mounts" | "pages"> {
  const page = async () =>
    writeViewerPage(await readFile(join(viewer.viewerFolder, "index.html"), "utf8"), {
      tour: tours.tourUrl === null ? null : { url: tours.tourUrl, choice: "default" },
      title: null,
      published: false,
    });
  return {
    mounts: [
      { prefix: tours.prefix, folder: tours.folder },
      { prefix: "/embed.js", folder: dirname(viewer.embedFile) },
      { prefix: "/", folder: viewer.viewerFolder },
    ],
    pages: new Map([
      ["/", page],
      ["/index.html", page],
    ]),
  };
}

/** Keeps dist/viewer and dist/embed in step with the sources that they are made from. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { IngestError } from "../ingest/ingest-error.ts";
import { EXIT } from "./command.ts";
import { compareNames } from "./compare-names.ts";
import { withAside } from "./with-aside.ts";

/** Where the built viewer lies. */
export interface BuiltViewer {
  /** Folder of index.html and its assets. */
  readonly viewerFolder: string;
  /** The one file that a host page loads. */
  readonly embedFile: string;
}

export const checkoutFolder = fileURLToPath(new URL("../../", import.meta.url));

/** Everything that ends up in the viewer. The command line and the ingest steps do not. */
const SOURCES = ["src", "public", "index.html", "vite.config.ts", "package-lock.json"];
const NOT_SOURCES = new Set(["src/cli", "src/ingest"]);
/** Lies inside the viewer's folder, so that any other build, which empties the folder, takes it away. */
const STAMP = ".built-from";

/**
 * Builds viewer and embed unless the build at hand was made from exactly these sources.
 *
 * @param say Told what is done, one line at a time.
 * @throws IngestError when the build tool is not installed; Error with what the build tool said, when the sources cannot be built.
 */
export async function ensureViewer(say: (line: string) => void): Promise<BuiltViewer> {
  const viewerFolder = join(checkoutFolder, "dist/viewer");
  const embedFile = join(checkoutFolder, "dist/embed/embed.js");
  const sources = await hashSources();
  const stamp = await readFile(join(viewerFolder, STAMP), "utf8").catch(() => "");
  if (stamp === sources) return { viewerFolder, embedFile };

  say(`${stamp === "" ? "The viewer is not built yet" : "The viewer's sources have changed"}: building it.`);
  const started = performance.now();
  // Built aside and moved into place: a server that is running never serves half a build.
  await withAside(join(checkoutFolder, "dist/.build-"), async (aside) => {
    say("  1 of 2: the viewer");
    await runVite(["--outDir", join(aside, "viewer")]);
    say("  2 of 2: the embed");
    await runVite(["--mode", "embed", "--outDir", join(aside, "embed")]);
    await writeFile(join(aside, "viewer", STAMP), sources);
    await replaceFolder(join(aside, "embed"), join(checkoutFolder, "dist/embed"), aside);
    await replaceFolder(join(aside, "viewer"), viewerFolder, aside);
  });
  say(`  built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { viewerFolder, embedFile };
}

async function replaceFolder(from: string, to: string, aside: string): Promise<void> {
  await rename(to, `${aside}/old-${relative(checkoutFolder, to).replaceAll("/", "-")}`).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    },
  );
  await mkdir(join(to, ".."), { recursive: true });
  await rename(from, to);
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of SOURCES) await hashInto(hash, source);
  return hash.digest("hex");
}

async function hashInto(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  if (NOT_SOURCES.has(path)) return;
  const absolute = join(checkoutFolder, path);
  const entries = await readdir(absolute).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOTDIR" || error.code === "ENOENT") return null;
    throw error;
  });
  if (entries) {
    for (const entry of entries.toSorted(compareNames)) await hashInto(hash, `${path}/${entry}`);
    return;
  }
  const bytes = await readFile(absolute).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (bytes) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
}

function runVite(options: readonly string[]): Promise<void> {
  const vite = findVite();
  const words = [vite, "build", "--logLevel", "warn", "--emptyOutDir", ...options];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: checkoutFolder,
      stdio: ["ignore", "pipe", "pipe"],
      // A test runner's own NODE_ENV would make a development build of React.
      env: { ...process.env, NODE_ENV: "production", FORCE_COLOR: "0" },
    });
    // Stopped with us, and before the folder that it writes to is removed.
    const stop = () => void child.kill("SIGKILL");
    process.prependOnceListener("exit", stop);
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", stop);
      if (code === 0) resolve();
      else reject(new Error(`The viewer could not be built (vite ended with ${code}).\n${output.trim()}`));
    });
  });
}

function findVite(): string {
  try {
    return join(createRequire(import.meta.url).resolve("vite/package.json"), "../bin/vite.js");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new IngestError(
      "ingest/tool-missing",
      "the tool that builds the viewer (vite) is not installed.",
      "npm ci",
      EXIT.missing,
    );
  }
}

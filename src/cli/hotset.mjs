#!/usr/bin/env node
/** The `hotset` command: compiles the TypeScript sources as they are loaded, then hands over to main.ts. */
import { fileURLToPath } from "node:url";

const EXIT_MISSING = 3;
const EXIT_DEFECT = 4;

/** Loads tsx, which comes with the dependencies; null when they were never installed. */
async function loadCompiler() {
  try {
    return await import("tsx/esm/api");
  } catch (error) {
    if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
    return null;
  }
}

function reportDefect(error) {
  console.error(error);
  console.error(
    "\nThis is a defect of Hotset. Please report it with the lines above and the command you gave.",
  );
  process.exit(EXIT_DEFECT);
}

process.on("uncaughtException", reportDefect);
process.on("unhandledRejection", reportDefect);

const compiler = await loadCompiler();
if (compiler === null) {
  console.error("Hotset's dependencies are missing. Install them with:\n  npm ci");
  process.exitCode = EXIT_MISSING;
} else {
  // Named outright, because tsx would otherwise read whatever tsconfig.json lies in the visitor's folder.
  compiler.register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
  const { runHotset } = await import("./main.ts");
  process.exitCode = await runHotset(process.argv.slice(2));
}

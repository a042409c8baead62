import type { Command } from "./command.ts";

/** The table of subcommands, in the order of the help. A command's code is loaded only when it is called. */
export interface CommandEntry {
  readonly summary: string;
  load(): Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  check: {
    summary: "Check a tour and all its files, and list every issue",
    load: async () => (await import("./check.ts")).checkCommand,
  },
  build: {
    summary: "Write a tour as a static site that any web server can serve",
    load: async () => (await import("./build.ts")).buildCommand,
  },
  serve: {
    summary: "Serve a tour folder or a built site",
    load: async () => (await import("./serve.ts")).serveCommand,
  },
  start: {
    summary: "Build what is out of date and serve the tours in scenes/",
    load: async () => (await import("./start.ts")).startCommand,
  },
};

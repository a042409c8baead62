import { spawn, type ChildProcess } from "node:child_process";

export interface Served {
  /** With a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Runs one of Hotset's serving commands as a person would and waits for the address that it prints. */
export function serve(...parameters: string[]): Promise<Served> {
  const child = spawn(process.execPath, ["src/cli/hotset.mjs", ...parameters], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /https?:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address) resolve({ address, stop: () => stop(child) });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`hotset ${parameters.join(" ")} ended with ${code}:\n${output}`)),
    );
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

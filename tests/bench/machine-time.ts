import { cpus } from "node:os";

/** Seconds of processor time that everything on the machine has taken since it started, over all cores. */
export function machineSeconds(): number {
  const busyMs = cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
  return busyMs / 1000;
}

/** Seconds that this process has taken: the server of the footage, mostly. */
export function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

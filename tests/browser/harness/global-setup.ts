import type { TestProject } from "vitest/node";
import { serve } from "./serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of `npm start`, with a slash at the end. */
    demoAddress: string;
  }
}

/** Builds the product once and serves the demo for all browser tests, by the product's own command. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await serve("start", "--port", "0");
  project.provide("demoAddress", demo.address);
  return demo.stop;
}

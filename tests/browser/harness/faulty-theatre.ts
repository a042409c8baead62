import { dirname } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { makeCodedFootage } from "../../fixtures/footage/make-coded-footage.ts";
import { serveFaultily, type FaultServer } from "./fault-server.ts";
import { serve, type Served } from "./serve.ts";
import { visitTheatre, type Theatre, type TheatreOptions } from "./theatre.ts";

export const FRAME_RATE = 25;
export const isMeasured = process.env["HOTSET_MEASURE"] === "1";
/** Rows of a table that only `npm run measure` asks for. */
export const measured = <Row>(rows: Row[]): Row[] => (isMeasured ? rows : []);
/** Words come within this time after a fault can be noticed. How long a machine takes is no matter of the default run. */
export const TOLD_WITHIN_SECONDS = isMeasured ? 5 : Infinity;

/** The coded take behind a server that can be spoiled, for all tests of a file. */
export function useFaultyTheatre() {
  let served: Served;
  let server: FaultServer;
  let theatre: Theatre;

  beforeAll(async () => {
    served = await serve("serve", dirname(await makeCodedFootage(4)), "--port", "0");
    server = await serveFaultily(served.address);
  });
  afterAll(async () => {
    await server.stop();
    await served.stop();
  });
  return {
    server: () => server,
    theatre: () => theatre,
    async enter(options: TheatreOptions = {}): Promise<void> {
      theatre = await visitTheatre(server.address, options);
    },
    async leave(): Promise<void> {
      server.mendAll();
      await theatre.close();
      // Chromium itself reports what the server refused; nothing else may be said.
      expect(theatre.complaints.filter((said) => !said.includes("Failed to load resource"))).toEqual([]);
    },
  };
}

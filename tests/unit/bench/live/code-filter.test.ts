import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runFfmpeg } from "../../../../src/ingest/run-tool.ts";
import { codeFilter } from "../../../bench/live/code-filter.ts";
import { readCode } from "../../../fixtures/footage/read-code.ts";

const [WIDTH, HEIGHT] = [320, 180];
const folder = mkdtempSync(join(tmpdir(), "hotset-code-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  [1, 0],
  [4, 255],
  [9, 4660],
])("draws what the reader of coded footage reads: angle %i, frame %i", async (angle, first) => {
  const source = codeFilter(angle, 25, WIDTH, HEIGHT).replaceAll("N", `(N+${first})`);
  const file = join(folder, `${angle}.rgba`);
  await runFfmpeg([
    "-f",
    "lavfi",
    "-i",
    source,
    "-frames:v",
    "3",
    "-f",
    "rawvideo",
    "-pix_fmt",
    "rgba",
    file,
  ]);
  const bytes = readFileSync(file);
  const size = WIDTH * HEIGHT * 4;
  const read = [0, 1, 2].map((index) =>
    readCode({ data: bytes.subarray(index * size, (index + 1) * size), width: WIDTH, height: HEIGHT }),
  );
  expect(read).toEqual([0, 1, 2].map((index) => ({ angle, frame: first + index })));
});

/** Writes public/schema/tour-1.json anew: `npm run schema`. */
import { mkdir, writeFile } from "node:fs/promises";
import { createTourJsonSchema } from "../tour/json-schema.ts";

const file = new URL("../../public/schema/tour-1.json", import.meta.url);
await mkdir(new URL(".", file), { recursive: true });
await writeFile(file, `${JSON.stringify(createTourJsonSchema(), null, 2)}\n`);

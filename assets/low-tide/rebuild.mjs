/**
 * Makes everything of Low Tide again, from scripts to packaged tour:
 *
 *   node --import tsx assets/low-tide/rebuild.mjs [draft|quick|good|full] [step ...]
 *
 * Steps in order: model bake compose export lantern script set walk plywood story stills take finals clip prove. Without a step: all of them. Work that was done is kept in
 * assets/low-tide/.cache and not done again; delete that folder to start from nothing. Needs blender 3.4 with
 * python3-numpy and ffmpeg; see README.md.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const [first = "good", ...others] = process.argv.slice(2);
const isQuality = /^(draft|quick|good|full)$/.test(first);
const quality = isQuality ? first : "good";
const wanted = isQuality ? others : [first, ...others];

function run(program, ...words) {
  console.log(`> ${program} ${words.join(" ")}`);
  const { status, error } = spawnSync("nice", ["-n", "19", program, ...words], {
    cwd: here,
    // Blender looks for files where the shell stood, not where it was started.
    env: { ...process.env, PWD: here },
    stdio: "inherit",
  });
  if (error) throw error;
  return status ?? 1;
}
function must(program, ...words) {
  const status = run(program, ...words);
  if (status !== 0) process.exit(status);
}
const blender = (script, file, ...words) =>
  must(
    "blender",
    "-b",
    ...(file ? [file] : ["--factory-startup"]),
    "--python-exit-code",
    "1",
    "--python",
    `blender/${script}.py`,
    "--",
    ...words,
  );

const STEPS = {
  model: () => existsSync(`${here}.cache/set.blend`) || blender("build_set", null),
  bake: () => blender("bake_set", ".cache/set.blend", quality),
  compose: () => must("node", "steps/compose-maps.mjs"),
  export: () => blender("export_set", ".cache/set.blend"),
  lantern() {
    blender("lantern_mechanism", null);
    must("node", "--import", "tsx", "steps/lantern.mjs");
  },
  script: () => must("node", "steps/script-page.mjs"),
  set: () => must("node", "--import", "tsx", "steps/set.mjs"),
  walk: () => must("node", "--import", "tsx", "steps/walk.mjs"),
  plywood() {
    blender("bake_plywood", ".cache/set.blend");
    must("node", "--import", "tsx", "steps/plywood.mjs");
  },
  story() {
    const puppets = (script, ...words) =>
      must(
        "blender",
        "-b",
        "--factory-startup",
        "--python-exit-code",
        "1",
        "--python",
        script,
        "--",
        ...words,
      );
    if (!existsSync(`${here}.cache/story/portraits`))
      puppets("story/portraits.py", `${here}.cache/story/portraits`);
    if (!existsSync(`${here}.cache/story/tests`))
      puppets(
        "story/puppet_tests.py",
        `${here}.cache/pictures/KEEPER-palette.png`,
        `${here}.cache/story/tests`,
      );
    for (const script of ["crew-portraits", "call-sheet", "set-plan", "captions", "storyboard"])
      must("node", "--import", "tsx", `story/${script}.mjs`);
  },
  stills: () => must("node", "--import", "tsx", "steps/stills.mjs"),
  take() {
    for (const take of ["42a-3", "42a-2"]) must("node", "--import", "tsx", "render/render-take.mjs", take);
    must("node", "--import", "tsx", "steps/take.mjs");
  },
  finals: () => must("node", "--import", "tsx", "steps/final-frames.mjs"),
  clip: () => must("node", "--import", "tsx", "story/making-of.mjs"),
  prove: () => must("node", "--import", "tsx", "steps/prove.mjs"),
};
for (const [name, step] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`== ${name}`);
  step();
}

import type { Take } from "../../tour/tour-schema.ts";
import { useSessionState, useTourText, useUi, useWords } from "../ui-context.ts";

/** Which of the take's sounds is heard, and whether both ears hear the same. */
export function SoundControls({ take }: { take: Take }) {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const chooseText = useTourText();
  const chosen = useSessionState((state) => state.playback?.sound ?? null);
  const mono = useSessionState((state) => state.playback?.mono ?? false);
  const sounds = take.sound ?? [];
  if (chosen === null) return null;
  return (
    <>
      {sounds.length > 1 && (
        <div className="hs-more-row">
          <span aria-hidden="true">{words.t("watching.sound")}</span>
          <select
            className="hs-control hs-select"
            aria-label={words.t("watching.sound")}
            value={chosen}
            onChange={(event) => commands.selectSound(event.currentTarget.value)}
          >
            {sounds.map(({ id, label }) => (
              <option key={id} value={id}>
                {chooseText(label) || id}
              </option>
            ))}
          </select>
        </div>
      )}
      <label className="hs-more-row">
        <span>{words.t("watching.mono")}</span>
        <input
          type="checkbox"
          checked={mono}
          onChange={(event) => commands.setMono(event.currentTarget.checked)}
        />
      </label>
    </>
  );
}

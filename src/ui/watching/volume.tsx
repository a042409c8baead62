import { useSessionState, useUi, useWords } from "../ui-context.ts";

export function Volume() {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const muted = useSessionState((state) => state.playback?.muted ?? false);
  const volume = useSessionState((state) => state.playback?.volume ?? 1);
  return (
    <input
      className="hs-volume"
      type="range"
      aria-label={words.t("volume")}
      min={0}
      max={1}
      step={0.05}
      value={muted ? 0 : volume}
      style={{ ["--hs-played" as string]: `${String(muted ? 0 : volume * 100)}%` }}
      onInput={(event) => {
        commands.setVolume(Number(event.currentTarget.value));
        if (muted) commands.setMuted(false);
      }}
    />
  );
}

import { useSessionState, useUi, useWords } from "../ui-context.ts";

const SPEEDS = [0.25, 0.5, 1, 1.5, 2] as const;

/** @param optional It may be left out where there is little room. */
export function SpeedChoice({ optional = false }: { optional?: boolean }) {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const rate = useSessionState((state) => state.playback?.rate ?? 1);
  return (
    <select
      className="hs-control hs-select hs-speed"
      data-optional={optional}
      aria-label={words.t("speed")}
      title={words.t("speed")}
      value={rate}
      onChange={(event) => commands.setRate(Number(event.currentTarget.value))}
    >
      {[...new Set([...SPEEDS, rate])]
        .toSorted((a, b) => a - b)
        .map((speed) => (
          <option key={speed} value={speed}>{`${String(speed)}×`}</option>
        ))}
    </select>
  );
}

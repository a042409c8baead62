import { DeskIcon } from "./desk-icon.tsx";
import type { AngleState } from "../playback/playback.ts";
import { chooseCameraMark } from "../tour/camera-marks.ts";
import type { Angle, Take, Tour } from "../tour/tour-schema.ts";
import { PictureCanvas } from "./picture-canvas.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";
import { useRadioKeys } from "./use-radio-keys.ts";
import type { Words } from "../words/words.ts";
import { useCutAngle } from "./watching/use-cut-angle.ts";

/** A radio group whose choices are the moving pictures themselves. */
export function AngleStrip({ take, tour }: { take: Take; tour: Tour }) {
  const { session } = useUi();
  const words = useWords();
  const chosen = useSessionState((state) => state.playback?.angle ?? null);
  const cutAngle = useCutAngle(take);
  const chosenIndex = take.angles.findIndex(({ id }) => id === chosen);

  const { group, onKeyDown } = useRadioKeys(take.angles.length, chosenIndex, (index) => {
    const angle = take.angles[index];
    if (angle) session.commands.selectAngle(angle.id);
  });

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the radios inside take the focus in turn
    <div
      ref={group}
      className="hs-angles"
      role="radiogroup"
      aria-label={words.t("angles")}
      onKeyDown={onKeyDown}
    >
      {take.angles.map((angle, index) => (
        <AngleChoice
          key={angle.id}
          angle={angle}
          position={index}
          tour={tour}
          checked={index === chosenIndex}
          inCut={angle.id === cutAngle}
          tabbable={index === Math.max(0, chosenIndex)}
        />
      ))}
    </div>
  );
}

interface AngleChoiceProps {
  readonly angle: Angle;
  readonly position: number;
  readonly tour: Tour;
  readonly checked: boolean;
  /** The editor would show it now. */
  readonly inCut: boolean;
  readonly tabbable: boolean;
}

function AngleChoice({ angle, position, tour, checked, inCut, tabbable }: AngleChoiceProps) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const state = useSessionState(({ playback }) => playback?.angles.find(({ id }) => id === angle.id)?.state);
  const { letter, colour } = chooseCameraMark(tour.cameras, angle.camera, position);
  const label = chooseText(angle.label) || angle.id;
  const trouble = describeAngleState(state, words);
  const warm = () => session.commands.warmAngle(angle.id);

  return (
    <button
      type="button"
      className="hs-angle"
      /* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input cannot hold a picture */
      role="radio"
      aria-checked={checked}
      aria-label={label}
      aria-describedby={trouble === null ? undefined : `hs-trouble-${angle.id}`}
      tabIndex={tabbable ? 0 : -1}
      style={{ ["--hs-camera" as string]: colour }}
      onClick={() => session.commands.selectAngle(angle.id)}
      onPointerEnter={warm}
      onFocus={warm}
    >
      <PictureCanvas shows={{ kind: "tile", angle: angle.id }} />
      <span className="hs-angle-label" aria-hidden="true">
        <span className="hs-angle-letter">{letter}</span>
        {label === letter ? null : <span className="hs-angle-name">{label}</span>}
      </span>
      {inCut && (
        <span className="hs-angle-cut" aria-hidden="true" title={words.t("watching.inCut")}>
          <DeskIcon name="cut" />
        </span>
      )}
      {trouble !== null && (
        <span className="hs-angle-trouble" id={`hs-trouble-${angle.id}`} aria-hidden="true">
          {trouble}
        </span>
      )}
    </button>
  );
}

/** Words only for what the visitor would otherwise take for a defect of the picture. */
function describeAngleState(state: AngleState | undefined, { t }: Words): string | null {
  if (state === undefined || state === "loading") return t("angleStates.loading");
  return state === "failed" || state === "stalled" || state === "still" ? t(`angleStates.${state}`) : null;
}

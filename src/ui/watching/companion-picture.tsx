import { PictureCanvas } from "../picture-canvas.tsx";
import { useUi, useWords } from "../ui-context.ts";
import { AngleTag, useAngleMark, type AngleProps } from "./angle-tag.tsx";

/** A picture beside the chosen one; pressed, the two change places. */
export function CompanionPicture(props: AngleProps) {
  const { session } = useUi();
  const words = useWords();
  const { name, colour } = useAngleMark(props);
  const warm = () => session.commands.warmAngle(props.angle);
  return (
    <button
      type="button"
      className="hs-companion"
      style={{ ["--hs-camera" as string]: colour }}
      onClick={() => session.commands.selectAngle(props.angle)}
      onPointerEnter={warm}
      onFocus={warm}
    >
      <PictureCanvas shows={{ kind: "tile", angle: props.angle }} />
      <span className="hs-only-read">{words.t("watching.swapIn", { angle: name })}</span>
      <AngleTag {...props} />
    </button>
  );
}

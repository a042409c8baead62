import { useSessionState } from "./ui-context.ts";
import { captionLook } from "./watching/caption-look.ts";

/** What is being said, over the picture. Readers of the screen have the sound, so it is not announced. */
export function CaptionLine() {
  const text = useSessionState((state) => state.captions.text);
  const language = useSessionState((state) => state.captions.language);
  const style = useSessionState((state) => state.captionStyle);
  if (text === null || text === "") return null;
  return (
    <p
      className="hs-caption"
      data-position={style.position}
      style={captionLook(style)}
      lang={language ?? undefined}
      dir="auto"
    >
      {text.split("\n").map((line, index) => (
        <span key={`${String(index)} ${line}`}>{line}</span>
      ))}
    </p>
  );
}

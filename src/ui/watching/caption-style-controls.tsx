import { CAPTION_STYLE_PARTS, CAPTION_STYLES, DEFAULT_CAPTION_STYLE } from "../../session/caption-style.ts";
import { useSessionState, useUi, useWords } from "../ui-context.ts";
import { captionLook } from "./caption-look.ts";

/** How captions look, with an example that looks so. */
export function CaptionStyleControls() {
  const { session } = useUi();
  const words = useWords();
  const style = useSessionState((state) => state.captionStyle);
  return (
    <details className="hs-caption-style">
      <summary>{words.t("watching.captionStyle")}</summary>
      <p className="hs-caption-preview" data-position={style.position}>
        <span className="hs-caption" style={captionLook(style)}>
          <span>{words.t("watching.captionExample")}</span>
        </span>
      </p>
      {CAPTION_STYLE_PARTS.map((part) => (
        <div className="hs-more-row" key={part}>
          <span aria-hidden="true">{words.t(`watching.captionParts.${part}`)}</span>
          <select
            className="hs-control hs-select"
            aria-label={words.t(`watching.captionParts.${part}`)}
            value={style[part]}
            onChange={(event) => session.commands.setCaptionStyle({ [part]: event.currentTarget.value })}
          >
            {CAPTION_STYLES[part].map((choice) => (
              <option key={choice} value={choice}>
                {words.t(`watching.captionChoices.${choice}`)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button
        type="button"
        className="hs-control hs-worded"
        onClick={() => session.commands.setCaptionStyle(DEFAULT_CAPTION_STYLE)}
      >
        {words.t("watching.captionReset")}
      </button>
    </details>
  );
}

import { useRef } from "preact/hooks";
import type { Take } from "../../tour/tour-schema.ts";
import { Control } from "../control.tsx";
import { Icon } from "../icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "../ui-context.ts";
import { CaptionLanguage } from "./caption-language.tsx";
import { ChapterMenu } from "./chapter-menu.tsx";
import { CaptionStyleControls } from "./caption-style-controls.tsx";
import { LoopControl } from "./loop-control.tsx";
import { SoundControls } from "./sound-controls.tsx";
import { SpeedChoice } from "./speed-choice.tsx";
import { useDisclosure } from "./use-disclosure.ts";
import { usePictureWindow } from "./use-picture-window.ts";
import { Volume } from "./volume.tsx";

/** What is not needed at every glance, and on a small screen what has no room in the row. */
export function MoreControls({ take }: { take: Take }) {
  const words = useWords();
  const area = useRef<HTMLDivElement>(null);
  const { open, toggle } = useDisclosure(area);
  const pictureWindow = usePictureWindow(useTourText()(take.title));
  return (
    <div className="hs-more" ref={area}>
      <button
        type="button"
        className="hs-control"
        aria-label={words.t("watching.more")}
        title={words.t("watching.more")}
        aria-expanded={open}
        onClick={toggle}
      >
        <Icon path="M5 12h.1M12 12h.1M19 12h.1" />
      </button>
      {open && <MorePaper take={take} pictureWindow={pictureWindow} />}
    </div>
  );
}

interface MorePaperProps {
  readonly take: Take;
  readonly pictureWindow: ReturnType<typeof usePictureWindow>;
}

function MorePaper({ take, pictureWindow }: MorePaperProps) {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const language = useSessionState((state) => state.captions.language);
  return (
    <fieldset className="hs-more-paper" aria-label={words.t("watching.more")} dir={words.direction}>
      <div className="hs-more-row" data-narrow dir="ltr">
        <Control icon="previous-frame" name={words.t("previousFrame")} onPress={() => commands.step(-1)} />
        <Control icon="next-frame" name={words.t("nextFrame")} onPress={() => commands.step(1)} />
        <LoopControl />
        <Volume />
      </div>
      <div className="hs-more-row" data-narrow>
        <span aria-hidden="true">{words.t("speed")}</span>
        <SpeedChoice />
      </div>
      <ChapterMenu take={take} />
      <SoundControls take={take} />
      {(take.captions?.length ?? 0) > 1 && language !== null && (
        <div className="hs-more-row">
          <span aria-hidden="true">{words.t("captionLanguage")}</span>
          <CaptionLanguage
            name={words.t("captionLanguage")}
            chosen={language}
            onChoose={(tag) => commands.setCaptions(tag)}
          />
        </div>
      )}
      {(take.captions?.length ?? 0) > 0 && <CaptionStyleControls />}
      {pictureWindow !== null && (
        <button
          type="button"
          className="hs-control hs-worded"
          aria-pressed={pictureWindow.open}
          onClick={pictureWindow.toggle}
        >
          <Icon path="M3 5h18v14H3zM12.5 12.5h6v4h-6z" />
          {words.t("watching.pictureWindow")}
        </button>
      )}
    </fieldset>
  );
}

import { DeskIcon } from "./desk-icon.tsx";
import type { Take } from "../tour/tour-schema.ts";
import { Control } from "./control.tsx";
import { Icon } from "./icon.tsx";
import { useSessionState, useUi, useWords } from "./ui-context.ts";
import { CutToggle } from "./watching/cut-toggle.tsx";
import { LoopControl } from "./watching/loop-control.tsx";
import { MoreControls } from "./watching/more-controls.tsx";
import { SpeedChoice } from "./watching/speed-choice.tsx";
import { Volume } from "./watching/volume.tsx";

/** The controls of the take. Nothing here assumes success: buttons show what the engine says. */
export function Transport({ take }: { take: Take }) {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const playing = useSessionState((state) => state.playback?.playing ?? false);

  return (
    <div className="hs-transport" dir="ltr">
      <div className="hs-transport-group">
        <Control icon="back-ten" name={words.t("backTen")} onPress={() => commands.skip(-10)} />
        <Control
          icon="previous-frame"
          name={words.t("previousFrame")}
          optional
          onPress={() => commands.step(-1)}
        />
        <button
          type="button"
          className="hs-control hs-play"
          aria-label={playing ? words.t("pause") : words.t("play")}
          title={playing ? words.t("pause") : words.t("play")}
          onClick={() => (playing ? commands.pause() : commands.play())}
        >
          <Icon name={playing ? "pause" : "play"} />
        </button>
        <Control icon="next-frame" name={words.t("nextFrame")} optional onPress={() => commands.step(1)} />
        <Control icon="forward-ten" name={words.t("forwardTen")} onPress={() => commands.skip(10)} />
      </div>
      <div className="hs-transport-group">
        {(take.cut?.length ?? 0) > 0 && <CutToggle />}
        <CaptionControls />
        <LoopControl optional />
        <SpeedChoice optional />
        <SoundControls />
        <MoreControls take={take} />
      </div>
    </div>
  );
}

function CaptionControls() {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const captions = useSessionState((state) => state.captions);
  if (captions.available.length === 0) return null;
  return (
    <button
      type="button"
      className="hs-control hs-worded"
      aria-pressed={captions.language !== null}
      title={words.t("captions")}
      onClick={() => commands.toggleCaptions()}
    >
      <DeskIcon name="captions" />
      <span className="hs-worded-name">{words.t("captions")}</span>
    </button>
  );
}

function SoundControls() {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const muted = useSessionState((state) => state.playback?.muted ?? false);
  return (
    <>
      <Control
        icon={muted ? "muted" : "sound"}
        name={words.t("mute")}
        pressed={muted}
        onPress={() => commands.setMuted(!muted)}
      />
      <Volume />
    </>
  );
}

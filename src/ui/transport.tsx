import type { Take } from "../tour/tour-schema.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useSessionState, useUi, useWords } from "./ui-context.ts";
import { CaptionLanguage } from "./watching/caption-language.tsx";

const SPEEDS = [0.25, 0.5, 1, 1.5, 2] as const;

/** The controls of the take. Nothing here assumes success: buttons show what the engine says. */
export function Transport({ take }: { take: Take }) {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const playing = useSessionState((state) => state.playback?.playing ?? false);
  const followingCut = useSessionState((state) => state.playback?.followingCut ?? false);
  const rate = useSessionState((state) => state.playback?.rate ?? 1);

  return (
    <div className="hs-transport">
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
        {(take.cut?.length ?? 0) > 0 && (
          <button
            type="button"
            className="hs-control hs-worded"
            aria-pressed={followingCut}
            onClick={() => commands.followCut(!followingCut)}
          >
            <Icon name="cut" />
            {words.t("cut")}
          </button>
        )}
        <CaptionControls />
        <LoopControl />
        <select
          className="hs-control hs-select"
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
        <SoundControls />
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
    <>
      <button
        type="button"
        className="hs-control hs-worded"
        aria-pressed={captions.language !== null}
        title={words.t("captions")}
        onClick={() => commands.toggleCaptions()}
      >
        <Icon name="captions" />
        <span className="hs-worded-name">{words.t("captions")}</span>
      </button>
      <CaptionLanguage
        name={words.t("captionLanguage")}
        chosen={captions.language}
        onChoose={(language) => commands.setCaptions(language)}
      />
    </>
  );
}

/** Pressed for the beginning, for the end, and for no more of it. */
function LoopControl() {
  const { session } = useUi();
  const words = useWords();
  const looping = useSessionState((state) => (state.playback?.loop ?? null) !== null);
  const begun = useSessionState((state) => state.loopFromSeconds !== null);
  const does = looping ? words.t("loopEnd") : begun ? words.t("loopUntil") : words.t("loopFrom");
  return (
    <button
      type="button"
      className="hs-control"
      aria-label={words.t("loop")}
      title={does}
      aria-pressed={looping ? true : begun ? "mixed" : false}
      data-optional
      onClick={() => session.commands.markLoop()}
    >
      <Icon name="loop" />
    </button>
  );
}

function SoundControls() {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const muted = useSessionState((state) => state.playback?.muted ?? false);
  const volume = useSessionState((state) => state.playback?.volume ?? 1);
  return (
    <>
      <Control
        icon={muted ? "muted" : "sound"}
        name={words.t("mute")}
        pressed={muted}
        onPress={() => commands.setMuted(!muted)}
      />
      <input
        className="hs-volume"
        type="range"
        aria-label={words.t("volume")}
        min={0}
        max={1}
        step={0.05}
        value={muted ? 0 : volume}
        style={{ ["--hs-played" as string]: `${String(muted ? 0 : volume * 100)}%` }}
        onChange={(event) => {
          commands.setVolume(Number(event.currentTarget.value));
          if (muted) commands.setMuted(false);
        }}
      />
    </>
  );
}

interface ControlProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  /** May be left out where there is little room. */
  readonly optional?: boolean;
}

function Control({ icon, name, onPress, pressed, optional = false }: ControlProps) {
  return (
    <button
      type="button"
      className="hs-control"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      data-optional={optional}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

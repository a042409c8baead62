import { DeskIcon } from "../desk-icon.tsx";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { chooseCutAngle } from "../../tour/choose-cut-angle.ts";
import { chooseCameraMark } from "../../tour/camera-marks.ts";
import { findAngle } from "../../tour/find-item.ts";
import { parseFrameRate } from "../../tour/frame-rate.ts";
import { resolveTourUrl } from "../../tour/resolve-source.ts";
import type { Beat, Hotspot, Take, Tour } from "../../tour/tour-schema.ts";
import { DepartmentTape } from "../department-tape.tsx";
import { Icon } from "../icon.tsx";
import { PictureCanvas } from "../picture-canvas.tsx";
import { useSessionState, useTourText, useUi, useWords } from "../ui-context.ts";
import { useReturnFocus } from "../use-return-focus.ts";
import { chooseBeat } from "./choose-beat.ts";
import { CroppedPicture } from "./cropped-picture.tsx";

/** A moment's way to the screen, side by side: as it was written, drawn, built, shot and finished. It goes with the take. */
export function ScriptToScreen({ take, tour }: { take: Take; tour: Tour }) {
  const { session, painter } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const beats = take.beats ?? [];
  const strip = useRef<HTMLElement>(null);
  const rate = useMemo(() => parseFrameRate(take.frameRate), [take]);
  const [index, setIndex] = useState(() => chooseBeat(beats, session.playback()?.timeSeconds() ?? 0, rate));

  useEffect(
    () =>
      painter.addFrameListener((playback) =>
        setIndex(chooseBeat(take.beats ?? [], playback.timeSeconds(), rate)),
      ),
    [painter, take, rate],
  );

  useReturnFocus(strip);

  const beat = beats[index];
  if (beat === undefined) return null;
  const seekTo = (wanted: Beat | undefined) => wanted && session.commands.seek(wanted.atSeconds);
  return (
    <section ref={strip} className="hs-strip" aria-label={words.t("strip.name")}>
      <header className="hs-strip-head">
        <button
          type="button"
          className="hs-tool"
          aria-label={words.t("strip.previous")}
          title={words.t("strip.previous")}
          aria-disabled={index === 0}
          onClick={() => seekTo(beats[index - 1])}
        >
          <DeskIcon name="previous" />
        </button>
        <h2 dir="auto">{chooseText(beat.title)}</h2>
        <span className="hs-strip-progress">
          {words.t("route.progress", { stop: index + 1, stops: beats.length })}
        </span>
        <button
          type="button"
          className="hs-tool"
          aria-label={words.t("strip.next")}
          title={words.t("strip.next")}
          aria-disabled={index === beats.length - 1}
          onClick={() => seekTo(beats[index + 1])}
        >
          <DeskIcon name="next" />
        </button>
        <button
          type="button"
          className="hs-tool hs-strip-close"
          aria-label={words.t("strip.close")}
          title={words.t("strip.close")}
          onClick={() => session.commands.setStripOpen(false)}
        >
          <Icon name="close" />
        </button>
      </header>
      <BeatCards beat={beat} take={take} tour={tour} />
    </section>
  );
}

function BeatCards({ beat, take, tour }: { beat: Beat; take: Take; tour: Tour }) {
  const words = useWords();
  const chooseText = useTourText();
  const tourUrl = useSessionState((state) => state.tourUrl);
  const { storyboard, final } = beat;
  const script = chooseText(beat.script);
  const title = chooseText(beat.title);
  const hotspot = tour.hotspots.find(({ id }) => id === beat.hotspot);
  return (
    <ol className="hs-strip-cards">
      {script !== "" && (
        <Card name={words.t("strip.script")}>
          <p key={script} className="hs-strip-script" dir="auto">
            {script}
          </p>
        </Card>
      )}
      {storyboard !== undefined && (
        <Card name={words.t("strip.storyboard")}>
          <CroppedPicture
            key={storyboard.src}
            src={resolveTourUrl(storyboard.src, tourUrl)}
            crop={storyboard.crop}
            alt={chooseText(storyboard.alt) || title}
          />
        </Card>
      )}
      {hotspot !== undefined && (
        <Card name={words.t("strip.set")}>
          <GoThere hotspot={hotspot} />
        </Card>
      )}
      <Card name={words.t("strip.take")}>
        <PlayThere beat={beat} take={take} tour={tour} />
      </Card>
      {final !== undefined && (
        <Card name={words.t("strip.final")}>
          <CroppedPicture
            key={final.src}
            src={resolveTourUrl(final.src, tourUrl)}
            alt={chooseText(final.alt) || title}
          />
        </Card>
      )}
    </ol>
  );
}

function Card({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <li className="hs-strip-card">
      <span className="hs-strip-stage">{name}</span>
      {children}
    </li>
  );
}

/** Walks to where the beat happens; the take stays open and shows there on its monitor. */
function GoThere({ hotspot }: { hotspot: Hotspot }) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const title = chooseText(hotspot.title);
  return (
    <button
      type="button"
      className="hs-strip-there"
      onClick={() => {
        session.commands.setLayout("set");
        session.commands.goTo({ kind: "hotspot", hotspot: hotspot.id });
      }}
    >
      <span className="hs-only-read">{words.t("strip.goThere", { place: title })}</span>
      <DepartmentTape department={hotspot.department} className="hs-tape" />
      <span dir="auto" aria-hidden="true">
        {title}
      </span>
    </button>
  );
}

/** The take's own picture, moving, from the angle that the beat was meant for. */
function PlayThere({ beat, take, tour }: { beat: Beat; take: Take; tour: Tour }) {
  const { session } = useUi();
  const words = useWords();
  const id = beat.angle ?? chooseCutAngle(take, beat.atSeconds) ?? take.angles[0]?.id;
  const angle = findAngle(take, id);
  if (angle === null) return null;
  const { letter } = chooseCameraMark(tour.cameras, angle.camera, take.angles.indexOf(angle));
  const camera = words.t("camera", { label: letter });
  return (
    <button
      type="button"
      className="hs-strip-play"
      aria-label={words.t("strip.playThere", { camera })}
      onClick={() => {
        session.commands.selectAngle(angle.id);
        session.commands.seek(beat.atSeconds);
        session.commands.play();
      }}
    >
      <PictureCanvas shows={{ kind: "tile", angle: angle.id }} />
      <span className="hs-strip-camera" aria-hidden="true">
        <Icon name="play" />
        {camera}
      </span>
    </button>
  );
}

import { useEffect } from "preact/hooks";
import { resolveTourUrl } from "../../tour/resolve-source.ts";
import type { Take, Tour } from "../../tour/tour-schema.ts";
import { useSessionState, useTourText, useUi } from "../ui-context.ts";
import { writeSlate } from "./write-slate.ts";

const SKIP_SECONDS = 10;

/** The device's own controls (keys of the keyboard, lock screen, headphones) say what plays and are obeyed. */
export function useMediaSession(take: Take, tour: Tour): void {
  const { session } = useUi();
  const chooseText = useTourText();
  const tourUrl = useSessionState((state) => state.tourUrl);
  const playing = useSessionState((state) => state.playback?.playing ?? false);
  const seeking = useSessionState((state) => state.playback?.seeking ?? false);
  const rate = useSessionState((state) => state.playback?.rate ?? 1);
  const durationSeconds = useSessionState((state) => state.playback?.durationSeconds ?? null);
  const title = chooseText(take.title);
  const album = chooseText(tour.title);
  const { poster } = tour.brand ?? {};

  useEffect(() => {
    if (!("mediaSession" in navigator)) return undefined;
    const { mediaSession } = navigator;
    mediaSession.metadata = new MediaMetadata({
      title,
      artist: writeSlate(take),
      album,
      artwork: poster === undefined ? [] : [{ src: resolveTourUrl(poster, tourUrl) }],
    });
    const { commands } = session;
    const handlers: readonly [MediaSessionAction, MediaSessionActionHandler][] = [
      ["play", () => commands.play()],
      ["pause", () => commands.pause()],
      ["seekbackward", ({ seekOffset }) => commands.skip(-(seekOffset ?? SKIP_SECONDS))],
      ["seekforward", ({ seekOffset }) => commands.skip(seekOffset ?? SKIP_SECONDS)],
      ["seekto", ({ seekTime }) => seekTime !== undefined && commands.seek(seekTime)],
      ["previoustrack", () => commands.moveToChapter(-1)],
      ["nexttrack", () => commands.moveToChapter(1)],
    ];
    for (const [action, handler] of handlers) handle(mediaSession, action, handler);
    return () => {
      for (const [action] of handlers) handle(mediaSession, action, null);
      mediaSession.metadata = null;
      mediaSession.playbackState = "none";
    };
  }, [session, take, tourUrl, title, album, poster]);

  useEffect(() => {
    if (!("mediaSession" in navigator)) return;
    navigator.mediaSession.playbackState = playing ? "playing" : "paused";
    const position = session.playback()?.timeSeconds();
    // A live take has no end to be shown against.
    if (take.live === true || durationSeconds === null || position === undefined) return;
    navigator.mediaSession.setPositionState({
      duration: durationSeconds,
      playbackRate: rate,
      position: Math.min(position, durationSeconds),
    });
  }, [session, take, playing, seeking, rate, durationSeconds]);
}

/** A browser that does not know an action throws: then there is no such control to be obeyed. */
function handle(
  mediaSession: MediaSession,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): void {
  try {
    mediaSession.setActionHandler(action, handler);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

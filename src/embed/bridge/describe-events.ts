import type { SessionError, SessionState } from "../../session/session.ts";
import type { EmbedEvent } from "../protocol/messages.ts";

/** What a change of state means to the host page, in the order in which it should hear of it. Pure. */
export function describeEvents(
  state: SessionState,
  previous: SessionState,
  timeSeconds: number,
): readonly EmbedEvent[] {
  return [
    ...describeErrors(state, previous),
    ...describeReady(state, previous),
    ...describeHotspot(state, previous),
    ...describeRoute(state, previous),
    ...describePlayback(state, previous, timeSeconds),
    ...describeXr(state, previous),
  ];
}

function describeErrors(state: SessionState, previous: SessionState): EmbedEvent[] {
  const fatal = state.error !== null && state.error !== previous.error ? [errorEvent(state.error, true)] : [];
  const notices = state.notices.filter((notice) => !previous.notices.includes(notice));
  return [...fatal, ...notices.map((notice) => errorEvent(notice, false))];
}

function errorEvent({ code, message, subject }: SessionError, fatal: boolean): EmbedEvent {
  return { name: "error", detail: { code, message, subject, fatal } };
}

function describeReady(state: SessionState, previous: SessionState): EmbedEvent[] {
  if (state.phase !== "ready" || previous.phase === "ready" || !state.tour) return [];
  return [{ name: "ready", detail: { tour: state.tour.id } }];
}

function describeHotspot(state: SessionState, previous: SessionState): EmbedEvent[] {
  if (state.hotspot === previous.hotspot) return [];
  const events: EmbedEvent[] = [];
  if (previous.hotspot !== null)
    events.push({ name: "hotspot-closed", detail: { hotspot: previous.hotspot } });
  if (state.hotspot !== null) events.push({ name: "hotspot-opened", detail: { hotspot: state.hotspot } });
  return events;
}

function describeRoute(state: SessionState, previous: SessionState): EmbedEvent[] {
  const { route } = state;
  if (!route || (route.id === previous.route?.id && route.stop === previous.route.stop)) return [];
  const stops = state.tour?.routes.find((candidate) => candidate.id === route.id)?.stops;
  const hotspot = stops?.[route.stop]?.hotspot;
  return hotspot === undefined
    ? []
    : [{ name: "route-step", detail: { route: route.id, stop: route.stop, hotspot } }];
}

function describePlayback(state: SessionState, previous: SessionState, timeSeconds: number): EmbedEvent[] {
  const wasPlaying = previous.playback?.playing ?? false;
  const isPlaying = state.playback?.playing ?? false;
  const events: EmbedEvent[] = [];
  // A take that is closed or left for another while it plays stops; the page hears that, too.
  const stopped = wasPlaying && (!isPlaying || state.take !== previous.take);
  const started = isPlaying && (!wasPlaying || state.take !== previous.take);
  if (stopped && previous.take !== null)
    events.push({ name: "pause", detail: { take: previous.take, timeSeconds } });
  const { take, playback } = state;
  if (take === null || playback === null) return events;
  const before = previous.take === take ? previous.playback : null;
  if (before && (before.angle !== playback.angle || before.followingCut !== playback.followingCut)) {
    const { angle, followingCut } = playback;
    events.push({ name: "angle-changed", detail: { take, angle, followingCut } });
  }
  if (before?.seeking && !playback.seeking) {
    const { durationSeconds } = playback;
    events.push({ name: "time", detail: { take, timeSeconds, durationSeconds } });
  }
  if (started) events.push({ name: "play", detail: { take, timeSeconds } });
  return events;
}

function describeXr(state: SessionState, previous: SessionState): EmbedEvent[] {
  const [mode, before] = [state.xr.session, previous.xr.session];
  if (mode === before) return [];
  const events: EmbedEvent[] = [];
  if (before !== null) events.push({ name: "xr-ended", detail: { mode: before } });
  if (mode !== null) events.push({ name: "xr-started", detail: { mode } });
  return events;
}

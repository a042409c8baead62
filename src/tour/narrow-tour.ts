import type { Hotspot, Release, Take, Tour } from "./tour-schema.ts";

export type Permits = (item: { readonly release?: Release | undefined }) => boolean;

/**
 * A tour without what is not permitted, and without anything that leads there: no stop, no cut, no moment of a strip, no name.
 * What a take shows in all its angles at once (its atlas) keeps its places, so that the pictures that stay are found.
 *
 * @param permits Asked for every item that may have a release.
 */
export function narrowTour(tour: Tour, permits: Permits): Tour {
  const takes = tour.takes.filter(permits).flatMap((take) => narrowAngles(take, permits));
  const people = tour.people.filter(permits);
  const isThere = ({ opens }: Hotspot) =>
    opens.kind !== "take" || takes.some((take) => take.id === opens.take && leadsTo(take, opens.angle));
  const hotspots = tour.hotspots
    .filter((hotspot) => permits(hotspot) && isThere(hotspot))
    .map((hotspot) => keepPeople(hotspot, new Set(people.map(({ id }) => id))));
  const places = new Set(hotspots.map(({ id }) => id));
  return {
    ...tour,
    set: tour.set.layers === undefined ? tour.set : { ...tour.set, layers: tour.set.layers.filter(permits) },
    cameras: tour.cameras.filter(permits),
    takes: takes.map((take) => keepPlaces(take, places)),
    hotspots,
    people,
    routes: tour.routes.filter(permits).flatMap((route) => {
      const stops = route.stops.filter(({ hotspot }) => places.has(hotspot));
      return stops.length === 0 ? [] : [{ ...route, stops }];
    }),
    ...(tour.announcements && { announcements: tour.announcements.filter(permits) }),
  };
}

/** None of a take is left without an angle. */
function narrowAngles(take: Take, permits: Permits): Take[] {
  const angles = take.angles.filter(permits);
  if (angles.length === 0) return [];
  if (angles.length === take.angles.length) return [take];
  const kept = new Set(angles.map(({ id }) => id));
  return [{ ...take, angles, ...(take.cut && { cut: take.cut.filter(({ angle }) => kept.has(angle)) }) }];
}

const leadsTo = (take: Take, angle: string | undefined) =>
  angle === undefined || take.angles.some(({ id }) => id === angle);

/** A moment of the strip that happens at a place that is not there is not told. */
function keepPlaces(take: Take, places: ReadonlySet<string>): Take {
  const isTold = (beat: NonNullable<Take["beats"]>[number]) =>
    (beat.hotspot === undefined || places.has(beat.hotspot)) && leadsTo(take, beat.angle);
  return take.beats === undefined ? take : { ...take, beats: take.beats.filter(isTold) };
}

function keepPeople(hotspot: Hotspot, people: ReadonlySet<string>): Hotspot {
  return hotspot.people === undefined
    ? hotspot
    : { ...hotspot, people: hotspot.people.filter((id) => people.has(id)) };
}

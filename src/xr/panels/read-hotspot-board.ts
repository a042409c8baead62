import type { Session } from "../../session/session.ts";
import { resolveTourUrl } from "../../tour/resolve-source.ts";
import { chooseText } from "../../tour/text.ts";
import type { Hotspot, Tour } from "../../tour/tour-schema.ts";
import type { Translate } from "../../words/words.ts";
import type { Board } from "./board.ts";
import { layHotspotBoard, type HotspotBoardContents } from "./lay-hotspot-board.ts";

/** The board of an open hotspot, in the visitor's language. */
export function readHotspotBoard(session: Session, tour: Tour, hotspot: Hotspot, t: Translate): Board {
  const { languages, tourUrl } = session.getState();
  const people = (hotspot.people ?? []).flatMap((id) => {
    const person = tour.people.find((candidate) => candidate.id === id);
    if (!person) return [];
    return [{ name: chooseText(person.name, languages), role: chooseText(person.role, languages) }];
  });
  return layHotspotBoard(
    {
      title: chooseText(hotspot.title, languages),
      text: chooseText(hotspot.text, languages),
      people,
      images: readImages(hotspot, languages, tourUrl),
    },
    () => session.commands.close(),
    t,
  );
}

/** Clips and models have no still to hang on a board; their words are shown. */
function readImages(
  { opens }: Hotspot,
  languages: readonly string[],
  tourUrl: string,
): HotspotBoardContents["images"] {
  const url = (path: string) => resolveTourUrl(path, tourUrl);
  switch (opens.kind) {
    case "image":
    case "page":
      return [{ url: url(opens.src), label: "" }];
    case "compare":
      return [
        { url: url(opens.before), label: chooseText(opens.beforeLabel, languages) },
        { url: url(opens.after), label: chooseText(opens.afterLabel, languages) },
      ];
    case "clip":
      return opens.poster === undefined ? [] : [{ url: url(opens.poster), label: "" }];
    default:
      return [];
  }
}

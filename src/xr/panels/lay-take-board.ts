import type { PlaybackState } from "../../playback/playback.ts";
import type { SessionCommands } from "../../session/session.ts";
import type { Words } from "../../words/words.ts";
import type { Board, BoardButton, BoardItem } from "./board.ts";

/** One angle as it is named on the board. */
export interface BoardAngle {
  readonly id: string;
  /** Its camera's letter. */
  readonly letter: string;
  /** `#rrggbb` of its camera's tape. */
  readonly tape: string;
}

export interface TakeBoardContents {
  readonly title: string;
  /** Scene and take as on the slate; may be empty. */
  readonly slate: string;
  readonly clock: string;
  /** Where the clock is, 0 to 1; null while the length is unknown. */
  readonly share: number | null;
  readonly durationSeconds: number | null;
  readonly playback: Pick<PlaybackState, "playing" | "angle" | "followingCut">;
  readonly angles: readonly BoardAngle[];
  readonly hasCut: boolean;
  /** null: the take has no captions. */
  readonly captionsOn: boolean | null;
}

type TakeBoardCommands = Pick<
  SessionCommands,
  | "togglePlay"
  | "skip"
  | "seek"
  | "nextAngle"
  | "selectAngle"
  | "followCut"
  | "toggleCaptions"
  | "lookThrough"
  | "close"
>;

const WIDTH = 1080;
const MARGIN = 40;
const INNER = WIDTH - 2 * MARGIN;
const GAP = 14;
const ROW = 96;

/** The board that runs a take: what plays, the transport, the angles. At 1.3 m its letters are 1.7 degrees high. */
export function layTakeBoard(
  contents: TakeBoardContents,
  commands: TakeBoardCommands,
  { t, language, direction }: Pick<Words, "t" | "language" | "direction">,
): Board {
  const signed = new Intl.NumberFormat(language, { signDisplay: "always" });
  const writeJump = (seconds: number) => signed.format(seconds).replace("-", "\u2212");
  const { playback, durationSeconds, share } = contents;
  const items: BoardItem[] = [
    text(contents.title, "label", 54, { x: MARGIN, y: 46, width: 640, height: 60 }),
    text(contents.slate, "label", 42, { x: MARGIN, y: 108, width: 640, height: 46 }, { faint: true }),
    text(
      contents.clock,
      "code",
      46,
      { x: WIDTH - MARGIN - 340, y: 52, width: 340, height: 54 },
      { align: "right" },
    ),
    { kind: "rule", x: MARGIN, y: 164, width: INNER, height: 3 },
  ];
  if (share !== null && durationSeconds !== null) {
    items.push({
      kind: "bar",
      id: "time",
      share,
      seek: (wanted) => commands.seek(wanted * durationSeconds),
      x: MARGIN,
      y: 178,
      width: INNER,
      height: 34,
    });
  }
  const alongTime: ButtonWish[] = [
    { id: "back", label: writeJump(-10), weight: 3, press: () => commands.skip(-10) },
    {
      id: "play",
      label: t(playback.playing ? "pause" : "play"),
      weight: 5,
      press: () => commands.togglePlay(),
      chosen: playback.playing,
    },
    { id: "forward", label: writeJump(10), weight: 3, press: () => commands.skip(10) },
  ];
  const transport: ButtonWish[] = [
    // A board that is mirrored as a whole leaves time as it runs.
    ...(direction === "rtl" ? alongTime.toReversed() : alongTime),
    { id: "next-angle", label: t("headset.nextAngle"), weight: 6, press: () => commands.nextAngle() },
    { id: "close", label: t("close"), weight: 4, press: () => commands.close() },
  ];
  const angles: ButtonWish[] = contents.angles.map(({ id, letter, tape }) => ({
    id: `angle ${id}`,
    label: letter,
    weight: 1,
    tape,
    chosen: playback.angle === id,
    press: () => commands.selectAngle(id),
  }));
  const modes: ButtonWish[] = [
    ...(contents.hasCut
      ? [
          {
            id: "cut",
            label: t("cut"),
            weight: 3,
            chosen: playback.followingCut,
            press: () => commands.followCut(!playback.followingCut),
          },
        ]
      : []),
    ...(contents.captionsOn === null
      ? []
      : [
          {
            id: "captions",
            label: t("captions"),
            weight: 4,
            chosen: contents.captionsOn,
            press: () => commands.toggleCaptions(),
          },
        ]),
    { id: "look-through", label: t("lookThrough"), weight: 5, press: () => commands.lookThrough() },
  ];
  let y = 232;
  for (const row of [transport, angles, modes]) {
    items.push(...layRow(row, y));
    y += ROW + GAP;
  }
  return { widthPixels: WIDTH, heightPixels: y + MARGIN - GAP, widthMetres: 0.9, items };
}

type ButtonWish = Omit<BoardButton, "kind" | "x" | "y" | "width" | "height"> & { readonly weight: number };

/** Shares the board's width among the buttons of a row by weight. */
function layRow(wishes: readonly ButtonWish[], y: number): BoardButton[] {
  const weights = wishes.reduce((sum, wish) => sum + wish.weight, 0);
  const unit = (INNER - GAP * (wishes.length - 1)) / weights;
  let x = MARGIN;
  return wishes.map(({ weight, ...wish }) => {
    const button: BoardButton = { kind: "button", ...wish, x, y, width: unit * weight, height: ROW };
    x += button.width + GAP;
    return button;
  });
}

function text(
  words: string,
  font: "label" | "code",
  sizePixels: number,
  rect: { x: number; y: number; width: number; height: number },
  more: { align?: "right"; faint?: boolean } = {},
): BoardItem {
  return { kind: "text", words, font, sizePixels, ...rect, ...more };
}

/** @jsxImportSource react */
import { useXR } from "@react-three/xr";
import type { Visitor } from "../locomotion/visitor.ts";
import type { Board } from "./board.ts";
import { BoardMesh } from "./board-mesh.tsx";
import { useBoardWords } from "./board-words.tsx";
import { OverLeftHand } from "./over-left-hand.tsx";

/** Bare hands have no Y button: a tag over the left one opens the call sheet. */
export function CallSheetTag({ visitor, open }: { visitor: Visitor; open: () => void }) {
  const { t } = useBoardWords();
  const bareHands = useXR((xr) => xr.inputSourceStates.some(({ type }) => type === "hand"));
  if (!bareHands) return null;
  const board: Board = {
    widthPixels: 320,
    heightPixels: 140,
    widthMetres: 0.14,
    items: [
      {
        kind: "button",
        id: "call-sheet",
        label: t("callSheet"),
        press: open,
        x: 24,
        y: 36,
        width: 272,
        height: 84,
      },
    ],
  };
  return (
    <OverLeftHand visitor={visitor}>
      <BoardMesh board={board} />
    </OverLeftHand>
  );
}

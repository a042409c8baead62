/** @jsxImportSource react */
import { useEffect, useMemo, useRef, useState } from "react";
import type { ThreeEvent } from "@react-three/fiber";
import { findPressable, mirrorBoard, pressBoard, type Board } from "./board.ts";
import { useBoardWords } from "./board-words.tsx";
import { createPaintedTexture } from "./create-painted-texture.ts";
import { BOARD_FONTS, paintBoard } from "./paint-board.ts";

const THICKNESS_METRES = 0.012;
/** After the tapes, which are drawn over everything else in the set. */
export const BOARD_ORDER = 110;

/** A board in the set: one drawn texture on a plate; rays and pinches press what is drawn on it. */
export function BoardMesh({ board: written }: { board: Board }) {
  const isMirrored = useBoardWords().direction === "rtl";
  const board = isMirrored ? mirrorBoard(written) : written;
  const { widthPixels, heightPixels, widthMetres } = board;
  const heightMetres = (widthMetres * heightPixels) / widthPixels;
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const pictures = usePictures(board);
  const fontsLoaded = useBoardFonts();
  const drawn = useRef("");
  const surface = useMemo(
    () => createPaintedTexture(widthPixels, heightPixels, paintBoard),
    [widthPixels, heightPixels],
  );
  useEffect(() => () => surface.dispose(), [surface]);

  useEffect(() => {
    // Callbacks do not count: what looks the same is not drawn and uploaded again.
    const look = JSON.stringify([board, pointedAt, fontsLoaded, [...pictures.keys()], surface.texture.id]);
    if (look === drawn.current) return;
    drawn.current = look;
    surface.paint(board, pointedAt, pictures);
  }, [board, pointedAt, pictures, fontsLoaded, surface]);

  const at = (event: ThreeEvent<PointerEvent | MouseEvent>): [number, number] => [
    (event.uv?.x ?? -1) * widthPixels,
    (1 - (event.uv?.y ?? 2)) * heightPixels,
  ];
  return (
    <group>
      <mesh position={[0, 0, -THICKNESS_METRES / 2 - 0.001]} renderOrder={BOARD_ORDER}>
        <boxGeometry args={[widthMetres, heightMetres, THICKNESS_METRES]} />
        <meshBasicMaterial color="#2b1e15" transparent />
      </mesh>
      <mesh
        renderOrder={BOARD_ORDER + 1}
        onPointerMove={(event) => {
          event.stopPropagation();
          setPointedAt(findPressable(board, ...at(event))?.id ?? null);
        }}
        onPointerOut={() => setPointedAt(null)}
        onClick={(event) => {
          event.stopPropagation();
          pressBoard(board, ...at(event));
        }}
      >
        <planeGeometry args={[widthMetres, heightMetres]} />
        <meshBasicMaterial map={surface.texture} toneMapped={false} transparent />
      </mesh>
    </group>
  );
}

/** True once the tour's typefaces are there; until then boards are lettered in the browser's own. */
function useBoardFonts(): boolean {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    let wanted = true;
    void Promise.allSettled(BOARD_FONTS.map((font) => document.fonts.load(font))).then(() => {
      if (wanted) setLoaded(true);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return loaded;
}

/** The board's images as far as they have arrived; one that cannot be loaded stays an empty frame. */
function usePictures(board: Board): ReadonlyMap<string, HTMLImageElement> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, HTMLImageElement>>(new Map());
  const urls = board.items.flatMap((item) => (item.kind === "image" ? [item.url] : [])).join("\n");
  useEffect(() => {
    let wanted = true;
    for (const url of urls.split("\n").filter(Boolean)) {
      const image = new Image();
      // Without permission the picture would taint the canvas, and a tainted canvas is no texture.
      image.crossOrigin = "anonymous";
      image.addEventListener("load", () => {
        if (wanted) setPictures((known) => new Map(known).set(url, image));
      });
      image.src = url;
    }
    return () => {
      wanted = false;
    };
  }, [urls]);
  return pictures;
}

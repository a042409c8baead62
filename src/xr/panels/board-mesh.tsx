import { useEffect, useMemo, useRef, useState } from "react";
import type { ThreeEvent } from "@react-three/fiber";
import { CanvasTexture, SRGBColorSpace } from "three";
import { findPressable, pressBoard, type Board } from "./board.ts";
import { BOARD_FONTS, paintBoard } from "./paint-board.ts";

const THICKNESS_METRES = 0.012;

/** A board in the set: one drawn texture on a plate; rays and pinches press what is drawn on it. */
export function BoardMesh({ board }: { board: Board }) {
  const { widthPixels, heightPixels, widthMetres } = board;
  const heightMetres = (widthMetres * heightPixels) / widthPixels;
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const pictures = usePictures(board);
  const fontsLoaded = useBoardFonts();
  const drawn = useRef("");
  const surface = useMemo(() => createSurface(widthPixels, heightPixels), [widthPixels, heightPixels]);
  useEffect(() => () => surface.texture.dispose(), [surface]);

  useEffect(() => {
    // Callbacks do not count: what looks the same is not drawn and uploaded again.
    const look = JSON.stringify([board, pointedAt, fontsLoaded, [...pictures.keys()], surface.texture.id]);
    if (look === drawn.current) return;
    drawn.current = look;
    paintBoard(surface.canvas, board, pointedAt, pictures);
    surface.texture.needsUpdate = true;
  }, [board, pointedAt, pictures, fontsLoaded, surface]);

  const at = (event: ThreeEvent<PointerEvent | MouseEvent>): [number, number] => [
    (event.uv?.x ?? -1) * widthPixels,
    (1 - (event.uv?.y ?? 2)) * heightPixels,
  ];
  return (
    <group>
      <mesh position={[0, 0, -THICKNESS_METRES / 2 - 0.001]}>
        <boxGeometry args={[widthMetres, heightMetres, THICKNESS_METRES]} />
        <meshBasicMaterial color="#2b1e15" />
      </mesh>
      <mesh
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
        <meshBasicMaterial map={surface.texture} toneMapped={false} />
      </mesh>
    </group>
  );
}

function createSurface(width: number, height: number) {
  const element = document.createElement("canvas");
  element.width = width;
  element.height = height;
  const canvas = element.getContext("2d");
  if (!canvas) throw new Error("The browser gave no 2D canvas.");
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return { canvas, texture };
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
      image.onload = () => {
        if (wanted) setPictures((known) => new Map(known).set(url, image));
      };
      image.src = url;
    }
    return () => {
      wanted = false;
    };
  }, [urls]);
  return pictures;
}

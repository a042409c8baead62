import { generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { useWords } from "../ui-context.ts";

/** Cameras want this much white around a code. @see ISO/IEC 18004, quiet zone */
const QUIET_MODULES = 4;

/** An address as a code for cameras: always dark on white, whatever is around it. */
export function QrCode({ text }: { text: string }) {
  const words = useWords();
  const code = drawCode(text);
  if (code === null) return <p className="hs-media-missing">{words.t("sharing.tooLong")}</p>;
  const side = code.size + 2 * QUIET_MODULES;
  return (
    <svg
      className="hs-qr"
      viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <title>{words.t("sharing.code")}</title>
      <rect x={-QUIET_MODULES} y={-QUIET_MODULES} width={side} height={side} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}

/** null: no code holds so many letters. */
function drawCode(text: string): { readonly path: string; readonly size: number } | null {
  try {
    const code = generate(text);
    return { path: toSvgPath(code), size: code.size };
  } catch {
    return null;
  }
}

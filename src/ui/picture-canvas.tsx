import { useEffect, useRef } from "preact/hooks";
import type { CanvasShows } from "./create-picture-painter.ts";
import { useUi } from "./ui-context.ts";

/** A moving picture of the open take. Without a name it is decoration of what surrounds it. */
export function PictureCanvas({ shows, name }: { shows: CanvasShows; name?: string }) {
  const { painter } = useUi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { kind } = shows;
  const angle = shows.kind === "tile" ? shows.angle : null;

  useEffect(() => {
    if (canvas.current === null) return undefined;
    return painter.addCanvas(canvas.current, angle === null ? { kind: "focus" } : { kind: "tile", angle });
  }, [painter, angle]);

  return (
    <span className={`hs-screen hs-screen-${kind}`}>
      {name === undefined ? (
        <canvas ref={canvas} aria-hidden="true" width={16} height={9} />
      ) : (
        <canvas
          ref={canvas}
          /* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img cannot show decoded frames */
          role="img"
          aria-label={name}
          width={16}
          height={9}
        />
      )}
    </span>
  );
}

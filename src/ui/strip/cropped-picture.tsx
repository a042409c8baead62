import { useState } from "preact/hooks";
import { useWords } from "../ui-context.ts";

interface CroppedPictureProps {
  readonly src: string;
  readonly alt: string;
  /** In shares of the picture's width and height; absent: all of it. */
  readonly crop?:
    | { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
    | undefined;
}

const WHOLE = { left: 0, top: 0, width: 1, height: 1 };

/** A part of a picture, as large as there is room. A picture that does not come is said, not left blank. */
export function CroppedPicture({ src, alt, crop = WHOLE }: CroppedPictureProps) {
  const words = useWords();
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [missing, setMissing] = useState(false);
  if (missing) return <p className="hs-media-missing">{words.t("mediaMissing")}</p>;
  const aspect = size === null ? 16 / 9 : (size.width * crop.width) / (size.height * crop.height);
  return (
    <span className="hs-cropped" style={{ aspectRatio: String(aspect) }}>
      <img
        src={src}
        alt={alt}
        style={{
          width: `${100 / crop.width}%`,
          left: `${(-100 * crop.left) / crop.width}%`,
          top: `${(-100 * crop.top) / crop.height}%`,
        }}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          setSize({ width: naturalWidth, height: naturalHeight })
        }
        onError={() => setMissing(true)}
      />
    </span>
  );
}

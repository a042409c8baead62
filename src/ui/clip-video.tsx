interface ClipVideoProps {
  readonly src: string;
  readonly poster: string | undefined;
  readonly name: string;
  readonly onError: () => void;
}

/** One clip, one file, with the browser's own controls. */
export function ClipVideo({ src, poster, name, onError }: ClipVideoProps) {
  return (
    <figure className="hs-clip">
      {/* Captions of a clip are part of its file: tour.json has no track for clips. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        aria-label={name}
        src={src}
        poster={poster}
        controls
        playsInline
        preload="metadata"
        onError={onError}
      />
    </figure>
  );
}

import { useEffect, useRef } from "preact/hooks";
import { useSessionState, useUi, useWords } from "../ui-context.ts";

interface ModelTurntableProps {
  readonly src: string;
  readonly name: string;
  readonly onError: () => void;
}

/** A model that can be turned in one's hands. */
export function ModelTurntable({ src, name, onError }: ModelTurntableProps) {
  const { loadTurntable } = useUi();
  const words = useWords();
  const still = useSessionState((state) => state.reducedMotion);
  const stand = useRef<HTMLDivElement>(null);
  const failed = useRef(onError);
  useEffect(() => {
    failed.current = onError;
  });
  useEffect(() => {
    let turntable: { dispose(): void } | null = null;
    let isOpen = true;
    loadTurntable().then(
      ({ mountTurntable }) => {
        if (!isOpen || stand.current === null) return;
        turntable = mountTurntable(stand.current, { url: src, still, onFailed: () => failed.current() });
      },
      () => failed.current(),
    );
    return () => {
      isOpen = false;
      turntable?.dispose();
    };
  }, [loadTurntable, src, still]);

  return (
    <figure className="hs-turntable">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex -- a picture that arrow keys turn */}
      <div ref={stand} className="hs-turntable-stand" role="img" tabIndex={0} aria-label={name} />
      <figcaption>{words.t("viewers.turn")}</figcaption>
    </figure>
  );
}

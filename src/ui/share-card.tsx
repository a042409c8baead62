import { useLayoutEffect, useRef } from "preact/hooks";
import type { Shared } from "./share-address.ts";
import { useWords } from "./ui-context.ts";
import { useReturnFocus } from "./use-return-focus.ts";

/** Tells that the address was copied, or gives it to be copied by hand. */
export function ShareCard({ shared, onClose }: { shared: Shared; onClose: () => void }) {
  const words = useWords();
  const address = useRef<HTMLInputElement>(null);
  const card = useRef<HTMLDialogElement>(null);
  useReturnFocus(card);
  useLayoutEffect(() => {
    address.current?.focus();
    address.current?.select();
  }, []);

  return (
    <dialog ref={card} open className="hs-paper hs-card hs-share" aria-labelledby="hs-share-title">
      <h2 id="hs-share-title">{words.t("shareCard.title")}</h2>
      <output>{shared.copied ? words.t("shareCard.copied") : words.t("shareCard.refused")}</output>
      <input
        ref={address}
        className="hs-address"
        aria-label={words.t("shareCard.address")}
        value={shared.address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className="hs-button hs-button-ink" onClick={onClose}>
        {words.t("done")}
      </button>
    </dialog>
  );
}

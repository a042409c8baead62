import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { createLazyPart } from "../lazy-part.tsx";
import { useSessionState, useTourText, useWords } from "../ui-context.ts";
import { useReturnFocus } from "../use-return-focus.ts";
import { createLaunchAddress } from "./create-launch-address.ts";
import { hasShareSheet, sendToShareSheet } from "./share-sheet.ts";
import { copyText, type Shared } from "./share-address.ts";
import { StillCard } from "./still-card.tsx";

const QrCode = createLazyPart(async () => (await import("./qr-code.tsx")).QrCode);

/** What is seen, to be given away: its address, a still of it, and the way to another device. */
export function ShareCard({ shared, onClose }: { shared: Shared; onClose: () => void }) {
  const words = useWords();
  const chooseText = useTourText();
  const title = useSessionState((state) => state.tour?.title);
  const input = useRef<HTMLInputElement>(null);
  const card = useRef<HTMLDialogElement>(null);
  const [copied, setCopied] = useState(shared.copied);
  const { address } = shared;
  useReturnFocus(card);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const copy = () =>
    copyText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );

  return (
    <dialog ref={card} open className="hs-paper hs-card hs-share" aria-labelledby="hs-share-title">
      <h2 id="hs-share-title">{words.t("shareCard.title")}</h2>
      <output>{words.t(copied ? "shareCard.copied" : "shareCard.refused")}</output>
      <div className="hs-share-line">
        <input
          ref={input}
          className="hs-address"
          aria-label={words.t("shareCard.address")}
          value={address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="hs-button hs-button-ink" onClick={() => void copy()}>
          {words.t("sharing.copy")}
        </button>
        {hasShareSheet() && (
          <button
            type="button"
            className="hs-button"
            onClick={() => void sendToShareSheet({ title: chooseText(title), url: address })}
          >
            {words.t("sharing.send")}
          </button>
        )}
      </div>
      <div className="hs-share-halves">
        <StillCard />
        <section className="hs-share-device" aria-labelledby="hs-share-device-title">
          <h3 id="hs-share-device-title">{words.t("sharing.elsewhere")}</h3>
          <QrCode text={address} />
          <p>{words.t("sharing.scan")}</p>
          <a
            className="hs-button"
            href={createLaunchAddress(address)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {words.t("sharing.headset")}
          </a>
          <p>{words.t("sharing.headsetNote")}</p>
        </section>
      </div>
      <button type="button" className="hs-button hs-button-ink" onClick={onClose}>
        {words.t("done")}
      </button>
    </dialog>
  );
}

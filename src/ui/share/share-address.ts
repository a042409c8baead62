import type { Session } from "../../session/session.ts";

/** The address that was shared last; `copied` false: the browser refused, the visitor copies it by hand. */
export interface Shared {
  readonly address: string;
  readonly copied: boolean;
}

/** Makes the share command of a page: copies the address of what is seen, and tells how that went. */
export function createShare(session: Session, tell: (shared: Shared) => void): () => void {
  return () => {
    const address = session.commands.shareAddress();
    copyText(address).then(
      () => tell({ address, copied: true }),
      () => tell({ address, copied: false }),
    );
  };
}

/** Rejects where the page may not write to the clipboard: in a frame, or on plain http. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

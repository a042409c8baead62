/** The system's own way of giving something away; many browsers have none. */
export function hasShareSheet(data?: ShareData): boolean {
  if (typeof navigator.share !== "function") return false;
  return data === undefined || (typeof navigator.canShare === "function" && navigator.canShare(data));
}

/** Rejects with nothing: who closes the sheet has not failed, and where it is refused the card offers other ways. */
export async function sendToShareSheet(data: ShareData): Promise<boolean> {
  return navigator.share(data).then(
    () => true,
    () => false,
  );
}

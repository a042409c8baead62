/**
 * After a paper or a take was closed: gives the keyboard back to the row of the call sheet that opened it,
 * or to the page's tools where the sheet is away. Does nothing when the keyboard has already moved on.
 */
export function returnFocus(hotspotId: string | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const row =
      hotspotId === null
        ? null
        : document.querySelector<HTMLElement>(`[data-hotspot="${CSS.escape(hotspotId)}"]`);
    (row ?? document.querySelector<HTMLElement>(".hs-tools button"))?.focus({ preventScroll: true });
  });
}

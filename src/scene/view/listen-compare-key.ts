/** Held down, X takes the footage away, so that set and footage can be compared. Returns the way to stop. */
export function listenCompareKey(onChange: (bare: boolean) => void): () => void {
  const change = (bare: boolean) => (event: KeyboardEvent) => {
    if (event.code !== "KeyX" || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (
      event.target instanceof HTMLElement &&
      event.target.closest("input, textarea, select, [contenteditable]")
    )
      return;
    onChange(bare);
  };
  const down = change(true);
  const up = change(false);
  addEventListener("keydown", down);
  addEventListener("keyup", up);
  return () => {
    removeEventListener("keydown", down);
    removeEventListener("keyup", up);
  };
}

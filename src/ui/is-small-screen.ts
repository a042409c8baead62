/** There is room for the call sheet or for what is open, not for both. */
export function isSmallScreen(): boolean {
  return matchMedia("(max-width: 700px), (max-height: 480px)").matches;
}

/** The same bound as in styles/small-screens.css: panels become sheets at the bottom. */
export function isSmallScreen(): boolean {
  return matchMedia("(max-width: 700px), (max-height: 480px)").matches;
}

/** A poster that has not come by then is not waited for any longer. */
const LONGEST_MS = 800;

/**
 * Settles when the poster of a built page has been painted, or has kept everybody waiting; at once where there is none. The
 * set's code keeps a slow processor busy for a second: something worth seeing comes first.
 */
export async function whenPosterShown(page: Document): Promise<void> {
  const poster = page.querySelector<HTMLImageElement>("#arrival img");
  if (poster === null) return;
  const painted = poster.decode().then(
    // The frame after the one that paints it.
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    () => undefined,
  );
  await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
}

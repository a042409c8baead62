/**
 * The page of the headset's maker that sends an address to the visitor's own headset.
 *
 * @see https://developers.meta.com/horizon/documentation/web/web-launch
 */
export function createLaunchAddress(address: string): string {
  return `https://www.oculus.com/open_url/?url=${encodeURIComponent(address)}`;
}

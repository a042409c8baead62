import { HotsetEmbedError } from "../protocol/embed-error.ts";
import { formatFrameFragment } from "../protocol/frame-address.ts";
import type { Call, EmbedEvent, Snapshot, ViewTarget } from "../protocol/messages.ts";
import { parseCall } from "../protocol/parse-request.ts";
import { createFrameConnection, type FrameConnection } from "./frame-connection.ts";
import { createPoster, type Poster } from "./poster.ts";
import { parseTourCard } from "./tour-card.ts";
import type { TourHandle } from "./tour-handle.ts";
import { createViewerAddress, type ViewerAddress } from "./viewer-address.ts";
import { chooseWords } from "./words.ts";

const PERMISSIONS =
  "xr-spatial-tracking; fullscreen; autoplay; clipboard-write; picture-in-picture; screen-wake-lock; gyroscope; accelerometer";
/** How far below the visible part the viewer begins to load. */
const NEAR_VIEWPORT = "300px 0px";

/**
 * `<hotset-tour src="…/tour.json">`: a poster until it comes near the viewport or is pressed, then the viewer that lies beside embed.js,
 * in a frame of its own origin.
 *
 * Attributes: `src` (changing it starts anew); `hotspot`, `take`, `angle`, `t`, `layout`, `view`, `route`, `lang`, `cc` (where the visit
 * begins); `poster` (address of a picture); `autoload` (`near`, the default, `press`, or `now`).
 * Events: EmbedEventDetails, as CustomEvents that do not bubble.
 */
export class HotsetTourElement extends HTMLElement implements TourHandle {
  static readonly observedAttributes = ["src"];

  authorize: TourHandle["authorize"] = null;
  #poster: Poster | null = null;
  #connection: FrameConnection | null = null;
  #observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    this.#poster ??= createPoster(this.attachShadow({ mode: "open" }), this.#language, () => this.#press());
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected || !this.#poster) return;
    this.#end();
    this.#begin();
  }

  async ready(): Promise<void> {
    await this.#call({ method: "ready" });
  }
  async open(hotspot: string): Promise<void> {
    await this.#call({ method: "open", hotspot });
  }
  async close(): Promise<void> {
    await this.#call({ method: "close" });
  }
  async play(): Promise<void> {
    await this.#call({ method: "play" });
  }
  async pause(): Promise<void> {
    await this.#call({ method: "pause" });
  }
  async seek(timeSeconds: number): Promise<void> {
    await this.#call({ method: "seek", timeSeconds });
  }
  async selectAngle(angle: string): Promise<void> {
    await this.#call({ method: "selectAngle", angle });
  }
  async goTo(target: string | ViewTarget): Promise<void> {
    const place: ViewTarget = typeof target === "string" ? { kind: "hotspot", hotspot: target } : target;
    await this.#call({ method: "goTo", target: place });
  }
  async enterVR(): Promise<void> {
    await this.#call({ method: "enterVR" });
  }
  async snapshot(): Promise<Snapshot> {
    const value = await this.#call({ method: "snapshot" });
    if (value === null)
      throw new HotsetEmbedError("embed/timeout", "The viewer answered without a snapshot.");
    return value;
  }

  /** Shows the poster and decides when to load. */
  #begin(): void {
    this.#poster?.show({ kind: "waiting" });
    const when = this.getAttribute("autoload") ?? "near";
    if (when === "now") return this.#load();
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#observer?.disconnect();
        if (when === "press") this.#invite();
        else this.#load();
      },
      { rootMargin: NEAR_VIEWPORT },
    );
    this.#observer.observe(this);
  }

  #end(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#closeConnection();
  }

  #closeConnection(): void {
    this.#connection?.dispose();
    this.#connection = null;
    this.#poster?.setFrame(null);
  }

  /** A press on a poster that failed tries once more. */
  #press(): void {
    this.#closeConnection();
    this.#load();
  }

  /** Shows what a press will open; a `src` that cannot be opened is told of before anybody presses. */
  #invite(): void {
    const address = this.#readAddressOrFail();
    if (address) this.#showCard(address);
  }

  #load(): void {
    if (this.#connection) return;
    this.#observer?.disconnect();
    const address = this.#readAddressOrFail();
    if (!address) return;
    this.#poster?.show({ kind: "opening" });
    this.#showCard(address);
    const connection = this.#connect(address);
    this.#connection = connection;
    connection.connected().catch((error: unknown) => {
      if (this.#connection === connection && error instanceof HotsetEmbedError) this.#fail(error);
    });
  }

  #connect({ url, tourUrl }: ViewerAddress): FrameConnection {
    const nonce = createNonce();
    const frame = document.createElement("iframe");
    frame.allow = PERMISSIONS;
    frame.title = this.getAttribute("aria-label") ?? chooseWords(this.#language).frame;
    const viewerOrigin = url.origin;
    const connection = createFrameConnection({
      host: window,
      frameWindow: () => frame.contentWindow,
      viewerOrigin,
      nonce,
      tourUrl,
      onConnected: () => this.#poster?.show({ kind: "gone" }),
      onEvent: (event) => this.#tell(event),
      onAccessWanted: async () => (await this.authorize?.()) ?? null,
      onRefused: () => this.#poster?.setFrame(null),
    });
    // Listening comes first: the frame speaks as soon as it is there.
    frame.src = url.href + formatFrameFragment({ nonce, hostOrigin: window.origin });
    this.#poster?.setFrame(frame);
    return connection;
  }

  #readAddress(): ViewerAddress {
    return createViewerAddress((name) => this.getAttribute(name), import.meta.url, document.baseURI);
  }

  /** For observers and presses, where nobody is there to catch: the poster and the `error` event tell. */
  #readAddressOrFail(): ViewerAddress | null {
    try {
      return this.#readAddress();
    } catch (error) {
      if (!(error instanceof HotsetEmbedError)) throw error;
      this.#fail(error);
      return null;
    }
  }

  #fail(error: HotsetEmbedError): void {
    const { code, message, subject } = error;
    this.#poster?.show({ kind: "failed", reason: message });
    // With autoload="now" this is found out while embed.js itself still runs, before the page can have begun to listen.
    setTimeout(() => this.#tell({ name: "error", detail: { code, message, subject, fatal: true } }), 0);
  }

  #tell({ name, detail }: EmbedEvent): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  async #call(call: Call): Promise<Snapshot | null> {
    if (parseCall(call) === null)
      throw new HotsetEmbedError("embed/argument-invalid", `${call.method}() was given what makes no sense.`);
    if (!this.isConnected || !this.#poster)
      throw new HotsetEmbedError("embed/closed", "The element is in no page.");
    // Throws what is wrong with src; loading only shows it.
    this.#readAddress();
    this.#load();
    if (!this.#connection) throw new HotsetEmbedError("embed/closed", "The tour was taken from the page.");
    return this.#connection.call(call);
  }

  /** Title and picture of the tour, where they are to be had without being refused by another origin. */
  #showCard({ url, tourUrl }: ViewerAddress): void {
    const picture = this.getAttribute("poster");
    if (picture !== null && URL.canParse(picture, document.baseURI))
      return this.#poster?.setCard({ title: null, posterUrl: new URL(picture, document.baseURI).href });
    if (tourUrl === null || new URL(tourUrl).origin !== url.origin) return;
    const languages = [this.#language, ...navigator.languages];
    fetch(tourUrl)
      .then(async (response) => (response.ok ? ((await response.json()) as unknown) : null))
      .then((tour) => this.#poster?.setCard(parseTourCard(tour, tourUrl, languages)))
      // A poster without a picture is no failure; the viewer tells of a tour that cannot be had.
      .catch(() => this.#poster?.setCard({ title: null, posterUrl: null }));
  }

  get #language(): string {
    return this.getAttribute("lang") ?? (document.documentElement.lang || navigator.language);
  }
}

/** Not crypto.randomUUID: that needs a secure context, which a host page may not be. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

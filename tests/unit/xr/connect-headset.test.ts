import { describe, expect, it, vi } from "vitest";
import { connectHeadset } from "../../../src/xr/connect-headset.ts";
import type { XrPort } from "../../../src/session/ports.ts";
import type { Session, ViewPose } from "../../../src/session/session.ts";

const standing: ViewPose = { positionMetres: [1, 0, 2], headingDegrees: 30, pitchDegrees: -4 };

/** A headset's session that ends when asked, as the browser's does. */
class FakeXrSession extends EventTarget {
  end = vi.fn(async () => {});
}

function createFakes(playing: boolean) {
  let state: { session?: FakeXrSession; mode: string | null } = { mode: null };
  let listener: ((now: typeof state, before: typeof state) => void) | null = null;
  let port: XrPort | null = null;
  const change = (next: typeof state) => {
    const before = state;
    state = next;
    listener?.(next, before);
  };
  const store = {
    enterXR: vi.fn(async () => undefined),
    getState: () => state,
    subscribe: (listen: typeof listener) => {
      listener = listen;
      return () => {
        listener = null;
      };
    },
  };
  const said: string[] = [];
  const session = {
    getState: () => ({ playback: { playing } }),
    commands: {
      play: vi.fn(() => void said.push("play")),
      goTo: vi.fn(() => void said.push("goTo")),
    },
    reports: {
      notice: vi.fn(),
      xrSession: vi.fn((mode: string | null) => void said.push(`xrSession ${String(mode)}`)),
    },
    connectXr: (next: XrPort) => {
      port = next;
      return () => {
        port = null;
      };
    },
  };
  const visit = {
    arrive: vi.fn(() => void said.push("arrive")),
    depart: vi.fn((): ViewPose | null => standing),
  };
  const disconnect = connectHeadset(
    session as unknown as Session,
    store as unknown as Parameters<typeof connectHeadset>[1],
    visit,
  );
  return { store, session, visit, said, change, disconnect, port: () => port };
}

describe("the way into the headset", () => {
  it("asks for the session within the press itself", () => {
    const { store, port } = createFakes(false);
    port()?.enter("immersive-vr");
    expect(store.enterXR).toHaveBeenCalledExactlyOnceWith("immersive-vr");
  });

  it("places the visitor before it says that they are inside", () => {
    const { change, said } = createFakes(false);
    change({ session: new FakeXrSession(), mode: "immersive-vr" });
    expect(said).toEqual(["arrive", "xrSession immersive-vr"]);
  });

  it("lets a take play on that the platform paused, now and at the first press", () => {
    const { change, port, session } = createFakes(true);
    const headset = new FakeXrSession();
    port()?.enter("immersive-vr");
    change({ session: headset, mode: "immersive-vr" });
    expect(session.commands.play).toHaveBeenCalledOnce();
    headset.dispatchEvent(new Event("selectstart"));
    headset.dispatchEvent(new Event("selectstart"));
    expect(session.commands.play).toHaveBeenCalledTimes(2);
  });

  it("starts nothing that was not playing", () => {
    const { change, port, session } = createFakes(false);
    port()?.enter("immersive-vr");
    change({ session: new FakeXrSession(), mode: "immersive-vr" });
    expect(session.commands.play).not.toHaveBeenCalled();
  });

  it("tells of a refusal and stays on the page", async () => {
    const { store, port, session, visit } = createFakes(false);
    store.enterXR.mockRejectedValueOnce(new Error("Denied."));
    port()?.enter("immersive-vr");
    await vi.waitFor(() => expect(session.reports.notice).toHaveBeenCalledOnce());
    expect(session.reports.notice.mock.calls[0]?.[0]).toMatchObject({ code: "xr/refused" });
    expect(visit.arrive).not.toHaveBeenCalled();
  });
});

describe("the way out of the headset", () => {
  it("ends the session when asked, and brings the visitor back to where they stood", () => {
    const { change, port, said, session } = createFakes(false);
    const headset = new FakeXrSession();
    change({ session: headset, mode: "immersive-vr" });
    port()?.leave();
    expect(headset.end).toHaveBeenCalledOnce();
    change({ mode: null });
    expect(said.slice(-2)).toEqual(["xrSession null", "goTo"]);
    expect(session.commands.goTo).toHaveBeenCalledExactlyOnceWith(
      { kind: "pose", pose: standing },
      { cut: true },
    );
  });

  it("moves nobody whose headset never said where they were", () => {
    const { change, visit, session } = createFakes(false);
    visit.depart.mockReturnValueOnce(null);
    change({ session: new FakeXrSession(), mode: "immersive-vr" });
    change({ mode: null });
    expect(session.commands.goTo).not.toHaveBeenCalled();
  });

  it("leaves nothing behind when the set is taken down", () => {
    const { change, disconnect, port, session } = createFakes(false);
    const headset = new FakeXrSession();
    change({ session: headset, mode: "immersive-vr" });
    disconnect();
    expect(headset.end).toHaveBeenCalledOnce();
    expect(port()).toBeNull();
    session.reports.xrSession.mockClear();
    change({ mode: null });
    expect(session.reports.xrSession).not.toHaveBeenCalled();
  });
});

import { describe, expect, it } from "vitest";
import { decideFrame, type FrameFacts } from "../../../src/scene/frame/decide-frame.ts";
import { isSoftwareRenderer } from "../../../src/scene/frame/detect-renderer.ts";
import { chooseFocusHeight } from "../../../src/scene/screens/focus-size.ts";
import { decideUpload, type UploadFacts } from "../../../src/scene/screens/decide-upload.ts";

describe("uploading a picture", () => {
  const facts: UploadFacts = { serial: 7, uploadedSerial: 6, busy: false, software: true, format: "I420" };

  it("copies the planes where there is no graphics card", () => {
    expect(decideUpload(facts)).toBe("planes-i420");
    expect(decideUpload({ ...facts, format: "NV12" })).toBe("planes-nv12");
  });
  it("hands the frame over where there is one, or where the format is another", () => {
    expect(decideUpload({ ...facts, software: false })).toBe("direct");
    expect(decideUpload({ ...facts, format: "RGBA" })).toBe("direct");
    expect(decideUpload({ ...facts, format: null })).toBe("direct");
  });
  it("does nothing without a newer picture, and never queues", () => {
    expect(decideUpload({ ...facts, uploadedSerial: 7 })).toBe("none");
    expect(decideUpload({ ...facts, serial: null })).toBe("none");
    expect(decideUpload({ ...facts, busy: true })).toBe("none");
  });
});

describe("drawing a frame of the page", () => {
  const still: FrameFacts = { asked: false, newPicture: false, sinceFrameMs: 50, frameMs: 16 };

  it("rests while nothing changes", () => {
    expect(decideFrame(still)).toBe(false);
    expect(decideFrame({ ...still, sinceFrameMs: 1200 })).toBe(true);
  });
  it("follows the visitor at once, however slow the machine", () => {
    expect(decideFrame({ ...still, asked: true, sinceFrameMs: 1, frameMs: 200 })).toBe(true);
  });
  it("shows new pictures, but leaves a slow machine time for decoding them", () => {
    expect(decideFrame({ ...still, newPicture: true })).toBe(true);
    expect(decideFrame({ ...still, newPicture: true, frameMs: 90, sinceFrameMs: 100 })).toBe(false);
    expect(decideFrame({ ...still, newPicture: true, frameMs: 90, sinceFrameMs: 160 })).toBe(true);
  });
});

describe("telling a renderer without a graphics card", () => {
  it.each([
    ["ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)", true],
    ["llvmpipe (LLVM 15.0.7, 256 bits)", true],
    ["Microsoft Basic Render Driver", true],
    ["ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11)", false],
    ["Adreno (TM) 740", false],
  ])("%s", (name, software) => {
    expect(isSoftwareRenderer(name)).toBe(software);
  });
});

describe("the height of the large picture that is asked for", () => {
  it("is the next one that is published, so that a step does not load another", () => {
    expect([100, 180, 181, 700, 9000].map(chooseFocusHeight)).toEqual([180, 180, 270, 720, 2160]);
  });
});

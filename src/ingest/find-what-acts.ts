import type { Document, Node } from "@gltf-transform/core";

/** A node that does more than stand there, and what it does. */
export interface ActingNode {
  readonly node: Node;
  /** Completes "it cannot come later: ...". */
  readonly reason: string;
}

/** What of a model must be there before a visitor walks: what films, shines, moves or shows pictures. */
export function findWhatActs(document: Document): readonly ActingNode[] {
  const root = document.getRoot();
  const found: ActingNode[] = [];
  for (const node of root.listNodes()) {
    if (node.getCamera()) found.push({ node, reason: "it has a camera" });
    if (node.getExtension("KHR_lights_punctual")) found.push({ node, reason: "it has a lamp" });
    if (node.getSkin()) found.push({ node, reason: "it has bones" });
    if (node.getExtras()["hotset"] !== undefined)
      found.push({ node, reason: "it is a screen or belongs to a circuit (extras.hotset)" });
  }
  for (const animation of root.listAnimations())
    for (const channel of animation.listChannels()) {
      const node = channel.getTargetNode();
      if (node) found.push({ node, reason: `the clip ${animation.getName()} moves it` });
    }
  return found;
}

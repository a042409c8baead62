import type { AccessQuestion, EmbedAccess } from "../protocol/messages.ts";
import { parseAccessAnswer } from "../protocol/parse-access.ts";

/** The frame's questions for access on one port. */
export interface AccessLine {
  /** Rejects when the page gives none, or the line ends. The engine waits no longer than it thinks right. */
  ask(): Promise<EmbedAccess>;
  dispose(): void;
}

export function createAccessLine(port: MessagePort): AccessLine {
  const asked = new Map<number, (access: EmbedAccess | null) => void>();
  let lastId = 0;
  const hear = ({ data }: MessageEvent<unknown>) => {
    const answer = parseAccessAnswer(data);
    if (answer === null) return;
    asked.get(answer.id)?.(answer.access);
    asked.delete(answer.id);
  };
  port.addEventListener("message", hear);
  return {
    ask: () =>
      new Promise((resolve, reject) => {
        lastId += 1;
        asked.set(lastId, (access) => {
          if (access === null) reject(new Error("The page around the tour gives no access to its footage."));
          else resolve(access);
        });
        const question: AccessQuestion = { type: "access-question", id: lastId };
        port.postMessage(question);
      }),
    dispose() {
      port.removeEventListener("message", hear);
      for (const settle of asked.values()) settle(null);
      asked.clear();
    },
  };
}

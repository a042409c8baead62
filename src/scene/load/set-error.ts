import type { SessionError } from "../../session/session.ts";

export type SetErrorCode =
  | "scene/model-missing"
  | "scene/model-unreadable"
  | "scene/model-too-heavy"
  | "scene/no-webgl";

/** Why the set cannot be shown. Words for the visitor come from the code. */
export class SetError extends Error {
  readonly code: SetErrorCode;
  /** The file it concerns; null: none. */
  readonly subject: string | null;

  constructor(code: SetErrorCode, message: string, subject: string | null = null) {
    super(message);
    this.name = "SetError";
    this.code = code;
    this.subject = subject;
  }
}

/** Anything thrown while the set is made, as the session reports it. */
export function describeSetError(cause: unknown, file: string | null): SessionError {
  if (cause instanceof SetError) return { code: cause.code, message: cause.message, subject: cause.subject };
  return {
    code: "scene/model-unreadable",
    message: cause instanceof Error ? cause.message : String(cause),
    subject: file,
  };
}

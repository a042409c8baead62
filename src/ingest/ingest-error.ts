/** What went wrong in a packaging step; the words a person reads are in `message`, what to do about it in `hint`. */
export type IngestErrorCode =
  | "ingest/tool-missing"
  | "ingest/tool-failed"
  | "ingest/media-unreadable"
  | "ingest/media-unsuitable"
  | "ingest/package-untrue"
  | "ingest/model-unreadable"
  | "ingest/model-unsuitable";

/**
 * A failure of the world (tool, file, disk) in a packaging step. `exitCode` is what the command line ends with:
 * 1 for input that cannot be used, 3 for something missing on the machine, 4 for a defect of Hotset.
 */
export class IngestError extends Error {
  override readonly name = "IngestError";
  readonly code: IngestErrorCode;
  readonly hint: string;
  readonly exitCode: 1 | 3 | 4;

  constructor(code: IngestErrorCode, message: string, hint: string, exitCode: 1 | 3 | 4 = 1) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

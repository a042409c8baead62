/** A place where another floor connects what it can do; nobody may have, or it may have gone. */
export interface Port<Connected> {
  get(): Connected | null;
  /** Returns the way to disconnect; whoever connected later stays. */
  connect(connected: Connected): () => void;
}

export function createPort<Connected>(): Port<Connected> {
  let present: Connected | null = null;
  return {
    get: () => present,
    connect(connected) {
      present = connected;
      return () => {
        if (present === connected) present = null;
      };
    },
  };
}

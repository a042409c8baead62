import { useEffect, useState } from "preact/hooks";

const LOOK_MS = 30_000;

/** Wall time in milliseconds, never more than half a minute old. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

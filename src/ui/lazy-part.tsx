import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useUi, useWords } from "./ui-context.ts";

/**
 * A part of the interface that is fetched when it is first needed, with its words. Where it cannot be fetched the visitor is
 * told, and the rest goes on.
 */
export function createLazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function LazyPart(props: Props) {
    const { session } = useUi();
    const words = useWords();
    const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<Props> } | null>(null);
    useEffect(() => {
      let isStill = true;
      Promise.all([load(), words.loadOpened()]).then(
        ([Part]) => isStill && setLoaded({ Part }),
        (cause: unknown) =>
          session.reports.notice({ code: "ui/part-missing", message: String(cause), subject: null }),
      );
      return () => {
        isStill = false;
      };
    }, [session, words]);
    return loaded === null ? null : <loaded.Part {...props} />;
  };
}

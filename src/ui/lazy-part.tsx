import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from "react";
import { useUi } from "./ui-context.ts";

/**
 * A part of the interface that is fetched when it is first needed. Where it cannot be fetched the visitor is told, and the
 * rest goes on.
 */
export function createLazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Part = lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch (cause) {
      return { default: () => <MissingPart message={String(cause)} /> };
    }
  });
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

function MissingPart({ message }: { message: string }) {
  const { session } = useUi();
  useEffect(() => {
    session.reports.notice({ code: "ui/part-missing", message, subject: null });
  }, [session, message]);
  return null;
}

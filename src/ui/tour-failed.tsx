import { describeError } from "../words/describe-error.ts";
import { useSessionState, useWords } from "./ui-context.ts";

/** Nothing can be shown: why, and what to do. */
export function TourFailed() {
  const words = useWords();
  const error = useSessionState((state) => state.error);
  const { what, remedy } = describeError(words, error?.code ?? "tour/unknown", null);
  return (
    <main className="hs-main">
      <div className="hs-paper hs-card hs-failed" role="alert">
        <h2>{words.t("tourFailed")}</h2>
        <p>
          <strong>{what}</strong> {remedy}
        </p>
        {error !== null && error.message !== "" && (
          <details>
            <summary>{error.code}</summary>
            <pre>{error.message}</pre>
          </details>
        )}
        <button type="button" className="hs-button hs-button-ink" onClick={() => location.reload()}>
          {words.t("tryAgain")}
        </button>
      </div>
    </main>
  );
}

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Settings } from "../session/session.ts";
import { INTERFACE_LANGUAGES } from "../words/load-words.ts";
import { useSessionState, useUi, useWords } from "./ui-context.ts";
import { findTool, useReturnFocus } from "./use-return-focus.ts";

const MOTIONS = ["system", "reduced", "full"] as const satisfies readonly Settings["motion"][];

/** What a visitor may decide once for all visits. */
export function SettingsCard() {
  const open = useSessionState((state) => state.settingsOpen);
  return open ? <OpenSettingsCard /> : null;
}

function OpenSettingsCard() {
  const { session, toggleFullScreen } = useUi();
  const { commands } = session;
  const words = useWords();
  const settings = useSessionState((state) => state.settings);
  const labelsShown = useSessionState((state) => state.labelsShown);
  const seen = useSessionState((state) => state.visited.size > 0);
  const title = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLDialogElement>(null);
  useReturnFocus(card);
  useLayoutEffect(() => title.current?.focus(), []);

  return (
    <dialog ref={card} open className="hs-paper hs-card hs-settings" aria-labelledby="hs-settings-title">
      <h2 id="hs-settings-title" ref={title} tabIndex={-1}>
        {words.t("settings.title")}
      </h2>
      <Row name={words.t("settings.language")}>
        <select
          value={words.language}
          onChange={(event) => commands.changeSettings({ language: event.currentTarget.value })}
        >
          {Object.entries(INTERFACE_LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </Row>
      <Row name={words.t("settings.motion")}>
        <select
          value={settings.motion}
          onChange={(event) => {
            const motion = MOTIONS.find((known) => known === event.currentTarget.value);
            if (motion !== undefined) commands.changeSettings({ motion });
          }}
        >
          {MOTIONS.map((motion) => (
            <option key={motion} value={motion}>
              {words.t(`settings.motions.${motion}`)}
            </option>
          ))}
        </select>
      </Row>
      <Row name={words.t("settings.singleKeys")}>
        <input
          type="checkbox"
          checked={settings.singleKeys}
          onChange={(event) => commands.changeSettings({ singleKeys: event.currentTarget.checked })}
        />
      </Row>
      <Row name={words.t("settings.stick")}>
        <input
          type="checkbox"
          checked={settings.stick}
          onChange={(event) => commands.changeSettings({ stick: event.currentTarget.checked })}
        />
      </Row>
      <Row name={words.t("settings.labels")}>
        <input
          type="checkbox"
          checked={labelsShown}
          onChange={(event) => commands.setLabelsShown(event.currentTarget.checked)}
        />
      </Row>
      <div className="hs-settings-foot">
        {seen && (
          <button type="button" className="hs-button" onClick={() => commands.forgetVisited()}>
            {words.t("settings.forget")}
          </button>
        )}
        <button
          type="button"
          className="hs-button"
          onClick={() => {
            // The card of keys comes instead of this one: closed, it gives the keyboard back to what opened this.
            findTool("settings")?.focus();
            commands.setSettingsOpen(false);
            commands.setHelpOpen(true);
          }}
        >
          {words.t("settings.keys")}
        </button>
        <button type="button" className="hs-button" onClick={toggleFullScreen}>
          {words.t("fullScreen")}
        </button>
        <button
          type="button"
          className="hs-button hs-button-ink"
          onClick={() => commands.setSettingsOpen(false)}
        >
          {words.t("done")}
        </button>
      </div>
    </dialog>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <label className="hs-setting">
      <span>{name}</span>
      {children}
    </label>
  );
}

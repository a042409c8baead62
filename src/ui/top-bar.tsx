import { useRef } from "preact/hooks";
import { resolveTourUrl } from "../tour/resolve-source.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useSessionState, useTourText, useUi, useWords } from "./ui-context.ts";
import { useShownLayout } from "./use-shown-layout.ts";
import { useStageInset } from "./use-stage-inset.ts";

/** Whose set this is, and everything that is always at hand. */
export function TopBar() {
  const { session, share, toggleFullScreen } = useUi();
  const { commands } = session;
  const words = useWords();
  const layout = useShownLayout();
  const callSheetOpen = useSessionState((state) => state.callSheetOpen);
  const mode = useSessionState((state) => state.view.mode);
  const tourThere = useSessionState((state) => state.tour !== null);
  const setThere = useSessionState(
    ({ scene, tour }) => tour !== null && scene.phase !== "absent" && scene.phase !== "failed",
  );
  const helpOpen = useSessionState((state) => state.helpOpen);
  const settingsOpen = useSessionState((state) => state.settingsOpen);
  const takeOpen = useSessionState((state) => state.take !== null);
  const bar = useRef<HTMLElement>(null);
  useStageInset(bar, "top", takeOpen);

  return (
    <header className="hs-top" ref={bar}>
      <Title />
      <div className="hs-tools">
        {tourThere && (
          <Tool
            icon="sheet"
            name={words.t("callSheet")}
            pressed={callSheetOpen}
            onPress={() => commands.setCallSheetOpen(!callSheetOpen)}
          />
        )}
        {setThere && (
          <>
            <Tool
              icon="overview"
              name={words.t("overview")}
              pressed={mode === "overview"}
              onPress={() => commands.toggleOverview()}
            />
            <Tool
              icon="lens"
              name={words.t("lookThrough")}
              pressed={mode === "look-through"}
              onPress={() => commands.lookThrough()}
            />
            <Tool
              icon="theatre"
              name={words.t("theatre")}
              pressed={layout === "theatre"}
              onPress={() => commands.toggleLayout()}
            />
          </>
        )}
        <Tool icon="share" name={words.t("share")} onPress={share} />
        <Tool icon="full" name={words.t("fullScreen")} optional onPress={toggleFullScreen} />
        <Tool
          icon="help"
          name={words.t("help")}
          pressed={helpOpen}
          optional
          onPress={() => commands.setHelpOpen(!helpOpen)}
        />
        <Tool
          icon="settings"
          className="hs-tool hs-settings-tool"
          name={words.t("settingsTool")}
          pressed={settingsOpen}
          onPress={() => commands.setSettingsOpen(!settingsOpen)}
        />
        <HeadsetTools />
      </div>
    </header>
  );
}

function Title() {
  const chooseText = useTourText();
  const tour = useSessionState((state) => state.tour);
  const tourUrl = useSessionState((state) => state.tourUrl);
  if (tour === null) return <p className="hs-title" />;
  const logo = tour.brand?.logo;
  return (
    <h1 className="hs-title">
      {logo === undefined ? (
        chooseText(tour.title)
      ) : (
        <img src={resolveTourUrl(logo, tourUrl)} alt={chooseText(tour.title)} />
      )}
    </h1>
  );
}

function HeadsetTools() {
  const { session } = useUi();
  const { commands } = session;
  const words = useWords();
  const xr = useSessionState((state) => state.xr);
  if (xr.session !== null) {
    return <Tool icon="headset" name={words.t("leaveXr")} strong onPress={() => commands.leaveXr()} />;
  }
  return (
    <>
      {xr.supported.vr && (
        <Tool
          icon="headset"
          name={words.t("enterVr")}
          strong
          onPress={() => commands.enterXr("immersive-vr")}
        />
      )}
      {xr.supported.ar && (
        <Tool
          icon="headset"
          name={words.t("enterAr")}
          strong
          onPress={() => commands.enterXr("immersive-ar")}
        />
      )}
    </>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  /** May be left out where there is little room. */
  readonly optional?: boolean;
  readonly strong?: boolean;
  readonly className?: string;
}

function Tool({
  icon,
  name,
  onPress,
  pressed,
  optional = false,
  strong = false,
  className = "hs-tool",
}: ToolProps) {
  return (
    <button
      type="button"
      className={className}
      data-tool={icon}
      data-optional={optional}
      data-strong={strong}
      aria-pressed={pressed}
      title={name}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span className="hs-tool-name">{name}</span>
    </button>
  );
}

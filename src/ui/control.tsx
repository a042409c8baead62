import { DeskIcon, type DeskIconName } from "./desk-icon.tsx";

interface ControlProps {
  readonly icon: DeskIconName;
  readonly name: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  /** May be left out where there is little room. */
  readonly optional?: boolean;
}

/** A control of the take that is known by its drawing. */
export function Control({ icon, name, onPress, pressed, optional = false }: ControlProps) {
  return (
    <button
      type="button"
      className="hs-control"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      data-optional={optional}
      onClick={onPress}
    >
      <DeskIcon name={icon} />
    </button>
  );
}

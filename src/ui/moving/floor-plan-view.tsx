import type { TargetedMouseEvent } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { FloorPlan } from "../../session/session.ts";
import { chooseDepartmentMark } from "../../tour/department-marks.ts";
import { useSessionState, useTourText, useUi, useWords } from "../ui-context.ts";
import { chooseHeight, frameOf } from "./plan-geometry.ts";

/** The floor from above, with the places on it and where the visitor stands and looks; a press goes there. */
export function FloorPlanView() {
  const plan = useSessionState((state) => state.floorPlan);
  return plan === null ? null : <DrawnPlan plan={plan} />;
}

function DrawnPlan({ plan }: { plan: FloorPlan }) {
  const { session } = useUi();
  const words = useWords();
  const chooseText = useTourText();
  const hotspots = useSessionState((state) => state.tour?.hotspots);
  const open = useSessionState((state) => state.hotspot);
  const drawing = useRef<SVGSVGElement>(null);
  const visitor = useRef<SVGGElement>(null);
  const frame = useMemo(() => frameOf(plan), [plan]);

  useEffect(() => {
    let handle = requestAnimationFrame(function follow() {
      const { positionMetres, headingDegrees } = session.viewPose();
      const turned = `translate(${positionMetres[0]} ${positionMetres[2]}) rotate(${-headingDegrees})`;
      if (visitor.current?.getAttribute("transform") !== turned)
        visitor.current?.setAttribute("transform", turned);
      handle = requestAnimationFrame(follow);
    });
    return () => cancelAnimationFrame(handle);
  }, [session]);

  function go(event: TargetedMouseEvent<SVGSVGElement>) {
    const screen = drawing.current?.getScreenCTM();
    if (screen == null) return;
    const { x, y: z } = new DOMPoint(event.clientX, event.clientY).matrixTransform(screen.inverse());
    const { headingDegrees } = session.viewPose();
    session.commands.goTo({
      kind: "pose",
      pose: { positionMetres: [x, chooseHeight(plan, x, z), z], headingDegrees, pitchDegrees: 0 },
    });
  }

  return (
    // For pointers: keyboard and ear have the call sheet, and the list of what is in view.
    <div className="hs-plan" title={words.t("moving.plan")}>
      <svg
        ref={drawing}
        aria-hidden="true"
        viewBox={`${frame.left} ${frame.top} ${frame.width} ${frame.height}`}
        onClick={go}
      >
        {plan.pieces.map(({ corners }, index) => (
          <polygon key={index} points={corners.map((corner) => corner.join(",")).join(" ")} />
        ))}
        {plan.places.map(({ hotspot: id, at: [x, z] }) => {
          const hotspot = hotspots?.find((each) => each.id === id);
          if (hotspot === undefined) return null;
          return (
            <circle
              key={id}
              cx={x}
              cy={z}
              r={frame.unit * (id === open ? 5 : 3.4)}
              fill={chooseDepartmentMark(hotspot.department).colour}
              onClick={(event) => {
                event.stopPropagation();
                session.commands.openHotspot(id);
              }}
            >
              <title>{chooseText(hotspot.title)}</title>
            </circle>
          );
        })}
        <g ref={visitor} className="hs-plan-visitor">
          <g transform={`scale(${frame.unit})`}>
            <path className="hs-plan-sight" d="M0 0L-15 -26A30 30 0 0 1 15 -26Z" />
            <path d="M0 -8L6 7L0 4L-6 7Z" />
          </g>
        </g>
      </svg>
    </div>
  );
}

/** `st.balloons` and `st.snow`: pictures that cross the page once, over all that is on it. */
import { type CSSProperties, useState } from "react";
import { createPortal } from "react-dom";

import type { BalloonsPayload, SnowPayload } from "../../protocol/wire.gen";
import { BALLOONS, SNOWFLAKES } from "./celebrationPictures";

export function Balloons({ payload: { run } }: { payload: BalloonsPayload }) {
  return run === 0 ? null : <Celebration key={run} name="stBalloons" count={30} pictures={BALLOONS} seconds={1} />;
}

export function Snow({ payload: { run } }: { payload: SnowPayload }) {
  return run === 0 ? null : <Celebration key={run} name="stSnow" count={100} pictures={SNOWFLAKES} seconds={4} />;
}

interface CelebrationProps {
  readonly name: string;
  readonly count: number;
  readonly pictures: readonly string[];
  /** Within which all have set off. */
  readonly seconds: number;
}

/** The styles move the pictures from out of sight to out of sight, where they stay. */
function Celebration({ name, count, pictures, seconds }: CelebrationProps) {
  const [shown] = useState(() => Array.from({ length: count }, () => chance(pictures, seconds)));
  return createPortal(
    <div className={name} data-testid={name}>
      {shown.map(({ picture, style }, index) => (
        <img key={index} src={picture} alt="" style={style} />
      ))}
    </div>,
    document.body,
  );
}

function chance(pictures: readonly string[], seconds: number): { picture?: string | undefined; style: CSSProperties } {
  const style = {
    left: `${20 + 60 * Math.random()}%`,
    animationDelay: `${Math.round(seconds * 1000 * Math.random())}ms`,
    "--turn": ["X", "Y", "Z"].map((axis) => `rotate${axis}(${Math.round(360 * Math.random())}deg)`).join(" "),
  };
  return { picture: pictures[Math.floor(pictures.length * Math.random())], style };
}

/** A rating: thumbs, faces or stars. */
import { ToggleButton, ToggleButtonGroup, type Key } from "react-aria-components";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { FeedbackPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import starUrl from "./star.svg";

interface Rating {
  readonly value: number;
  readonly name: string;
  readonly icon: string;
}

const FACES = [
  ["Very dissatisfied", "sentiment_sad"],
  ["Dissatisfied", "sentiment_dissatisfied"],
  ["Neutral", "sentiment_neutral"],
  ["Satisfied", "sentiment_satisfied"],
  ["Very satisfied", "sentiment_very_satisfied"],
] as const;

const RATINGS: Record<FeedbackPayload["options"], readonly Rating[]> = {
  thumbs: [
    { value: 1, name: "Thumbs up", icon: "thumb_up" },
    { value: 0, name: "Thumbs down", icon: "thumb_down" },
  ],
  faces: FACES.map(([name, icon], value) => ({ value, name, icon })),
  stars: [0, 1, 2, 3, 4].map((value) => ({ value, name: `${value + 1} out of 5 stars`, icon: "star" })),
};

export function Feedback({ payload }: WidgetProps<FeedbackPayload>) {
  const { value, set } = useInput(payload);
  const stars = payload.options === "stars";
  const isActive = (rating: Rating) => (stars ? value !== null && rating.value <= value : rating.value === value);
  const rate = (keys: Set<Key>) => set(keys.size === 0 ? null : Number([...keys][0]));
  return (
    <div className="stFeedback" data-testid="stFeedback">
      <ToggleButtonGroup
        className="feedback"
        aria-label="Feedback rating"
        selectionMode="single"
        isDisabled={payload.disabled ?? false}
        selectedKeys={value === null ? [] : [String(value)]}
        onSelectionChange={rate}
      >
        {RATINGS[payload.options].map((rating) => {
          const active = isActive(rating);
          return (
            <ToggleButton
              key={rating.value}
              id={String(rating.value)}
              aria-label={rating.name}
              className="feedback-button"
              data-testid={active ? "stFeedbackButtonActive" : "stFeedbackButton"}
            >
              {active && stars ? (
                <img src={starUrl} alt="" data-testid="stImageIcon" />
              ) : (
                <AppIcon icon={`:material/${rating.icon}:`} />
              )}
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
    </div>
  );
}

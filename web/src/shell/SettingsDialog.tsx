/** How the person who looks at the app wants it to look, whatever its script says. */
import { useSession, useStore } from "../model/context";
import { CheckIcon } from "../ui/icons";
import { ModalFrame } from "../ui/ModalFrame";
import { chooseLayout, wideMode } from "./wideMode";

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <ModalFrame title="Settings" open onClose={onClose}>
      <div className="settings">
        <fieldset>
          <legend>Appearance</legend>
          <WideMode />
        </fieldset>
      </div>
    </ModalFrame>
  );
}

function WideMode() {
  const ofScript = useStore(useSession().status, (status) => (status.frame?.layout === "wide" ? "wide" : "narrow"));
  const isWide = (useStore(wideMode, (value) => value.layout) ?? ofScript) === "wide";
  return (
    <label className="setting" data-selected={isWide || undefined}>
      <input
        className="visually-hidden"
        type="checkbox"
        aria-label="Wide mode"
        aria-describedby="setting-wide"
        checked={isWide}
        onChange={(event) => chooseLayout(event.currentTarget.checked ? "wide" : "narrow", ofScript)}
      />
      <span className="checkbox-box">{isWide && <CheckIcon />}</span>
      <span>
        Wide mode
        <small id="setting-wide">The app takes the whole width of the window.</small>
      </span>
    </label>
  );
}

/** How the person who looks at the app wants it to look, whatever its script says. */
import { useSession, useStore } from "../model/context";
import { CheckIcon } from "../ui/icons";
import { ModalFrame } from "../ui/ModalFrame";
import { chooseTheme, isOnlyTheme, theme } from "./theme";
import { THEMES } from "./themes";
import { chooseLayout, wideMode } from "./wideMode";

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <ModalFrame title="Settings" open onClose={onClose}>
      <div className="settings">
        <fieldset>
          <legend>Appearance</legend>
          <WideMode />
        </fieldset>
        {!isOnlyTheme && <Theme />}
      </div>
    </ModalFrame>
  );
}

function Theme() {
  const choice = useStore(theme, (value) => value.choice);
  return (
    <fieldset>
      <legend>Theme</legend>
      {THEMES.map(([name, text]) => (
        <label className="setting" key={name} data-selected={name === choice || undefined}>
          <input
            className="visually-hidden"
            type="radio"
            name="theme"
            checked={name === choice}
            onChange={() => chooseTheme(name)}
          />
          <span className="radio-circle">
            <span className="radio-dot" />
          </span>
          {text}
        </label>
      ))}
    </fieldset>
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

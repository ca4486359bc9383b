/** The notices, in a corner where they cover nothing that is in use. */
import { useStore } from "../model/context";
import { dismiss, notices } from "../model/notices";
import { CrossIcon } from "../ui/icons";

export function Notices() {
  const shown = useStore(notices, (value) => value.shown);
  return (
    // Screen readers hear what changes in a region that was there before.
    <div className="notices" role="status" aria-label="Notices">
      {shown.map(({ name, text, action }) => (
        <div className="notice" key={name} data-notice={name}>
          <span className="notice-text">{text}</span>
          {action !== undefined && (
            <button
              type="button"
              className="notice-action"
              onClick={() => {
                dismiss(name);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" className="notice-dismiss" aria-label="Dismiss" onClick={() => dismiss(name)}>
            <CrossIcon />
          </button>
        </div>
      ))}
    </div>
  );
}

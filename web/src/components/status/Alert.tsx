/** `st.error`, `st.warning`, `st.info` and `st.success`. */
import type { AlertPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { Markdown } from "../../ui/Markdown";

const URGENT = new Set(["error", "warning"]);

export function Alert({ payload }: { payload: AlertPayload }) {
  const name = payload.kind[0]?.toUpperCase() + payload.kind.slice(1);
  const icon = payload.icon && <AppIcon icon={payload.icon} testId="stAlertDynamicIcon" />;
  return (
    <div className="stAlert" data-testid="stAlert">
      <div
        className={`stAlertContainer alert-${payload.kind}`}
        data-testid="stAlertContainer"
        role={URGENT.has(payload.kind) ? "alert" : "status"}
      >
        <div data-testid={`stAlertContent${name}`} className="alert-content">
          {payload.title ? (
            <div className="alert-head">
              {icon}
              <strong className="alert-text" data-testid="stAlertTitle">
                <div data-testid="stMarkdownContainer">
                  <Markdown text={payload.title} label />
                </div>
              </strong>
            </div>
          ) : (
            icon
          )}
          <div className="alert-text">
            <div data-testid="stMarkdownContainer">
              <Markdown text={payload.body} />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

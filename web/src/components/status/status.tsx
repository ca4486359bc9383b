/** Status elements: alerts and exceptions. */
import { useState } from "react";

import { Markdown } from "../../ui/Markdown";
import type { AlertPayload, ExceptionPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { copyText } from "../../ui/CopyButton";

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

export function ExceptionBox({ payload }: { payload: ExceptionPayload }) {
  return (
    <div className="stException" data-testid="stException">
      <div className="stAlertContainer alert-error" data-testid="stAlertContainer" role="alert">
        <div data-testid="stAlertContentError" className="exception">
          <div data-testid="stExceptionMessage">
            <Message payload={payload} />
          </div>
          {payload.trace.length > 0 && (
            <div>
              <div className="exception-heading">Traceback:</div>
              <pre>
                <code>
                  {payload.trace.map((row, index) => (
                    <div data-testid="stExceptionTraceRow" key={index}>
                      {row}
                    </div>
                  ))}
                </code>
              </pre>
            </div>
          )}
          <Actions payload={payload} />
        </div>
      </div>
    </div>
  );
}

function Message({ payload }: { payload: ExceptionPayload }) {
  if (payload.markdown) {
    const separator = payload.message === "" ? "" : ": ";
    return (
      <div data-testid="stMarkdownContainer">
        <Markdown text={`**${payload.name}**${separator}${payload.message}`} />
      </div>
    );
  }
  return (
    <>
      <span className="exception-name">{payload.name}</span>
      {payload.message !== "" && ": "}
      {payload.message}
    </>
  );
}

function Actions({ payload }: { payload: ExceptionPayload }) {
  const [copied, setCopied] = useState(false);
  const summary = `${payload.name}: ${payload.message}`;
  const whole = [summary, "", ...payload.trace].join("\n");
  return (
    <div className="exception-actions">
      <button type="button" onClick={() => void copyText(whole).then(setCopied)}>
        {copied ? "Copied" : "Copy"}
      </button>
      {payload.links && isLocal() && (
        <>
          <a
            href={`https://www.google.com/search?q=${encodeURIComponent(summary)}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            Ask Google
          </a>
          <a
            href={`https://chatgpt.com/?q=${encodeURIComponent(`${summary}\n\n${payload.trace.join("\n")}`)}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            Ask ChatGPT
          </a>
        </>
      )}
    </div>
  );
}

/** Links that help the app's author are for the author's own machine. */
function isLocal(): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
}

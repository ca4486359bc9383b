/** `st.exception`, and what a script raises. */
import { useState } from "react";

import type { ExceptionPayload } from "../../protocol/wire.gen";
import { copyText } from "../../ui/clipboard";
import { Markdown } from "../../ui/Markdown";

export function ExceptionBox({ payload }: { payload: ExceptionPayload }) {
  return (
    <div className="stException" data-testid="stException">
      <div className="stAlertContainer alert-error" data-testid="stAlertContainer" role="alert">
        <div data-testid="stAlertContentError" className="exception">
          <div data-testid="stExceptionMessage">
            <Message payload={payload} />
          </div>
          {payload.notes?.map((note, index) => (
            <div className="exception-note" key={index}>
              {note}
            </div>
          ))}
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
  const isPlace = payload.message.startsWith('File "');
  return (
    <div className="exception-message">
      <span className="exception-name">{payload.name}</span>
      {payload.name !== "" && ": "}
      {isPlace ? <span className="exception-place">{payload.message}</span> : payload.message}
    </div>
  );
}

function Actions({ payload }: { payload: ExceptionPayload }) {
  const [copied, setCopied] = useState(false);
  const summary = [payload.name, payload.message].filter(Boolean).join(": "); // one without details has no name
  const whole = [summary, ...(payload.notes ?? []), "", ...payload.trace].join("\n").trim();
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

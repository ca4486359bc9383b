/** A field for a message, with files or speech to go along. */
import {
  type CSSProperties,
  type KeyboardEvent,
  type TextareaHTMLAttributes,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import { directionOf } from "../../markdown/direction";
import { useSession, useStore } from "../../model/context";
import type { ChatInputPayload, ChatSubmission } from "../../protocol/wire.gen";
import { ButtonTip } from "../../ui/ButtonTip";
import { fitHeight } from "../../ui/fitHeight";
import { timeText } from "../files/AudioInput";
import { FileChips } from "../files/FileChips";
import { ApproveIcon, AttachIcon, CancelIcon, MicrophoneIcon, SendIcon, StopIcon } from "../files/fileIcons";
import { type RefusedFile, useFileDrop } from "../files/fileRules";
import { useRecorder } from "../files/useRecorder";
import { useWaveform } from "../files/useWaveform";

/** A file that waits for its message; one with an error stays behind. */
interface Attachment extends Omit<RefusedFile, "error"> {
  readonly key: string;
  readonly error?: string;
}

type FocusHandlers = Required<Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "onFocus" | "onBlur">>;

const ATTACH = { single: "Upload a file", multiple: "Upload files", directory: "Upload a directory" };
const ATTACH_TIP = {
  single: "Upload or drag and drop a file",
  multiple: "Upload or drag and drop files",
  directory: "Upload or drag and drop a directory",
};
let attachments = 0;

export function ChatInput({ payload, resets }: { payload: ChatInputPayload; resets: number }) {
  const session = useSession();
  const { uploads } = session;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(payload.text ?? "");
  const [seen, setSeen] = useState(resets);
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const recorder = useRecorder(payload.sample_rate);
  const { attach } = useWaveform(recorder.stream, undefined);
  const [sent, setSent] = useState(0);
  const answering = useStore(session.status, ({ answered }) => answered < sent);
  const running = useStore(session.status, ({ scriptState }) => scriptState === "running");
  const held = payload.submit_mode !== undefined && payload.disabled !== true && answering;
  const disabled = payload.disabled === true || held;
  const recording = recorder.stream !== undefined;
  const { label, max_chars: limit, height } = payload;

  // The script has put a text into the field.
  if (seen !== resets) {
    setSeen(resets);
    setText(payload.text ?? "");
  }
  const focus = useFocusKept(area, disabled);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || height !== undefined) return;
    fitHeight(element);
  });

  const drop = useFileDrop({
    rules: payload,
    multiple: payload.files === "multiple" || payload.files === "directory",
    directory: payload.files === "directory",
    disabled: disabled || payload.files === undefined,
    onFiles: (taken, refused) => {
      const added: Attachment[] = [...refused, ...taken].map((each) => ({ ...each, key: `${(attachments += 1)}` }));
      setFiles(payload.files === "single" ? added : [...files, ...added]);
      area.current?.focus();
    },
  });
  const {
    role: _role,
    tabIndex: _tabIndex,
    "aria-disabled": _ariaDisabled,
    ...dropTarget
  } = drop.getRootProps() as Record<string, unknown>;

  const ready = files.filter(({ error }) => error === undefined);
  const canSend = !disabled && (text !== "" || ready.length > 0);
  const send = (audio?: File) => {
    if (disabled || (!canSend && audio === undefined)) return;
    const message: ChatSubmission = { text, files: ready.map(({ file, name }) => uploads.add(file, name)) };
    if (audio !== undefined) message.audio = uploads.add(audio);
    setSent(session.submit(payload.id, message));
    setText("");
    setFiles([]);
    area.current?.focus();
  };
  const approve = async () => {
    const sound = await recorder.finish();
    if (sound === undefined) return;
    const name = `audio-${new Date().toISOString().replaceAll(/[:.]/g, "-")}.wav`;
    send(new File([sound], name, { type: "audio/wav" }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.repeat) send();
  };

  return (
    <div
      {...dropTarget}
      className="stChatInput"
      data-testid="stChatInput"
      data-disabled={disabled || undefined}
      data-over={drop.isDragActive || undefined}
      data-tall={height !== undefined || undefined}
      style={height === "stretch" ? { height: "100%" } : undefined}
    >
      {files.length > 0 && (
        <FileChips
          chips={files.map((each) => ({ ...each, size: each.file.size, type: each.file.type }))}
          disabled={disabled}
          onRemove={(key) => setFiles(files.filter((each) => each.key !== key))}
        />
      )}
      <div className="chat-row">
        {!recording && (
          <textarea
            ref={area}
            data-testid="stChatInputTextArea"
            placeholder={label}
            dir={directionOf(text || label)}
            aria-label={label}
            aria-describedby={limit === undefined ? undefined : `${id}-count`}
            rows={1}
            disabled={disabled}
            value={text}
            style={fixedHeight(height)}
            onChange={({ currentTarget }) => {
              if (limit === undefined || [...currentTarget.value].length <= limit) setText(currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            {...focus}
          />
        )}
        <div data-testid="stChatInputWaveform" className="waveform" ref={attach} data-empty={!recording || undefined} />
        {recording && <span className="time-code">{timeText(recorder.seconds)}</span>}
        {payload.files !== undefined && !recording && (
          <div data-testid="stChatInputFileUploadButton" className="chat-attach" role="presentation">
            <input {...drop.input} />
            <ButtonTip text={ATTACH_TIP[payload.files]}>
              <button
                type="button"
                className="icon-button"
                aria-label={ATTACH[payload.files]}
                disabled={disabled}
                onClick={drop.open}
              >
                <AttachIcon />
              </button>
            </ButtonTip>
          </div>
        )}
        {limit !== undefined && !recording && (
          <div id={`${id}-count`}>
            <div className="stChatInputInstructions" data-testid="InputInstructions">
              {text !== "" && (
                <span className={[...text].length >= limit ? "full" : undefined}>{`${[...text].length}/${limit}`}</span>
              )}
            </div>
          </div>
        )}
        {recorder.problem !== undefined && !recording && (
          <span role="alert" className="chat-note">
            {recorder.problem}
          </span>
        )}
        {recording ? (
          <>
            <button
              type="button"
              className="icon-button"
              data-testid="stChatInputCancelButton"
              aria-label="Cancel recording"
              onClick={recorder.cancel}
            >
              <CancelIcon />
            </button>
            <button
              type="button"
              className="icon-button chat-send"
              data-testid="stChatInputApproveButton"
              aria-label="Submit recording"
              onClick={() => void approve()}
            >
              <ApproveIcon />
            </button>
          </>
        ) : (
          <>
            {payload.audio && (
              <button
                type="button"
                className="icon-button"
                data-testid="stChatInputMicButton"
                aria-label="Start recording"
                disabled={disabled}
                onClick={() => void recorder.start()}
              >
                <MicrophoneIcon />
              </button>
            )}
            {held && running && payload.submit_mode === "stop" ? (
              <button
                key="stop"
                type="button"
                className="icon-button chat-send"
                data-testid="stChatInputStopButton"
                aria-label="Stop script"
                onClick={() => session.stop()}
              >
                <StopIcon />
              </button>
            ) : (
              <button
                key="send"
                type="button"
                className="icon-button chat-send"
                data-testid="stChatInputSubmitButton"
                aria-label="Send message"
                disabled={!canSend}
                onClick={() => send()}
              >
                <SendIcon />
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** The padding and the border of the box count as part of the height that a script asks for. */
const AROUND = 26;

function fixedHeight(height: ChatInputPayload["height"]): CSSProperties | undefined {
  return typeof height === "number" ? { height: height - AROUND } : undefined;
}

/** A field that had the focus when it was disabled has it again afterwards, unless something else has it by then. */
function useFocusKept(area: { readonly current: HTMLTextAreaElement | null }, disabled: boolean): FocusHandlers {
  const had = useRef(false);
  useLayoutEffect(() => {
    if (!disabled && had.current && document.activeElement === document.body) area.current?.focus();
  }, [area, disabled]);
  return {
    onFocus: () => {
      had.current = true;
    },
    onBlur: ({ currentTarget }) => {
      had.current &&= currentTarget.disabled; // a field loses the focus when it is disabled
    },
  };
}

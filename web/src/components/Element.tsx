/** One element of the page: its container, and the component for what it is. */
import { lazy, memo, Suspense, useSyncExternalStore, type CSSProperties, type ReactNode } from "react";

import type { ElementPayload, Width } from "../protocol/wire.gen";
import { lazyComponent } from "../lazy";
import type { ElementNode } from "../model/nodes";
import { Button } from "./buttons/Button";
import { ButtonGroup } from "./choices/ButtonGroup";
import { Checkbox } from "./choices/Checkbox";
import { ColorPicker } from "./inputs/ColorPicker";
import { DateInput } from "./datetime/DateInput";
import { DateTimeInput } from "./datetime/DateTimeInput";
import { DownloadButton } from "./buttons/DownloadButton";
import { Feedback } from "./choices/Feedback";
import { LinkButton } from "./buttons/LinkButton";
import { MenuButton } from "./buttons/MenuButton";
import { Multiselect } from "./choices/Multiselect";
import { NumberInput } from "./inputs/NumberInput";
import { Pagination } from "./choices/Pagination";
import { Radio } from "./choices/Radio";
import { Selectbox } from "./choices/Selectbox";
import { SelectSlider } from "./choices/SelectSlider";
import { Slider } from "./choices/Slider";
import { TextArea } from "./inputs/TextArea";
import { TextInput } from "./inputs/TextInput";
import { TimeInput } from "./datetime/TimeInput";
import { Json } from "./data/Json";
import { PageLink } from "./buttons/PageLink";
import { Progress } from "./status/Progress";
import { Alert, ExceptionBox } from "./status/status";
import { Code, Divider, Heading, MarkdownText, PlainText } from "./text/text";

// Few apps take files, and what these need is large.
const FileUploader = lazy(async () => ({ default: (await import("./files/FileUploader")).FileUploader }));
const CameraInput = lazy(async () => ({ default: (await import("./files/CameraInput")).CameraInput }));
const AudioInput = lazy(async () => ({ default: (await import("./files/AudioInput")).AudioInput }));
const [ChatInput, preloadChatInput] = lazyComponent(async () => (await import("./chat/ChatInput")).ChatInput);
export { preloadChatInput };

export const Element = memo(function Element({ node }: { node: ElementNode }) {
  const { payload, stale, resets } = useSyncExternalStore(node.subscribe, node.current);
  const key = "key" in payload && payload.key !== undefined ? ` ${keyClass(payload.key)}` : "";
  return (
    <div
      className={`stElementContainer element-container${key}`}
      data-testid="stElementContainer"
      data-stale={stale}
      data-type={payload.type}
      style={"width" in payload ? widthStyle(payload.width) : spaceStyle(payload)}
      data-width={"width" in payload && typeof payload.width === "string" ? payload.width : undefined}
    >
      <Suspense>
        <Content payload={payload} resets={resets} />
      </Suspense>
    </div>
  );
});

function Content({ payload, resets }: { payload: ElementPayload; resets: number }): ReactNode {
  switch (payload.type) {
    case "heading":
      return <Heading payload={payload} />;
    case "markdown":
      return <MarkdownText payload={payload} />;
    case "divider":
      return <Divider />;
    case "text":
      return <PlainText payload={payload} />;
    case "code":
      return <Code payload={payload} />;
    case "json":
      return <Json payload={payload} />;
    case "alert":
      return <Alert payload={payload} />;
    case "progress":
      return <Progress payload={payload} />;
    case "exception":
      return <ExceptionBox payload={payload} />;
    case "space":
      return <div className="stSpace" data-testid="stSpace" />;
    case "empty":
      return <div className="stEmpty" data-testid="stEmpty" />;
    case "button":
      return <Button payload={payload} />;
    case "download_button":
      return <DownloadButton payload={payload} />;
    case "link_button":
      return <LinkButton payload={payload} />;
    case "menu_button":
      return <MenuButton payload={payload} />;
    case "page_link":
      return <PageLink payload={payload} />;
    case "checkbox":
      return <Checkbox payload={payload} resets={resets} />;
    case "text_input":
      return <TextInput payload={payload} resets={resets} />;
    case "text_area":
      return <TextArea payload={payload} resets={resets} />;
    case "number_input":
      return <NumberInput payload={payload} resets={resets} />;
    case "slider":
      return <Slider payload={payload} resets={resets} />;
    case "select_slider":
      return <SelectSlider payload={payload} resets={resets} />;
    case "button_group":
      return <ButtonGroup payload={payload} resets={resets} />;
    case "feedback":
      return <Feedback payload={payload} resets={resets} />;
    case "pagination":
      return <Pagination payload={payload} resets={resets} />;
    case "radio":
      return <Radio payload={payload} resets={resets} />;
    case "selectbox":
      return <Selectbox payload={payload} resets={resets} />;
    case "multiselect":
      return <Multiselect payload={payload} resets={resets} />;
    case "date_input":
      return <DateInput payload={payload} resets={resets} />;
    case "time_input":
      return <TimeInput payload={payload} resets={resets} />;
    case "datetime_input":
      return <DateTimeInput payload={payload} resets={resets} />;
    case "color_picker":
      return <ColorPicker payload={payload} resets={resets} />;
    case "file_uploader":
      return <FileUploader payload={payload} />;
    case "camera_input":
      return <CameraInput payload={payload} />;
    case "audio_input":
      return <AudioInput payload={payload} />;
    case "chat_input":
      return <ChatInput payload={payload} resets={resets} />;
  }
}

/** The class that an app's own styles and tests find an element by. */
export function keyClass(key: string): string {
  return `st-key-${key.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}

function spaceStyle(payload: ElementPayload): CSSProperties | undefined {
  if (payload.type !== "space") return undefined;
  const { size } = payload;
  if (size === "stretch") return { flex: "1 1 0" };
  return { "--space": typeof size === "number" ? `${size}px` : `var(--space-${size})` } as CSSProperties;
}

export function widthStyle(width: Width): CSSProperties | undefined {
  return typeof width === "number" ? { width } : undefined;
}

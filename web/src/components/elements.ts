/**
 * Which component draws an element. A type that has none is an error of the compiler.
 *
 * `lazyComponent` keeps one out of what is loaded at the start.
 */
import type { ComponentType } from "react";

import { lazyComponent } from "../lazy";
import type { ElementProps } from "../model/componentProps";
import type { ElementPayload } from "../protocol/wire.gen";
import { Button } from "./buttons/Button";
import { DownloadButton } from "./buttons/DownloadButton";
import { LinkButton } from "./buttons/LinkButton";
import { MenuButton } from "./buttons/MenuButton";
import { PageLink } from "./buttons/PageLink";
import { ButtonGroup } from "./choices/ButtonGroup";
import { Checkbox } from "./choices/Checkbox";
import { Feedback } from "./choices/Feedback";
import { Multiselect } from "./choices/Multiselect";
import { Pagination } from "./choices/Pagination";
import { Radio } from "./choices/Radio";
import { Selectbox } from "./choices/Selectbox";
import { SelectSlider } from "./choices/SelectSlider";
import { Slider } from "./choices/Slider";
import { Json } from "./data/Json";
import { DateInput } from "./datetime/DateInput";
import { DateTimeInput } from "./datetime/DateTimeInput";
import { TimeInput } from "./datetime/TimeInput";
import { ColorPicker } from "./inputs/ColorPicker";
import { NumberInput } from "./inputs/NumberInput";
import { TextArea } from "./inputs/TextArea";
import { TextInput } from "./inputs/TextInput";
import { Empty, Space } from "./layout/Space";
import { Alert } from "./status/Alert";
import { ExceptionBox } from "./status/ExceptionBox";
import { Progress } from "./status/Progress";
import { Code } from "./text/Code";
import { Heading } from "./text/Heading";
import { Divider, MarkdownText } from "./text/MarkdownText";
import { PlainText } from "./text/PlainText";

type Elements = {
  readonly [Type in ElementPayload["type"]]: ComponentType<ElementProps<Extract<ElementPayload, { type: Type }>>>;
};

export const ELEMENTS = {
  heading: Heading,
  markdown: MarkdownText,
  divider: Divider,
  text: PlainText,
  code: Code,
  json: Json,
  alert: Alert,
  progress: Progress,
  exception: ExceptionBox,
  space: Space,
  empty: Empty,
  button: Button,
  download_button: DownloadButton,
  link_button: LinkButton,
  menu_button: MenuButton,
  page_link: PageLink,
  checkbox: Checkbox,
  text_input: TextInput,
  text_area: TextArea,
  number_input: NumberInput,
  slider: Slider,
  select_slider: SelectSlider,
  button_group: ButtonGroup,
  feedback: Feedback,
  pagination: Pagination,
  radio: Radio,
  selectbox: Selectbox,
  multiselect: Multiselect,
  date_input: DateInput,
  time_input: TimeInput,
  datetime_input: DateTimeInput,
  color_picker: ColorPicker,
  // Few apps take files or messages, and what these need is large.
  file_uploader: lazyComponent("files", async () => (await import("./files/FileUploader")).FileUploader),
  camera_input: lazyComponent("camera", async () => (await import("./files/CameraInput")).CameraInput),
  audio_input: lazyComponent("audio", async () => (await import("./files/AudioInput")).AudioInput),
  chat_input: lazyComponent("chat", async () => (await import("./chat/ChatInput")).ChatInput),
} satisfies Elements;

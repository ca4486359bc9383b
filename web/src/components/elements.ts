/**
 * Which component draws an element. A type that has none is an error of the compiler.
 *
 * What nearly every app shows is loaded at the start, and what must show without a network. All else is in parts that are
 * loaded when they are first drawn.
 */
import type { ComponentType } from "react";

import { lazyComponents } from "../lazy";
import type { ElementProps } from "../model/componentProps";
import type { ElementPayload } from "../protocol/wire.gen";
import { Button } from "./buttons/Button";
import { Empty, Space } from "./layout/Space";
import { Alert } from "./status/Alert";
import { ExceptionBox } from "./status/ExceptionBox";
import { Progress } from "./status/Progress";
import { Code } from "./text/Code";
import { Heading } from "./text/Heading";
import { Divider, MarkdownText } from "./text/MarkdownText";
import { PlainText } from "./text/PlainText";

const help = lazyComponents("components/text/help", () => import("./text/help"));
const html = lazyComponents("components/text/html", () => import("./text/html"));
const otherButtons = lazyComponents("components/buttons/otherButtons", () => import("./buttons/otherButtons"));
const boxes = lazyComponents("components/choices/boxes", () => import("./choices/boxes"));
const lists = lazyComponents("components/choices/lists", () => import("./choices/lists"));
const sliders = lazyComponents("components/choices/sliders", () => import("./choices/sliders"));
const groups = lazyComponents("components/choices/groups", () => import("./choices/groups"));
const fields = lazyComponents("components/inputs/fields", () => import("./inputs/fields"));
const color = lazyComponents("components/inputs/color", () => import("./inputs/color"));
const moments = lazyComponents("components/datetime/moments", () => import("./datetime/moments"));
const viewer = lazyComponents("components/data/viewer", () => import("./data/viewer"));
const metric = lazyComponents("components/status/metric", () => import("./status/metric"));
const skeleton = lazyComponents("components/status/skeleton", () => import("./status/skeleton"));
const celebrations = lazyComponents("components/status/celebrations", () => import("./status/celebrations"));
const uploader = lazyComponents("components/files/uploader", () => import("./files/uploader"));
const camera = lazyComponents("components/files/camera", () => import("./files/camera"));
const audio = lazyComponents("components/files/audio", () => import("./files/audio"));
const components = lazyComponents("components/components/bidi", () => import("./components/bidi"));
const framed = lazyComponents("components/components/frame", () => import("./components/frame"));
const chat = lazyComponents("components/chat/input", () => import("./chat/input"));
const frames = lazyComponents("components/media/frames", () => import("./media/frames"));
const media = lazyComponents("components/media/media", () => import("./media/media"));
const tables = lazyComponents("components/tables/dataframe", () => import("./tables/dataframe"));
const staticTable = lazyComponents("components/tables/static", () => import("./tables/static"));
const pdf = lazyComponents("components/media/pdf", () => import("./media/pdf"));

type Elements = {
  readonly [Type in ElementPayload["type"]]: ComponentType<ElementProps<Extract<ElementPayload, { type: Type }>>>;
};

export const ELEMENTS = {
  heading: Heading,
  markdown: MarkdownText,
  divider: Divider,
  text: PlainText,
  code: Code,
  html: html("Html"),
  help_info: help("ObjectHelp"),
  json: viewer("Json"),
  dataframe: tables("Dataframe"),
  selectable_dataframe: tables("SelectableDataframe"),
  data_editor: tables("DataEditor"),
  table: staticTable("StaticTable"),
  alert: Alert,
  progress: Progress,
  metric: metric("Metric"),
  skeleton: skeleton("Skeleton"),
  toast: Empty, // the message is over the page
  balloons: celebrations("Balloons"),
  snow: celebrations("Snow"),
  exception: ExceptionBox,
  image: media("Image"),
  audio: media("Audio"),
  video: media("Video"),
  iframe: frames("IFrame"),
  pdf: pdf("Pdf"),
  space: Space,
  empty: Empty,
  button: Button,
  download_button: otherButtons("DownloadButton"),
  link_button: otherButtons("LinkButton"),
  menu_button: otherButtons("MenuButton"),
  page_link: otherButtons("PageLink"),
  checkbox: boxes("Checkbox"),
  text_input: fields("TextInput"),
  text_area: fields("TextArea"),
  number_input: fields("NumberInput"),
  slider: sliders("Slider"),
  select_slider: sliders("SelectSlider"),
  button_group: groups("ButtonGroup"),
  feedback: groups("Feedback"),
  pagination: groups("Pagination"),
  radio: boxes("Radio"),
  selectbox: lists("Selectbox"),
  multiselect: lists("Multiselect"),
  date_input: moments("DateInput"),
  time_input: moments("TimeInput"),
  datetime_input: moments("DateTimeInput"),
  color_picker: color("ColorPicker"),
  file_uploader: uploader("FileUploader"),
  camera_input: camera("CameraInput"),
  audio_input: audio("AudioInput"),
  chat_input: chat("ChatInput"),
  bidi_component: components("BidiComponent"),
  component_instance: framed("ComponentInstance"),
} satisfies Elements;

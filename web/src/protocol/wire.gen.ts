// Generated from wasm_runtime/protocol by `python -m wasm_runtime.protocol.typescript`. Do not edit.

export type Width = "stretch" | "content" | "auto" | number;

export type Height = "stretch" | "content" | number;

export type Gap = "none" | "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number;

export type LabelVisibility = "visible" | "hidden" | "collapsed";

export interface WidgetPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
}

export interface InputPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
}

export type TextAlignment = "left" | "center" | "right" | "justify";

export interface HeadingPayload {
  type: "heading";
  level: 1 | 2 | 3;
  body: string;
  width: "stretch" | "content" | "auto" | number;
  anchor?: string | false;
  help?: string;
  icon?: string;
  divider?: string;
  align?: "left" | "center" | "right" | "justify";
  nowrap?: true;
}

export interface MarkdownPayload {
  type: "markdown";
  body: string;
  width: "stretch" | "content" | "auto" | number;
  caption?: true;
  latex?: true;
  badge?: true;
  allow_html?: true;
  help?: string;
  align?: "left" | "center" | "right" | "justify";
  no_anchors?: true;
  nowrap?: true;
}

export interface DividerPayload {
  type: "divider";
  width: "stretch" | "content" | "auto" | number;
}

export interface TextPayload {
  type: "text";
  body: string;
  width: "stretch" | "content" | "auto" | number;
  help?: string;
  align?: "left" | "center" | "right" | "justify";
  nowrap?: true;
}

export interface CodePayload {
  type: "code";
  body: string;
  language: string;
  width: "stretch" | "content" | "auto" | number;
  height?: "stretch" | "content" | number;
  line_numbers?: true;
  wrap_lines?: true;
}

export interface HtmlPayload {
  type: "html";
  body: string;
  width: "stretch" | "content" | "auto" | number;
  allow_javascript?: true;
}

export interface HelpMember {
  name: string;
  kind: string;
  shown?: string;
  doc?: string;
}

export interface HelpPayload {
  type: "help_info";
  kind: string;
  width: "stretch" | "content" | "auto" | number;
  name?: string;
  shown?: string;
  doc?: string;
  members?: HelpMember[];
}

export type TextElement = HeadingPayload | MarkdownPayload | DividerPayload | TextPayload | CodePayload | HtmlPayload | HelpPayload;

export type MetricColor = "red" | "orange" | "yellow" | "green" | "blue" | "violet" | "gray" | "primary";

export type MetricArrow = "up" | "down";

export interface AlertPayload {
  type: "alert";
  kind: "error" | "warning" | "info" | "success";
  body: string;
  width: "stretch" | "content" | "auto" | number;
  icon?: string;
  title?: string;
}

export interface ProgressPayload {
  type: "progress";
  percent: number;
  width: "stretch" | "content" | "auto" | number;
  text?: string;
}

export interface SpinnerPayload {
  type: "spinner";
  text: string;
  width: "stretch" | "content" | "auto" | number;
  show_time?: true;
  cache?: true;
}

export interface SkeletonPayload {
  type: "skeleton";
  width: "stretch" | "content" | "auto" | number;
  height?: "stretch" | "content" | number;
}

export interface MetricPayload {
  type: "metric";
  label: string;
  body: string;
  width: "stretch" | "content" | "auto" | number;
  height?: "stretch" | "content" | number;
  delta?: string;
  color?: "red" | "orange" | "yellow" | "green" | "blue" | "violet" | "gray" | "primary";
  arrow?: "up" | "down";
  description?: string;
  help?: string;
  icon?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  border?: true;
  format?: string;
  chart?: Array<number | null>;
  chart_type?: "bar" | "area";
}

export interface ToastPayload {
  type: "toast";
  body: string;
  duration: number;
  place: number[];
  run: number;
  icon?: string;
}

export interface BalloonsPayload {
  type: "balloons";
  run: number;
}

export interface SnowPayload {
  type: "snow";
  run: number;
}

export interface ExceptionPayload {
  type: "exception";
  name: string;
  message: string;
  trace: string[];
  width: "stretch" | "content" | "auto" | number;
  markdown?: true;
  links?: true;
  notes?: string[];
}

export type StatusElement = AlertPayload | ProgressPayload | SkeletonPayload | MetricPayload | ToastPayload | BalloonsPayload | SnowPayload | ExceptionPayload;

export interface JsonPayload {
  type: "json";
  body: string;
  expanded: boolean;
  width: "stretch" | "content" | "auto" | number;
  depth?: number;
}

export interface StaticTablePayload {
  type: "table";
  table: TablePayload;
  width: "stretch" | "content" | "auto" | number;
  height?: "stretch" | "content" | number;
  border?: "none" | "horizontal";
  hide_index?: true;
  hide_header?: true;
  styler?: StylerFields;
  alt?: string;
}

export type DataElement = JsonPayload | StaticTablePayload;

export type DialogWidth = "small" | "medium" | "large" | number;

export type SpaceSize = "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | "stretch" | number;

export interface ContainerPayload {
  type: "container";
  direction: "vertical" | "horizontal";
  gap: "none" | "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number;
  width: "stretch" | "content" | "auto" | number;
  height: "stretch" | "content" | number;
  key?: string;
  border?: true;
  show_empty?: true;
  wrap?: true;
  horizontal_alignment?: "left" | "center" | "right" | "distribute";
  vertical_alignment?: "top" | "center" | "bottom" | "distribute";
  autoscroll?: boolean;
  fragment?: string;
  run_every?: number;
}

export interface ColumnsPayload {
  type: "columns";
  gap: "none" | "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number;
  width: "stretch" | "content" | "auto" | number;
  wrap?: true;
}

export interface ColumnPayload {
  type: "column";
  weight: number;
  gap: "none" | "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number;
  border?: true;
  vertical_alignment?: "center" | "bottom";
}

export interface GridPayload {
  type: "grid";
  row_gap: "none" | "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number;
  column_gap: "none" | "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number;
  width: "stretch" | "content" | "auto" | number;
  height: "stretch" | "content" | number;
  columns?: number;
  min_column_width?: number;
  row_height?: number;
  wrap?: true;
  vertical_alignment?: "center" | "bottom";
  border?: true;
  dense?: true;
  key?: string;
}

export interface GridCellPayload {
  type: "grid_cell";
  columns?: "all" | number;
  rows?: number;
}

export interface FormPayload {
  type: "form";
  form: string;
  border: boolean;
  clear_on_submit: boolean;
  enter_to_submit: boolean;
  width: "stretch" | "content" | "auto" | number;
  height: "stretch" | "content" | number;
}

export interface ExpanderPayload {
  type: "expander";
  label: string;
  value: boolean;
  kind: "default" | "compact" | "step";
  width: "stretch" | "content" | "auto" | number;
  icon?: string;
  state?: "running" | "complete" | "error";
  key?: string;
  id?: string;
}

export interface TabsPayload {
  type: "tabs";
  labels: string[];
  value: number;
  width: "stretch" | "content" | "auto" | number;
  height: "stretch" | "content" | number;
  key?: string;
  id?: string;
}

export interface TabPayload {
  type: "tab";
}

export interface PopoverPayload {
  type: "popover";
  label: string;
  value: boolean;
  kind: "primary" | "secondary" | "tertiary";
  width: "stretch" | "content" | "auto" | number;
  help?: string;
  icon?: string;
  disabled?: true;
  wrap?: boolean;
  key?: string;
  id?: string;
}

export interface DialogPayload {
  type: "dialog";
  title: string;
  opening: number;
  width: "small" | "medium" | "large" | number;
  position: "left" | "center" | "right";
  dismissible: boolean;
  icon?: string;
  id?: string;
}

export interface SpacePayload {
  type: "space";
  size: "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | "stretch" | number;
}

export interface EmptyPayload {
  type: "empty";
}

export type LayoutElement = SpacePayload | EmptyPayload;

export type ButtonType = "primary" | "secondary" | "tertiary";

export type IconPosition = "left" | "right";

export interface ButtonStyle {
  label: string;
  width: "stretch" | "content" | "auto" | number;
  kind: "primary" | "secondary" | "tertiary";
  key?: string;
  help?: string;
  disabled?: true;
  icon?: string;
  icon_position?: "left" | "right";
  shortcut?: string;
  wrap?: boolean;
}

export interface ButtonFields {
  type: "button";
  id: string;
  form?: string;
  submits?: true;
}

export interface ButtonPayload {
  label: string;
  width: "stretch" | "content" | "auto" | number;
  kind: "primary" | "secondary" | "tertiary";
  key?: string;
  help?: string;
  disabled?: true;
  icon?: string;
  icon_position?: "left" | "right";
  shortcut?: string;
  wrap?: boolean;
  type: "button";
  id: string;
  form?: string;
  submits?: true;
}

export interface DownloadButtonFields {
  type: "download_button";
  id: string;
  url?: string;
  file?: string;
  ignore?: true;
}

export interface DownloadButtonPayload {
  label: string;
  width: "stretch" | "content" | "auto" | number;
  kind: "primary" | "secondary" | "tertiary";
  key?: string;
  help?: string;
  disabled?: true;
  icon?: string;
  icon_position?: "left" | "right";
  shortcut?: string;
  wrap?: boolean;
  type: "download_button";
  id: string;
  url?: string;
  file?: string;
  ignore?: true;
}

export interface LinkButtonFields {
  type: "link_button";
  url: string;
  id?: string;
}

export interface LinkButtonPayload {
  label: string;
  width: "stretch" | "content" | "auto" | number;
  kind: "primary" | "secondary" | "tertiary";
  key?: string;
  help?: string;
  disabled?: true;
  icon?: string;
  icon_position?: "left" | "right";
  shortcut?: string;
  wrap?: boolean;
  type: "link_button";
  url: string;
  id?: string;
}

export interface MenuButtonPayload {
  label: string;
  width: "stretch" | "content" | "auto" | number;
  kind: "primary" | "secondary" | "tertiary";
  key?: string;
  help?: string;
  disabled?: true;
  icon?: string;
  icon_position?: "left" | "right";
  shortcut?: string;
  wrap?: boolean;
  type: "menu_button";
  id: string;
  options: string[];
}

export interface PageLinkPayload {
  type: "page_link";
  label: string;
  width: "stretch" | "content" | "auto" | number;
  page?: string;
  external?: string;
  query?: string;
  icon?: string;
  icon_position?: "left" | "right";
  help?: string;
  disabled?: true;
}

export type PressedPayload = ButtonPayload | DownloadButtonPayload | LinkButtonPayload | MenuButtonPayload;

export type ButtonElement = ButtonPayload | DownloadButtonPayload | LinkButtonPayload | MenuButtonPayload | PageLinkPayload;

export type FilterMode = "fuzzy" | "contains" | "prefix" | "none";

export type SliderKind = "int" | "float" | "date" | "time" | "datetime";

export interface CheckboxFields {
  type: "checkbox";
  toggle?: true;
  wrap?: boolean;
}

export interface CheckboxPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "checkbox";
  toggle?: true;
  wrap?: boolean;
  value: boolean;
  default: boolean;
}

export interface RadioFields {
  type: "radio";
  options: string[];
  horizontal?: true;
  captions?: string[];
}

export interface RadioPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "radio";
  options: string[];
  horizontal?: true;
  captions?: string[];
  value: string | null;
  default: string | null;
}

export interface SelectboxFields {
  type: "selectbox";
  options: string[];
  clearable?: true;
  placeholder?: string;
  icon?: string;
  required?: true;
  accept_new?: true;
  filter_mode?: "fuzzy" | "contains" | "prefix" | "none";
}

export interface SelectboxPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "selectbox";
  options: string[];
  clearable?: true;
  placeholder?: string;
  icon?: string;
  required?: true;
  accept_new?: true;
  filter_mode?: "fuzzy" | "contains" | "prefix" | "none";
  value: string | null;
  default: string | null;
}

export interface MultiselectFields {
  type: "multiselect";
  options: string[];
  select_all: number;
  max_selections?: number;
  placeholder?: string;
  accept_new?: true;
  filter_mode?: "fuzzy" | "contains" | "prefix" | "none";
  wrap?: boolean;
}

export interface MultiselectPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "multiselect";
  options: string[];
  select_all: number;
  max_selections?: number;
  placeholder?: string;
  accept_new?: true;
  filter_mode?: "fuzzy" | "contains" | "prefix" | "none";
  wrap?: boolean;
  value: string[];
  default: string[];
}

export interface SliderPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "slider";
  kind: "int" | "float" | "date" | "time" | "datetime";
  value: number[];
  default: number[];
  minimum: number;
  maximum: number;
  step: number;
  format: string;
}

export interface SelectSliderPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "select_slider";
  options: string[];
  value: number[];
  default: number[];
}

export interface ButtonGroupFields {
  type: "button_group";
  style: "pills" | "segmented_control";
  options: string[];
  multi?: true;
  required?: true;
  wrap?: boolean;
  icons?: string[];
}

export interface ButtonGroupPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "button_group";
  style: "pills" | "segmented_control";
  options: string[];
  multi?: true;
  required?: true;
  wrap?: boolean;
  icons?: string[];
  value: string[];
  default: string[];
}

export interface FeedbackPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "feedback";
  options: "thumbs" | "faces" | "stars";
  value: number | null;
  default: number | null;
}

export interface PaginationFields {
  type: "pagination";
  pages: number;
  visible?: number;
}

export interface PaginationPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "pagination";
  pages: number;
  visible?: number;
  value: number;
  default: number;
}

export type ChoiceWidget = CheckboxPayload | SliderPayload | SelectSliderPayload | RadioPayload | ButtonGroupPayload | FeedbackPayload | PaginationPayload | SelectboxPayload | MultiselectPayload;

export interface TextInputFields {
  type: "text_input";
  kind: "default" | "password" | "email" | "url" | "phone" | "search";
  max_chars?: number;
  autocomplete?: string;
  placeholder?: string;
  icon?: string;
  required?: true;
  validate?: string;
  validate_message?: string;
  live?: number;
}

export interface TextInputPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "text_input";
  kind: "default" | "password" | "email" | "url" | "phone" | "search";
  max_chars?: number;
  autocomplete?: string;
  placeholder?: string;
  icon?: string;
  required?: true;
  validate?: string;
  validate_message?: string;
  live?: number;
  value: string | null;
  default: string | null;
}

export interface TextAreaFields {
  type: "text_area";
  height?: "stretch" | "content" | number;
  max_chars?: number;
  placeholder?: string;
  required?: true;
}

export interface TextAreaPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "text_area";
  height?: "stretch" | "content" | number;
  max_chars?: number;
  placeholder?: string;
  required?: true;
  value: string | null;
  default: string | null;
}

export interface NumberInputFields {
  type: "number_input";
  integer: boolean;
  step: number;
  format: string;
  minimum?: number;
  maximum?: number;
  placeholder?: string;
  icon?: string;
  required?: true;
}

export interface NumberInputPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "number_input";
  integer: boolean;
  step: number;
  format: string;
  minimum?: number;
  maximum?: number;
  placeholder?: string;
  icon?: string;
  required?: true;
  value: number | null;
  default: number | null;
}

export interface ColorPickerPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "color_picker";
  value: string;
  default: string;
}

export type InputWidget = TextInputPayload | TextAreaPayload | NumberInputPayload | ColorPickerPayload;

export interface DateInputFields {
  type: "date_input";
  range: boolean;
  format: string;
  required?: true;
}

export interface DateInputPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "date_input";
  range: boolean;
  format: string;
  required?: true;
  value: string[];
  default: string[];
  minimum: string;
  maximum: string;
}

export interface TimeInputFields {
  type: "time_input";
  step: number;
  required?: true;
}

export interface TimeInputPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "time_input";
  step: number;
  required?: true;
  value: string | null;
  default: string | null;
  format: "12h" | "24h" | "localized";
}

export interface DateTimeInputFields {
  type: "datetime_input";
  format: string;
  step: number;
  required?: true;
}

export interface DateTimeInputPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "datetime_input";
  format: string;
  step: number;
  required?: true;
  value: string | null;
  default: string | null;
  minimum: string;
  maximum: string;
}

export type DateTimeWidget = DateInputPayload | TimeInputPayload | DateTimeInputPayload;

export interface FileReference {
  id: string;
  name: string;
  type: string;
  size: number;
}

export interface FileUploaderFields {
  type: "file_uploader";
  accept: string[];
  max_size: number;
  multiple?: true;
  directory?: true;
}

export interface FileUploaderPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "file_uploader";
  accept: string[];
  max_size: number;
  multiple?: true;
  directory?: true;
  value: FileReference[];
  default: FileReference[];
}

export interface CameraInputFields {
  type: "camera_input";
  resolution?: number;
}

export interface CameraInputPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "camera_input";
  resolution?: number;
  value: FileReference[];
  default: FileReference[];
}

export interface AudioInputFields {
  type: "audio_input";
  sample_rate?: number;
}

export interface AudioInputPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "audio_input";
  sample_rate?: number;
  value: FileReference[];
  default: FileReference[];
}

export type FileWidget = FileUploaderPayload | CameraInputPayload | AudioInputPayload;

export interface ChatMessagePayload {
  type: "chat_message";
  name: string;
  width: "stretch" | "content" | "auto" | number;
  avatar_kind?: "user" | "assistant" | "emoji" | "icon" | "image";
  avatar?: string;
}

export interface ChatInputPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  type: "chat_input";
  accept: string[];
  max_size: number;
  height?: "stretch" | "content" | number;
  max_chars?: number;
  files?: "single" | "multiple" | "directory";
  audio?: true;
  sample_rate?: number;
  submit_mode?: "disable" | "stop";
  text?: string;
}

export type ChatElement = ChatInputPayload;

export interface ShownImage {
  url: string;
  caption?: string;
  alt?: string;
}

export interface ImagePayload {
  type: "image";
  images: ShownImage[];
  width: "stretch" | "auto";
  pixels?: number;
  link?: string;
}

export interface Played {
  width: "stretch" | "content" | "auto" | number;
  url?: string;
  start?: number;
  end?: number;
  loop?: true;
  autoplay?: string;
  alt?: string;
}

export interface AudioPayload {
  width: "stretch" | "content" | "auto" | number;
  url?: string;
  start?: number;
  end?: number;
  loop?: true;
  autoplay?: string;
  alt?: string;
  type: "audio";
}

export interface Subtitles {
  label: string;
  url: string;
}

export interface VideoPayload {
  width: "stretch" | "content" | "auto" | number;
  url?: string;
  start?: number;
  end?: number;
  loop?: true;
  autoplay?: string;
  alt?: string;
  type: "video";
  youtube?: string;
  subtitles?: Subtitles[];
  muted?: true;
}

export interface IFramePayload {
  type: "iframe";
  width: "stretch" | "content" | "auto" | number;
  height: "stretch" | "content" | number;
  url?: string;
  html?: string;
  fixed?: true;
  tab_index?: number;
  alt?: string;
}

export interface PdfPayload {
  type: "pdf";
  width: "stretch";
  height: "stretch" | number;
  url: string;
  key?: string;
  alt?: string;
}

export type MediaElement = ImagePayload | AudioPayload | VideoPayload | IFramePayload | PdfPayload;

export interface TableData {
  name: string;
  content: ArrayBuffer;
}

export interface BidiComponentFields {
  type: "bidi_component";
  name: string;
  trigger: string;
  html?: string;
  css?: string;
  css_file?: string;
  js?: string;
  shares_styles?: true;
  height?: "stretch" | "content" | number;
  data?: string;
  data_bytes?: ArrayBuffer;
  data_tables?: TableData[];
}

export interface BidiComponentPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "bidi_component";
  name: string;
  trigger: string;
  html?: string;
  css?: string;
  css_file?: string;
  js?: string;
  shares_styles?: true;
  height?: "stretch" | "content" | number;
  data?: string;
  data_bytes?: ArrayBuffer;
  data_tables?: TableData[];
  value: string;
  default: string;
}

export interface BytesArgument {
  name: string;
  content: ArrayBuffer;
}

export interface TableArgument {
  name: string;
  data: ArrayBuffer;
  index: ArrayBuffer;
  columns: ArrayBuffer;
}

export interface ComponentInstanceFields {
  type: "component_instance";
  args: string;
  page?: string;
  url?: string;
  bytes?: BytesArgument[];
  tables?: TableArgument[];
  tab_index?: number;
}

export interface ComponentInstancePayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  type: "component_instance";
  args: string;
  page?: string;
  url?: string;
  bytes?: BytesArgument[];
  tables?: TableArgument[];
  tab_index?: number;
  value: string[] | null;
  default: string[] | null;
}

export type ComponentElement = BidiComponentPayload | ComponentInstancePayload;

export type SelectionMode = "single-row" | "single-row-required" | "multi-row" | "single-column" | "multi-column" | "single-cell" | "multi-cell";

export interface CountedIndexLayout {
  start: number;
  step: number;
  name: string | null;
}

export interface TableLayout {
  labels: Array<string[]>;
  index: number;
  counted?: CountedIndexLayout;
}

export interface TablePayload {
  rows: number;
  head: ArrayBuffer;
  parts?: number[];
  columns?: Array<string[]>;
}

export interface StylerFields {
  uuid: string;
  caption?: string;
  styles?: string;
  display?: TablePayload;
}

export interface GridFields {
  table: TablePayload;
  width: "stretch" | "content" | "auto" | number;
  height?: "stretch" | "content" | number | "auto";
  config?: string;
  order?: string[];
  styler?: StylerFields;
  buttons?: Array<[string, string]>;
  row_height?: number;
  placeholder?: string;
  alt?: string;
}

export interface DataframePayload {
  table: TablePayload;
  width: "stretch" | "content" | "auto" | number;
  height?: "stretch" | "content" | number | "auto";
  config?: string;
  order?: string[];
  styler?: StylerFields;
  buttons?: Array<[string, string]>;
  row_height?: number;
  placeholder?: string;
  alt?: string;
  type: "dataframe";
}

export interface DataframeSelection {
  rows: number[];
  columns: string[];
  cells: Array<[number, string]>;
}

export interface ButtonClick {
  row: number;
  label: string;
}

export interface SelectableDataframePayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  table: TablePayload;
  height?: "stretch" | "content" | number | "auto";
  config?: string;
  order?: string[];
  styler?: StylerFields;
  buttons?: Array<[string, string]>;
  row_height?: number;
  placeholder?: string;
  alt?: string;
  type: "selectable_dataframe";
  modes: Array<"single-row" | "single-row-required" | "multi-row" | "single-column" | "multi-column" | "single-cell" | "multi-cell">;
  value: DataframeSelection;
  default: DataframeSelection;
}

export interface EditedRows {
  num_rows?: "dynamic" | "add" | "delete";
}

export interface DataEditorPayload {
  id: string;
  label: string;
  width: "stretch" | "content" | "auto" | number;
  key?: string;
  help?: string;
  disabled?: true;
  form?: string;
  label_visibility?: "visible" | "hidden" | "collapsed";
  deferred?: true;
  table: TablePayload;
  height?: "stretch" | "content" | number | "auto";
  config?: string;
  order?: string[];
  styler?: StylerFields;
  buttons?: Array<[string, string]>;
  row_height?: number;
  placeholder?: string;
  alt?: string;
  num_rows?: "dynamic" | "add" | "delete";
  type: "data_editor";
  value: string | null;
  default: null;
}

export type TableElement = DataframePayload;

export type TableWidget = SelectableDataframePayload | DataEditorPayload;

export type InputWidgetPayload = CheckboxPayload | SliderPayload | SelectSliderPayload | RadioPayload | ButtonGroupPayload | FeedbackPayload | PaginationPayload | SelectboxPayload | MultiselectPayload | TextInputPayload | TextAreaPayload | NumberInputPayload | ColorPickerPayload | DateInputPayload | TimeInputPayload | DateTimeInputPayload | FileUploaderPayload | CameraInputPayload | AudioInputPayload | SelectableDataframePayload | DataEditorPayload | BidiComponentPayload | ComponentInstancePayload;

export type ElementPayload = HeadingPayload | MarkdownPayload | DividerPayload | TextPayload | CodePayload | HtmlPayload | HelpPayload | JsonPayload | StaticTablePayload | DataframePayload | AlertPayload | ProgressPayload | SkeletonPayload | MetricPayload | ToastPayload | BalloonsPayload | SnowPayload | ExceptionPayload | SpacePayload | EmptyPayload | ButtonPayload | DownloadButtonPayload | LinkButtonPayload | MenuButtonPayload | PageLinkPayload | ChatInputPayload | ImagePayload | AudioPayload | VideoPayload | IFramePayload | PdfPayload | CheckboxPayload | SliderPayload | SelectSliderPayload | RadioPayload | ButtonGroupPayload | FeedbackPayload | PaginationPayload | SelectboxPayload | MultiselectPayload | TextInputPayload | TextAreaPayload | NumberInputPayload | ColorPickerPayload | DateInputPayload | TimeInputPayload | DateTimeInputPayload | FileUploaderPayload | CameraInputPayload | AudioInputPayload | SelectableDataframePayload | DataEditorPayload | BidiComponentPayload | ComponentInstancePayload;

export interface PartPayload {
  type: "part";
}

export interface RootPayload {
  type: "root";
}

export type OpenablePayload = ExpanderPayload | TabsPayload | PopoverPayload;

export type BlockPayload = ContainerPayload | ColumnsPayload | ColumnPayload | GridPayload | GridCellPayload | FormPayload | ChatMessagePayload | TabPayload | DialogPayload | PartPayload | RootPayload | ExpanderPayload | TabsPayload | PopoverPayload;

export interface Attachment {
  attachment: number;
}

export interface InlineAttachment {
  base64: string;
}

export interface Transfer {
  transfer: number;
  attachments: Array<ArrayBuffer | File>;
}

export interface AttachedText {
  text: string;
  transfer: number;
}

export type BootPhase = "fetch" | "python" | "app" | "run";

export interface Images {
  suspending?: string;
  plain?: string;
}

export interface FetchMessage {
  kind: "fetch";
  pyodide: string;
  images: Images;
  packages: string[];
  app: string;
}

export interface BootMessage {
  kind: "boot";
  pyodide: string;
  runtime: string;
  images: Images;
  time_zones: string;
  packages: string[];
  app: string;
  script: string;
  storage: string;
  folders: string[];
  channel?: string;
  interrupts?: Uint8Array;
}

export interface UploadMessage {
  kind: "upload";
  id: string;
  file: File;
}

export interface ProgressMessage {
  kind: "progress";
  phase: "fetch" | "python" | "app" | "run";
}

export interface FailedMessage {
  kind: "failed";
  reason: string;
  detail: string;
}

export interface NavigationPage {
  title: string;
  address: string;
  icon?: string;
  help?: string;
  hidden?: true;
  external?: string;
}

export interface NavigationSection {
  header: string;
  pages: NavigationPage[];
}

export interface NavigationMessage {
  kind: "navigation";
  position: "sidebar" | "hidden" | "top";
  expanded: boolean | number;
  sections: NavigationSection[];
  current: string;
  title: string;
  query: string;
  not_found?: string;
}

export interface MenuItems {
  get_help?: string;
  report_a_bug?: string;
  about?: string;
}

export interface PageConfigMessage {
  kind: "page_config";
  layout: "centered" | "wide";
  sidebar: "auto" | "expanded" | "collapsed" | "locked";
  menu: MenuItems;
  toolbar: "auto" | "viewer" | "minimal" | "developer";
  title?: string;
  icon?: string;
  sidebar_width?: number;
  hide_top_bar?: true;
  disable_data_export?: true;
}

export interface LogoImage {
  url?: string;
  icon?: string;
}

export interface LogoMessage {
  kind: "logo";
  image?: LogoImage;
  icon_image?: LogoImage;
  link?: string;
  size?: "small" | "large";
}

export const ARROW_STREAM = "application/vnd.apache.arrow.stream";

export type Path = number[];

export type ScriptState = "initial" | "running" | "notRunning" | "stopRequested" | "compilationError";

export interface ChatSubmission {
  text: string;
  files: FileReference[];
  audio?: FileReference;
}

export interface BrowserContext {
  root: string;
  headers: Record<string, string>;
  cookies: Record<string, string>;
  locale: string;
  timezone: string;
  offset: number;
  embedded: boolean;
  theme: "light" | "dark";
}

export interface ChangeEvent {
  kind: "change";
  seq: number;
  values: Record<string, string | number | boolean | null | string[] | number[] | FileReference[] | DataframeSelection | ButtonClick | ChatSubmission>;
  trigger?: string;
  query?: string;
  browser?: BrowserContext;
}

export interface RerunEvent {
  kind: "rerun";
  seq: number;
  values: Record<string, string | number | boolean | null | string[] | number[] | FileReference[] | DataframeSelection | ButtonClick | ChatSubmission>;
  query?: string;
  browser?: BrowserContext;
}

export interface FragmentEvent {
  kind: "fragment";
  seq: number;
  values: Record<string, string | number | boolean | null | string[] | number[] | FileReference[] | DataframeSelection | ButtonClick | ChatSubmission>;
  fragment: string;
  query?: string;
  browser?: BrowserContext;
}

export interface NavigateEvent {
  kind: "navigate";
  seq: number;
  values: Record<string, string | number | boolean | null | string[] | number[] | FileReference[] | DataframeSelection | ButtonClick | ChatSubmission>;
  page: string;
  query?: string;
  browser?: BrowserContext;
}

export interface ClearCacheMessage {
  kind: "clear_cache";
}

export interface SaveMessage {
  kind: "save";
}

export interface DownloadEvent {
  kind: "download";
  seq: number;
  widget: string;
}

export interface StopEvent {
  kind: "stop";
  seq: number;
}

export interface FilesEvent {
  kind: "files";
  seq: number;
  app: string;
}

export interface RunMessage {
  kind: "run";
  state: "initial" | "running" | "notRunning" | "stopRequested" | "compilationError";
  ack: number;
  resets?: string[];
  compile_error?: string;
}

export interface ElementMessage {
  kind: "element";
  path: number[];
  payload: HeadingPayload | MarkdownPayload | DividerPayload | TextPayload | CodePayload | HtmlPayload | HelpPayload | JsonPayload | StaticTablePayload | DataframePayload | AlertPayload | ProgressPayload | SkeletonPayload | MetricPayload | ToastPayload | BalloonsPayload | SnowPayload | ExceptionPayload | SpacePayload | EmptyPayload | ButtonPayload | DownloadButtonPayload | LinkButtonPayload | MenuButtonPayload | PageLinkPayload | ChatInputPayload | ImagePayload | AudioPayload | VideoPayload | IFramePayload | PdfPayload | CheckboxPayload | SliderPayload | SelectSliderPayload | RadioPayload | ButtonGroupPayload | FeedbackPayload | PaginationPayload | SelectboxPayload | MultiselectPayload | TextInputPayload | TextAreaPayload | NumberInputPayload | ColorPickerPayload | DateInputPayload | TimeInputPayload | DateTimeInputPayload | FileUploaderPayload | CameraInputPayload | AudioInputPayload | SelectableDataframePayload | DataEditorPayload | BidiComponentPayload | ComponentInstancePayload;
  displaces?: true;
}

export interface BlockMessage {
  kind: "block";
  path: number[];
  payload: ContainerPayload | ColumnsPayload | ColumnPayload | GridPayload | GridCellPayload | FormPayload | ChatMessagePayload | TabPayload | DialogPayload | PartPayload | RootPayload | ExpanderPayload | TabsPayload | PopoverPayload;
  displaces?: true;
}

export interface TrimMessage {
  kind: "trim";
  path: number[];
  length: number;
}

export interface ReachedMessage {
  kind: "reached";
  blocks: Array<[number[], number]>;
}

export interface SpinnerMessage {
  kind: "spinner";
  id: number;
  path: number[];
  payload: SpinnerPayload | SkeletonPayload;
}

export interface SpinnerDoneMessage {
  kind: "spinner_done";
  id: number;
}

export interface MediaMessage {
  kind: "media";
  url: string;
  mime: string;
  content?: ArrayBuffer | File;
}

export interface MediaGoneMessage {
  kind: "media_gone";
  url: string;
}

export interface DownloadMessage {
  kind: "download";
  widget: string;
  url?: string;
  file?: string;
}

export interface LostMessage {
  kind: "lost";
  keys: string[];
  all?: true;
  failed?: true;
}

export interface QueryMessage {
  kind: "query";
  query: string;
  by_script: boolean;
}

export interface FirstRun {
  page: string;
  messages: Array<MediaMessage | ElementMessage | BlockMessage | NavigationMessage | PageConfigMessage | LogoMessage>;
}

export type WireValue = string | number | boolean | null | string[] | number[] | FileReference[] | DataframeSelection | ButtonClick | ChatSubmission;

export type RunEvent = ChangeEvent | RerunEvent | FragmentEvent | NavigateEvent;

export type SessionEvent = ChangeEvent | RerunEvent | FragmentEvent | NavigateEvent | DownloadEvent | StopEvent;

export type PageEvent = ChangeEvent | RerunEvent | FragmentEvent | NavigateEvent | DownloadEvent | StopEvent | FilesEvent;

export type TreeMessage = ElementMessage | BlockMessage | TrimMessage;

export type ProgressOfRun = ReachedMessage | SpinnerMessage | SpinnerDoneMessage;

export type PageChange = QueryMessage | NavigationMessage | PageConfigMessage | LogoMessage | DownloadMessage | LostMessage;

export type FileMessage = MediaMessage | MediaGoneMessage;

export type RuntimeMessage = RunMessage | ElementMessage | BlockMessage | TrimMessage | ReachedMessage | SpinnerMessage | SpinnerDoneMessage | QueryMessage | NavigationMessage | PageConfigMessage | LogoMessage | DownloadMessage | LostMessage | MediaMessage | MediaGoneMessage;

export type PageMessage = FetchMessage | BootMessage | UploadMessage | ChangeEvent | RerunEvent | FragmentEvent | NavigateEvent | DownloadEvent | StopEvent | FilesEvent | ClearCacheMessage | SaveMessage;

export type WorkerMessage = ProgressMessage | FailedMessage | RunMessage | ElementMessage | BlockMessage | TrimMessage | ReachedMessage | SpinnerMessage | SpinnerDoneMessage | QueryMessage | NavigationMessage | PageConfigMessage | LogoMessage | DownloadMessage | LostMessage | MediaMessage | MediaGoneMessage;

export const PACKET_MAGIC = "sitelet-session";

export const PACKET_VERSION = 1;

export type Persist = "off" | "tab" | "app";

export interface PersistenceOptions {
  mode: "off" | "tab" | "app";
  days: number;
  version: string;
}

export interface StoredEntry {
  name: string;
  size: number;
  key?: string;
  order?: number;
  page?: string;
  of_script?: boolean;
  has_files?: boolean;
  mark?: string;
  piece_of?: string;
  streams?: number[];
  beside?: string[];
  changed?: boolean;
}

export interface SkippedEntry {
  key: string;
  type: string;
  reason: string;
}

export interface SessionChanges {
  entries?: StoredEntry[];
  gone?: string[];
  skipped?: SkippedEntry[];
  page?: string;
  query?: string;
  files?: string[];
}

export interface StoredSession {
  entries: StoredEntry[];
  page: string;
  query: string;
  files: string[];
  moves?: boolean;
}

export const LATER_FILE = "sitelet-later.json";

export const RELEASE_FILE = "sitelet-run-time.json";

export interface LaterFiles {
  archive: string;
  files: Record<string, number>;
}

export interface ReleasePackage {
  name: string;
  version: string;
  file_name: string;
  sha256: string;
  depends: string[];
  imports: string[];
  install_dir: string;
}

export interface Release {
  info: Record<string, string>;
  address: string;
  packages: Record<string, ReleasePackage>;
}

export interface SiteOptions {
  site?: string;
  packages?: string[];
  keep?: PersistenceOptions;
  folders?: string[];
  changes?: string;
}

export interface SiteConfig {
  site?: string;
  packages?: string[];
  keep?: PersistenceOptions;
  folders?: string[];
  changes?: string;
  base: string;
  worker: string;
  pyodide: string;
  runtime: string;
  images: Images;
  time_zones: string;
  app: string;
  script: string;
}

export interface PartDescription {
  build: string;
  pages: string[];
  files: Record<string, string>;
  others: Record<string, string>;
}

export interface SiteDescription {
  build: string;
  pages: string[];
  files: Record<string, string>;
  others: Record<string, string>;
  version: number;
  apps?: Record<string, PartDescription>;
  hashed: string;
  images: Images;
  absolute: boolean;
  isolated: boolean;
}

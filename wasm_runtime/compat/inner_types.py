"""The types that scripts take from inside of Streamlit for their annotations.

Where Streamlit's type names one of a library that few apps have, such as an image of Pillow, it is `Any` here.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Literal, TextIO, TypeAlias

from wasm_runtime.session.uploaded_file import UploadedFile

# --- widgets ---------------------------------------------------------------------------------------------------------

Key: TypeAlias = str | int
LabelVisibility: TypeAlias = Literal["visible", "hidden", "collapsed"]
WidgetArgs: TypeAlias = tuple[Any, ...] | list[Any]
WidgetKwargs: TypeAlias = dict[str, Any]
WidgetCallback: TypeAlias = Callable[..., None]
OnChangeMode: TypeAlias = Literal["rerun", "ignore"]
BindOption: TypeAlias = Literal["query-params"] | None
PersistStateOption: TypeAlias = Literal["page", "session"] | None
IconPosition: TypeAlias = Literal["left", "right"]
AcceptMultipleFiles: TypeAlias = bool | Literal["directory"]
SomeUploadedFiles: TypeAlias = UploadedFile | list[UploadedFile] | None
SomeUploadedAudioFile: TypeAlias = UploadedFile | None
SomeUploadedSnapshotFile: TypeAlias = UploadedFile | None
DownloadButtonDataType: TypeAlias = (
    str | bytes | TextIO | BinaryIO | io.RawIOBase | Callable[[], str | bytes | TextIO | BinaryIO | io.RawIOBase]
)
Number: TypeAlias = int | float
SliderScalar: TypeAlias = int | float | dt.date | dt.time | dt.datetime
SliderStep: TypeAlias = int | float | dt.timedelta
SliderValue: TypeAlias = Any
SliderReturn: TypeAlias = Any
TimeValue: TypeAlias = dt.time | dt.datetime | str | Literal["now"]
DateTimeScalarValue: TypeAlias = dt.datetime | dt.date | dt.time | str | Literal["now"]
DateTimeValue: TypeAlias = DateTimeScalarValue | None
NullableScalarDateValue: TypeAlias = dt.date | dt.datetime | str | Literal["today"] | None
DateValue: TypeAlias = NullableScalarDateValue | Sequence[NullableScalarDateValue]
DateWidgetRangeReturn: TypeAlias = tuple[()] | tuple[dt.date] | tuple[dt.date, dt.date]
DateWidgetReturn: TypeAlias = dt.date | DateWidgetRangeReturn | None

# --- the page --------------------------------------------------------------------------------------------------------

GET_HELP_KEY = "get help"
REPORT_A_BUG_KEY = "report a bug"
ABOUT_KEY = "about"
MenuKey: TypeAlias = Literal["Get help", "Get Help", "get help", "Report a bug", "report a bug", "About", "about"]
MenuItems: TypeAlias = Mapping[MenuKey, str | None]
Layout: TypeAlias = Literal["centered", "wide"]
InitialSideBarState: TypeAlias = Literal["auto", "expanded", "collapsed", "locked"] | int
PageIcon: TypeAlias = Any
Width: TypeAlias = int | Literal["stretch", "content"]
WidthWithoutContent: TypeAlias = int | Literal["stretch"]
Height: TypeAlias = int | Literal["stretch", "content"]
HeightWithoutContent: TypeAlias = int | Literal["stretch"]
Gap: TypeAlias = int | Literal["xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge"]
SpaceSize: TypeAlias = int | Literal["stretch", "xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge"]
HorizontalAlignment: TypeAlias = Literal["left", "center", "right", "distribute"]
VerticalAlignment: TypeAlias = Literal["top", "center", "bottom", "distribute"]
TextAlignment: TypeAlias = Literal["left", "center", "right", "justify"]
ExpandableType: TypeAlias = Literal["default", "compact", "step"]
DialogWidth: TypeAlias = Literal["small", "medium", "large"] | int
DialogPosition: TypeAlias = Literal["left", "center", "right"]
SpecType: TypeAlias = int | Sequence[int | float]
States: TypeAlias = Literal["running", "complete", "error"]
PageType: TypeAlias = Any

# --- what is shown ---------------------------------------------------------------------------------------------------

Anchor: TypeAlias = str | Literal[False] | None
Divider: TypeAlias = bool | str | None
FloatOrInt: TypeAlias = int | float
Delta: TypeAlias = Any
DeltaColor: TypeAlias = Literal[
    "normal", "inverse", "off", "red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "primary"
]
DeltaArrow: TypeAlias = Literal["auto", "up", "down", "off"]
Value: TypeAlias = Any
Channels: TypeAlias = Literal["RGB", "BGR"]
ImageFormat: TypeAlias = Literal["JPEG", "PNG", "GIF"]
ImageFormatOrAuto: TypeAlias = Literal["JPEG", "PNG", "GIF", "auto"]
AtomicImage: TypeAlias = Any
ImageOrImageList: TypeAlias = Any
MediaData: TypeAlias = Any
MediaTime: TypeAlias = int | float | dt.timedelta | str
SubtitleData: TypeAlias = str | Path | bytes | io.BytesIO | dict[str, str | Path | bytes | io.BytesIO] | None
Data: TypeAlias = Any
DataTypes: TypeAlias = Any
EditableData: TypeAlias = Any
OptionSequence: TypeAlias = Iterable[Any]
ColumnWidth: TypeAlias = Literal["small", "medium", "large"] | int
ColumnConfig: TypeAlias = dict[str, Any]
ColumnConfigMapping: TypeAlias = dict[Any, ColumnConfig]
ColumnConfigMappingInput: TypeAlias = Mapping[Any, Any]
VegaLiteSpec: TypeAlias = dict[str, Any]
AltairChart: TypeAlias = Any
ChartStackType: TypeAlias = Literal["normalize", "center", "layered"]

# --- what is kept ----------------------------------------------------------------------------------------------------

HashFuncsDict: TypeAlias = dict[str | type[Any], Callable[[Any], Any]]
CachePersistType: TypeAlias = Literal["disk"] | None
CacheScope: TypeAlias = Literal["global", "session"]
RefreshMode: TypeAlias = Literal["foreground", "background"]
OnRelease: TypeAlias = Callable[[Any], None]
ValidateFunc: TypeAlias = Callable[[Any], bool]
SecretsValue: TypeAlias = str | int | float | bool | list["SecretsValue"] | dict[str, "SecretsValue"]
QueryParamValue: TypeAlias = str | Iterable[str]
QueryParamsInput: TypeAlias = Mapping[str, QueryParamValue] | Iterable[tuple[str, QueryParamValue]]

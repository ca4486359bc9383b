"""Modules inside of Streamlit that scripts import from, most often for their annotations.

Each line names a module and what it has: a name alone is one of `inner_types`, `name=module:attribute` stands
elsewhere in wasm_runtime.streamlit, and `name?` can be imported, but is not here, as the error says when it is used.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from wasm_runtime.compat import inner_types
from wasm_runtime.compat.not_built_yet import NotBuiltYet

REAL_NAME = "wasm_runtime.streamlit"

_TYPES = "Key LabelVisibility WidgetArgs WidgetCallback WidgetKwargs"
_MODULES = f"""
commands.echo: echo=commands.echo:echo
commands.execution_control: rerun=commands.execution_control:rerun stop=commands.execution_control:stop
    switch_page=commands.execution_control:switch_page
commands.logo: logo? AtomicImage
commands.navigation: navigation=commands.navigation:navigation Page=navigation.page:Page PageType
commands.page_config: set_page_config=commands.page_config:set_page_config Layout InitialSideBarState PageIcon
    MenuItems MenuKey GET_HELP_KEY REPORT_A_BUG_KEY ABOUT_KEY
navigation.page: Page=navigation.page:Page StreamlitPage=navigation.page:Page
elements.lib.mutable_status_container: StatusContainer=elements.lib.mutable_status_container:StatusContainer States
elements.lib.mutable_expander_container: ExpanderContainer=elements.lib.mutable_expander_container:ExpanderContainer
elements.lib.mutable_popover_container: PopoverContainer=elements.lib.mutable_popover_container:PopoverContainer
elements.lib.mutable_tab_container: TabContainer=elements.lib.mutable_tab_container:TabContainer
elements.lib.dialog: Dialog? DialogWidth DialogPosition
elements.lib.column_types: ColumnConfig ColumnWidth Column=column_config:Column TextColumn=column_config:TextColumn
    NumberColumn=column_config:NumberColumn CheckboxColumn=column_config:CheckboxColumn
    SelectboxColumn=column_config:SelectboxColumn LinkColumn=column_config:LinkColumn
    DateColumn=column_config:DateColumn TimeColumn=column_config:TimeColumn
    DatetimeColumn=column_config:DatetimeColumn ListColumn=column_config:ListColumn
    ImageColumn=column_config:ImageColumn ProgressColumn=column_config:ProgressColumn
    AreaChartColumn=column_config:AreaChartColumn AudioColumn=column_config:AudioColumn
    BarChartColumn=column_config:BarChartColumn ButtonColumn=column_config:ButtonColumn
    JsonColumn=column_config:JsonColumn LineChartColumn=column_config:LineChartColumn
    MarkdownColumn=column_config:MarkdownColumn MultiselectColumn=column_config:MultiselectColumn
    VideoColumn=column_config:VideoColumn ButtonColumnResult=elements.lib.column_types.button:ButtonColumnResult
elements.lib.column_config_utils: ColumnConfigMapping ColumnConfigMappingInput
    ButtonColumnClickState=elements.lib.table_states:ButtonColumnClickState
elements.lib.utils: Key LabelVisibility to_key?
elements.lib.layout_utils: Width WidthWithoutContent Height HeightWithoutContent Gap SpaceSize HorizontalAlignment
    VerticalAlignment TextAlignment LayoutConfig?
elements.lib.image_utils: AtomicImage ImageOrImageList Channels ImageFormat ImageFormatOrAuto image_to_url?
elements.lib.policies: WidgetCallback CachedWidgetWarning=runtime.caching.cache_errors:CachedWidgetWarning
elements.lib.form_utils: is_in_form? current_form_id?
elements.widgets.audio_input: {_TYPES} SomeUploadedAudioFile UploadedFile=runtime.uploaded_file_manager:UploadedFile
elements.widgets.button: Key WidgetArgs WidgetCallback WidgetKwargs DownloadButtonDataType IconPosition Width
elements.widgets.button_group: Key LabelVisibility
elements.widgets.camera_input: {_TYPES} SomeUploadedSnapshotFile
    UploadedFile=runtime.uploaded_file_manager:UploadedFile
elements.widgets.chat: Key WidgetArgs WidgetCallback WidgetKwargs
    ChatInputValue=elements.lib.chat_value:ChatInputValue UploadedFile=runtime.uploaded_file_manager:UploadedFile
elements.widgets.checkbox: {_TYPES}
elements.widgets.color_picker: {_TYPES}
elements.widgets.data_editor: DataTypes EditableData DataEditorState=elements.lib.table_states:DataEditorState
elements.widgets.file_uploader: {_TYPES} AcceptMultipleFiles SomeUploadedFiles
    UploadedFile=runtime.uploaded_file_manager:UploadedFile
elements.widgets.multiselect: {_TYPES} OptionSequence
elements.widgets.number_input: {_TYPES} Number
elements.widgets.radio: {_TYPES} OptionSequence
elements.widgets.select_slider: {_TYPES} OptionSequence
elements.widgets.selectbox: {_TYPES} OptionSequence
elements.widgets.slider: {_TYPES} SliderScalar SliderStep SliderValue SliderReturn
elements.widgets.text_widgets: {_TYPES}
elements.widgets.time_widgets: {_TYPES} TimeValue DateTimeScalarValue DateTimeValue NullableScalarDateValue DateValue
    DateWidgetRangeReturn DateWidgetReturn
elements.arrow: DataframeState=elements.lib.table_states:DataframeState ColumnConfigMappingInput
    DataframeSelectionState=elements.lib.dataframe_selection:DataframeSelectionState
elements.deck_gl_json_chart: PydeckState=typing:PydeckState
elements.dialog_decorator: dialog_decorator=elements.dialog_decorator:dialog
elements.form: Key
elements.heading: Anchor Divider HeadingProtoTag?
elements.image: Channels ImageFormatOrAuto ImageOrImageList
elements.layouts: Gap Height HorizontalAlignment Key SpecType VerticalAlignment Width
elements.media: MediaData MediaTime SubtitleData
elements.metric: Delta DeltaArrow DeltaColor LabelVisibility Value
elements.progress: FloatOrInt
elements.vega_charts: AltairChart ChartStackType VegaLiteSpec VegaLiteState=typing:VegaLiteState
elements.write: StreamingOutput=elements.write:StreamingOutput
components.v1.components: CustomComponent=components.v1.custom_component:CustomComponent
    MarshallComponentException=components.v1.arguments:MarshallComponentException
    declare_component=components.v1.component_registry:declare_component register_widget?
components.v2.bidi_component: BidiComponentResult=components.v2.bidi_component:BidiComponentResult
    ComponentResult=components.v2.bidi_component:ComponentResult
components.v2.bidi_component.state: BidiComponentResult=components.v2.bidi_component:BidiComponentResult
    ComponentResult=components.v2.bidi_component:ComponentResult
dataframe_util: Data OptionSequence DataFormat?
runtime.caching: cache_data=:cache_data cache_resource=:cache_resource
    CacheDataAPI=runtime.caching.cache_data_api:CacheDataAPI
    CacheResourceAPI=runtime.caching.cache_resource_api:CacheResourceAPI
runtime.caching.cache_data_api: CacheDataAPI=runtime.caching.cache_data_api:CacheDataAPI CachePersistType CacheScope
    RefreshMode
runtime.caching.cache_resource_api: CacheResourceAPI=runtime.caching.cache_resource_api:CacheResourceAPI CacheScope
    OnRelease RefreshMode ValidateFunc
runtime.caching.cache_utils: CachedFunc=runtime.caching.cache_utils:CachedFunc Cache? HashFuncsDict
runtime.caching.hashing: HashFuncsDict
runtime.connection_factory: connection_factory=runtime.connection_factory:connection
runtime.runtime: Runtime=runtime:Runtime
runtime.secrets: SecretsValue
runtime.state: get_session_state=runtime.state.session_state_proxy:get_session_state BindOption OnChangeMode
    PersistStateOption WidgetArgs WidgetCallback WidgetKwargs SessionState? SafeSessionState? register_widget?
runtime.state.common: BindOption OnChangeMode PersistStateOption WidgetArgs WidgetCallback WidgetKwargs
runtime.state.query_params: QueryParamValue QueryParamsInput
runtime.state.safe_session_state: SafeSessionState?
runtime.state.session_state: SessionState?
runtime.state.session_state_proxy: Key get_session_state=runtime.state.session_state_proxy:get_session_state
runtime.state.widgets: WidgetArgs WidgetCallback WidgetKwargs register_widget?
runtime.media_file_storage: MediaFileKind? MediaFileStorage?
runtime.uploaded_file_manager: UploadedFileRec? UploadedFileManager? DeletedFile?
web.bootstrap: run?
web.server: Server?
web.server.server: Server?
web.server.starlette: App=starlette:App
web.server.starlette.starlette_app: App=starlette:App
"""


def names_in(module: str) -> dict[str, Any]:
    """What the module of this name inside of Streamlit has besides what stands in a module of ours."""
    return {name: _find(module, name, place) for name, place in modules().get(module, {}).items()}


def _find(module: str, name: str, place: str) -> Any:
    if place == "?":
        return NotBuiltYet(f"streamlit.{module}.{name}")
    if place == "":
        return getattr(inner_types, name)
    inner, _, attribute = place.partition(":")
    return getattr(import_module(f"{REAL_NAME}.{inner}".rstrip(".")), attribute)


@cache
def modules() -> dict[str, dict[str, str]]:
    """For each module its names, and where each stands; read when the first is asked for."""
    found: dict[str, dict[str, str]] = {}
    names: dict[str, str] = {}
    for word in _MODULES.split():
        if word.endswith(":"):
            names = found[word.removesuffix(":")] = {}
        else:
            name, _, place = word.partition("=")
            names[name.removesuffix("?")] = "?" if name.endswith("?") else place
    return found

"""What modules of Streamlit and ours of the same name both have; made by tests/support/shared_names.py."""

NAMES = {
    "": """
        App Page _ExpanderContainer _GridContainer _PopoverContainer _QueryParamsProxy _SessionStateProxy
        _StatusContainer _TabContainer __version__ _bottom _event _main _secrets_singleton audio audio_input badge
        balloons bottom button cache_data cache_resource camera_input caption chat_input chat_message checkbox code
        color_picker column_config columns commands components config connection connections container context
        data_editor dataframe dataframe_util date_input datetime_input delta_generator dialog divider
        download_button echo elements empty error errors exception expander feedback file_uploader form
        form_submit_button fragment get_option grid header help html iframe image info json latex link_button logger
        login logo logout markdown menu_button metric multiselect navigation number_input page_link pagination pdf
        pills popover progress query_params radio rerun runtime secrets segmented_control select_slider selectbox
        session_state set_option set_page_config sidebar skeleton slider snow space spinner starlette status stop
        subheader success switch_page table tabs testing text text_area text_input time_input title toast toggle
        typing user user_info util version video warning web write write_stream
    """,
    "column_config": """
        AreaChartColumn AudioColumn BarChartColumn ButtonColumn CheckboxColumn Column DateColumn DatetimeColumn
        ImageColumn JsonColumn LineChartColumn LinkColumn ListColumn MarkdownColumn MultiselectColumn NumberColumn
        ProgressColumn SelectboxColumn TextColumn TimeColumn VideoColumn
    """,
    "commands": "echo execution_control logo navigation page_config",
    "commands.echo": "echo",
    "commands.execution_control": """
        Page RerunException StreamlitAPIException StreamlitInvalidLayoutContextError
        StreamlitInvalidParameterTypeError StreamlitValueError rerun stop switch_page
    """,
    "commands.logo": """
        StreamlitAPIException StreamlitInvalidURLError StreamlitValueError image_to_url is_emoji logo
    """,
    "commands.navigation": """
        Page StreamlitAPIException StreamlitInvalidParameterTypeError StreamlitMissingRequiredParameterError
        StreamlitValueError navigation
    """,
    "commands.page_config": "StreamlitInvalidURLError StreamlitValueError set_page_config",
    "components": "v1 v2",
    "components.v1": "component_registry custom_component declare_component html iframe",
    "components.v1.component_arrow": "arrow_proto_to_dataframe",
    "components.v1.component_registry": "CustomComponent declare_component",
    "components.v1.custom_component": "CustomComponent MarshallComponentException",
    "components.v2": "StreamlitInvalidParameterTypeError bidi_component component",
    "components.v2.bidi_component": "BidiComponentResult ComponentResult state",
    "components.v2.types": "BidiComponentData BidiComponentDefaults BidiComponentKey ComponentRenderer",
    "config": "StreamlitAPIException get_option set_option set_user_option",
    "connections": """
        BaseConnection ExperimentalBaseConnection SQLConnection SnowflakeCallersRightsConnection SnowflakeConnection
        base_connection snowflake_connection sql_connection
    """,
    "connections.base_connection": "AttrDict BaseConnection secrets_singleton",
    "connections.snowflake_connection": """
        BaseConnection SnowflakeCallersRightsConnection SnowflakeConnection StreamlitAPIException
    """,
    "connections.sql_connection": """
        BaseConnection SQLConnection StreamlitAPIException StreamlitMissingRequiredParameterError
    """,
    "delta_generator": """
        AlertMixin ArrowMixin AudioInputMixin BalloonsMixin ButtonGroupMixin ButtonMixin CameraInputMixin ChatMixin
        CheckboxMixin CodeMixin ColorPickerMixin DataEditorMixin DeltaGenerator EmptyMixin ExceptionMixin
        FeedbackMixin FileUploaderMixin FormMixin HeadingMixin HelpMixin HtmlMixin IframeMixin ImageMixin JsonMixin
        LayoutsMixin MarkdownMixin MediaMixin MenuButtonMixin MetricMixin MultiSelectMixin NumberInputMixin
        PaginationMixin PdfMixin ProgressMixin RadioMixin SelectSliderMixin SelectboxMixin SkeletonMixin SliderMixin
        SnowMixin SpaceMixin SpinnerMixin StreamlitAPIException TableMixin TextMixin TextWidgetsMixin
        TimeWidgetsMixin ToastMixin WriteMixin
    """,
    "elements": """
        alert arrow balloons code deck_gl_json_chart dialog_decorator empty exception form heading help html iframe
        image json layouts lib markdown media metric pdf progress skeleton snow space spinner table text toast
        vega_charts widgets write
    """,
    "elements.alert": "AlertMixin clean_text",
    "elements.arrow": "ArrowMixin Key",
    "elements.balloons": "BalloonsMixin",
    "elements.code": "CodeMixin",
    "elements.dialog_decorator": "StreamlitInvalidLayoutContextError StreamlitMissingRequiredParameterError",
    "elements.empty": "EmptyMixin",
    "elements.exception": "ExceptionMixin",
    "elements.form": "FormMixin Key StreamlitInvalidLayoutContextError",
    "elements.heading": "HeadingMixin StreamlitInvalidParameterTypeError StreamlitValueError clean_text",
    "elements.help": "HelpMixin",
    "elements.html": "HtmlMixin StreamlitMissingRequiredParameterError clean_text",
    "elements.iframe": "IframeMixin StreamlitAPIException StreamlitInvalidParameterTypeError StreamlitValueError",
    "elements.image": "ImageMixin StreamlitAPIException",
    "elements.json": "JsonMixin StreamlitInvalidParameterTypeError",
    "elements.layouts": """
        Gap Key LayoutsMixin StreamlitIncompatibleParametersError StreamlitInvalidColumnSpecError
        StreamlitInvalidParameterTypeError
    """,
    "elements.lib": """
        column_config_utils column_types dialog form_utils grid_container image_utils layout_utils
        mutable_expander_container mutable_popover_container mutable_status_container mutable_tab_container policies
        skeleton_placeholder utils
    """,
    "elements.lib.column_types": "",
    "elements.lib.grid_container": "DeltaGenerator GridContainer StreamlitValueOutOfRangeError",
    "elements.lib.mutable_expander_container": "ExpanderContainer",
    "elements.lib.mutable_popover_container": "PopoverContainer",
    "elements.lib.mutable_status_container": "DeltaGenerator StatusContainer",
    "elements.lib.mutable_tab_container": "TabContainer",
    "elements.lib.skeleton_placeholder": "SkeletonPlaceholder",
    "elements.markdown": "MarkdownMixin StreamlitIncompatibleParametersError clean_text is_sympy_expression",
    "elements.media": """
        MediaMixin StreamlitAPIException StreamlitIncompatibleParametersError StreamlitMissingRequiredParameterError
    """,
    "elements.metric": """
        MetricMixin StreamlitAPIException StreamlitInvalidParameterTypeError StreamlitValueError clean_text
    """,
    "elements.pdf": """
        PdfMixin StreamlitAPIException StreamlitInvalidParameterTypeError StreamlitMissingRequiredParameterError
    """,
    "elements.progress": """
        ProgressMixin StreamlitInvalidParameterTypeError StreamlitValueOutOfRangeError clean_text
    """,
    "elements.skeleton": "SkeletonMixin",
    "elements.snow": "SnowMixin",
    "elements.space": "SpaceMixin",
    "elements.spinner": "SpinnerMixin clean_text",
    "elements.table": "StreamlitValueError TableMixin",
    "elements.text": "TextMixin clean_text",
    "elements.toast": "StreamlitMissingRequiredParameterError StreamlitValueError ToastMixin clean_text",
    "elements.widgets": """
        audio_input button button_group camera_input chat checkbox color_picker data_editor feedback file_uploader
        menu_button multiselect number_input pagination radio select_slider selectbox slider text_widgets
        time_widgets
    """,
    "elements.widgets.audio_input": "AudioInputMixin Key StreamlitValueError",
    "elements.widgets.button": "ButtonMixin Key Page WidgetCallback",
    "elements.widgets.button_group": """
        ButtonGroupMixin Key StreamlitAPIException StreamlitIncompatibleParametersError
    """,
    "elements.widgets.camera_input": "CameraInputMixin Key StreamlitValueError",
    "elements.widgets.chat": """
        ChatMixin Key StreamlitAPIException StreamlitMissingRequiredParameterError StreamlitValueError
        WidgetCallback image_to_url is_emoji
    """,
    "elements.widgets.checkbox": "CheckboxMixin Key",
    "elements.widgets.color_picker": """
        ColorPickerMixin Key StreamlitAPIException StreamlitInvalidParameterTypeError
    """,
    "elements.widgets.data_editor": "DataEditorMixin Key",
    "elements.widgets.feedback": "FeedbackMixin Key StreamlitValueOutOfRangeError",
    "elements.widgets.file_uploader": "FileUploaderMixin Key",
    "elements.widgets.menu_button": """
        Key MenuButtonMixin StreamlitAPIException StreamlitMissingRequiredParameterError
    """,
    "elements.widgets.multiselect": """
        Key MultiSelectMixin StreamlitInvalidParameterTypeError StreamlitSelectionCountExceedsMaxError
        StreamlitValueError
    """,
    "elements.widgets.number_input": """
        Key NumberInputMixin StreamlitInvalidMinMaxError StreamlitInvalidNumberFormatError
        StreamlitMixedNumericTypesError StreamlitValueAboveMaxError StreamlitValueBelowMinError
    """,
    "elements.widgets.pagination": """
        Key PaginationMixin StreamlitAPIException StreamlitInvalidParameterTypeError StreamlitValueOutOfRangeError
    """,
    "elements.widgets.radio": "Key RadioMixin StreamlitInvalidParameterTypeError",
    "elements.widgets.select_slider": "Key SelectSliderMixin StreamlitMissingRequiredParameterError",
    "elements.widgets.selectbox": "Key SelectboxMixin",
    "elements.widgets.slider": """
        Key SliderMixin StreamlitInvalidMinMaxError StreamlitInvalidParameterTypeError StreamlitJSNumberBoundsError
        StreamlitValueAboveMaxError StreamlitValueBelowMinError StreamlitValueError
    """,
    "elements.widgets.text_widgets": """
        Key StreamlitInvalidParameterTypeError StreamlitValueError StreamlitValueOutOfRangeError TextWidgetsMixin
    """,
    "elements.widgets.time_widgets": "Key StreamlitValueAboveMaxError StreamlitValueBelowMinError TimeWidgetsMixin",
    "elements.write": "StreamingOutput StreamlitAPIException StreamlitInvalidParameterTypeError WriteMixin",
    "errors": """
        BidiComponentError BidiComponentInvalidCallbackNameError BidiComponentInvalidDefaultKeyError
        BidiComponentInvalidIdError BidiComponentUnserializableDataError DuplicateWidgetID Error
        FragmentHandledException FragmentStorageKeyError LocalizableStreamlitException MarkdownFormattedException
        NoSessionContext StreamlitAPIException StreamlitAPIWarning StreamlitAuthError StreamlitBadTimeStringError
        StreamlitComponentRegistryError StreamlitDataframeConversionError StreamlitDefaultNotInOptionsError
        StreamlitDuplicateElementId StreamlitDuplicateElementKey StreamlitIncompatibleParametersError
        StreamlitInvalidColorError StreamlitInvalidColumnSpecError StreamlitInvalidFormCallbackError
        StreamlitInvalidHeightError StreamlitInvalidLayoutContextError StreamlitInvalidMinMaxError
        StreamlitInvalidNumberFormatError StreamlitInvalidParameterTypeError StreamlitInvalidThemeError
        StreamlitInvalidThemeOptionError StreamlitInvalidThemeSectionError StreamlitInvalidURLError
        StreamlitInvalidWidthError StreamlitJSNumberBoundsError StreamlitMaxRetriesError
        StreamlitMissingAuthlibError StreamlitMissingRequiredParameterError StreamlitMixedNumericTypesError
        StreamlitPageNotFoundError StreamlitQueryParamDictValueError StreamlitSecretNotFoundError
        StreamlitSelectionCountExceedsMaxError StreamlitValueAboveMaxError StreamlitValueAssignmentNotAllowedError
        StreamlitValueBelowMinError StreamlitValueError StreamlitValueOutOfRangeError
        StreamlitWidgetAlreadyInstantiatedError UnserializableSessionStateError
    """,
    "logger": "get_logger set_log_level",
    "navigation": "page",
    "navigation.page": """
        Page StreamlitAPIException StreamlitIncompatibleParametersError StreamlitMissingRequiredParameterError
        StreamlitPageNotFoundError StreamlitValueError
    """,
    "runtime": """
        Runtime caching connection_factory context exists fragment get_instance media_file_storage metrics_util
        runtime scriptrunner scriptrunner_utils secrets state uploaded_file_manager
    """,
    "runtime.caching": "cache_data_api cache_errors cache_resource_api cache_utils hashing",
    "runtime.caching.cache_data_api": "CacheDataAPI",
    "runtime.caching.cache_errors": """
        CacheReplayClosureError CachedFunctionReturnedAwaitableError CachedStFunctionInBackgroundModeWarning
        MarkdownFormattedException StreamlitAPIException UnhashableParamError UnserializableReturnValueError
    """,
    "runtime.caching.cache_resource_api": "CacheResourceAPI",
    "runtime.caching.cache_utils": """
        CachedFunc CachedFunctionReturnedAwaitableError CachedStFunctionInBackgroundModeWarning
        StreamlitAPIException StreamlitValueError UnhashableParamError UnserializableReturnValueError
    """,
    "runtime.caching.hashing": "StreamlitAPIException UserHashError",
    "runtime.connection_factory": "StreamlitAPIException",
    "runtime.context": "AttributeDictionary ContextProxy StreamlitCookies StreamlitHeaders StreamlitTheme",
    "runtime.fragment": "StreamlitAPIException fragment",
    "runtime.media_file_storage": "MediaFileStorageError",
    "runtime.metrics_util": "gather_metrics",
    "runtime.scriptrunner": """
        RerunData RerunException ScriptRunContext StopException add_script_run_ctx get_script_run_ctx
    """,
    "runtime.scriptrunner_utils": "exceptions script_requests script_run_context",
    "runtime.scriptrunner_utils.exceptions": "RerunException ScriptControlException StopException",
    "runtime.scriptrunner_utils.script_requests": "RerunData",
    "runtime.scriptrunner_utils.script_run_context": "ScriptRunContext add_script_run_ctx get_script_run_ctx",
    "runtime.secrets": "AttrDict Secrets StreamlitSecretNotFoundError secrets_singleton",
    "runtime.state": """
        QueryParamsProxy SessionStateProxy common query_params query_params_proxy safe_session_state session_state
        session_state_proxy widgets
    """,
    "runtime.state.query_params_proxy": "QueryParamsProxy",
    "runtime.state.session_state_proxy": "SessionStateProxy get_session_state",
    "runtime.uploaded_file_manager": "UploadedFile",
    "starlette": "App",
    "testing": "v1",
    "testing.v1": "AppTest AppTestError app_test element_tree errors",
    "testing.v1.app_test": "AppTest Block ElementTree Node",
    "testing.v1.element_tree": """
        AlertBase AudioInput Block BlockList Button ButtonGroup CameraInput Caption ChatInput ChatMessage Checkbox
        Code ColorPicker Column Dataframe DateInput DateTimeInput Divider DownloadButton Element ElementList
        ElementTree Error Exception Expander Feedback FileUploader Grid Header HeadingBase Help Html Image Info
        InitialValue Json Latex LinkButton Markdown MenuButton Metric Multiselect Node NumberInput PageLink
        Pagination Progress Radio SelectSlider Selectbox Slider Space SpecialBlock Status Subheader Success Tab
        Table Text TextArea TextInput TimeInput Title Toast Toggle UnknownElement Warning Widget WidgetList
    """,
    "testing.v1.errors": "AppTestError",
    "typing": """
        ButtonColumnClickState ChatInputValue DataEditorState DataframeState EChartsState PlotlyState PydeckState
        UploadedFile VegaLiteState
    """,
    "user_info": "StreamlitAPIException TokensProxy UserInfoProxy login logout",
    "util": "AttributeDictionary ReadOnlyAttributeDictionary",
    "version": "STREAMLIT_VERSION_STRING",
    "web": "server",
    "web.cli": "main main_run",
}

"""What a test finds by name. Made by tests/support/typed_names.py."""

from wasm_runtime.streamlit.testing.v1 import (
    blocks,
    choices,
    elements,
    lists,
    nodes,
    object_help,
    tables,
    uploads,
    widgets,
)

class Finders:
    audio_input: lists.WidgetList[uploads.AudioInput]
    button: lists.WidgetList[widgets.Button]
    button_group: lists.WidgetList[choices.ButtonGroup]
    camera_input: lists.WidgetList[uploads.CameraInput]
    caption: lists.ElementList[elements.Caption]
    chat_input: lists.WidgetList[uploads.ChatInput]
    chat_message: lists.BlockList[blocks.ChatMessage]
    checkbox: lists.WidgetList[widgets.Checkbox]
    code: lists.ElementList[elements.Code]
    color_picker: lists.WidgetList[widgets.ColorPicker]
    columns: lists.BlockList[blocks.Column]
    container: lists.BlockList[nodes.Block]
    data_editor: lists.ElementList[tables.Dataframe]
    dataframe: lists.ElementList[tables.Dataframe]
    date_input: lists.WidgetList[widgets.DateInput]
    datetime_input: lists.WidgetList[widgets.DateTimeInput]
    divider: lists.ElementList[elements.Divider]
    download_button: lists.WidgetList[widgets.DownloadButton]
    error: lists.ElementList[elements.Error]
    exception: lists.ElementList[elements.Exception]
    expander: lists.BlockList[blocks.Expander]
    feedback: lists.WidgetList[choices.Feedback]
    file_uploader: lists.WidgetList[uploads.FileUploader]
    form: lists.BlockList[nodes.Block]
    form_submit_button: lists.WidgetList[widgets.Button]
    grid_container: lists.BlockList[blocks.Grid]
    header: lists.ElementList[elements.Header]
    help: lists.ElementList[object_help.Help]
    html: lists.ElementList[elements.Html]
    image: lists.ElementList[elements.Image]
    info: lists.ElementList[elements.Info]
    json: lists.ElementList[elements.Json]
    latex: lists.ElementList[elements.Latex]
    link_button: lists.ElementList[elements.LinkButton]
    markdown: lists.ElementList[elements.Markdown]
    menu_button: lists.WidgetList[choices.MenuButton]
    metric: lists.ElementList[elements.Metric]
    multiselect: lists.WidgetList[choices.Multiselect]
    number_input: lists.WidgetList[widgets.NumberInput]
    page_link: lists.ElementList[elements.PageLink]
    pagination: lists.WidgetList[choices.Pagination]
    pills: lists.WidgetList[choices.ButtonGroup]
    progress: lists.ElementList[elements.Progress]
    radio: lists.WidgetList[choices.Radio]
    segmented_control: lists.WidgetList[choices.ButtonGroup]
    select_slider: lists.WidgetList[choices.SelectSlider]
    selectbox: lists.WidgetList[choices.Selectbox]
    slider: lists.WidgetList[widgets.Slider]
    space: lists.ElementList[elements.Space]
    status: lists.BlockList[blocks.Status]
    subheader: lists.ElementList[elements.Subheader]
    success: lists.ElementList[elements.Success]
    table: lists.ElementList[tables.Table]
    tabs: lists.BlockList[blocks.Tab]
    text: lists.ElementList[elements.Text]
    text_area: lists.WidgetList[widgets.TextArea]
    text_input: lists.WidgetList[widgets.TextInput]
    time_input: lists.WidgetList[widgets.TimeInput]
    title: lists.ElementList[elements.Title]
    toast: lists.ElementList[elements.Toast]
    toggle: lists.WidgetList[widgets.Toggle]
    warning: lists.ElementList[elements.Warning]

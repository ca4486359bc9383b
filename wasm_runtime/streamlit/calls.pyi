"""What scripts call as `st.NAME`. Made by tests/support/typed_names.py."""

from wasm_runtime.streamlit import column_config as column_config
from wasm_runtime.streamlit import components as components
from wasm_runtime.streamlit import connections as connections
from wasm_runtime.streamlit import typing as typing
from wasm_runtime.streamlit.commands.echo import echo as echo
from wasm_runtime.streamlit.commands.logo import logo as logo
from wasm_runtime.streamlit.config import get_option as get_option
from wasm_runtime.streamlit.config import set_user_option as _set_option
from wasm_runtime.streamlit.delta_generator import _Main
from wasm_runtime.streamlit.runtime.context import context_proxy as _context
from wasm_runtime.streamlit.starlette import App as App
from wasm_runtime.streamlit.user_info import login as login
from wasm_runtime.streamlit.user_info import logout as logout
from wasm_runtime.streamlit.user_info import user as user

_main: _Main

audio = _main.audio
audio_input = _main.audio_input
badge = _main.badge
balloons = _main.balloons
button = _main.button
camera_input = _main.camera_input
caption = _main.caption
chat_input = _main.chat_input
chat_message = _main.chat_message
checkbox = _main.checkbox
code = _main.code
color_picker = _main.color_picker
columns = _main.columns
container = _main.container
context = _context
data_editor = _main.data_editor
dataframe = _main.dataframe
date_input = _main.date_input
datetime_input = _main.datetime_input
divider = _main.divider
download_button = _main.download_button
empty = _main.empty
error = _main.error
exception = _main.exception
expander = _main.expander
feedback = _main.feedback
file_uploader = _main.file_uploader
form = _main.form
form_submit_button = _main.form_submit_button
grid = _main.grid
header = _main.header
help = _main.help
html = _main.html
iframe = _main.iframe
image = _main.image
info = _main.info
json = _main.json
latex = _main.latex
link_button = _main.link_button
markdown = _main.markdown
menu_button = _main.menu_button
metric = _main.metric
multiselect = _main.multiselect
number_input = _main.number_input
page_link = _main.page_link
pagination = _main.pagination
pdf = _main.pdf
pills = _main.pills
popover = _main.popover
progress = _main.progress
radio = _main.radio
segmented_control = _main.segmented_control
select_slider = _main.select_slider
selectbox = _main.selectbox
set_option = _set_option
skeleton = _main.skeleton
slider = _main.slider
snow = _main.snow
space = _main.space
spinner = _main.spinner
status = _main.status
subheader = _main.subheader
success = _main.success
table = _main.table
tabs = _main.tabs
text = _main.text
text_area = _main.text_area
text_input = _main.text_input
time_input = _main.time_input
title = _main.title
toast = _main.toast
toggle = _main.toggle
video = _main.video
warning = _main.warning
write = _main.write
write_stream = _main.write_stream

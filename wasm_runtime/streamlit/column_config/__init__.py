"""`st.column_config`: how a column of a table looks and which values it accepts, as plain dicts.

Each function returns what `st.dataframe` and `st.data_editor` read: a dict of the settings that all columns have, with
those of its kind under `type_config`. None keeps the table's default. Shapes observed on Streamlit 1.67.
"""

from wasm_runtime.streamlit.column_config.button import ButtonColumn as ButtonColumn
from wasm_runtime.streamlit.column_config.choices import ListColumn as ListColumn
from wasm_runtime.streamlit.column_config.choices import MultiselectColumn as MultiselectColumn
from wasm_runtime.streamlit.column_config.choices import SelectboxColumn as SelectboxColumn
from wasm_runtime.streamlit.column_config.common import Column as Column
from wasm_runtime.streamlit.column_config.media import AudioColumn as AudioColumn
from wasm_runtime.streamlit.column_config.media import ImageColumn as ImageColumn
from wasm_runtime.streamlit.column_config.media import JsonColumn as JsonColumn
from wasm_runtime.streamlit.column_config.media import VideoColumn as VideoColumn
from wasm_runtime.streamlit.column_config.moments import DateColumn as DateColumn
from wasm_runtime.streamlit.column_config.moments import DatetimeColumn as DatetimeColumn
from wasm_runtime.streamlit.column_config.moments import TimeColumn as TimeColumn
from wasm_runtime.streamlit.column_config.numbers import AreaChartColumn as AreaChartColumn
from wasm_runtime.streamlit.column_config.numbers import BarChartColumn as BarChartColumn
from wasm_runtime.streamlit.column_config.numbers import LineChartColumn as LineChartColumn
from wasm_runtime.streamlit.column_config.numbers import NumberColumn as NumberColumn
from wasm_runtime.streamlit.column_config.numbers import ProgressColumn as ProgressColumn
from wasm_runtime.streamlit.column_config.text import CheckboxColumn as CheckboxColumn
from wasm_runtime.streamlit.column_config.text import LinkColumn as LinkColumn
from wasm_runtime.streamlit.column_config.text import MarkdownColumn as MarkdownColumn
from wasm_runtime.streamlit.column_config.text import TextColumn as TextColumn

"""`st.column_config`: how a column of a table looks and which values it accepts, as plain dicts.

Each function returns what `st.dataframe` and `st.data_editor` read: a dict of the settings that all columns have, with
those of its kind under `type_config`. None keeps the table's default. Shapes observed on Streamlit 1.67.
"""

from wasm_runtime.streamlit.elements.lib.column_types.button import ButtonColumn as ButtonColumn
from wasm_runtime.streamlit.elements.lib.column_types.choices import ListColumn as ListColumn
from wasm_runtime.streamlit.elements.lib.column_types.choices import MultiselectColumn as MultiselectColumn
from wasm_runtime.streamlit.elements.lib.column_types.choices import SelectboxColumn as SelectboxColumn
from wasm_runtime.streamlit.elements.lib.column_types.common import Column as Column
from wasm_runtime.streamlit.elements.lib.column_types.media import AudioColumn as AudioColumn
from wasm_runtime.streamlit.elements.lib.column_types.media import ImageColumn as ImageColumn
from wasm_runtime.streamlit.elements.lib.column_types.media import JsonColumn as JsonColumn
from wasm_runtime.streamlit.elements.lib.column_types.media import VideoColumn as VideoColumn
from wasm_runtime.streamlit.elements.lib.column_types.moments import DateColumn as DateColumn
from wasm_runtime.streamlit.elements.lib.column_types.moments import DatetimeColumn as DatetimeColumn
from wasm_runtime.streamlit.elements.lib.column_types.moments import TimeColumn as TimeColumn
from wasm_runtime.streamlit.elements.lib.column_types.numbers import AreaChartColumn as AreaChartColumn
from wasm_runtime.streamlit.elements.lib.column_types.numbers import BarChartColumn as BarChartColumn
from wasm_runtime.streamlit.elements.lib.column_types.numbers import LineChartColumn as LineChartColumn
from wasm_runtime.streamlit.elements.lib.column_types.numbers import NumberColumn as NumberColumn
from wasm_runtime.streamlit.elements.lib.column_types.numbers import ProgressColumn as ProgressColumn
from wasm_runtime.streamlit.elements.lib.column_types.text import CheckboxColumn as CheckboxColumn
from wasm_runtime.streamlit.elements.lib.column_types.text import LinkColumn as LinkColumn
from wasm_runtime.streamlit.elements.lib.column_types.text import MarkdownColumn as MarkdownColumn
from wasm_runtime.streamlit.elements.lib.column_types.text import TextColumn as TextColumn

"""Each run makes the script's classes anew; options of them are this run's own, in every widget that offers a choice."""

import enum

import streamlit as st


class Drink(enum.Enum):
    TEA = 1
    MATE = 2
    COCOA = 3


class Size(enum.IntEnum):
    SMALL = 1
    LARGE = 2


class Tone(str, enum.Enum):
    LOUD = "loud"
    QUIET = "quiet"


def own(name, value, kind=Drink):
    several = value if isinstance(value, (list, tuple)) else [value]
    st.text(f"{name} {type(value).__name__} {value} {[isinstance(each, kind) for each in several]}")


st.button("Again")
st.text(f"selectbox {st.selectbox('One', list(Drink)) is Drink.TEA}")
st.text(f"multiselect {Drink.TEA in st.multiselect('Many', list(Drink), [Drink.TEA])}")
st.text(f"pills {Drink.TEA in st.pills('Pills', list(Drink), selection_mode='multi', default=[Drink.TEA])}")
st.text(f"segmented {st.segmented_control('Segments', list(Drink), default=Drink.TEA) is Drink.TEA}")
for group in (Drink, Size):
    own("selectbox", st.selectbox(f"{group} selectbox", group), group)
    own("selectbox new", st.selectbox(f"{group} new", group, accept_new_options=True), group)
    own("radio", st.radio(f"{group} radio", group, 1), group)
    own("multiselect", st.multiselect(f"{group} multiselect", group, list(group)[:2]), group)
    own("multiselect new", st.multiselect(f"{group} multiselect new", group, accept_new_options=True), group)
    own("pills", st.pills(f"{group} pills", group, default=list(group)[0]), group)
    own("pills multi", st.pills(f"{group} multi", group, selection_mode="multi", default=list(group)[0]), group)
    own("segmented", st.segmented_control(f"{group} segmented", group), group)
    own("slider", st.select_slider(f"{group} slider", group), group)
    own("range", st.select_slider(f"{group} range", group, tuple(group)[:2]), group)
    own("range of members", st.select_slider(f"{group} members", list(group), tuple(group)[:2]), group)
own("strings", st.selectbox("strings", Tone), str)
own("strings", st.multiselect("more strings", Tone, ["quiet"]), str)
own("string members", st.radio("string members", list(Tone)), Tone)
own("keyed", st.radio("keyed", Drink, key="keyed"))
own("keyed", st.multiselect("many keyed", Drink, key="many_keyed"))

"""Members of an Enum of an earlier run, by each rule of `runner.enumCoercion`, while the Enum stays and while it changes."""

import enum

import streamlit as st
from streamlit import config

rule = st.radio("Rule", ["nameOnly", "nameAndValue", "off"])
shape = st.radio("Shape", ["same", "other values", "other names", "other class"])
st.button("Again")
members = {
    "same": {"TEA": 1, "MATE": 2},
    "other values": {"TEA": 3, "MATE": 4},
    "other names": {"TEA": 1, "COCOA": 2},
    "other class": {"TEA": 1, "MATE": 2},
}[shape]
Drink = enum.Enum("Food" if shape == "other class" else "Drink", members)
config.set_option("runner.enumCoercion", rule)


def name(member):
    return member.name


def own(label, choose):
    try:
        value = choose(label)
        several = value if isinstance(value, (list, tuple)) else [value]
        st.text(f"{label} {value} {[isinstance(each, Drink) for each in several]}")
    except Exception as error:
        st.text(f"{label} {type(error).__name__}: {error}")


own("selectbox", lambda label: st.selectbox(label, Drink, format_func=name, key=label))
own("radio", lambda label: st.radio(label, list(Drink), format_func=name, key=label))
own("multiselect", lambda label: st.multiselect(label, Drink, list(Drink)[:1], format_func=name, key=label))
own("pills", lambda label: st.pills(label, Drink, default=Drink.TEA, format_func=name, key=label))
own("slider", lambda label: st.select_slider(label, Drink, format_func=name, key=label))
own("range", lambda label: st.select_slider(label, Drink, tuple(Drink), format_func=name, key=label))
config.set_option("runner.enumCoercion", "nameOnly")

import streamlit as st

with st.container(key="button"):
    st.button("A")

with st.container(key="button_key"):
    st.button("A", key="bk")

with st.container(key="button_intkey"):
    st.button("A", key=7)

with st.container(key="button_oddkey"):
    st.button("A", key="My key/ä.1")

with st.container(key="button_primary"):
    st.button("P", type="primary")

with st.container(key="button_tertiary"):
    st.button("T", type="tertiary")

with st.container(key="button_disabled"):
    st.button("D", disabled=True)

with st.container(key="button_icon"):
    st.button("I", icon=":material/star:")

with st.container(key="button_icon_right"):
    st.button("IR", icon="🎉", icon_position="right")

with st.container(key="button_stretch"):
    st.button("S", width="stretch")

with st.container(key="button_ucw"):
    st.button("U", use_container_width=True)

with st.container(key="button_px"):
    st.button("X", width=200)

with st.container(key="button_shortcut"):
    st.button("SC", shortcut="Ctrl+K")

with st.container(key="button_markdown"):
    st.button("**b** :red[r]")

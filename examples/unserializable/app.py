import streamlit as st

st.title("Only what can be pickled")
st.write("`.streamlit/config.toml` of this app says that session state must be serializable.")


def unserializable_data():
    return lambda x: x


if st.checkbox("Put a function into session state", value=True):
    # The run ends with an exception: a lambda cannot be pickled.
    st.session_state.unserializable = unserializable_data()
elif "unserializable" in st.session_state:
    del st.session_state.unserializable

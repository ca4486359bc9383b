# /// script
# dependencies = ["pandas"]
# ///
import pandas as pd
import streamlit as st

st.write(f"pandas = {pd.__version__}")

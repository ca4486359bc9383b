# /// script
# dependencies = ["matplotlib"]
# ///
import matplotlib.pyplot as plt
import streamlit as st

st.write(f"backend = {plt.get_backend()}")

"""What apps can import that Streamlit does not have.

`sitelet.session` controls what is stored of a session; `sitelet.errors` has the errors of calls that are not supported.
An app that imports it also runs under Streamlit, if the package is installed there.
"""

"""What apps import that Streamlit does not have.

`sitelet.session` says what is stored of a session; `sitelet.errors` has the errors of calls that this version refuses.
The package is no part of the API of Streamlit: an app that uses it runs under Streamlit, too, where it is installed.
"""

import streamlit as st

st.markdown("""
```mermaid
flowchart LR
    accTitle: How a site is built
    A[Script] --> B{Changed?}
    B -- yes --> C[Build]
    B -- no --> D((Done))
    C --> D
```

A sequence:

```mermaid
sequenceDiagram
    accTitle: A press
    accDescr: The page asks the script, which answers with what has changed.
    Page->>Script: pressed
    Script-->>Page: changes
```
""")

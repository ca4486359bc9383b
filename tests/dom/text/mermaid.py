import streamlit as st

with st.container(key="mermaid_flowchart"):
    st.markdown("```mermaid\nflowchart LR\n  A --> B\n```")

with st.container(key="mermaid_name"):
    st.write("~~~Mermaid\nsequenceDiagram\n  accTitle: A greeting\n  A->>B: Hello\n~~~")

with st.container(key="mermaid_caption"):
    st.caption('```mermaid\npie\n  "a" : 1\n```')

with st.container(key="mermaid_alert"):
    st.info("- x\n  ```mermaid\n  mindmap\n    A\n  ```")

with st.container(key="mermaid_code"):
    st.code("graph TD; A-->B", language="mermaid")

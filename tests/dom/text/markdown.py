import streamlit as st

with st.container(key="markdown"):
    st.markdown("**b** *i* `c` [l](https://a.example) :red[r] :blue-background[bg] :material/star: :smile: ~~s~~")

with st.container(key="markdown_list"):
    st.markdown("# H1\n- a\n- b\n\n1. x\n\n> q\n\n---\n\n|a|b|\n|-|-|\n|1|2|")

with st.container(key="markdown_code"):
    st.markdown("```python\nx = 1\n```")

with st.container(key="markdown_html_escaped"):
    st.markdown("<b>x</b>")

with st.container(key="markdown_html"):
    st.markdown("<b class='mine'>x</b>", unsafe_allow_html=True)

with st.container(key="markdown_help"):
    st.markdown("m", help="H")

with st.container(key="markdown_task"):
    st.markdown("- [x] a\n- [ ] b")

with st.container(key="markdown_center"):
    st.markdown("c", text_alignment="center", width=200)

with st.container(key="markdown_badge"):
    st.markdown(":green-badge[ok] :small[s]")

import streamlit as st

st.markdown("""
## A list

- [x] done
- [ ] open

> A quote

| a | b |
|---|---|
| 1 | 2 |

:red[red] :orange[orange] :yellow[yellow] :green[green] :blue[blue] :violet[violet] :gray[gray] :primary[primary]
:red-background[red] :orange-background[orange] :yellow-background[yellow] :green-background[green]
:blue-background[blue] :violet-background[violet] :gray-background[gray] :primary-background[primary]
:red-badge[red] :orange-badge[orange] :yellow-badge[yellow] :green-badge[green] :blue-badge[blue]
:violet-badge[violet] :gray-badge[gray] :primary-badge[primary] :small[small] :smile: :material/star:

A footnote[^1].

[^1]: The note.
""")
st.markdown(
    ':color[own]{foreground="#9e303b" background="white"} :color[ground]{background="rgb(255,240,200)" foreground="black"}'
)
st.markdown(":shimmer[being written]", help="Help of the text", width=300, text_alignment="center")
st.markdown("# No link\n- with\n- help", anchors=False, help="Help of a list")
st.markdown("In one **line** that ends in an ellipsis " * 9, wrap=False)
st.markdown("<u>With</u> <kbd>HTML</kbd>", unsafe_allow_html=True)

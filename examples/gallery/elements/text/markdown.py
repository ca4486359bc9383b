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

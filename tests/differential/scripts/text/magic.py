"""The docstring of the script is shown by magic, unless it is the first statement."""

import streamlit as st

"a"
5
x = 3
x
x, 2
[1, 2]
None
f"{x}"
x + 1


def function():
    "doc"
    x
    return 1


function()


class Plain:
    "doc"

    x

    if x:
        x

    def method(self):
        "doc"
        x

    class Inner:
        x


Plain().method()
if x:
    x
else:
    "no"
for i in [1]:
    i
with st.container():
    "in"
try:
    x
    raise ValueError
except ValueError:
    "caught"
finally:
    "finally"
match x:
    case 3:
        "three"
(y := 5)
x
while x:
    "while"
    break
print("p")
"%s" % x
"{}".format(x)
not x
x if x else 5
(st.button("b"), 1)
...
st.session_state

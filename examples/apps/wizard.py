"""An order in three steps. What was entered stays while one goes back and forth."""

import re

import streamlit as st

STEPS = ["Address", "Delivery", "Review"]
PRICES = {"Letter": 2.5, "Parcel": 6.9, "Bicycle courier": 14.0}

st.session_state.setdefault("step", 0)
order = st.session_state.setdefault("order", {"name": "", "email": "", "way": "Letter", "notes": "", "gift": False})


def go(step):
    st.session_state.step = step


def take(key):
    """Keep a widget's value after the widget is gone."""
    order[key] = st.session_state[key]


def address():
    st.text_input("Name", order["name"], key="name", on_change=take, args=("name",))
    st.text_input("Email", order["email"], key="email", on_change=take, args=("email",))
    if not order["name"]:
        return "Who is it for?"
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.\w+", order["email"]):
        return "Where can you be reached?"
    return None


def delivery():
    ways = list(PRICES)
    st.radio("How", ways, ways.index(order["way"]), key="way", on_change=take, args=("way",),
             captions=[f"{price:.2f} €" for price in PRICES.values()])  # fmt: skip
    st.checkbox("It is a gift", order["gift"], key="gift", on_change=take, args=("gift",))
    st.text_area("Notes", order["notes"], key="notes", on_change=take, args=("notes",))
    if order["way"] == "Bicycle courier" and not order["notes"]:
        return "The courier needs to know where to ring."
    return None


def review():
    with st.container(border=True):
        st.markdown(f"**{order['name']}**, {order['email']}")
        st.markdown(f"{order['way']}: {PRICES[order['way']]:.2f} €{', as a gift' if order['gift'] else ''}")
        if order["notes"]:
            st.markdown(f"> {order['notes']}")


@st.dialog("Thank you")
def thanks():
    st.write(f"Your order is on its way, {order['name']}.")
    if st.button("Another one"):
        del st.session_state.order
        st.session_state.step = 0
        st.rerun()


st.title("Order")
step = st.session_state.step
st.progress((step + 1) / len(STEPS), f"Step {step + 1} of {len(STEPS)}: {STEPS[step]}")
missing = [address, delivery, review][step]()
if missing:
    st.info(missing)

left, right = st.columns(2)
if step > 0:
    left.button("Back", on_click=go, args=(step - 1,), width="stretch")
if step < len(STEPS) - 1:
    right.button("Next", on_click=go, args=(step + 1,), width="stretch", disabled=missing is not None, type="primary")
elif right.button("Send the order", width="stretch", type="primary"):
    thanks()

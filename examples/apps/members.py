"""The members of a team: added and removed in dialogs, which open from a button and from a popover."""

import streamlit as st

members = st.session_state.setdefault("members", [("Ada", "Developer", True)])


@st.dialog("Add a member", icon=":material/person_add:")
def add():
    st.write("Who joins the team?")
    with st.form("member", border=False):
        name = st.text_input("Name")
        role = st.pills("Role", ["Developer", "Designer"], default="Developer")
        admin = st.checkbox("Administrator")
        if st.form_submit_button("Join", type="primary"):
            if name.strip():
                members.append((name.strip(), role, admin))
                st.toast(f"{name.strip()} has joined", icon="👋")
                st.rerun()
            st.error("A name is needed.")


@st.dialog("Really?")
def remove(index):
    st.warning(f"{members[index][0]} will leave the team.")
    yes, no = st.columns(2)
    if yes.button("Yes, remove", width="stretch"):
        del members[index]
        st.rerun()
    if no.button("No", width="stretch"):
        st.rerun()


@st.dialog("Everybody?")
def remove_all():
    word = st.text_input("Type ALL to go on")
    if st.button("Remove all", type="primary", disabled=word != "ALL"):
        members.clear()
        st.toast("Nobody is left", icon=":material/delete:")
        st.rerun()


@st.fragment
def notes():
    text = st.text_area("Notes", max_chars=100)
    st.caption(f"{len(text.split())} words")


title, menu = st.columns([4, 1], vertical_alignment="bottom")
title.title("Team")
with menu.popover("More", icon=":material/settings:"):
    compact = st.toggle("Compact")
    if st.button("Remove all…", width="stretch", disabled=not members):
        remove_all()

for index, (name, role, admin) in enumerate(members):
    who, what, button = st.columns([3, 2, 1], vertical_alignment="center")
    who.write(f"**{name}**" + (" :material/shield_person:" if admin else ""))
    what.badge(role or "Guest", color="blue" if role == "Developer" else "violet")
    if button.button("Remove", key=f"remove {index}", type="tertiary"):
        remove(index)
if not members:
    st.info("Nobody yet")
if st.button("Add a member", icon=":material/add:"):
    add()
if not compact:
    notes()

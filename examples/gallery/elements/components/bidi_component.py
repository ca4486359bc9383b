import streamlit as st

counter = st.components.v2.component(
    "gallery_counter",
    html="<button type='button'></button>",
    css="button { padding: 8px 16px; border: 1px solid var(--st-border-color); border-radius: var(--st-base-radius);"
    " background: var(--st-background-color); color: var(--st-text-color); font: inherit; }",
    js="""
    export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
        const button = parentElement.querySelector("button");
        button.textContent = `${data.label}: ${data.count}`;
        button.onclick = () => {
            setStateValue("count", data.count + 1);
            setTriggerValue("clicked", "now");
        };
    }
    """,
    isolate_styles=True,
)


def count_up() -> None:
    st.session_state.counted = st.session_state.get("counted", 0) + 1


state = st.session_state.get("gallery_counter", {})
result = counter(
    key="gallery_counter",
    data={"label": "Count in a component", "count": state.get("count", 0)},
    default={"count": 0},
    width=220,
    height=56,
    on_count_change=count_up,
    on_clicked_change=lambda: None,
)
st.text(f"The component has count {result.count}.")

shared = st.components.v2.component(
    "gallery_shared", html="<strong>With the page's styles</strong>", isolate_styles=False
)
shared(width="stretch", height=40)

"""A suite as the author of an app writes it: nothing in it knows which Streamlit runs it."""

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest, AppTestError


@pytest.fixture
def at():
    return AppTest.from_file("app/gallery.py", default_timeout=20).run()


def last(at):
    return at.text[-2].value


def test_nothing_is_shown_before_the_first_run():
    at = AppTest.from_file("app/gallery.py")
    assert not at.title
    assert at.get("markdown") == []
    with pytest.raises(KeyError):
        at.main


def test_texts(at):
    assert not [each for each in at.exception if each.value != "shown"]
    assert at.title[0].value == "Gallery"
    assert at.title[0].anchor == "top"
    assert at.title[0].help == "about"
    assert at.title[0].tag == "h1"
    assert at.header[0].value == "Texts"
    assert at.subheader[0].hide_anchor
    assert at.markdown[0].value == "some **text**"
    assert at.markdown[0].allow_html
    assert not at.markdown[0].is_caption
    assert at.caption.values == ["small print"]
    assert at.text[0].value == "as it is"
    assert at.code[0].value == "a = 1"
    assert at.code[0].language == "python"
    assert at.code[0].show_line_numbers
    assert len(at.divider) == 1
    assert at.json[0].value == '{"a": [1, 2]}'
    assert at.json[0].expanded
    assert at.space[0].value == "small"


def test_messages(at):
    assert at.error[0].value == "broken"
    assert at.error[0].icon == "🚨"
    assert at.warning.values == ["careful"]
    assert at.info[0].value == "by the way"
    assert at.success[0].value == "done"
    assert at.exception[0].message == at.exception[0].value == "shown"
    assert at.exception[0].stack_trace == []
    assert not at.exception[0].is_markdown


@pytest.mark.parametrize(
    "name, shown",
    [
        ("title", "Title(tag='h1', anchor='top')"),
        ("subheader", "Subheader(tag='h3', hide_anchor=True)"),
        ("markdown", "Markdown(allow_html=True)"),
        ("error", "Error(icon='🚨')"),
        ("button", "Button(key='press', label='Press', help='do it')"),
        ("checkbox", "Checkbox(key='agree', label='Agree')"),
        (
            "radio",
            "Radio(key='colour', _value=InitialValue(), label='Colour', options=['red', 'green'], horizontal=True)",
        ),
        ("multiselect", "Multiselect(key='fruit', label='Fruit', options=['fig', 'kiwi', 'plum'], max_selections=2)"),
        ("number_input", "NumberInput(key='count', _value=InitialValue(), label='Count', max=10.0, step=1.0)"),
        (
            "expander",
            "Expander(\n    children={\n        0: Markdown()\n    },\n    icon='🎈',\n    label='Details'\n)",
        ),
    ],
)
def test_repr(at, name, shown):
    assert repr(getattr(at, name)[0]) == shown


def test_repr_of_lists_and_of_the_whole(at):
    assert repr(at.warning) == "ElementList(_list=[Warning()])"
    assert repr(at.toggle) == "WidgetList(_list=[Toggle(key='night', label='Night')])"
    assert repr(at).startswith("AppTest(\n    _script_path=")


def test_button(at):
    assert at.button(key="press").click().run().text[-2].value.startswith("pressed True")
    assert at.button(key="press").value
    assert last(at.run()).startswith("pressed False")
    assert not at.button(key="press").value
    assert at.button[0].proto.type == "primary"


def test_disabled_widgets_refuse(at):
    assert at.button(key="no").disabled
    with pytest.raises(AppTestError, match=r"Cannot update a disabled button widget \(key='no'\)\."):
        at.button(key="no").click()


def test_checkbox_toggle_and_callbacks(at):
    at.checkbox(key="agree").check().run()
    assert at.checkbox(key="agree").value
    assert at.session_state.changes == 1
    at.checkbox(key="agree").uncheck().run()
    assert at.session_state["changes"] == 2
    assert at.toggle[0].set_value(True).run().toggle[0].value


def test_text(at):
    name = at.text_input(key="name")
    assert (name.value, name.label, name.max_chars, name.placeholder) == ("Ada", "Name", 8, "who")
    assert name.input("Grace").value == "Grace"
    assert at.run().text_input(key="name").value == "Grace"
    assert at.text_input(key="name").set_value("much too long").run().text_input(key="name").value == "much too"
    assert at.text_area[0].input("a\nb").run().text_area[0].value == "a\nb"


def test_numbers(at):
    count = at.number_input(key="count")
    assert (count.value, count.min, count.max, count.step) == (3, 0, 10, 1)
    assert count.increment().run().number_input(key="count").value == 4
    assert at.number_input(key="count").decrement().run().number_input(key="count").value == 3
    assert at.number_input(key="count").set_value(99).run().number_input(key="count").value == 3
    assert at.number_input(key="share").increment().value is None
    assert at.number_input(key="share").set_value(0.5).run().number_input(key="share").value == 0.5
    with pytest.raises(TypeError):
        at.number_input(key="count").set_value("many").run()


def test_sliders(at):
    assert at.slider(key="level").set_value(7).run().slider(key="level").value == 7
    assert at.slider(key="level").set_value(70).run().slider(key="level").value == 4
    assert at.slider(key="span").set_range(0.1, 0.9).run().slider(key="span").value == (0.1, 0.9)
    assert at.slider(key="days").value == dt.date(2024, 1, 1)
    assert at.slider(key="days").set_value(dt.date(2024, 1, 9)).run().slider(key="days").value == dt.date(2024, 1, 9)
    assert at.select_slider(key="size").set_value("L").run().select_slider(key="size").value == "L"
    assert at.select_slider(key="sizes").set_range("M", "L").run().select_slider(key="sizes").value == ("M", "L")


def test_one_of_several(at):
    assert at.radio[0].horizontal
    assert at.radio[0].set_value("green").run().radio[0].value == "green"
    assert at.radio[0].index == 1
    city = at.selectbox(key="city")
    assert (city.options, city.value, city.index, city.format_func("x")) == (["ROME", "OSLO"], "rome", 0, "X")
    assert city.select("oslo").run().selectbox(key="city").value == "oslo"
    assert at.selectbox(key="maybe").value is None
    assert at.selectbox(key="maybe").select_index(1).run().selectbox(key="maybe").value == "b"
    assert at.selectbox(key="maybe").set_value(None).run().selectbox(key="maybe").value is None
    with pytest.raises(IndexError):
        at.selectbox(key="maybe").select_index(9)
    with pytest.raises(ValueError, match="'zz' is not in list"):
        at.selectbox(key="maybe").select("zz").run()


def test_several_of_several(at):
    fruit = at.multiselect[0]
    assert (fruit.value, fruit.values, fruit.indices) == (["fig"], ["fig"], [0])
    assert fruit.select("plum").run().multiselect[0].value == ["fig", "plum"]
    assert at.multiselect[0].unselect("fig").run().multiselect[0].value == ["plum"]
    assert at.multiselect[0].set_value(["kiwi", "none"]).run().multiselect[0].value == ["kiwi"]
    assert at.pills[0].select("bad").run().pills[0].value == "bad"
    assert at.pills[0].unselect("bad").run().pills[0].value is None
    tools = at.segmented_control(key="tools")
    assert tools.select("saw").select("axe").run().segmented_control[0].value == ["saw", "axe"]
    assert at.segmented_control[0].formatted_values == ["saw", "axe"]
    assert len(at.button_group) == 2


def test_ratings_and_pages(at):
    assert at.feedback[0].set_value(3).run().feedback[0].value == 3
    assert at.pagination[0].select(2).run().pagination[0].value == 2
    assert at.pagination[0].num_pages == 5
    with pytest.raises(AppTestError, match="Page must be an int between 1 and 5"):
        at.pagination[0].set_value(6)


def test_moments(at):
    day = at.date_input(key="day")
    assert (day.value, day.min, day.is_range) == (dt.date(2024, 2, 29), dt.date(2014, 2, 28), False)
    assert day.set_value(dt.date(2024, 4, 1)).run().date_input(key="day").value == dt.date(2024, 4, 1)
    trip = (dt.date(2024, 6, 1), dt.date(2024, 6, 2))
    assert at.date_input(key="trip").set_value(trip).run().date_input(key="trip").value == trip
    assert at.time_input[0].increment().run().time_input[0].value == dt.time(9, 15)
    assert at.time_input[0].set_value(dt.time(0, 0)).decrement().run().time_input[0].value == dt.time(23, 45)
    noon = dt.datetime(2024, 7, 1, 12, 30)
    assert at.datetime_input[0].set_value(noon).run().datetime_input[0].value == noon


def test_colour(at):
    assert at.color_picker[0].value == "#00ff00"
    assert at.color_picker[0].pick("#123456").run().color_picker[0].value == "#123456"


def test_files(at):
    assert at.file_uploader(key="data").allowed_type == [".csv"]
    at.file_uploader(key="data").upload("a.csv", b"1,2", "text/csv").run()
    file = at.file_uploader(key="data").value
    assert (file.name, file.type, file.size, file.getvalue()) == ("a.csv", "text/csv", 3, b"1,2")
    assert at.file_uploader(key="data").clear().run().file_uploader(key="data").value is None
    files = [("a.txt", b"a", "text/plain"), ("b.txt", b"b", "text/plain")]
    at.file_uploader(key="more").set_value(files).run()
    assert [each.name for each in at.file_uploader(key="more").value] == ["a.txt", "b.txt"]
    assert at.camera_input[0].upload("me.jpg", b"jpeg").run().camera_input[0].value.type == "image/jpeg"
    assert at.audio_input[0].upload("me.wav", b"wave").run().audio_input[0].value.name == "me.wav"
    with pytest.raises(AppTestError, match=r"st\.camera_input only captures \.jpg files\. Got filename 'me\.png'\."):
        at.camera_input[0].upload("me.png", b"png")


def test_other_buttons(at):
    assert "chosen save" in last(at.menu_button[0].click("save").run())
    assert at.menu_button[0].value == "save"
    assert "chosen open" in last(at.menu_button[0].click_index(0).run())
    assert "saved True" in last(at.download_button[0].click().run())
    assert at.link_button[0].value == "Docs"
    assert at.link_button[0].url == "https://example.org"
    assert at.page_link[0].value == "Home"


def test_chat(at):
    assert at.chat_message[0].name == "assistant"
    assert at.chat_message[0].markdown[0].value == "Hello"
    assert at.chat_input[0].placeholder == "Say something"
    assert "message Hi" in last(at.chat_input[0].set_value("Hi").run())
    assert at.chat_input[0].value == "Hi"
    assert "message None" in last(at.run())


def test_form(at):
    at.text_input(key="mail").input("a@b.c")
    at.checkbox(key="agree").check().run()
    assert at.text[-1].value == "sent False mail '' news False"
    at.text_input(key="mail").input("a@b.c")
    at.checkbox(key="news").check()
    at.form_submit_button[0].click().run()
    assert at.text[-1].value == "sent True mail 'a@b.c' news True"
    assert at.form[0].text_input[0].form_id == "sign up"
    at.form_submit_button[0].click().run()
    assert at.text[-1].value == "sent True mail '' news False"


def test_blocks(at):
    assert [round(each.weight, 2) for each in at.columns] == [0.25, 0.75]
    assert at.columns[0].gap == "large"
    assert at.columns[1].checkbox[0].label == "Agree"
    assert at.expander[0].label == "Details"
    assert at.expander[0].markdown[0].value == "inside the details"
    assert [tab.label for tab in at.tabs] == ["First", "Second"]
    assert at.tabs[1].markdown.values == ["in the second tab"]
    assert at.get("popover")[0].markdown[0].value == "in the popover"
    assert (at.status[0].label, at.status[0].state) == ("Worked", "complete")
    assert at.container(key="box").markdown[0].value == "in the box"
    assert at.get_by_key("box") is at.container(key="box")
    assert at.sidebar.markdown.values == ["at the side"]
    assert at.main.title[0].value == "Gallery"
    assert "at the side" not in at.main.markdown.values


def test_dialog_and_fragment(at):
    assert "Are you sure?" not in at.markdown.values
    assert "Are you sure?" in at.button(key="ask").click().run().markdown.values
    runs = at.session_state.runs
    assert at.checkbox(key="part").check().run().checkbox(key="part").value
    assert at.session_state.runs == runs + 1


def test_lists(at):
    assert at.button.len == len(at.button) == len(list(at.button))
    assert at.button[0] == at.button(key="press")
    assert [each.key for each in at.button[:2]] == ["press", "no"]
    assert at.checkbox.values[0] is False
    assert at.button[0] in at.button
    for wrong, error in [(lambda: at.button[99], IndexError), (lambda: at.button(key="zz"), KeyError)]:
        with pytest.raises(error):
            wrong()
    with pytest.raises(AttributeError):
        at.buttons
    with pytest.raises(AppTestError, match=r"set_value\(\) is not supported for title\."):
        at.title[0].set_value("x")
    with pytest.raises(AttributeError):
        at.title[0].nothing


def test_session_state(at):
    assert at.session_state["count"] == 3
    assert "count" in at.session_state
    at.session_state["count"] = 7
    assert at.number_input(key="count").value == 7
    assert at.run().number_input(key="count").value == 7
    assert "changes" not in at.session_state
    with pytest.raises(KeyError, match='st.session_state has no key "zz"'):
        at.session_state["zz"]
    with pytest.raises(AttributeError, match="zz not found in session_state"):
        at.session_state.zz


def test_session_state_before_the_first_run():
    at = AppTest.from_file("app/gallery.py", default_timeout=20)
    at.session_state["city"] = "oslo"
    at.session_state.runs = 5
    at.run()
    assert at.selectbox(key="city").value == "oslo"
    assert at.session_state.runs == 6


def test_an_element_of_an_older_run_still_acts(at):
    button = at.button(key="press")
    at.text_input(key="name").input("Bob").run()
    button.click().run()
    assert last(at).startswith("pressed True")
    assert at.text_input(key="name").value == "Bob"


def test_pages_and_query():
    at = AppTest.from_file("app/home.py")
    at.query_params["q"] = "hello"
    at.run()
    assert at.markdown[0].value == "hello"
    assert at.query_params == {"q": "hello", "seen": "yes"}
    at.switch_page("pages/second.py").run()
    assert at.title[0].value == "Second"
    assert at.number_input[0].increment().run().number_input[0].value == 2
    assert at.switch_page("home.py").run().title[0].value == "Home"
    with pytest.raises(ValueError, match=r"Could not find page 'nope\.py' relative to the main script"):
        at.switch_page("nope.py")


def test_missing_script():
    with pytest.raises(FileNotFoundError, match="AppTest script not found at"):
        AppTest.from_file("app/nope.py")


def test_from_string():
    at = AppTest.from_string(
        """
        import streamlit as st
        st.write(st.secrets["key"])
        1 / 0
        """
    )
    at.secrets["key"] = "hidden"
    at.run()
    assert at.markdown[0].value == "hidden"
    assert at.exception[0].value == "division by zero"
    assert "1 / 0" in at.exception[0].stack_trace[0]


def test_from_function():
    def script(greeting, *, name="you"):
        import streamlit as st

        st.write(f"{greeting} {name}")

    assert AppTest.from_function(script, args=("Hi",)).run().markdown[0].value == "Hi you"
    assert AppTest.from_function(script, args=("Hi",), kwargs={"name": "me"}).run().markdown[0].value == "Hi me"


def test_a_script_that_takes_too_long():
    at = AppTest.from_string(
        "import time, streamlit as st\ntime.sleep(st.session_state.get('wait', 1))\nst.write('up')"
    )
    with pytest.raises(RuntimeError, match=r"AppTest script run timed out after 0\.2\(s\)"):
        at.run(timeout=0.2)
    again = AppTest.from_string("import streamlit as st\nst.write('next')").run()
    assert again.markdown[0].value == "next"


def test_stop_and_rerun():
    at = AppTest.from_string("import streamlit as st\nst.write('shown')\nst.stop()\nst.write('not')").run()
    assert at.markdown.values == ["shown"]
    assert AppTest.from_string("x = (").run().exception.len == 0

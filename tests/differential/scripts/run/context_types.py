"""What st.context and st.user are made of: headers, cookies, theme."""

import streamlit as st
from streamlit.runtime.context import StreamlitCookies, StreamlitHeaders, StreamlitTheme
from streamlit.util import AttributeDictionary


def attempt(text):
    try:
        st.text(f"{text}: {eval(text)!r}")
    except Exception as error:
        st.text(f"{text}: {type(error).__module__}.{type(error).__name__}: {error}")


headers = StreamlitHeaders([("A", "1"), ("b", "2"), ("a", "3"), ("accept-LANGUAGE", "de")])
cookies = StreamlitCookies({"A": "1", "b": "2"})
theme = StreamlitTheme({"type": "dark"})
plain = AttributeDictionary({"inner": {"x": 1}, "list": [1]})
for text in (
    "list(headers), len(headers), bool(headers), dict(headers), headers.to_dict()",
    "headers['a'], headers['A'], headers['ACCEPT-language'], headers.get('B'), headers.get('zz', 'd')",
    "headers.get_all('A'), headers.get_all('b'), headers.get_all('zz')",
    "'B' in headers, 'zz' in headers, headers == {'A': '1'}",
    "headers['zz']",
    "headers.x",
    "hash(headers)",
    "headers.__setitem__('a', 'b')",
    "list(headers.keys()), list(headers.values())",
    "type(headers).__mro__",
    "list(cookies), cookies['A'], cookies.to_dict(), 'B' in cookies, len(cookies)",
    "cookies['a']",
    "cookies.get_all('a')",
    "theme, theme.type, theme['type'], str(theme), type(theme).__mro__",
    "theme.base",
    "theme['base']",
    "plain.inner.x, plain.list, plain['inner']",
    "plain.missing",
    "st.context.nosuch",
    "st.context['nosuch']",
    "'locale' in st.context, 'zz' in st.context",
    "list(st.context)",
    "len(st.context)",
    "st.context.to_dict()",
    "setattr(st.context, 'locale', 'x')",
    "setattr(st.user, 'x', 1)",
    "st.user.__setitem__('x', 1)",
    "st.user.nosuch",
    "st.user['nosuch']",
    "st.user.get('nosuch'), st.user.get('nosuch', 5)",
    "bool(st.user), st.user == 1, type(st.user).__mro__",
    "dict(st.user.tokens), st.user.tokens.to_dict(), type(st.user.tokens).__mro__",
    "st.user.tokens.id",
    "st.user.tokens['id']",
    "st.login('a', 'b')",
    "type(st.context), type(st.context.headers), type(st.context.theme)",
):
    attempt(text)
st.write(headers)
st.write(cookies)
st.write(theme)

"""What needs a terminal, a desktop or signals, of which a browser gives a script none."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from wasm_runtime.site.check.finding import Finding
from wasm_runtime.site.check.rule import CallRule, Refused, calls
from wasm_runtime.site.check.source import CheckedApp

_NO_STDIN = Refused(
    "reads from a terminal, and there is none in a browser: io.UnsupportedOperation.",
    "Use a widget, such as `st.text_area` or `st.file_uploader`.",
    ("UnsupportedOperation", "OSError", "ValueError"),
)
_NO_DEBUGGER = Refused(
    "needs a terminal, and there is none in a browser: RuntimeError.",
    "Show values with `st.write`, or print them: printed text appears in the browser's console.",
    ("RuntimeError",),
)

TERMINAL = CallRule(
    "terminal",
    {
        "builtins.input": Refused(
            "needs a terminal, and there is none in a browser: RuntimeError.",
            "Use a widget: `st.text_input`, `st.number_input` or `st.chat_input`.",
            ("RuntimeError",),
        ),
        "getpass.getpass": Refused(
            "needs a terminal, and there is none in a browser.",
            'Use `st.text_input(label, type="password")`.',
            ("RuntimeError", "OSError"),
        ),
        **calls("builtins.breakpoint pdb.set_trace pdb.post_mortem pdb.run pdb.runcall pdb.runeval", _NO_DEBUGGER),
        **calls("sys.stdin.read sys.stdin.readline sys.stdin.readlines sys.stdin.buffer.read", _NO_STDIN),
    },
)

_NO_WINDOW = Refused(
    "cannot open a window, which only a click can in a browser: OSError.",
    "Use `st.link_button(label, url)`.",
    ("OSError",),
)

WINDOW = CallRule("window", calls("webbrowser.open webbrowser.open_new webbrowser.open_new_tab", _NO_WINDOW))

_NO_SIGNAL = Refused(
    "does not exist in a browser: AttributeError.",
    "Look at `time.monotonic()` in the loop that takes long.",
    ("AttributeError",),
)

SIGNAL = CallRule("signal", calls("signal.alarm signal.setitimer", _NO_SIGNAL))

_INSTALLED = frozenset({"C", "POSIX", "C.UTF-8", "C.UTF8", "C.utf-8", "C.utf8", ""})


class LocaleRule:
    """`locale.setlocale` with the name of a language."""

    name = "locale"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        for source in app.sources:
            for node in source.live:
                match node:
                    case ast.Call(func=function, args=[_, ast.Constant(value=str(wanted))]):
                        if wanted not in _INSTALLED and source.names.dotted(function) == "locale.setlocale":
                            yield source.finding(
                                node,
                                self.name,
                                "error",
                                f"The only locale in a browser is C.UTF-8: `locale.setlocale` raises locale.Error for "
                                f"{wanted!r}.",
                                "Format numbers and dates yourself, with `babel`, or in `st.column_config`.",
                                ("Error",),
                            )


LOCALE = LocaleRule()

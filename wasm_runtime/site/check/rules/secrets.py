"""Secrets: a site has none of the server's, and everyone can read what a script contains."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from wasm_runtime.site.check.finding import Finding
from wasm_runtime.site.check.source import CheckedApp, Source

_ASK = 'Ask the user for it, such as with `st.text_input("Key", type="password")`, or call a server that holds it.'
_RAISES = ("StreamlitSecretNotFoundError", "FileNotFoundError", "KeyError", "AttributeError")
_ASKING = frozenset({"load_if_toml_exists", "to_dict", "merge_programmatic_secrets", "has_key", "keys", "items"})


class SecretsRule:
    """`st.secrets`, unless the app sets them itself or asks first whether there are any."""

    name = "secrets"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        nodes = [(source, node) for source in app.sources for node in source.live]
        if any(_asks_first(source, node) for source, node in nodes):
            return
        for source, node in nodes:
            if isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(node.ctx, ast.Load):
                read = source.names.dotted(node.value) == "streamlit.secrets"
                if read and not (isinstance(node, ast.Attribute) and node.attr in _ASKING):
                    yield source.finding(
                        node,
                        self.name,
                        "error",
                        "`st.secrets` is empty in a static site, of which everyone can read all files: reading it "
                        "raises an error.",
                        _ASK,
                        _RAISES,
                    )


def _asks_first(source: Source, node: ast.AST) -> bool:
    """Whether secrets are set, looked for, or searched for a name."""
    match node:
        case ast.Attribute(value=value, attr="load_if_toml_exists" | "merge_programmatic_secrets" | "has_key"):
            return source.names.dotted(value) == "streamlit.secrets"
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[value]):
            return source.names.dotted(value) == "streamlit.secrets"
    return False


SECRETS = SecretsRule()

_IN_A_BROWSER = frozenset({"HOME", "PYTHONPATH", "PATH", "LANG", "PWD", "USER", "LOGNAME", "_"})
_SECRET_NAME = re.compile(r"(?:^|_)(?:KEY|APIKEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS)(?:$|_)")


class EnvironmentRule:
    """Variables of the server's environment that an app cannot do without."""

    name = "environment"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        nodes = [(source, node) for source in app.sources for node in source.live]
        known = {*_IN_A_BROWSER, *(name for source, node in nodes for name in _set_or_asked(source, node))}
        for source, node in nodes:
            match node:
                case ast.Subscript(value=value, slice=ast.Constant(value=str(name)), ctx=ast.Load()):
                    if source.names.dotted(value) == "os.environ" and name not in known:
                        yield source.finding(
                            node,
                            self.name,
                            "error",
                            f"There is no environment variable {name!r} in a browser: KeyError.",
                            _instead(name),
                            ("KeyError",),
                        )
                case ast.Call(func=function, args=[ast.Constant(value=str(name))], keywords=[]):
                    reads = source.names.dotted(function) in ("os.getenv", "os.environ.get")
                    if reads and name not in known and _SECRET_NAME.search(name.upper()):
                        yield source.finding(
                            node,
                            self.name,
                            "warning",
                            f"There is no environment variable {name!r} in a browser: the value is None.",
                            _ASK,
                        )


def _instead(name: str) -> str:
    if _SECRET_NAME.search(name.upper()):
        return _ASK
    return f"Give a default: `os.environ.get({name!r}, default)`."


def _set_or_asked(source: Source, node: ast.AST) -> Iterator[str]:
    """The names of variables that the app sets, or looks for before it reads them."""
    match node:
        case ast.Subscript(value=value, slice=ast.Constant(value=str(name)), ctx=ast.Store()):
            if source.names.dotted(value) == "os.environ":
                yield name
        case ast.Call(func=function, args=[ast.Constant(value=str(name)), *_]):
            if source.names.dotted(function) in ("os.environ.setdefault", "os.putenv"):
                yield name
        case ast.Compare(left=ast.Constant(value=str(name)), ops=[ast.In() | ast.NotIn()], comparators=[value]):
            if source.names.dotted(value) == "os.environ":
                yield name


ENVIRONMENT = EnvironmentRule()

_MIXED = r"(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}"  # no name that has hyphens
_KEYS = {
    "a key of AWS": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b(?<!EXAMPLE)"),
    "a key of OpenAI": re.compile(rf"\bsk-(?:proj-)?{_MIXED}", re.ASCII),
    "a key of Anthropic": re.compile(rf"\bsk-ant-{_MIXED}", re.ASCII),
    "a token of GitHub": re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})"),
    "a token of Slack": re.compile(r"\bxox[abprs]-[0-9]{8,}-[A-Za-z0-9-]{20,}"),
    "a key of Stripe": re.compile(r"\b[sr]k_live_[A-Za-z0-9]{24,}"),
    "a private key": re.compile(r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z0-9+/=\s]{100,}"),
}
_FEWEST = 12  # different characters in a key; examples in docs have fewer, such as sk-xxxx


class PublishedKeyRule:
    """Keys that stand in the sources. What was found is named, never shown."""

    name = "published-key"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        for source in app.sources:
            for node in ast.walk(source.tree):  # also where it does not run: it is published all the same
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    kind = _kind_of_key(node.value)
                    if kind:
                        yield source.finding(
                            node,
                            self.name,
                            "error",
                            f"Here stands what looks like {kind}. Everyone who opens the site can read it.",
                            f"Take it out, and have a new one made if this was published before. {_ASK}",
                        )


def _kind_of_key(text: str) -> str:
    for kind, pattern in reversed(_KEYS.items()):
        found = pattern.search(text)
        if found is not None and len(set(found[0])) >= _FEWEST:
            return kind
    return ""


PUBLISHED_KEY = PublishedKeyRule()

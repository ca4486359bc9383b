"""Which files of an app hold secrets. They stay on the machine: every user can read all of a static site."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli_w

from wasm_runtime.config import Config
from wasm_runtime.config_options import DEFAULTS

SECRETS = Path(".streamlit/secrets.toml")  # unless the config names other files
_COOKIES = "server.cookieSecret"
_ENVIRONMENT = re.compile(r"\.env(rc|\..*)?", re.IGNORECASE)
_KEYS = frozenset(".env .gpg .jks .kdbx .key .keystore .ovpn .p12 .pem .pfx .pgp .ppk .tfstate .tfvars .pkcs12".split())
_NAMES = frozenset("htpasswd kubeconfig token.json token.pickle".split())
_PRIVATE = re.compile(r"(?:.*[._-])?id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?")
_WORDS = ("secret", "credential", "service_account", "service-account", "id_rsa", "id_ed25519")
_SETTINGS = frozenset({"", ".json", ".toml", ".yaml", ".yml", ".ini", ".cfg", ".conf", ".txt", ".pickle"})
_HEAD = 4096  # bytes; keys have a few hundred, after a few lines at most
_PRIVATE_KEY = re.compile(rb'\A(?:[^-]{0,400}"private_key"\s*:\s*")?\s*-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----')


def secret_files(folder: Path, config: Config) -> set[Path]:
    """Where the app's secrets are, if it has any."""
    named = config.get("secrets.files", [])
    others = [named] if isinstance(named, str) else named if isinstance(named, list) else []
    return {(folder / str(file)).resolve() for file in (SECRETS, *others)}


def is_secret(file: Path, real: Path, secrets: set[Path]) -> bool:
    """Whether it is one of the `secrets`, by whichever name, or is called as they are; `real` is without links."""
    return real in secrets or any(name.casefold() == SECRETS.name for name in (file.name, real.name))


def is_environment_file(file: Path) -> bool:
    """Whether it holds the variables of an environment, such as `.env.production`."""
    return bool(_ENVIRONMENT.fullmatch(file.name))


def looks_secret(file: Path) -> bool:
    """Whether its name says that it holds keys."""
    name, suffix = file.name.casefold(), file.suffix.casefold()
    called_so = name in _NAMES or bool(_PRIVATE.fullmatch(name))
    return suffix in _KEYS or called_so or (suffix in _SETTINGS and any(word in name for word in _WORDS))


def holds_key(file: Path) -> bool:
    """Whether its content begins with a private key, or is that of a service account. Raises `OSError`."""
    with file.open("rb") as content:
        return bool(_PRIVATE_KEY.match(content.read(_HEAD)))


def published_options(options: Mapping[str, Any]) -> dict[str, Any]:
    """Those options that the runtime reads, by dotted names, without the same."""
    return {name: value for name, value in options.items() if name in DEFAULTS and name != _COOKIES}


def published_config(content: bytes) -> bytes:
    """The config as a site has it: without what lets a server know its users by their cookies."""
    try:
        sections = tomllib.loads(content.decode())
    except ValueError:
        return content
    server = sections.get("server")
    if not isinstance(server, dict) or server.pop("cookieSecret", None) is None:
        return content
    return tomli_w.dumps(sections).encode()

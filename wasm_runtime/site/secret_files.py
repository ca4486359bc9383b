"""Which files of an app hold secrets. They stay on the machine: every user can read all of a static site."""

from __future__ import annotations

from pathlib import Path

from wasm_runtime.config import Config, ConfigError

SECRETS = Path(".streamlit/secrets.toml")  # unless the config names other files
_KEYS = frozenset({".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".ppk", ".kdbx"})
_WORDS = ("secret", "credential", "service_account", "service-account", "id_rsa", "id_ed25519")
_SETTINGS = frozenset({"", ".json", ".toml", ".yaml", ".yml", ".ini", ".cfg", ".conf", ".txt", ".env", ".pickle"})


def secret_files(folder: Path) -> set[Path]:
    """Where the app's secrets are, if it has any. A config that cannot be read is somebody else's matter."""
    try:
        named = Config.read(folder).get("secrets.files", [])
    except ConfigError:
        named = []
    others = [named] if isinstance(named, str) else named if isinstance(named, list) else []
    return {(folder / str(file)).resolve() for file in (SECRETS, *others)}


def is_secret(file: Path, secrets: set[Path]) -> bool:
    """Whether it is one of the `secrets`, by whichever name, or is called as they are."""
    real = file.resolve()
    return real in secrets or SECRETS.name in (file.name.casefold(), real.name.casefold())


def looks_secret(file: Path) -> bool:
    """Whether its name says that it holds keys: then a word in a script is not enough to publish it."""
    name, suffix = file.name.casefold(), file.suffix.casefold()
    return suffix in _KEYS or (suffix in _SETTINGS and any(word in name for word in _WORDS))

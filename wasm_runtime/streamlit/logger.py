"""`streamlit.logger`: loggers that write to the browser's console."""

from __future__ import annotations

import logging
import sys

from wasm_runtime.script.context import current, is_running


def get_logger(name: str) -> logging.Logger:
    """The logger of this name, at the level and in the format that the app's options say."""
    logger = logging.getLogger(name)
    if not logger.handlers:
        logger.addHandler(logging.StreamHandler(sys.stderr))
        logger.propagate = False
    if is_running():
        config = current().config
        level = config["logger.level"]
        logger.setLevel(level.upper() if isinstance(level, str) else level)
        logger.handlers[0].setFormatter(logging.Formatter(config["logger.messageFormat"]))
    return logger


def set_log_level(level: str | int) -> None:
    """Set the level of Streamlit's own logger."""
    get_logger("streamlit").setLevel(level.upper() if isinstance(level, str) else level)

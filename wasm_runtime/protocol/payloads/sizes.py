"""Sizes that payloads share: "stretch", "content", the name of a size, or a number of CSS pixels."""

from __future__ import annotations

from typing import Literal

Width = Literal["stretch", "content", "auto"] | int
Height = Literal["stretch", "content"] | int
Gap = Literal["none", "xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge"] | int

"""The user keys of a session: in which order they got their values, and which hold one for a page of the app."""

from __future__ import annotations

from collections.abc import Callable, Iterator


class UserKeys:
    """Keys in the order they first got a value."""

    __slots__ = ("_last", "_leaving", "_numbers", "_pages")

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}  # in order
        self._last = 0
        self._pages: dict[str, str] = {}  # of keys that hold a value for a page
        self._leaving: set[str] = set()  # keys for a page that was left, which have one more run

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def append(self, key: str) -> None:
        """Give a new key the last place among all."""
        if key not in self._numbers:
            self._last += 1
            self._numbers[key] = self._last

    def number(self, key: str) -> int:
        """A number that sorts the key among all."""
        return self._numbers.get(key, 0)

    def page(self, key: str) -> str | None:
        """The page that the key holds a value for."""
        return self._pages.get(key)

    def restore_key(self, key: str, number: int, page: str | None) -> None:
        """Take over a key of an earlier session, after those with lower numbers."""
        self._numbers[key] = number
        self._last = max(self._last, number)
        if page is not None:
            self._pages[key] = page

    def retain(self, is_kept: Callable[[str], bool]) -> None:
        """Forget the places of all other keys."""
        self._numbers = {key: number for key, number in self._numbers.items() if is_kept(key)}

    # --- pages ---------------------------------------------------------------------------------------------------

    def hold_for_page(self, key: str, page: str | None) -> None:
        """The key holds a value beyond the run, for a page or, without one, for the session."""
        self._leaving.discard(key)
        if page is not None:
            self._pages[key] = page

    def leave_page(self, shared: str | None) -> None:
        """All pages but `shared` are left: keys that hold a value for one have one more run."""
        self._leaving |= {key for key, page in self._pages.items() if page != shared}
        self._pages = {key: page for key, page in self._pages.items() if page == shared}

    def is_leaving(self, key: str) -> bool:
        return key in self._leaving

    def take_leaving(self) -> set[str]:
        """The keys for a page that was left, once."""
        leaving, self._leaving = self._leaving, set()
        return leaving

"""What a cache keeps and what it gives up."""

from __future__ import annotations

from typing import Any

from wasm_runtime.session.cache import Cache, Limits
from wasm_runtime.session.caches import SessionCaches


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def values(cache: Cache, *keys: bytes) -> list[Any]:
    return [entry and entry.value for entry in map(cache.get, keys)]


def test_an_entry_lives_for_its_time() -> None:
    clock = Clock()
    cache = Cache(Limits(ttl=10), clock)
    cache.put(b"a", 1, [])
    clock.now = 9.9
    assert values(cache, b"a") == [1]
    clock.now = 10
    assert values(cache, b"a") == [None]


def test_the_entry_that_was_used_longest_ago_gives_way() -> None:
    cache = Cache(Limits(max_entries=2))
    cache.put(b"a", 1, [])
    cache.put(b"b", 2, [])
    cache.get(b"a")
    cache.put(b"c", 3, [])
    assert values(cache, b"a", b"b", b"c") == [1, None, 3]


def test_entries_give_way_until_all_fit_into_the_size() -> None:
    cache = Cache(Limits(max_size=100))
    for number, key in enumerate((b"a", b"b", b"c")):
        cache.put(key, number, [], 40)
    assert values(cache, b"a", b"b", b"c") == [None, 1, 2]
    cache.put(b"huge", 9, [], 101)
    assert values(cache, b"b", b"c", b"huge") == [None, None, None]


def test_what_is_given_up_is_told_and_what_is_replaced_is_not() -> None:
    given_up: list[Any] = []
    cache = Cache(Limits(max_entries=1))
    cache.on_release = given_up.append
    cache.put(b"a", 1, [])
    cache.put(b"a", 2, [])
    assert given_up == []
    cache.put(b"b", 3, [])
    cache.clear()
    assert given_up == [2, 3]


def test_a_stale_entry_lives_as_many_times_its_time_as_it_is_told() -> None:
    clock = Clock()
    cache = Cache(Limits(ttl=10, refreshes=3), clock)
    cache.put(b"a", 1, [])
    clock.now = 29
    entry = cache.get(b"a")
    assert entry is not None
    assert cache.is_stale(entry)
    clock.now = 30
    assert values(cache, b"a") == [None]


def test_what_was_used_longest_ago_in_any_cache_gives_way_to_the_budget() -> None:
    caches = SessionCaches()
    one, two = (caches.own["cache_data"].of(("app", name, ""), Limits(), None) for name in ("one", "two"))
    one.put(b"a", 1, [], 40)
    two.put(b"b", 2, [], 40)
    one.get(b"a")
    one.put(b"c", 3, [], 40)
    caches.keep_to(100)
    assert (values(one, b"a", b"c"), values(two, b"b")) == ([1, 3], [None])
    two.put(b"d", 4, [], 500)  # larger than all that is allowed: it is kept, alone
    caches.keep_to(100)
    assert (values(one, b"a", b"c"), values(two, b"d")) == ([None, None], [4])

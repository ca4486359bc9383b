"""What a site consists of: the size of each package, the time of its import, who asks for it, and what else is there.

`raw` are sizes as Python or the page has the files, `compressed` as browsers download them: in gzip.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from wasm_runtime.site.packages.import_times import ImportTimes
from wasm_runtime.site.packages.vendored import Vendored

VERSION = 1
_PACKAGES = "packages/"
# What else is in a site, by the names of files there; what none of these is comes from the app.
_PARTS = {
    "Pyodide": re.compile(r"pyodide-"),
    "memory images, of which a browser loads one": re.compile(r"image-"),
    "Sitelet's runtime": re.compile(r"runtime-"),
    "time zones": re.compile(r"time-zones-"),
    "the app's files": re.compile(r"app-[0-9a-f]+\.zip$|media/|app/"),
    "PDF documents, where they are shown": re.compile(r"pdf/"),
    "Mermaid diagrams, where they are shown": re.compile(r"mermaid/"),
    "fonts": re.compile(r"assets/.*\.(woff2?|ttf)$"),
    "scripts and styles": re.compile(r"assets/|service-worker\.js$"),
    "pages and icons": re.compile(r".*\.html$|icons/|favicon|.*\.webmanifest$"),
}


@dataclass(frozen=True)
class PackageSize:
    """A package of the site. `start` is what each start downloads of it, compressed, and `later` what is downloaded
    once something looks at its sources; `import_ms` is without the import of what it needs itself.
    """

    name: str
    version: str
    start: int
    later: int
    raw: int
    import_ms: float | None
    asked_for_by: list[str]


@dataclass(frozen=True)
class PartSize:
    """What else is in the site."""

    part: str
    files: int
    compressed: int
    raw: int


@dataclass(frozen=True)
class Report:
    """`unmeasured` says why times are missing, if any are."""

    packages: list[PackageSize]
    others: list[PartSize]
    unmeasured: list[str]

    def as_json(self) -> str:
        told = {"version": VERSION, **asdict(self), "total": asdict(self.total())}
        return json.dumps(told, indent=1) + "\n"

    def total(self) -> PartSize:
        compressed = sum(each.start + each.later for each in self.packages) + sum(o.compressed for o in self.others)
        raw = sum(each.raw for each in self.packages) + sum(each.raw for each in self.others)
        return PartSize("total", sum(each.files for each in self.others), compressed, raw)

    def as_table(self) -> str:
        return "\n".join([*self._package_lines(), *self._other_lines(), *self.unmeasured]) + "\n"

    def _package_lines(self) -> Iterator[str]:
        if not self.packages:
            return
        rows = [
            (
                f"{each.name} {each.version}",
                _kilobytes(each.start),
                _kilobytes(each.later),
                _kilobytes(each.raw),
                "" if each.import_ms is None else f"{each.import_ms:,.0f} ms",
                ", ".join(each.asked_for_by),
            )
            for each in self.packages
        ]
        yield from _table(("package", "at the start", "sources", "unpacked", "import", "asked for by"), rows)
        yield ""

    def _other_lines(self) -> Iterator[str]:
        rows = [(each.part, str(each.files), _kilobytes(each.compressed), _kilobytes(each.raw)) for each in self.others]
        total = self.total()
        rows.append(("all, with the packages", "", _kilobytes(total.compressed), _kilobytes(total.raw)))
        yield from _table(("part of the site", "files", "compressed", "unpacked"), rows)


def report_of(
    files: Mapping[str, bytes | Path], packages: Sequence[Vendored], times: ImportTimes, folders: Sequence[str] = ()
) -> Report:
    """The report of a site with these files, by their names there; `folders` are those of its apps, such as "one/"."""
    sizes = []
    for each in packages:
        start, *later = [file.stat().st_size for file in each.archives.values()]
        sizes.append(
            PackageSize(
                each.package.name,
                each.package.version,
                start,
                sum(later),
                sum(each.raw.values()),
                times.milliseconds.get(each.package.name),
                [name or "the app" for name in each.package.wanted_by],
            )
        )
    found: dict[str, list[tuple[int, int]]] = {}
    for name, content in files.items():
        inside = name.removeprefix(next((folder for folder in folders if folder and name.startswith(folder)), ""))
        if not inside.startswith(_PACKAGES) and not _is_copy(name, files):
            part = next((part for part, names in _PARTS.items() if names.match(inside)), "other files of the app")
            data = content if isinstance(content, bytes) else content.read_bytes()
            found.setdefault(part, []).append((min(len(data), len(gzip.compress(data, 6))), len(data)))
    others = [
        PartSize(part, len(all_), sum(c for c, _ in all_), sum(raw for _, raw in all_)) for part, all_ in found.items()
    ]
    others.sort(key=lambda each: -each.compressed)
    return Report(sizes, others, times.problems)


def _is_copy(name: str, files: Mapping[str, bytes | Path]) -> bool:
    """Whether a file is the compressed copy of another one."""
    return name.endswith((".gz", ".br")) and name.rpartition(".")[0] in files


def _kilobytes(size: int) -> str:
    return f"{size / 1000:,.1f} kB" if size else ""


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Lines with the columns below each other: texts on the left, numbers on the right."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, *rows):
        cells = [
            cell.ljust(width) if column in (0, len(row) - 1) and not _is_number(rows, column) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _is_number(rows: Sequence[Sequence[str]], column: int) -> bool:
    return all(not row[column] or row[column][0].isdigit() for row in rows)

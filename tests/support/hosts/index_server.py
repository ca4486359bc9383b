"""A package index over HTTP, which pages of other origins may read: PEP 691, with the metadata of PEP 658."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.support.hosts.other_origin import ALLOWED
from tests.support.hosts.server import Server

_JSON = "application/vnd.pypi.simple.v1+json"


class IndexServer(Server):
    """Its pages are at `index`, and `asked` has the paths that were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._projects: dict[str, dict[str, dict[str, Any]]] = {}
        self._files: dict[str, bytes] = {}
        methods = ["GET", "OPTIONS"]  # browsers ask first for requests that a test intercepts
        routes = [
            Route("/simple/{name}/", self._project, methods=methods),
            Route("/files/{name}", self._file, methods=methods),
        ]
        super().__init__(Starlette(routes=routes))
        self.index = f"{self.address}/simple"
        self.environment: Mapping[str, str] = {"UV_DEFAULT_INDEX": self.index}

    def add(self, *wheels: Path) -> None:
        for wheel in wheels:
            self._add(wheel.name, wheel.read_bytes(), {})

    def add_recorded(self, file_name: str, needs: Sequence[str], **told: Any) -> None:
        """A file as an index has listed it, with `told` about it; what is downloaded is metadata alone."""
        self._add(file_name, _stand_in(file_name, needs) if file_name.endswith(".whl") else b"", told)

    def _add(self, file_name: str, content: bytes, told: Mapping[str, Any]) -> None:
        self._files[file_name] = content
        listed = {"filename": file_name, "hashes": {"sha256": sha256(content).hexdigest()}, **told}
        if file_name.endswith(".whl"):
            metadata = self._files[f"{file_name}.metadata"] = _metadata(content)
            listed["core-metadata"] = {"sha256": sha256(metadata).hexdigest()}
        name = file_name.partition("-")[0] if file_name.endswith(".whl") else file_name.rpartition("-")[0]
        project = name.replace("_", "-").replace(".", "-").lower()
        self._projects.setdefault(project, {})[file_name] = listed

    async def _project(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(headers=ALLOWED)
        self.asked.append(request.url.path)
        name = request.path_params["name"]
        if name not in self._projects:
            return Response("Not found", 404, ALLOWED)
        files = [{**file, "url": f"{self.address}/files/{file['filename']}"} for file in self._projects[name].values()]
        page = {"meta": {"api-version": "1.1"}, "name": name, "files": files}
        return Response(json.dumps(page), headers={**ALLOWED, "Content-Type": _JSON})

    async def _file(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(headers=ALLOWED)
        self.asked.append(request.url.path)
        content = self._files.get(request.path_params["name"])
        return Response(b"Not found" if content is None else content, 404 if content is None else 200, ALLOWED)


def _stand_in(file_name: str, needs: Sequence[str]) -> bytes:
    name, version, *_ = file_name.split("-")
    lines = [
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        *(f"Requires-Dist: {each}\n" for each in needs),
    ]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as wheel:
        for file, text in (("METADATA", "".join(lines)), ("WHEEL", "Wheel-Version: 1.0\n"), ("RECORD", "")):
            wheel.writestr(zipfile.ZipInfo(f"{name}-{version}.dist-info/{file}"), text)
    return buffer.getvalue()


def _metadata(wheel: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        return archive.read(next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA")))

"""A server of another origin, which apps ask over the network."""

from __future__ import annotations

import asyncio

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.support.hosts.server import Server

BYTES = bytes(range(256)) * 8
METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT"]
ALLOWED = {f"Access-Control-Allow-{name}": "*" for name in ("Origin", "Headers", "Methods")}


class OtherOrigin(Server):
    """/table.csv and so on may be read by pages of other origins, what is under /closed/ may not.

    `files` are more that may be read, by their paths, and may be changed.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        super().__init__(Starlette(routes=[Route("/{path:path}", self._answer, methods=METHODS)]))

    async def _answer(self, request: Request) -> Response:
        content = self.files.get(request.url.path)
        return await _answer(request) if content is None else Response(content, headers=ALLOWED)


async def _answer(request: Request) -> Response:
    path, body = request.url.path, await request.body()
    headers = {} if path.startswith("/closed/") else ALLOWED
    if path == "/moved":
        return Response(status_code=302, headers=headers | {"Location": "/table.csv"})
    if path == "/slow":
        await asyncio.sleep(2)
    answers = {"/table.csv": b"a,b\n1,2\n", "/echo": request.method.encode() + b" " + body}
    return Response(answers.get(path, BYTES), 404 if path == "/missing" else 200, headers)

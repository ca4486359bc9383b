"""Images of every kind, as files and as addresses, with captions and alternatives, and what is refused."""

import io
import pathlib
import tempfile

import numpy as np
import streamlit as st
from PIL import Image
from streamlit.runtime.media_file_storage import MediaFileStorageError


def saved(mode="RGB", kind="PNG"):
    file = io.BytesIO()
    Image.new(mode, (4, 3)).save(file, kind)
    return file.getvalue()


def attempt(*args, **kwargs):
    try:
        st.image(*args, **kwargs)
    except (st.errors.Error, MediaFileStorageError) as error:
        st.text(f"{type(error)}: {error}")


SVG = "<svg width='10' height='10'></svg>"
ones = np.ones((4, 3, 3))
folder = pathlib.Path(tempfile.mkdtemp())
(folder / "a.png").write_bytes(saved())
(folder / "a.svg").write_text(SVG)

for kind in ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF"):
    for output_format in ("auto", "PNG", "JPEG"):
        attempt(saved(kind=kind), output_format=output_format)
for mode in ("RGB", "RGBA", "L", "P", "1", "CMYK", "LA"):
    attempt(Image.new(mode, (4, 3)))
    attempt(Image.new(mode, (4, 3)), output_format="JPEG")
for shape in ((4, 3), (4, 3, 1), (4, 3, 3), (4, 3, 4), (4, 3, 2), (2, 4, 3, 3), (4,), (1, 2, 4, 3, 3)):
    attempt(np.zeros(shape))
    attempt(np.zeros(shape, "uint8"), channels="BGR")
for pixels in (ones * 2, ones.astype(int) * 300, -ones, ones.astype("uint16") * 300, ones.astype(bool)):
    attempt(pixels)
    attempt(pixels, clamp=True)
for image in (io.BytesIO(saved()), folder / "a.png", str(folder / "a.png"), folder / "a.svg", SVG):
    attempt(image)
for address in ("https://example.com/a.png", "HTTPS://example.com/a", "data:image/png;base64,AA", "/app/static/a.png"):
    attempt(address)
for path in ("/nowhere.png", "nowhere.png", "", "//example.com/a.png", "ftp://a", pathlib.Path("/nowhere.png")):
    attempt(path)
attempt([saved(), SVG, ones], caption=["a", "*b*", None])
attempt((saved(), SVG), alt=["a", None])
attempt([])
attempt({SVG})
attempt([saved()], caption="one")
attempt(saved(), caption=["one"], alt=["said"])
attempt(saved(), caption=5, alt=7)
attempt(saved(), caption=" ", alt="")
attempt(saved(), alt=np.array([[1, 2], [3, 4]]))
attempt(saved(), alt=np.str_(""))
attempt([saved(), SVG], caption="a")
attempt([saved(), SVG], caption=["a"])
attempt(saved(), caption=["a", "b"])
attempt([saved(), SVG], alt="a")
attempt([saved(), SVG], alt=["a"])
attempt([saved(), SVG], link="https://example.com")
attempt([], link="https://example.com")
attempt(saved(), link="https://example.com")
attempt(saved(), link="")
attempt(np.zeros((2, 4, 3, 3)), caption=["a", "b"])
attempt([saved(), SVG], caption=np.array(["a", "b"]))
attempt(saved(), use_column_width=True)
with st.sidebar:
    attempt(saved(), use_column_width="auto", use_container_width=True)

import streamlit as st


def document(*texts, width=300, height=160):
    """A PDF with a page for each text."""
    pages = [(4 + 2 * number, text) for number, text in enumerate(texts)]
    kids = " ".join(f"{number} 0 R" for number, _ in pages)
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>"]
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for number, text in pages:
        drawn = f"BT /F 20 Tf 24 {height - 48} Td ({text}) Tj ET"
        place = f"/MediaBox[0 0 {width} {height}]/Resources<</Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{place}/Contents {number + 1} 0 R>>")
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
    parts, places = ["%PDF-1.4\n"], []
    for number, content in enumerate(objects, 1):
        places.append(sum(map(len, parts)))
        parts.append(f"{number} 0 obj{content}endobj\n")
    start = sum(map(len, parts))
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    parts.append(f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}")
    parts.append(f"trailer<</Size {len(places) + 1}/Root 1 0 R>>startxref\n{start}\n%%EOF")
    return "".join(parts).encode()


st.pdf(document("The first page", "The second page", "The last page"), height=240, key="report", alt="A report")
st.pdf(document("A single page"), height=160, alt="A note")
st.pdf(b"no document", height=100)

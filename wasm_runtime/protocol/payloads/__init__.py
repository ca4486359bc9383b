"""Payloads: what one element or block looks like on its way to the page.

The only definition of the wire format for content; web/src/protocol is generated from the modules of this package and
from `messages`. A payload is a plain dict of JSON values. Equal payloads look equal on the page: the tree relies on it
to send nothing for an element that did not change, so no field may hold both a bool and a number.

`NotRequired` fields are left out when they hold the usual value, which keeps the payload of a plain `st.write("x")`
small.
"""

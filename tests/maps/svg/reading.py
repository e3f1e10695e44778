"""What a strict reader finds in an SVG."""

from __future__ import annotations

from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

ELEMENTS = {"svg", "title", "rect", "circle", "line", "path", "g", "text", "tspan"}
"""All that our pictures are made of: nothing that runs, links or loads."""


def read(svg: str) -> Element:
    """The root of a picture, its namespace cut off; whatever is no well-formed UTF-8 fails."""
    root = ET.fromstring(svg.encode("utf-8"))
    for one in root.iter():
        one.tag = one.tag.removeprefix("{http://www.w3.org/2000/svg}")
    return root


def part(root: Element, id_: str) -> Element:
    (found,) = [one for one in root.iter() if one.get("id") == id_]
    return found


def texts(root: Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter("text")]

"""A knowledge connector on the official Python package: search and fetch over three invented notes, as its documentation shows it."""

import os
import re

from mcp.server.mcpserver import MCPServer
from mcp.types import ToolAnnotations
from pydantic import BaseModel

NOTES = {
    "m-1": ("Merkblatt Wohngeld", "Wohngeld wird ab dem Monat gezahlt, in dem der Antrag eingegangen ist."),
    "m-2": ("Merkblatt Baugenehmigung", "Der Bauantrag ist mit allen Bauvorlagen einzureichen."),
    "m-3": ("Merkblatt Hundesteuer", "Die Hundesteuer wird je Tier und Kalenderjahr erhoben."),
}
READ_ONLY = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


class Hit(BaseModel):
    id: str
    title: str
    url: str


class Hits(BaseModel):
    results: list[Hit]


class Document(Hit):
    text: str


def hit(note: str) -> dict[str, str]:
    return {"id": note, "title": NOTES[note][0], "url": f"https://wissen.musterland.example/{note}"}


server = MCPServer("wissen", version="1.0.0")


@server.tool(title="Suchen", description="Sucht in den Merkblättern.", annotations=READ_ONLY)
def search(query: str) -> Hits:
    words = re.findall(r"\w+", query.lower())
    found = [note for note, texts in NOTES.items() if any(word in " ".join(texts).lower() for word in words)]
    return Hits(results=[Hit(**hit(note)) for note in found])


@server.tool(title="Abrufen", description="Liefert ein Merkblatt.", annotations=READ_ONLY)
def fetch(id: str) -> Document:
    if id not in NOTES:
        raise ValueError("Das Merkblatt ist nicht bekannt.")
    return Document(**hit(id), text=NOTES[id][1])


if __name__ == "__main__":
    server.run("streamable-http", host="127.0.0.1", port=int(os.environ["PORT"]))

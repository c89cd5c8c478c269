"""A protected knowledge connector on FastMCP: its own verifier of tokens and description of the resource, three invented notes of two tenants."""

import os
import re

from fastmcp import FastMCP
from fastmcp.exceptions import ToolError
from fastmcp.server.auth import RemoteAuthProvider
from fastmcp.server.auth.providers.jwt import JWTVerifier
from fastmcp.server.dependencies import get_access_token
from mcp.types import ToolAnnotations
from pydantic import AnyHttpUrl, BaseModel

ISSUER = os.environ["ISSUER"]
PORT = int(os.environ["PORT"])
ORIGIN = f"http://127.0.0.1:{PORT}"
TENANT = "https://w3id.org/pruefstein/claims/tenant"

NOTES = {
    "m-1": ("musterland-amt-a", "Merkblatt Wohngeld", "Wohngeld wird ab dem Monat gezahlt, in dem der Antrag eingegangen ist."),
    "m-2": ("musterland-amt-a", "Merkblatt Baugenehmigung", "Der Bauantrag ist mit allen Bauvorlagen einzureichen."),
    "m-3": ("musterland-amt-b", "Merkblatt Hundesteuer", "Die Hundesteuer wird je Tier und Kalenderjahr erhoben."),
}
READ_ONLY = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)

verifier = JWTVerifier(
    jwks_uri=f"{ISSUER}/protocol/openid-connect/certs",
    issuer=ISSUER,
    audience=f"{ORIGIN}/mcp",
    algorithm="ES256",
)
server = FastMCP(
    "wissen",
    version="1.0.0",
    auth=RemoteAuthProvider(
        token_verifier=verifier,
        authorization_servers=[AnyHttpUrl(ISSUER)],
        base_url=ORIGIN,
    ),
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
    return {"id": note, "title": NOTES[note][1], "url": f"https://wissen.musterland.example/{note}"}


def visible() -> list[str]:
    """The notes of the caller's tenant."""
    token = get_access_token()
    tenant = token.claims.get(TENANT) if token else None
    return [note for note, (owner, _, _) in NOTES.items() if owner == tenant]


@server.tool(title="Suchen", description="Sucht in den Merkblättern.", annotations=READ_ONLY)
def search(query: str) -> Hits:
    words = re.findall(r"\w+", query.lower())
    found = [note for note in visible() if any(word in " ".join(NOTES[note]).lower() for word in words)]
    return Hits(results=[Hit(**hit(note)) for note in found])


@server.tool(title="Abrufen", description="Liefert ein Merkblatt.", annotations=READ_ONLY)
def fetch(id: str) -> Document:
    if id not in visible():
        raise ToolError("Das Merkblatt ist nicht bekannt.")
    return Document(**hit(id), text=NOTES[id][2])


if __name__ == "__main__":
    server.run(transport="http", host="127.0.0.1", port=PORT, show_banner=False)

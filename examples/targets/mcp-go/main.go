// A knowledge connector on mcp-go: search and fetch over three invented notes, as its documentation shows it.
package main

import (
	"context"
	"errors"
	"log"
	"os"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type hit struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	URL   string `json:"url"`
}

type document struct {
	hit
	Text string `json:"text"`
}

type searchArguments struct {
	Query string `json:"query"`
}

type hits struct {
	Results []hit `json:"results"`
}

type fetchArguments struct {
	ID string `json:"id"`
}

func note(id, title, text string) document {
	return document{hit{id, title, "https://wissen.musterland.example/" + id}, text}
}

var notes = []document{
	note("m-1", "Merkblatt Wohngeld", "Wohngeld wird ab dem Monat gezahlt, in dem der Antrag eingegangen ist."),
	note("m-2", "Merkblatt Baugenehmigung", "Der Bauantrag ist mit allen Bauvorlagen einzureichen."),
	note("m-3", "Merkblatt Hundesteuer", "Die Hundesteuer wird je Tier und Kalenderjahr erhoben."),
}

func search(_ context.Context, _ mcp.CallToolRequest, wanted searchArguments) (hits, error) {
	found := hits{Results: []hit{}}
	for _, note := range notes {
		if strings.Contains(strings.ToLower(note.Title+" "+note.Text), strings.ToLower(wanted.Query)) {
			found.Results = append(found.Results, note.hit)
		}
	}
	return found, nil
}

func fetch(_ context.Context, _ mcp.CallToolRequest, wanted fetchArguments) (document, error) {
	for _, note := range notes {
		if note.ID == wanted.ID {
			return note, nil
		}
	}
	return document{}, errors.New("Das Merkblatt ist nicht bekannt.")
}

func main() {
	wissen := server.NewMCPServer("wissen", "1.0.0", server.WithToolCapabilities(false))
	wissen.AddTool(mcp.NewTool("search",
		mcp.WithDescription("Sucht in den Merkblättern."),
		mcp.WithReadOnlyHintAnnotation(true),
		mcp.WithInputSchema[searchArguments](),
		mcp.WithOutputSchema[hits](),
	), mcp.NewStructuredToolHandler(search))
	wissen.AddTool(mcp.NewTool("fetch",
		mcp.WithDescription("Liefert ein Merkblatt."),
		mcp.WithReadOnlyHintAnnotation(true),
		mcp.WithInputSchema[fetchArguments](),
		mcp.WithOutputSchema[document](),
	), mcp.NewStructuredToolHandler(fetch))
	log.Fatal(server.NewStreamableHTTPServer(wissen).Start("127.0.0.1:" + os.Getenv("PORT")))
}

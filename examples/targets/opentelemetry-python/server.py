"""
A gateway of forty lines that measures nothing itself: OpenTelemetry's instrumentations of FastAPI and of the OpenAI client
do, and its exporter shows the figures as a page for Prometheus.
"""

import os

import fastapi
import openai
import prometheus_client
import uvicorn
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from opentelemetry import metrics
from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.instrumentation.openai_v2 import OpenAIInstrumentor
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.view import DropAggregation, ExplicitBucketHistogramAggregation, View

MODEL, KEY = "zufall", os.environ["KEY"]
PAGE = "text/plain; version=0.0.4; charset=utf-8"

# Fewer classes, families and labels than by default, only to keep the recording small.
few = ExplicitBucketHistogramAggregation([1, 10, 100])
views = [
    View(instrument_name="http.server.*.body.size", aggregation=DropAggregation()),
    View(instrument_name="http.server.active_requests", aggregation=DropAggregation()),
    View(instrument_name="http.server.request.duration", aggregation=few),
    View(instrument_name="gen_ai.*", aggregation=few),
]
reader = PrometheusMetricReader(scope_info_enabled=False)
metrics.set_meter_provider(MeterProvider(metric_readers=[reader], views=views))
OpenAIInstrumentor().instrument()
engine = openai.AsyncOpenAI(base_url=os.environ["LLAMA_URL"], api_key=os.environ["LLAMA_KEY"], max_retries=0)
gateway = fastapi.FastAPI(openapi_url=None)


def refusal(status: int, message: str) -> JSONResponse:
    return JSONResponse({"error": {"message": message, "type": "invalid_request_error"}}, status)


@gateway.middleware("http")
async def demand_key(request: fastapi.Request, proceed):
    is_open = request.url.path in ("/livez", "/readyz")
    if is_open or request.headers.get("authorization") == f"Bearer {KEY}":
        return await proceed(request)
    return refusal(401, "A valid key is needed.")


@gateway.get("/livez")
@gateway.get("/readyz")
async def health():
    return {"status": "ok"}


@gateway.get("/metrics")
async def page():
    return PlainTextResponse(prometheus_client.generate_latest(), media_type=PAGE)


@gateway.get("/v1/models")
async def models():
    return {"object": "list", "data": [{"id": MODEL, "object": "model", "created": 0, "owned_by": "llama.cpp"}]}


@gateway.post("/v1/chat/completions")
async def chat(request: fastapi.Request):
    try:
        asked = await request.json()
    except ValueError:
        return refusal(400, "The body is no JSON.")
    if asked.get("model") != MODEL:
        return refusal(404, "There is no such model.")
    if not isinstance(asked.get("messages"), list):
        return refusal(400, "messages is no list.")
    # The instrumentation counts the tokens of a stream only if usage is asked for.
    wants_usage = (asked.pop("stream_options", None) or {}).get("include_usage", False)
    more = {"stream_options": {"include_usage": True}} if asked.get("stream") else {}
    answer = await engine.chat.completions.create(**asked, **more)
    if not asked.get("stream"):
        return answer.model_dump(exclude_unset=True)
    return StreamingResponse(events(answer, wants_usage), media_type="text/event-stream")


async def events(chunks, wants_usage: bool):
    async for chunk in chunks:
        if chunk.choices or wants_usage:
            yield f"data: {chunk.model_dump_json(exclude_unset=True)}\n\n"
    yield "data: [DONE]\n\n"


if __name__ == "__main__":
    FastAPIInstrumentor.instrument_app(gateway)
    uvicorn.run(gateway, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning")

"""llama.cpp's own server with one model and one key, as its Python package starts it."""

import os
import tempfile
import time

import xllamacpp

import model

with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "zufall.gguf")
    model.write(file)
    settings = xllamacpp.CommonParams()
    settings.model.path = file
    settings.model_alias = {"zufall"}
    settings.hostnames = ["127.0.0.1"]
    settings.port = int(os.environ["PORT"])
    settings.api_keys = [os.environ["KEY"]]
    settings.n_ctx = 4096
    settings.n_parallel = 2
    server = xllamacpp.Server(settings)
    while True:
        time.sleep(60)

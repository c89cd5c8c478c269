"""
Writes a model of random weights: what it says means nothing, but an engine loads, counts, bounds and streams it like any
other. Nothing has to be downloaded, and the same numbers come out on every machine.
"""

import sys

import gguf
import numpy

WIDTH, BLOCKS, HEADS, FEED_FORWARD, CONTEXT = 64, 2, 4, 128, 4096
WORDS = ["▁", "▁der", "▁die", "▁das", "▁Antrag", "▁ist", "▁und", "▁Bau", "▁Amt", *"enrstiahdulg"]

random = numpy.random.default_rng(1)


def weights(*shape: int) -> numpy.ndarray:
    return (random.standard_normal(shape) * 0.05).astype(numpy.float32)


def ones() -> numpy.ndarray:
    return numpy.ones(WIDTH, numpy.float32)


def add_vocabulary(writer: gguf.GGUFWriter) -> int:
    """Three marks, the 256 bytes and some words, so that every text can be written."""
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), *WORDS]
    kinds = [
        gguf.TokenType.UNKNOWN,
        *[gguf.TokenType.CONTROL] * 2,
        *[gguf.TokenType.BYTE] * 256,
        *[gguf.TokenType.NORMAL] * len(WORDS),
    ]
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * 259 + [-float(place) for place in range(len(WORDS))])
    writer.add_token_types(kinds)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template("{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}assistant:")
    return len(tokens)


def add_block(writer: gguf.GGUFWriter, block: int) -> None:
    for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
        writer.add_tensor(f"blk.{block}.{name}.weight", weights(WIDTH, WIDTH))
    for name in ("ffn_gate", "ffn_up"):
        writer.add_tensor(f"blk.{block}.{name}.weight", weights(FEED_FORWARD, WIDTH))
    writer.add_tensor(f"blk.{block}.ffn_down.weight", weights(WIDTH, FEED_FORWARD))
    for name in ("attn_norm", "ffn_norm"):
        writer.add_tensor(f"blk.{block}.{name}.weight", ones())


def write(file: str) -> None:
    writer = gguf.GGUFWriter(file, "llama")
    writer.add_name("zufall")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(BLOCKS)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    size = add_vocabulary(writer)
    writer.add_tensor("token_embd.weight", weights(size, WIDTH))
    writer.add_tensor("output.weight", weights(size, WIDTH))
    writer.add_tensor("output_norm.weight", ones())
    for block in range(BLOCKS):
        add_block(writer, block)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


if __name__ == "__main__":
    write(sys.argv[1])

"""Orthography: letters, profiles, normalisation with alignment, tokens, paragraphs, sentences, quotation marks."""

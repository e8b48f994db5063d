"""Near-duplicates: shingles, signatures, bands, verified pairs, clusters, repeats, an online index."""

"""Near-duplicates: shingles, signatures, bands, verified pairs, clusters, repeats, an online index."""

from __future__ import annotations

from .bands import band_keys as band_keys
from .bands import band_parameters as band_parameters
from .bands import candidate_probability as candidate_probability
from .boilerplate import find_boilerplate as find_boilerplate
from .clusters import cluster_articles as cluster_articles
from .clusters import cluster_paragraphs as cluster_paragraphs
from .clusters import cluster_texts as cluster_texts
from .clusters import earliest_then_longest as earliest_then_longest
from .difference import diff as diff
from .index import DedupIndex as DedupIndex
from .minhash import signatures as signatures
from .minhash import to_datasketch as to_datasketch
from .pairs import PairTable as PairTable
from .pairs import similar_pair_table as similar_pair_table
from .pairs import similar_pairs as similar_pairs
from .relation import compare as compare
from .repeats import drop_repeats as drop_repeats
from .repeats import find_repeats as find_repeats
from .shingles import Shingling as Shingling
from .shingles import shingle_hashes as shingle_hashes
from .unionfind import UnionFind as UnionFind

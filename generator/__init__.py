"""Dateline turns a folder of news articles into a sourced, browsable timeline."""

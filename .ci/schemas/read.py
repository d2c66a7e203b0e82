"""Prints the documents of YAML and JSON files as a list; PyYAML reads YAML 1.1, where `on` is true."""

import datetime
import json
import sys

import yaml


def as_json(node):
    """Turns dates back into the text that they were; JSON has none."""
    if isinstance(node, dict):
        return {as_json(key): as_json(value) for key, value in node.items()}
    if isinstance(node, list):
        return [as_json(item) for item in node]
    return node.isoformat() if isinstance(node, datetime.date) else node


documents = []
for file in sys.argv[1:]:
    with open(file, encoding="utf-8") as text:
        read = [json.load(text)] if file.endswith(".json") else yaml.safe_load_all(text)
        for number, document in enumerate(read, 1):
            documents.append({"place": f"{file}, document {number}", "document": as_json(document)})
json.dump(documents, sys.stdout)

"""``python -m benchmarks.host TARGET PORT WORKERS``: one WSGI application, served exactly as the product is."""

from __future__ import annotations

import sys

from doithoai.config.serving import server

if __name__ == "__main__":
    target, port, workers = sys.argv[1:]
    server(target, host="127.0.0.1", port=int(port), workers=int(workers)).serve()

"""Log lines: JSON, one a line, with ids and figures only – never contents, names or phones."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime

# What no line tells need not be found out for each: file and line of the caller, thread, process. The switches are
# those of the library's own how-to.
logging._srcfile = None  # type: ignore[attr-defined]
logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False

FIELDS = ("request_id", "commune", "actor", "action", "status", "ms")


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage() if not record.exc_info else record.name,
        }
        line.update({name: getattr(record, name) for name in FIELDS if hasattr(record, name)})
        if record.exc_info and record.exc_info[1] is not None:
            # The kind and the place of an error, not its text: that may quote what somebody typed.
            error = record.exc_info[1]
            line["error"] = type(error).__name__
            line["at_line"] = _place(error)
        return json.dumps(line, ensure_ascii=False)


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""

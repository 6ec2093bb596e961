#!/usr/bin/python3
"""Reads a message as a mail program does: JSON on the output, for the tests.

    /usr/bin/python3 tests/smtp/read.py MESSAGE

`headers` are decoded, in order; `parts` are the leaves, each with its kind, its file name and its
text; `defects` is what a strict reader would complain of.
"""

import email
import email.policy
import json
import pathlib
import sys


def main():
    raw = pathlib.Path(sys.argv[1]).read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    parts = []
    defects = [str(defect) for defect in message.defects]
    for part in message.walk():
        defects.extend(str(defect) for defect in part.defects)
        if not part.is_multipart():
            kind = part.get_content_type()
            method = part.get_param("method")
            parts.append(
                {
                    "kind": kind if method is None else f"{kind}; method={method}",
                    "name": part.get_filename(),
                    "text": part.get_content(),
                }
            )
    headers = [[name, str(value)] for name, value in message.items()]
    longest = max(len(line) for line in raw.split(b"\r\n"))
    print(
        json.dumps(
            {"headers": headers, "parts": parts, "defects": defects, "longest_line": longest},
            default=lambda other: other.decode("utf-8"),
        )
    )


if __name__ == "__main__":
    main()

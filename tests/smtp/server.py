#!/usr/bin/python3
"""A real SMTP server for the tests: it keeps what it is handed, or refuses it.

    /usr/bin/python3 tests/smtp/server.py FOLDER [PORT]

It prints its port on one line (a free one unless PORT is given), then keeps each message in
FOLDER as 0001.eml, 0002.eml .. with the SMTP path in 0001.json beside it; the .json is written
last, so a message is whole once its .json is there. It ends when its standard input is closed.

Recipients refused@.. get 550 (for good) and later@.. get 451 (not now); body@.. is taken as a
recipient and its message refused with 554.

Needs aiosmtpd (Debian: python3-aiosmtpd).
"""

import asyncio
import json
import pathlib
import sys

from aiosmtpd.smtp import SMTP

REPLIES = {
    "refused": "550 5.1.1 no such person here",
    "later": "451 4.3.0 try again later",
}


class Keeper:
    """Keeps each message in a folder."""

    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        local = address.partition("@")[0]
        if local in REPLIES:
            return REPLIES[local]
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(to.startswith("body@") for to in envelope.rcpt_tos):
            return "554 5.6.0 message refused"
        self.count += 1
        name = f"{self.count:04}"
        path = {"hello": session.host_name, "from": envelope.mail_from, "to": envelope.rcpt_tos}
        (self.folder / f"{name}.eml").write_bytes(envelope.original_content)
        partial = self.folder / f"{name}.partial"
        partial.write_text(json.dumps(path), encoding="utf-8")
        partial.rename(self.folder / f"{name}.json")
        return "250 2.0.0 kept"


async def serve(folder, port):
    folder.mkdir(parents=True, exist_ok=True)
    keeper = Keeper(folder)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(keeper, hostname="smtp.example", loop=loop), "127.0.0.1", port
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    # Whoever started this holds the other end: when it is gone, so are we.
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    server.close()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    port = int(sys.argv[2]) if len(sys.argv) == 3 else 0
    asyncio.run(serve(pathlib.Path(sys.argv[1]), port))


if __name__ == "__main__":
    main()

// One house for all the laws: the program itself, showing its demonstration of four shops.
// CLAIRIERE_DEMO names one that is already open, to go faster while a law is being written.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Filling the four shops takes under a minute of one core; a busy machine may need more. */
const OPENED = 240_000;
/** Between being open and being ready to answer. */
const READY = 30_000;
/** A polite end, before an impolite one. */
const CLOSED = 10_000;

/** @returns {Promise<{ base: string, close: () => Promise<void> }>} where it answers, and its end */
export async function openHouse() {
  const already = process.env.CLAIRIERE_DEMO;
  if (already) return { base: already, close: async () => {} };

  const binary = process.env.CLAIRIERE_BINARY;
  if (!binary) throw new Error("CLAIRIERE_BINARY names the program to test, CLAIRIERE_DEMO one that runs");
  const data = await mkdtemp(join(tmpdir(), "clairiere-browser-"));
  const program = spawn(binary, ["demo", "--listen", "127.0.0.1:0", "--data", data]);
  const close = () => closeHouse(program, data);
  try {
    const base = await announced(program);
    await ready(base);
    return { base, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address the program gives once its shops are filled. */
function announced(program) {
  return new Promise((resolve, reject) => {
    let said = "";
    let complaints = "";
    const late = setTimeout(() => reject(new Error(`not open in time\n${said}\n${complaints}`)), OPENED);
    const settle = (how, value) => {
      clearTimeout(late);
      how(value);
    };
    program.stdout.on("data", (text) => {
      said += text;
      const base = /(http:\/\/127\.0\.0\.1:\d+)\/sign-in/.exec(said)?.[1];
      if (base) settle(resolve, base);
    });
    program.stderr.on("data", (text) => (complaints = (complaints + text).slice(-4_000)));
    program.on("error", (error) => settle(reject, error));
    program.on("exit", (code) => settle(reject, new Error(`ended with ${code}\n${complaints}`)));
  });
}

async function ready(base) {
  const end = Date.now() + READY;
  while (Date.now() < end) {
    const answer = await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${base}/readyz never said yes`);
}

async function closeHouse(program, data) {
  if (program.exitCode === null && program.signalCode === null) {
    const ended = new Promise((resolve) => program.once("exit", resolve));
    program.kill("SIGTERM");
    const impatient = setTimeout(() => program.kill("SIGKILL"), CLOSED);
    await ended;
    clearTimeout(impatient);
  }
  await rm(data, { recursive: true, force: true });
}

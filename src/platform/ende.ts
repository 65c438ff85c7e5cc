/** A service that has not ended by then never will; an orchestrator would kill it after 30 s. */
const FRIST_MS = 20_000;

/**
 * Runs `fn` at the first SIGINT or SIGTERM and then ends the process: 0 when all was put in order, 1 when not. A second signal ends it at
 * once with the code a shell expects. Nest's own shutdown hooks are not used: they raise the signal again and cut off what comes after.
 */
export function beiEnde(fn: () => Promise<void>): void {
  let begonnen = false;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => {
      if (begonnen) process.exit(code);
      begonnen = true;
      setTimeout(() => process.exit(1), FRIST_MS).unref();
      fn().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

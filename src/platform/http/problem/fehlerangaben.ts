/** Classes whose messages the engine writes itself; all others may quote what a person sent. */
const EIGENE_TEXTE = new Set(['TypeError', 'ReferenceError', 'RangeError']);

/**
 * What may be logged about an error: never its message or `detail`, since PostgreSQL and JSON.parse quote the values they stumbled
 * over, and these are social data (§ 35 SGB I).
 */
export function fehlerangaben(fehler: unknown): Record<string, unknown> {
  if (!(fehler instanceof Error)) return { fehler: typeof fehler };
  const { code, constraint, table, driverError, cause = driverError } = fehler as Error & Record<string, unknown>;
  return {
    fehler: fehler.name,
    ...(EIGENE_TEXTE.has(fehler.name) && { text: fehler.message }),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    stellen: stellenVon(fehler),
    ...(cause instanceof Error && { ursache: fehlerangaben(cause) }),
  };
}

/** The frames of the stack without its first lines, which repeat the message. */
const stellenVon = (fehler: Error): string[] =>
  (fehler.stack ?? '')
    .split('\n')
    .map((zeile) => zeile.trim())
    .filter((zeile) => /^at .+:\d+:\d+\)?$/.test(zeile))
    .slice(0, 12);

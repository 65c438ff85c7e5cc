import type { Zeile } from './ablauf';

interface Spalte {
  readonly titel: string;
  readonly breite: number;
  readonly wert: (zeile: Zeile) => string;
}

const LUECKE = '  ';
const SCHMAL = 120;
const BREIT = 160;
/** Width of the columns that do not grow: document and number, result. */
const FEST = [20, 6] as const;

/** The table as text lines for a terminal of this width; a story begins with its title, a row that is not ok is followed by its faults. */
export function* alsTabelle(zeilen: readonly Zeile[], terminal = BREIT): Generator<string> {
  const breite = Math.min(Math.max(terminal, SCHMAL), BREIT);
  const spalten = spaltenFuer(breite);
  yield spalten
    .map((s) => s.titel.padEnd(s.breite))
    .join(LUECKE)
    .trimEnd();
  let datei = '';
  for (const zeile of zeilen) {
    if (zeile.datei !== datei) yield* ['─'.repeat(breite), `${zeile.geschichte} (${zeile.datei})`];
    datei = zeile.datei;
    yield spalten
      .map((s) => gekuerzt(s.wert(zeile), s.breite))
      .join(LUECKE)
      .trimEnd();
    for (const { stelle, erwartet, erhalten } of zeile.abweichungen)
      yield `${LUECKE}✘ ${stelle || '(Schritt)'}: erwartet ${erwartet}, erhalten ${erhalten}`;
  }
  yield* ['─'.repeat(breite), schlusszeile(zeilen)];
}

export function schlusszeile(zeilen: readonly Zeile[]): string {
  const geschichten = new Set(zeilen.map((z) => z.datei)).size;
  const fehler = zeilen.filter((z) => !z.ok).length;
  const ergebnis = fehler === 0 ? 'alle ok' : `${fehler} nicht ok`;
  return `${geschichten} Geschichten, ${zeilen.length} Schritte: ${ergebnis}`;
}

function spaltenFuer(breite: number): Spalte[] {
  const frei = breite - FEST[0] - FEST[1] - 5 * LUECKE.length;
  const anteil = (teile: number): number => Math.floor((frei * teile) / 10);
  return [
    { titel: 'Dokument', breite: FEST[0], wert: (z) => `${z.dokument} ${`${z.nummer}`.padStart(2)}` },
    { titel: 'Schritt', breite: anteil(3), wert: (z) => z.schritt },
    { titel: 'Anfrage', breite: anteil(2), wert: (z) => z.anfrage.replace('/v1/', '') },
    { titel: 'Antwort', breite: anteil(2.5), wert: (z) => z.erhalten },
    { titel: 'Erwartet', breite: anteil(2.5), wert: (z) => z.erwartet },
    { titel: 'ok', breite: FEST[1], wert: (z) => (z.ok ? 'ok' : 'FEHLER') },
  ];
}

function gekuerzt(text: string, breite: number): string {
  const zeichen = [...text];
  return zeichen.length > breite ? `${zeichen.slice(0, breite - 1).join('')}…` : text.padEnd(breite);
}

import type { Zeile } from './ablauf';

interface Spalte {
  readonly titel: string;
  readonly breite: number;
  readonly wert: (zeile: Zeile) => string;
}

const LUECKE = '  ';
const SCHMAL = 120;
const BREIT = 160;
const DOKUMENT = 20;
const ERGEBNIS = 6;
/** A cell that needs more lines is cut: the whole of it is in the JSON form. */
const HOECHSTENS_ZEILEN = 12;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-([0-9a-f]{12})/g;

/** The rows as text for a terminal, each as soon as it is known. */
export class Tabelle {
  private readonly breite: number;
  private readonly spalten: readonly Spalte[];
  private readonly dateien = new Set<string>();
  private schritte = 0;
  private fehler = 0;

  constructor(terminal = BREIT) {
    this.breite = Math.min(Math.max(terminal, SCHMAL), BREIT);
    this.spalten = spaltenFuer(this.breite);
  }

  kopf(): string {
    return nebeneinander(this.spalten.map((s) => s.titel.padEnd(s.breite)));
  }

  /** A story begins with its title; a row that is not ok is followed by its faults. */
  zeile(zeile: Zeile): string[] {
    const neu = !this.dateien.has(zeile.datei);
    this.dateien.add(zeile.datei);
    this.schritte += 1;
    if (!zeile.ok) this.fehler += 1;
    const zellen = this.spalten.map(({ breite, wert }) => umbrochen(wert(zeile), breite));
    const hoehe = Math.max(...zellen.map((z) => z.length));
    return [
      ...(neu ? [this.linie(), `${zeile.geschichte} (${zeile.datei})`] : []),
      ...Array.from({ length: hoehe }, (_, i) =>
        nebeneinander(zellen.map((z, s) => (z[i] ?? '').padEnd(this.spalten[s]!.breite))),
      ),
      ...zeile.abweichungen.map(
        ({ stelle, erwartet, erhalten }) =>
          `${LUECKE}✘ ${stelle || '(Schritt)'}: erwartet ${erwartet}, erhalten ${erhalten}`,
      ),
    ];
  }

  schluss(): string[] {
    const ergebnis = this.fehler === 0 ? 'alle ok' : `${this.fehler} nicht ok`;
    return [this.linie(), `Geschichten: ${this.dateien.size}, Schritte: ${this.schritte}, ${ergebnis}`];
  }

  private linie(): string {
    return '─'.repeat(this.breite);
  }
}

function spaltenFuer(breite: number): Spalte[] {
  const frei = breite - DOKUMENT - ERGEBNIS - 5 * LUECKE.length;
  const anteil = (prozent: number): number => Math.floor((frei * prozent) / 100);
  return [
    { titel: 'Dokument', breite: DOKUMENT, wert: (z) => `${z.dokument} ${`${z.nummer}`.padStart(2)}` },
    { titel: 'Schritt', breite: anteil(30), wert: (z) => z.schritt },
    { titel: 'Anfrage', breite: anteil(22), wert: (z) => ohneKennungen(z.anfrage.replace('/v1/', '')) },
    { titel: 'Antwort', breite: anteil(24), wert: (z) => ohneKennungen(z.erhalten) },
    { titel: 'Erwartet', breite: anteil(24), wert: (z) => ohneKennungen(z.erwartet) },
    { titel: 'ok', breite: ERGEBNIS, wert: (z) => (z.ok ? 'ok' : 'FEHLER') },
  ];
}

/** Ids differ in their last digits; the rest is only long. */
const ohneKennungen = (text: string): string => text.replace(UUID, (_, ende: string) => `…${ende.slice(-6)}`);

const nebeneinander = (zellen: readonly string[]): string => zellen.join(LUECKE).trimEnd();

/** Breaks at spaces, behind a slash of a path, and within what is longer than a line. */
function umbrochen(text: string, breite: number): string[] {
  const teile = text.split(/(?<= )|(?<=\/)(?=\S)/).flatMap((teil) => stuecke(teil, breite));
  const zeilen = teile.reduce<string[]>((bisher, teil) => {
    const letzte = bisher.at(-1) ?? '';
    const passt = (letzte + teil).trimEnd().length <= breite;
    return passt ? [...bisher.slice(0, -1), letzte + teil] : [...bisher, teil];
  }, []);
  const gezeigt = zeilen.slice(0, HOECHSTENS_ZEILEN).map((zeile) => zeile.trimEnd());
  if (zeilen.length > HOECHSTENS_ZEILEN) gezeigt.push(`${gezeigt.pop()!.slice(0, breite - 1)}…`);
  return gezeigt;
}

const stuecke = (teil: string, breite: number): string[] =>
  teil.length <= breite ? [teil] : [teil.slice(0, breite), ...stuecke(teil.slice(breite), breite)];

import type { Zeile } from './ablauf';
import { kurzfassung } from './kurzfassung';
import { Tabelle } from './tabelle';

const zeile = (abweichend: Partial<Zeile> = {}): Zeile => ({
  dokument: 'DGservice 3/2024',
  geschichte: 'Änderungsmeldung, Variante 1',
  datei: 'clearing/variante-1.json',
  nummer: 12,
  schritt: 'Am 12.10. übermittelt die Dienstgeberin eine Änderungsmeldung und lässt die Betriebliche Vorsorge leer',
  anfrage: 'GET /v1/clearing/clearingfaelle/01a20065-cf23-7521-90a8-0123456789ab',
  erhalten: '200 obsolet',
  erwartet: '200 obsolet',
  ok: true,
  abweichungen: [],
  ...abweichend,
});

it.each([80, 120, 140, 160, 400])('fits a terminal of %i columns, from 120 to 160', (terminal) => {
  const breite = Math.min(Math.max(terminal, 120), 160);
  const tabelle = new Tabelle(terminal);
  const [linie, geschichte, ...zeilen] = tabelle.zeile(zeile());
  expect(tabelle.kopf()).toMatch(/^Dokument +Schritt +Anfrage +Antwort +Erwartet +ok$/);
  expect(linie).toHaveLength(breite);
  expect(geschichte).toBe('Änderungsmeldung, Variante 1 (clearing/variante-1.json)');
  expect(zeilen[0]).toMatch(/^DGservice 3\/2024 12 +Am 12\.10\. .* 200 obsolet +200 obsolet +ok$/);
  for (const text of [tabelle.kopf(), ...zeilen]) expect(text.length).toBeLessThanOrEqual(breite);
});

it('breaks cells at words and paths and keeps all of a text of ordinary length', () => {
  const [, , ...zeilen] = new Tabelle(160).zeile(zeile());
  const spalte = (von: number, bis: number): string =>
    zeilen
      .map((z) => z.slice(von, bis).trim())
      .filter(Boolean)
      .join(' ');
  expect(spalte(22, 59)).toBe(zeile().schritt);
  expect(spalte(61, 88)).toBe('GET clearing/ clearingfaelle/…6789ab');
});

it('cuts what is too long, and breaks a word that is longer than its column', () => {
  const zeilen = new Tabelle(120).zeile(zeile({ erhalten: 'x'.repeat(500), erwartet: 'kurz' }));
  expect(zeilen).toHaveLength(2 + 12);
  expect(zeilen.at(-1)).toMatch(/x…$/);
});

it('names a story once, puts the faults below the row and counts at the end', () => {
  const tabelle = new Tabelle();
  tabelle.zeile(zeile());
  const abweichungen = [{ stelle: '/rumpf/status', erwartet: '"obsolet"', erhalten: '"erstellt"' }];
  const zweite = tabelle.zeile(zeile({ nummer: 13, ok: false, abweichungen }));
  tabelle.zeile(zeile({ datei: 'clearing/b.json' }));
  expect(zweite[0]).toMatch(/^DGservice 3\/2024 13 .* FEHLER$/);
  expect(zweite.at(-1)).toBe('  ✘ /rumpf/status: erwartet "obsolet", erhalten "erstellt"');
  expect(tabelle.schluss().at(-1)).toBe('Geschichten: 2, Schritte: 3, 1 nicht ok');
});

describe('the short form', () => {
  const erwartet = {
    status: 201,
    rumpf: {
      verarbeitung: { status: 'verarbeitet', fristgerecht: null },
      faelle: [],
      liste: [{ code: { $eines: ['A', 'B'] } }],
      weg: { $fehlt: true },
      n: { $enthaelt: [1] },
    },
  };

  it('names every value that is expected', () => {
    expect(kurzfassung(erwartet)).toBe('201 verarbeitet fristgerecht=null faelle=[] code=A|B weg=– n=[… 1 …]');
  });

  it('shows the values of the answer at the same places', () => {
    const erhalten = {
      status: 422,
      rumpf: { code: 'x', faelle: [1, 2], liste: [{ code: 'B', text: 't' }], n: [1, 2, 3] },
    };
    expect(kurzfassung(erwartet, erhalten)).toBe('422 – fristgerecht=– faelle=[2] B weg=– n=[3]');
  });
});

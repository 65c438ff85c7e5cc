import type { Zeile } from './ablauf';
import { kurzfassung } from './kurzfassung';
import { alsTabelle } from './tabelle';

const zeile = (abweichend: Partial<Zeile> = {}): Zeile => ({
  dokument: 'DGservice 3/2024',
  geschichte: 'Änderungsmeldung, Variante 1',
  datei: 'clearing/variante-1.json',
  nummer: 12,
  schritt: 'Am 12.10. übermittelt die Dienstgeberin eine Änderungsmeldung, deren Titel für die Spalte zu lang ist',
  anfrage: 'POST /v1/clearing/meldungen',
  erhalten: '201 status=verarbeitet',
  erwartet: '201 status=verarbeitet',
  ok: true,
  abweichungen: [],
  ...abweichend,
});

it.each([80, 120, 140, 160, 400])('fits a terminal of %i columns, from 120 to 160', (terminal) => {
  const breite = Math.min(Math.max(terminal, 120), 160);
  const [kopf, linie, geschichte, erste] = [...alsTabelle([zeile()], terminal)];
  expect(kopf).toMatch(/^Dokument +Schritt +Anfrage +Antwort +Erwartet +ok$/);
  expect(linie).toHaveLength(breite);
  expect(geschichte).toBe('Änderungsmeldung, Variante 1 (clearing/variante-1.json)');
  expect(erste!.length).toBeLessThanOrEqual(breite);
  expect(erste).toMatch(/^DGservice 3\/2024 12 +Am 12\.10\..*…  POST clearing\/.*  ok$/);
});

it('puts the faults below the row and counts them at the end', () => {
  const abweichungen = [{ stelle: '/rumpf/status', erwartet: '"obsolet"', erhalten: '"erstellt"' }];
  const zeilen = [
    ...alsTabelle([zeile(), zeile({ nummer: 13, ok: false, abweichungen }), zeile({ datei: 'clearing/b.json' })]),
  ];
  expect(zeilen).toContain('  ✘ /rumpf/status: erwartet "obsolet", erhalten "erstellt"');
  expect(zeilen.filter((z) => z.endsWith('FEHLER'))).toHaveLength(1);
  expect(zeilen.at(-1)).toBe('2 Geschichten, 3 Schritte: 1 nicht ok');
  expect([...alsTabelle([zeile()])].at(-1)).toBe('1 Geschichten, 1 Schritte: alle ok');
});

describe('the short form', () => {
  const erwartet = {
    status: 201,
    rumpf: {
      status: 'verarbeitet',
      faelle: [],
      liste: [{ code: { $eines: ['A', 'B'] } }],
      weg: { $fehlt: true },
      n: { $enthaelt: [1] },
    },
  };

  it('names every value that is expected', () => {
    expect(kurzfassung(erwartet)).toBe('201 status=verarbeitet faelle=[] code=A|B weg=– n=[… 1 …]');
  });

  it('shows the values of the answer at the same places', () => {
    const erhalten = {
      status: 422,
      rumpf: { code: 'x', faelle: [1, 2], liste: [{ code: 'B', text: 't' }], n: [1, 2, 3] },
    };
    expect(kurzfassung(erwartet, erhalten)).toBe('422 status=– faelle=[2] code=B weg=– n=[3]');
  });
});

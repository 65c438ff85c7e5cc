import { Problem } from './problem/problem';
import { Seiten } from './seiten';

const seiten = new Seiten('geheim');
const FILTER = { liste: 'faelle', status: 'offen', land: undefined };
const eintraege = Array.from({ length: 7 }, (_, i) => ({ am: '2024-10-01', id: `${i}` }));
const schluessel = (e: { am: string; id: string }): string[] => [e.am, e.id];

/** A query as a repository does it: keyset condition, one entry more than asked for. */
const lies = (nach: readonly string[] | undefined, anzahl: number) =>
  eintraege.filter((e) => !nach || e.id > nach[1]!).slice(0, anzahl + 1);

describe('paging', () => {
  it('walks through all entries once', () => {
    const gesehen: string[] = [];
    let nach: string | undefined;
    do {
      const abfrage = { anzahl: 3, ...(nach !== undefined && { nach }) };
      const seite = seiten.bilde(lies(seiten.lies(abfrage, 'm1', FILTER), 3), abfrage, 'm1', FILTER, schluessel);
      gesehen.push(...seite.eintraege.map((e) => e.id));
      nach = seite.naechste ?? undefined;
    } while (nach !== undefined);
    expect(gesehen).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('has no next page when the entries end exactly with the page', () => {
    expect(seiten.bilde(eintraege, { anzahl: 7 }, 'm1', { liste: 'faelle' }, schluessel).naechste).toBeNull();
    expect(seiten.bilde([], {}, 'm1', { liste: 'faelle' }, schluessel)).toEqual({ eintraege: [], naechste: null });
  });

  const position = seiten.bilde(eintraege, { anzahl: 3 }, 'm1', FILTER, schluessel).naechste!;

  it.each([
    ['another filter', position, 'm1', { ...FILTER, status: 'zu' }],
    ['another list', position, 'm1', { ...FILTER, liste: 'meldungen' }],
    ['a further filter', position, 'm1', { ...FILTER, land: 'AT' }],
    ['another tenant', position, 'm2', FILTER],
    ['a changed position', `A${position.slice(1)}`, 'm1', FILTER],
    ['a short position', 'abc', 'm1', FILTER],
    ['an empty position', '', 'm1', FILTER],
  ])('refuses %s', (_, nach, mandant, filter) => {
    expect(() => seiten.lies({ nach }, mandant, filter)).toThrow(Problem);
  });

  it('takes its own position, whatever page size is asked for next', () => {
    expect(seiten.lies({ nach: position, anzahl: 500 }, 'm1', { ...FILTER, nach: position, anzahl: 500 })).toEqual([
      '2024-10-01',
      '2',
    ]);
  });
});

import fc from 'fast-check';
import { tagAusZahl } from '../kern/zeit';
import { entscheideEnde, entscheideRolle } from './rolle';
import { besteht, leerePerson, personSchritt, ROLLEN, type Persontatsache, type Personzustand } from './person';

const KOPF = { entscheidung: { regeln: [] }, bekanntAm: '2025-06-30T09:00:00.000000Z' };

const person: Persontatsache = {
  ...KOPF,
  id: 'p',
  lfd: 1,
  art: 'person',
  inhalt: { art: 'natuerlich', name: 'Muster', vorname: 'Petra' },
};
const rolle = (id: string, ab: string, bis?: string): Persontatsache => ({
  ...KOPF,
  id,
  lfd: 2,
  art: 'rolle',
  inhalt: {
    rolle: 'geschaeftsfuehrer',
    unternehmen: 'a',
    ab,
    belege: ['b'],
    ...(bis !== undefined && { bis }),
    registerAm: ab,
  },
});
const ende = (zu: string, bis: string): Persontatsache => ({
  ...KOPF,
  id: `e-${zu}-${bis}`,
  lfd: 3,
  art: 'rollenende',
  zu,
  inhalt: { bis, bekanntSeit: '2025-06-20', belege: [] },
});
const falte = (...tatsachen: Persontatsache[]): Personzustand => tatsachen.reduce(personSchritt, leerePerson);

const lage = { bekannteBelege: ['b'], heute: '2025-06-30' };
const regelnVon = (ergebnis: ReturnType<typeof entscheideRolle>): unknown =>
  ergebnis.ok ? [] : ergebnis.fehler.art === 'angaben-abgewiesen' && ergebnis.fehler.befunde.map((b) => b.regel);

describe('a person', () => {
  it('keeps the proof of a role apart from that of its end', () => {
    expect(falte(person, rolle('r', '2025-01-01'), ende('r', '2025-03-12')).rollen).toEqual([
      {
        id: 'r',
        rolle: 'geschaeftsfuehrer',
        unternehmen: 'a',
        ab: '2025-01-01',
        bis: '2025-03-12',
        registerAm: '2025-01-01',
        belege: ['b'],
        ende: { bekanntSeit: '2025-06-20', belege: [] },
      },
    ]);
  });

  it('has the last end that was said, of this role only', () => {
    const zustand = falte(
      person,
      rolle('r', '2025-01-01'),
      rolle('s', '2025-01-01'),
      ende('r', '2025-06-26'),
      ende('r', '2025-06-12'),
    );
    expect(zustand.rollen.map(({ bis }) => bis)).toEqual(['2025-06-12', undefined]);
  });

  /** LR-007, LR-008: the days of the office decide, both ends included, whatever the register says. */
  it('holds a role from its first to its last day', () => {
    const amt = { ab: '2025-01-01', bis: '2025-03-12' };
    expect(['2024-12-31', '2025-01-01', '2025-03-12', '2025-03-13'].map((tag) => besteht(amt, tag))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(besteht({ ab: '2025-06-01' }, '2030-01-01')).toBe(true);
  });

  it('is plain JSON after any facts, and no fact moves what it does not name', () => {
    const tag = fc.integer({ min: 19_000, max: 21_000 }).map(tagAusZahl);
    const id = fc.constantFrom('r', 's', 't');
    const tatsache = fc.oneof(
      fc.constant(person),
      fc.tuple(id, tag).map(([i, ab]) => rolle(i, ab)),
      fc.tuple(id, tag).map(([i, bis]) => ende(i, bis)),
    );
    fc.assert(
      fc.property(fc.array(tatsache, { maxLength: 12 }), tatsache, (fruehere, neue) => {
        const vorher = falte(...fruehere);
        const nachher = personSchritt(vorher, neue);
        expect(JSON.parse(JSON.stringify(nachher))).toEqual(nachher);
        const betroffen = neue.art === 'rollenende' ? neue.zu : undefined;
        for (const [i, alt] of vorher.rollen.entries()) if (alt.id !== betroffen) expect(nachher.rollen[i]).toBe(alt);
      }),
    );
  });
});

describe('a role', () => {
  const gf = { rolle: 'geschaeftsfuehrer', unternehmen: 'a', ab: '2025-01-01', belege: ['b'] } as const;
  const aufgenommen = (angaben: object, mehr: object = {}) =>
    entscheideRolle(
      falte(person),
      { ...gf, ...angaben },
      { ...lage, personId: 'p', unternehmen: 'juristisch', ...mehr },
    );

  it('is entered with the rules that it has met', () => {
    expect(aufgenommen({})).toEqual({
      ok: true,
      wert: { regeln: expect.arrayContaining(['LR-004p', 'LR-008p']) as unknown },
    });
  });

  it('is refused with all findings at once', () => {
    const angaben = { belege: ['x', 'b', 'y'], bis: '2024-12-31', registerAm: '2025-07-01', bekanntSeit: '2025-07-02' };
    const ergebnis = aufgenommen(angaben, { unternehmen: 'natuerlich' });
    expect(
      !ergebnis.ok &&
        ergebnis.fehler.art === 'angaben-abgewiesen' &&
        ergebnis.fehler.befunde.map(({ regel, pfad }) => `${regel} ${pfad}`),
    ).toEqual([
      'LR-004s /unternehmen',
      'LR-004q /belege/0',
      'LR-004q /belege/2',
      'LR-008p /bis',
      'LR-019p /bekanntSeit',
      'LR-019p /registerAm',
    ]);
  });

  it.each(ROLLEN)('%s: only its owner himself is an Einzelunternehmen', (art) => {
    const inhaber = art === 'inhaber';
    expect(regelnVon(aufgenommen({ rolle: art }))).toEqual(inhaber ? ['LR-004t'] : []);
    const selbst = aufgenommen({ rolle: art, unternehmen: 'p' }, { unternehmen: 'natuerlich' });
    expect(regelnVon(selbst)).toEqual(inhaber ? [] : ['LR-004s']);
  });

  it('of nobody, or that nobody holds, is not found', () => {
    const nichtGefunden = { ok: false, fehler: { art: 'nicht-gefunden' } };
    expect(entscheideRolle(leerePerson, gf, { ...lage, personId: 'p' })).toEqual(nichtGefunden);
    expect(entscheideEnde(falte(person), 'r', { bis: '2025-06-12', belege: [] }, lage)).toEqual(nichtGefunden);
  });

  it('ends at once, and later differently only with a Beleg (LR-008)', () => {
    const laufend = falte(person, rolle('r', '2025-01-01'));
    const beendet = falte(person, rolle('r', '2025-01-01', '2025-06-26'));
    const am = (zustand: Personzustand, bis: string, belege: string[] = []) =>
      regelnVon(entscheideEnde(zustand, 'r', { bis, belege }, lage));
    expect(am(laufend, '2025-06-12')).toEqual([]);
    expect(am(laufend, '2024-12-31')).toEqual(['LR-008p']);
    expect(am(beendet, '2025-06-26')).toEqual([]);
    expect(am(beendet, '2025-06-12')).toEqual(['LR-008q']);
    expect(am(beendet, '2025-06-12', ['b'])).toEqual([]);
    expect(am(beendet, '2025-06-12', ['fremd'])).toEqual(['LR-004q']);
  });
});

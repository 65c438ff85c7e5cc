import { erfolg, fehlschlag } from '../../../domain/kern/ergebnis';
import { oderWirf, Problem } from './problem';
import { problemantwort, problembeispiel, problembeschreibung } from './problemantwort';
import { PROBLEMCODES, problemart } from './probleme';

const ID = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a';

describe('problems', () => {
  it.each(PROBLEMCODES)('%s has an answer that RFC 9457 and its own row allow', (code) => {
    const rumpf = problembeispiel(code);
    expect(rumpf).toMatchObject({ type: `/v1/probleme/${code}`, code, status: problemart(code).status });
    expect(rumpf.status).toBeGreaterThanOrEqual(400);
    expect(rumpf.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    for (const text of [rumpf.title, rumpf.detail, problemart(code).beschreibung, problemart(code).behebung]) {
      expect(text).toMatch(/^[A-ZÄÖÜ0-9„`].*\.$/);
    }
  });

  it('names a waiting time with every 429 and 503 (RFC 9110 §10.2.3) and a challenge with every 401 (§11.6.1)', () => {
    for (const code of PROBLEMCODES) {
      const { beispiel, status } = problemart(code);
      const { kopf } = problemantwort(beispiel, ID);
      if (status === 429 || status === 503) expect(kopf['Retry-After']).toMatch(/^\d+$/);
      if (status === 401) expect(kopf['WWW-Authenticate']).toMatch(/^Bearer /);
      if (status === 405) expect(kopf['Allow']).toMatch(/^[A-Z]+/);
    }
  });

  it('shows all findings with rule, official code and remedy', () => {
    const befund = {
      regel: 'KR-052',
      code: 'VW1925',
      schwere: 'abweisung',
      text: 'T',
      behebung: 'B',
      pfad: '/a',
    } as const;
    const ohneCode = { ...befund, code: null };
    expect(problemantwort({ art: 'meldung-abgewiesen', befunde: [befund, ohneCode] }, ID).rumpf.errors).toEqual([
      { pointer: '/a', regel: 'KR-052', code: 'VW1925', detail: 'T', behebung: 'B' },
      { pointer: '/a', regel: 'KR-052', detail: 'T', behebung: 'B' },
    ]);
  });

  it('describes known codes only, also not those of the prototype', () => {
    expect(problembeschreibung('unerwartet')).toMatchObject({ status: 500 });
    expect(problembeschreibung('toString')).toBeUndefined();
    expect(problembeschreibung('gibt-es-nicht')).toBeUndefined();
  });

  it('unwraps a result or throws its failure', () => {
    expect(oderWirf(erfolg(1))).toBe(1);
    expect(() => oderWirf(fehlschlag({ art: 'nicht-gefunden' } as const))).toThrow(
      new Problem({ art: 'nicht-gefunden' }),
    );
  });
});

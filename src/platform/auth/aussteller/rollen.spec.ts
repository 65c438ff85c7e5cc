import { landDesRechts, RECHTE } from '../recht';
import { clientId, liesClientId } from './clients';
import { rolle, ROLLENNAMEN } from './rollen';

const VORSCHLAGEN = ['liability-account:haften', 'liability-account:vollstrecken'];

it('has no role that both proposes and releases', () => {
  for (const { rechte } of ROLLENNAMEN.map(rolle)) {
    expect(rechte.includes('liability-account:freigeben') && rechte.some((recht) => VORSCHLAGEN.includes(recht))).toBe(
      false,
    );
  }
});

it('reaches every right of the service by some role', () => {
  const erreicht = new Set(ROLLENNAMEN.flatMap((name) => rolle(name).rechte));
  expect([...erreicht].sort()).toEqual([...RECHTE].sort());
});

it('gives no role a right of the other country', () => {
  for (const { land, rechte } of ROLLENNAMEN.map(rolle)) {
    for (const recht of rechte) expect([undefined, land]).toContain(landDesRechts(recht));
  }
});

it('gives the two senders the same rights and different Seriennummern', () => {
  const [erster, zweiter] = [rolle('meldungsersteller'), rolle('meldungsersteller2')];
  expect(zweiter.rechte).toEqual(erster.rechte);
  expect(zweiter.seriennummer).not.toBe(erster.seriennummer);
});

it('keeps from senders what decides who receives a case', () => {
  expect(rolle('meldungsersteller').rechte).not.toContain('clearing:abschliessen');
  expect(rolle('oegk').rechte).toContain('clearing:abschliessen');
});

it('reads back the ids it makes and no others', () => {
  const uuid = '01900000-0000-7000-8000-0000000000a7';
  for (const name of ROLLENNAMEN)
    expect(liesClientId(clientId(name, uuid))).toEqual({ rolle: name, mandantUuid: uuid });
  for (const falsch of [
    `toString.${uuid}`,
    `oegk.${uuid}x`,
    `oegk.${uuid.toUpperCase()}`,
    `oegk${uuid}`,
    'oegk.',
    `OEGK.${uuid}`,
    '',
  ]) {
    expect(liesClientId(falsch)).toBeUndefined();
  }
});

import { erzaehle, type Zeile } from '../../src/kommandos/beispiele/ablauf';
import { Dienst } from '../../src/kommandos/beispiele/dienst';
import { ladeGeschichten } from '../../src/kommandos/beispiele/geschichte';
import { betriebszugang } from '../../src/kommandos/beispiele/zugang';
import { testapp, type Testapp } from '../setup/app';

let dienstapp: Testapp;
let dienst: Dienst;
let token: string;

beforeAll(async () => {
  dienstapp = await testapp();
  dienst = new Dienst(await dienstapp.lausche());
  token = await dienst.token(await betriebszugang(dienstapp.daten));
});

afterAll(() => dienstapp.ende());

it.each(ladeGeschichten().map((g) => [g.dokument, g.titel, g] as const))(
  '%s: %s',
  async (_dokument, _titel, geschichte) => {
    const zeilen: Zeile[] = [];
    for await (const zeile of erzaehle(geschichte, dienst, token)) zeilen.push(zeile);
    expect(zeilen.filter(({ ok }) => !ok)).toEqual([]);
    expect(zeilen.length).toBeGreaterThan(geschichte.schritte.length);
  },
);

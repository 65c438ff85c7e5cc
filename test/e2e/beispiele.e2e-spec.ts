import { erzaehle, type Zeile } from '../../src/kommandos/beispiele/ablauf';
import { Dienst } from '../../src/kommandos/beispiele/dienst';
import { ladeGeschichten } from '../../src/kommandos/beispiele/geschichte';
import { betriebszugang } from '../../src/kommandos/beispiele/zugang';
import { Sandboxeroeffnung } from '../../src/platform/auth/sandbox/eroeffnung';
import { testapp, type Testapp } from '../setup/app';

let gestartet: Testapp;
let dienst: Dienst;
let token: string;

/** Over a socket and with the client of the default sandbox, as the command does it. */
beforeAll(async () => {
  gestartet = await testapp();
  const { app, daten } = gestartet;
  await app.get(Sandboxeroeffnung).eroeffneStandard();
  await app.listen(0, '127.0.0.1');
  dienst = new Dienst(await app.getUrl());
  token = await dienst.token(await betriebszugang(daten));
});

afterAll(() => gestartet.ende());

it.each(ladeGeschichten().map((g) => [g.dokument, g.titel, g] as const))(
  '%s: %s',
  async (_dokument, _titel, geschichte) => {
    const zeilen: Zeile[] = [];
    for await (const zeile of erzaehle(geschichte, dienst, token)) zeilen.push(zeile);
    expect(zeilen.filter(({ ok }) => !ok)).toEqual([]);
    expect(zeilen.length).toBeGreaterThan(geschichte.schritte.length);
  },
);

import { besetze as besetzeClearing } from '../fixtures/clearing';
import { besetze as besetzeRechnung } from '../fixtures/contribution-calc';
import { besetze as besetzeHaftung } from '../fixtures/liability-account';
import { besetze as besetzeZahlstelle } from '../fixtures/zahlstelle';
import type { Land } from '../../src/domain/kern/norm';
import { uuidv7 } from '../../src/platform/http/uuid';
import type { Antwort, Testapp, Testmandant } from './app';
import { adresse, beispiele, type Weg } from './dokument';
import type { Modulbestand, Wertepaar } from './modulbestand';

/** What every tenant sees alike: nothing of it belongs to anybody. */
const GEMEINSAM: Modulbestand['stellen'] = {
  '/v1/regeln': { id: ['KR-052', 'KR-999'] },
  '/v1/rechtswerte': { id: ['AT.KV.SATZ', 'AT.NICHTS'] },
  '/v1/probleme': { code: ['nicht-gefunden', 'nichts'] },
};

/** Modules by the second part of their paths; everything else is asked of the first. */
const MODULE = {
  clearing: besetzeClearing,
  zahlstelle: besetzeZahlstelle,
  'contribution-calc': besetzeRechnung,
  'liability-account': besetzeHaftung,
} as const satisfies Record<string, (app: Testapp) => Promise<Modulbestand>>;
type Modulname = keyof typeof MODULE;
const ERSTES: Modulname = 'clearing';

/** One tenant per module, and for every route of the service what a test needs to ask it. */
export class Gesamtbestand {
  private constructor(
    private readonly app: Testapp,
    private readonly module: Readonly<Record<Modulname, Modulbestand>>,
  ) {}

  static async lege(app: Testapp): Promise<Gesamtbestand> {
    const module: Partial<Record<Modulname, Modulbestand>> = {};
    for (const [name, besetze] of Object.entries(MODULE)) module[name as Modulname] = await besetze(app);
    return new Gesamtbestand(app, module as Record<Modulname, Modulbestand>);
  }

  mandant(weg: Weg): Testmandant {
    return this.module[modulVon(weg)].mandant;
  }

  land(weg: Weg): Land {
    return this.module[modulVon(weg)].land;
  }

  token(weg: Weg, mandant = this.mandant(weg)): string | undefined {
    return weg.rolle && mandant.token[weg.rolle];
  }

  /** The path with what the tenant has, or with what nobody has, in its places. */
  ziel(weg: Weg, welcher: 'eigener' | 'keiner' = 'eigener'): string {
    return adresse(
      weg.pfad,
      Object.fromEntries(
        Object.entries(this.stellen(weg)).map(([name, [eigener, keiner]]) => [
          name,
          welcher === 'eigener' ? eigener : keiner,
        ]),
      ),
    );
  }

  /** Asks a route with the example of its body and the headers it demands. */
  frage(weg: Weg, ziel = this.ziel(weg), mandant = this.mandant(weg)): Promise<Antwort> {
    const rumpf = weg.rumpf && beispiele(weg.rumpf)[0];
    return this.app.frage(this.token(weg, mandant), weg.methode, ziel, rumpf, kopfzeilen(weg));
  }

  /** Nobody's: the same for all tenants. */
  istGemeinsam({ pfad }: Weg): boolean {
    return Object.keys(GEMEINSAM).some((anfang) => pfad.startsWith(anfang));
  }

  private stellen(weg: Weg): Readonly<Record<string, Wertepaar>> {
    if (weg.pfadteile.length === 0) return {};
    const alle = Object.entries({ ...GEMEINSAM, ...this.module[modulVon(weg)].stellen });
    const [genauester] = alle
      .filter(([anfang]) => weg.pfad.startsWith(`${anfang}/`))
      .sort(([a], [b]) => b.length - a.length);
    if (!genauester) throw new Error(`${weg.pfad}: kein Wert für ${weg.pfadteile.join(', ')} bekannt`);
    return genauester[1];
  }
}

const modulVon = ({ pfad }: Weg): Modulname => {
  const name = pfad.split('/')[2] ?? '';
  return Object.hasOwn(MODULE, name) ? (name as Modulname) : ERSTES;
};

/** Headers that a route demands; `If-Match` names no version that there is. */
export function kopfzeilen({ operation }: Weg): Record<string, string> {
  const noetig = (operation.parameters ?? []).filter((p) => p.in === 'header' && p.required).map((p) => p.name);
  return {
    ...(noetig.includes('If-Match') && { 'if-match': '"0"' }),
    ...(noetig.includes('Idempotency-Key') && { 'idempotency-key': uuidv7() }),
  };
}

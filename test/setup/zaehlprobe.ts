import { Aktenarchiv } from '../../src/platform/akte/aktenarchiv';
import { Aktenschrank } from '../../src/platform/akte/aktenschrank';
import { sha256 } from '../../src/platform/akte/kanonisch';
import type { Aktenmodul, Aktenschluessel, Aktenstand, Antwort, Tatsache } from '../../src/platform/akte/tatsache';
import type { Anfragekontext } from '../../src/platform/auth/kontext';
import { Datenbank } from '../../src/platform/db/datenbank';
import { erfolg, fehlschlag } from '../../src/domain/kern/ergebnis';
import { uuidv7 } from '../../src/platform/http/uuid';
import { Kettenpruefung } from '../../src/platform/protokoll/kettenpruefung';
import { Versiegler } from '../../src/platform/protokoll/versiegler';
import type { Pruefer } from './bestand';
import { neueDatenbank, type Testdatenbank } from './datenbank';
import { leitung, type Leitung } from './leitung';
import { frageSql } from './sql';

/** A counter: the smallest thing that keeps Akten. */
export interface Buchung extends Tatsache {
  readonly inhalt: { readonly wert: number };
}
type Zustaende = Record<'mandant.zaehler', { readonly summe: number }>;
const zaehlwerk: Aktenmodul<Zustaende, Buchung> = {
  name: 'mandant',
  leer: () => ({ summe: 0 }),
  schritt: (_art, { summe }, { inhalt }) => ({ summe: summe + inhalt.wert }),
  lesemodell: () => [],
};
const zaehler = (schluessel: string): Aktenschluessel<'mandant.zaehler'> => ({ art: 'mandant.zaehler', schluessel });

export interface Wunsch {
  readonly wert?: number;
  readonly key?: string;
  readonly version?: number;
  /** Further counters of the same write. */
  readonly weitere?: readonly string[];
  readonly ablehnen?: boolean;
  /** Natural key that stands for this count and no other. */
  readonly einmalig?: string;
}

/** The write path of the platform with nothing of a module, on a database of its own behind a line that can be cut. */
export class Zaehlprobe {
  /** The tenant that is spoken for; `neuerMandant` opens the next one. */
  mandantId = 0;

  private constructor(
    readonly db: Testdatenbank,
    readonly draht: Leitung,
    readonly pruefer: Pruefer,
    private readonly schrank: Aktenschrank,
  ) {}

  static async oeffne(): Promise<Zaehlprobe> {
    const db = await neueDatenbank();
    const draht = await leitung(db.dienstUrl);
    const datenbank = new Datenbank({ url: draht.url, pools: { schreiben: 8, lesen: 4, plattform: 2 } });
    const versiegler = new Versiegler(datenbank);
    const module = { liste: [zaehlwerk] };
    const archiv = new Aktenarchiv(datenbank);
    const schrank = new Aktenschrank(datenbank, archiv, versiegler);
    const ketten = new Kettenpruefung(datenbank, module);
    return new Zaehlprobe(db, draht, { datenbank, archiv, module, versiegler, ketten }, schrank);
  }

  async neuerMandant(): Promise<void> {
    const [neu] = await frageSql<{ id: number }>(
      this.db.adminUrl,
      `insert into mandant (uuid, name, land, sandbox) values (gen_random_uuid(), 'Probe', 'AT', true) returning id`,
    );
    this.mandantId = neu!.id;
  }

  /** Adds to one or several counters. */
  zaehle(
    schluessel: string,
    { wert = 1, key, version, weitere = [], ablehnen = false, einmalig }: Wunsch = {},
  ): Promise<Antwort> {
    const [erste, ...andere] = [zaehler(schluessel), ...weitere.map(zaehler)] as const;
    const fingerabdruck = sha256(`${schluessel}|${wert}`);
    const ids = [erste, ...andere].map(() => uuidv7());
    return this.schrank.schreibe<Zustaende, Buchung>({
      kontext: this.kontext(),
      zweck: 'probe.zaehlen',
      modul: zaehlwerk,
      sperre: [erste, ...andere],
      ...(version !== undefined && { version }),
      ...(key !== undefined && { schutz: { client: 'probe', weg: 'POST /probe', schluessel: key, fingerabdruck } }),
      ...(einmalig !== undefined && {
        ansprueche: [
          { art: 'probe', schluessel: einmalig, inhaltHash: sha256(`${wert}`), zielId: ids[0]!, einmalig: true },
        ],
      }),
      entscheide: () =>
        ablehnen
          ? fehlschlag({ art: 'nicht-gefunden' })
          : erfolg(
              [erste, ...andere].map((akte, i) => ({
                akte,
                id: ids[i]!,
                art: 'zaehlung',
                inhalt: { wert },
                entscheidung: {},
              })),
            ),
      antworte: ({ id }, zustand) => ({ status: 201, rumpf: { id, ...zustand } }),
    });
  }

  lies(
    schluessel: string,
    bekanntAm?: string,
  ): Promise<{ stand: Aktenstand<Zustaende['mandant.zaehler']> } | undefined> {
    return this.pruefer.archiv.lies(this.mandantId, zaehlwerk, zaehler(schluessel), bekanntAm);
  }

  async summe(schluessel: string): Promise<number | undefined> {
    return (await this.lies(schluessel))?.stand.zustand.summe;
  }

  /** Rows of the tenant in question, seen by the superuser. */
  frage<Z extends object>(sql: string): Promise<Z[]> {
    return frageSql<Z>(this.db.adminUrl, sql, [this.mandantId]);
  }

  /** Sessions of this database that wait for a lock. */
  async wartende(): Promise<number> {
    const sql = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await frageSql<{ n: number }>(this.db.adminUrl, sql))[0]!.n;
  }

  async schliesse(): Promise<void> {
    await this.pruefer.versiegler.onApplicationShutdown();
    await this.pruefer.datenbank.onApplicationShutdown();
    await this.draht.ende();
    await this.db.verwerfen();
  }

  private kontext(): Anfragekontext {
    const mandant = { id: this.mandantId, uuid: uuidv7(), land: 'AT', sandbox: true } as const;
    return { mandant, akteur: 'probe', client: 'probe', rechte: new Set(), requestId: uuidv7() };
  }
}

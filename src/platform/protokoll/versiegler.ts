import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Anfrage } from '../db/anfrage';
import { Datenbank } from '../db/datenbank';
import { fehlerangaben } from '../http/problem/fehlerangaben';
import { sha256 } from '../akte/kanonisch';

const BLOCKGROESSE = 1_000;
const VERZUG_MS = 100;
const NACHLESE_MS = 30_000;
/** What the first block binds in place of a block before it. */
export const URSPRUNG = Buffer.alloc(32);

interface Offen {
  readonly id: string;
  readonly digest: Buffer;
}
interface Letzter {
  readonly nummer: string;
  readonly bis: string;
  readonly hash: Buffer;
}

/**
 * Numbers committed writes gaplessly per tenant and chains them in blocks. It takes what lies in `unversiegelt` – by presence, not by
 * position, so a write that commits late is numbered late but never skipped – and empties it in the same transaction.
 */
@Injectable()
export class Versiegler implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Versiegler.name);
  private readonly gemeldet = new Set<number>();
  private laufend: Promise<void> = Promise.resolve();
  private verzug: NodeJS.Timeout | undefined;
  private nachlese: NodeJS.Timeout | undefined;

  constructor(private readonly datenbank: Datenbank) {}

  onApplicationBootstrap(): void {
    this.nachlese = setInterval(() => void this.meldeAlle(), NACHLESE_MS).unref();
    void this.meldeAlle();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.verzug);
    clearInterval(this.nachlese);
    await this.laufend;
  }

  /** A write of this tenant was committed; it is sealed shortly. */
  melde(mandantId: number): void {
    this.gemeldet.add(mandantId);
    this.verzug ??= setTimeout(() => {
      this.verzug = undefined;
      this.laufend = this.laufend.then(() => this.arbeiteAb());
    }, VERZUG_MS).unref();
  }

  /** Finds what a killed process has left. */
  private async meldeAlle(): Promise<void> {
    try {
      const { rows } = await this.datenbank.plattform({ name: 'mandanten-ids', text: 'select id from mandant' });
      for (const { id } of rows as { id: number }[]) this.melde(id);
    } catch (fehler) {
      this.log.warn(fehlerangaben(fehler), 'Nachlese des Protokolls nicht moeglich');
    }
  }

  private async arbeiteAb(): Promise<void> {
    const mandanten = [...this.gemeldet];
    this.gemeldet.clear();
    for (const mandantId of mandanten) {
      try {
        while ((await this.versiegle(mandantId)) === BLOCKGROESSE);
      } catch (fehler) {
        // Nothing is lost: the rows stay in the queue and the next sweep takes them.
        this.log.warn(fehlerangaben(fehler), 'Versiegelung verschoben');
      }
    }
  }

  /** Seals one block; answers how many writes it took. Another sealer at work: 0. */
  async versiegle(mandantId: number): Promise<number> {
    return this.datenbank.schreibe(
      mandantId,
      async (tx) => {
        const [, gesperrt, letzter, wartend] = await tx.reise(aufnehmen(mandantId));
        const offene = wartend!.rows as Offen[];
        if (gesperrt!.rows.length === 0 || offene.length === 0) return 0;
        return tx.schreibeFest(block(mandantId, letzter!.rows[0] as Letzter | undefined, offene), offene.length);
      },
      // Sealing twice is impossible (the queue is empty then), so an unknown outcome simply runs again.
      () => Promise.resolve(false),
      'plattform',
    );
  }
}

const aufnehmen = (mandantId: number): Anfrage[] => [
  {
    name: 'siegel-anlegen',
    text: 'insert into siegel (mandant_id) values ($1) on conflict do nothing',
    values: [mandantId],
  },
  {
    name: 'siegel-sperren',
    text: 'select 1 from siegel where mandant_id = $1 for update skip locked',
    values: [mandantId],
  },
  {
    name: 'block-letzter',
    text: 'select nummer, bis, hash from block where mandant_id = $1 order by nummer desc limit 1',
    values: [mandantId],
  },
  {
    name: 'unversiegelt-lesen',
    text: `select s.id, s.digest from unversiegelt u
           join schreibvorgang s on s.mandant_id = u.mandant_id and s.id = u.schreibvorgang_id
           where u.mandant_id = $1 order by s.angelegt_am, s.id limit ${BLOCKGROESSE}`,
    values: [mandantId],
  },
];

function block(mandantId: number, letzter: Letzter | undefined, offene: readonly Offen[]): Anfrage[] {
  const von = BigInt(letzter?.bis ?? 0) + 1n;
  const bis = von + BigInt(offene.length) - 1n;
  const nummern = offene.map((_, i) => `${von + BigInt(i)}`);
  const vorher = letzter?.hash ?? URSPRUNG;
  const ids = offene.map((o) => o.id);
  return [
    {
      name: 'block-anlegen',
      text: `insert into block (mandant_id, nummer, von, bis, anzahl, vorher, hash) values ($1, $2, $3, $4, $5, $6, $7)`,
      values: [
        mandantId,
        `${BigInt(letzter?.nummer ?? 0) + 1n}`,
        `${von}`,
        `${bis}`,
        offene.length,
        vorher,
        blockhash(vorher, nummern, offene),
      ],
    },
    {
      name: 'protokollnummer-anlegen',
      text: `insert into protokollnummer (mandant_id, nummer, schreibvorgang_id)
             select $1, n.nummer, n.id from unnest($2::bigint[], $3::uuid[]) as n (nummer, id)`,
      values: [mandantId, nummern, ids],
    },
    {
      name: 'unversiegelt-leeren',
      text: 'delete from unversiegelt where mandant_id = $1 and schreibvorgang_id = any($2::uuid[])',
      values: [mandantId, ids],
    },
  ];
}

/** Binds the block before, and number, id and digest of each write. */
export const blockhash = (vorher: Buffer, nummern: readonly string[], vorgaenge: readonly Offen[]): Buffer =>
  sha256(vorher, ...vorgaenge.flatMap((v, i) => [`${nummern[i]}:${v.id}:`, v.digest]));

import { Injectable } from '@nestjs/common';
import type { Tag } from '../../../domain/kern/zeit';
import {
  schuldnersicht,
  type Schuldnerkonto,
  type Schuldnersicht,
} from '../../../domain/liability-account/haftung/schuldnersicht';
import { kontobild, standAm } from '../../../domain/liability-account/konto/kontobild';
import type { Kontotatsache } from '../../../domain/liability-account/konto/tatsachen';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { Datenbank } from '../../../platform/db/datenbank';
import { Problem } from '../../../platform/http/problem/problem';
import { haftungsmodul } from '../akte/liability-account.faltung';
import { Kontenrepository, type Schuldnerkontozeile } from '../konten/konten.repository';

/** A debtor, as the view names him. */
interface Schuldner {
  readonly id: string;
  readonly art: 'natuerlich' | 'juristisch';
  readonly name: string;
}

/** One debtor over all his Konten. What he owes alone, measures against him and periods of limitation have no facts yet. */
export interface Rundumsicht extends Schuldnersicht {
  readonly person: Schuldner;
  readonly eigenposten: readonly object[];
  readonly massnahmen: readonly object[];
  readonly fristen: readonly object[];
}

@Injectable()
export class Schuldnerservice {
  constructor(
    private readonly archiv: Aktenarchiv,
    private readonly datenbank: Datenbank,
    private readonly repository: Kontenrepository,
  ) {}

  /** For which firms, which periods and which Posten a person owes, and why (LR-006, LR-040). */
  async rundumsicht(
    { mandant }: Anfragekontext,
    schuldner: string,
    gueltigAm?: Tag,
    bekanntAm?: Zeitpunkt,
  ): Promise<Rundumsicht> {
    const [personen, zeilen] = await this.datenbank.lies(mandant.id, [
      {
        name: 'liability-schuldner',
        text: `select id, art, coalesce(vorname || ' ', '') || name as name from liability_person where mandant_id = $1 and id = $2`,
        values: [mandant.id, schuldner],
      },
      this.repository.kontenDesSchuldners(mandant.id, schuldner),
    ]);
    const person = personen!.rows[0] as Schuldner | undefined;
    if (!person) throw new Problem({ art: 'nicht-gefunden' });
    const konten = zeilen!.rows as Schuldnerkontozeile[];
    const heutige = gueltigAm === undefined && bekanntAm === undefined;
    const sicht = schuldnersicht(
      schuldner,
      heutige ? konten.map(nachZustand) : await this.nachGeschichte(mandant.id, konten, gueltigAm, bekanntAm),
    );
    return { person, ...sicht, eigenposten: [], massnahmen: [], fristen: [] };
  }

  /** Questions about the past are answered from the facts. A Konto that was not known then is not among the answers. */
  private async nachGeschichte(
    mandantId: number,
    konten: readonly Schuldnerkontozeile[],
    gueltigAm?: Tag,
    bekanntAm?: Zeitpunkt,
  ): Promise<Schuldnerkonto[]> {
    const ids = konten.map(({ id }) => id);
    const { tatsachen } = await this.archiv.geschichten<Kontotatsache>(mandantId, haftungsmodul.name, ids, bekanntAm);
    return konten.flatMap((konto) => {
      const bild = kontobild(tatsachen(konto.id));
      if (!bild.konto) return [];
      const lage = { arbeitgeber: bild.konto.arbeitgeber, haftungen: bild.haftungen };
      return [{ ...kopf(konto), lage, stand: standAm(bild, gueltigAm) }];
    });
  }
}

const kopf = ({ id, betriebsnummer, firma }: Schuldnerkontozeile) => ({ beitragskonto: id, betriebsnummer, firma });

const nachZustand = (konto: Schuldnerkontozeile): Schuldnerkonto => {
  const { haftungen, posten, guthaben } = konto.zustand;
  return { ...kopf(konto), lage: { arbeitgeber: konto.arbeitgeber, haftungen }, stand: { posten, guthaben } };
};

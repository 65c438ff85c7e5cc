import { Injectable } from '@nestjs/common';
import type { Meldung } from '../../../domain/clearing/meldung';
import type { Meldungsentscheidung, Meldungstatsache } from '../../../domain/clearing/tatsachen';
import type { Personzustand } from '../../../domain/clearing/zustand';
import type { Befund } from '../../../domain/regelwerk/befund';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import type { Aktenschluessel, Aktenstand } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { plusMikrosekunde, type Zeitpunkt } from '../../../platform/clock';
import { Problem } from '../../../platform/http/problem/problem';
import { uuidv7 } from '../../../platform/http/uuid';
import { personAkte } from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { ClearingRepository } from '../akte/clearing.repository';
import { fallAus, type Clearingfall } from '../faelle/clearingfall.sicht';
import { nimmAn, stammdatenAkten } from './meldung.annahme';
import { referenzanspruch } from './meldungen.service';

/** Where a trial starts: from what is stored, from nothing, or from what was known at an instant. */
export type Ausgangslage = 'aktuell' | 'leer' | { readonly bekanntAm: Zeitpunkt };

/** What would become of one message of the sequence. */
export interface Pruefergebnis {
  readonly index: number;
  readonly referenzwert: string;
  readonly formal: 'uebernommen' | 'abgewiesen';
  readonly verarbeitung?: Pick<Meldungsentscheidung, 'status' | 'fristgerecht'>;
  readonly befunde: readonly Befund[];
  readonly clearingfall?: Clearingfall;
}

export interface Pruefbericht {
  readonly ergebnis: 'sauber' | 'informell' | 'bereinigungspflichtig';
  readonly meldungen: readonly Omit<Pruefergebnis, 'clearingfall'>[];
  readonly clearingfaelle: readonly (Clearingfall & { readonly ausgeloestDurch: number })[];
}

/** Tries a sequence of messages with the very functions of the real write, in memory: nothing is stored. */
@Injectable()
export class Pruefungenservice {
  constructor(
    private readonly archiv: Aktenarchiv,
    private readonly repository: ClearingRepository,
  ) {}

  async pruefe(
    kontext: Anfragekontext,
    ausgangslage: Ausgangslage,
    meldungen: readonly Meldung[],
  ): Promise<Pruefbericht> {
    const versuch = await this.beginne(kontext, ausgangslage, meldungen);
    const ergebnisse = meldungen.map((meldung, index) => this.pruefeEine(kontext, versuch, meldung, index));
    const faelle = ergebnisse.flatMap((e) => (e.clearingfall ? [{ ...e.clearingfall, ausgeloestDurch: e.index }] : []));
    return {
      ergebnis: gesamt(ergebnisse),
      meldungen: ergebnisse.map(({ clearingfall: _clearingfall, ...e }) => e),
      clearingfaelle: faelle,
    };
  }

  private async beginne(
    kontext: Anfragekontext,
    ausgangslage: Ausgangslage,
    meldungen: readonly Meldung[],
  ): Promise<Versuch> {
    const mandantId = kontext.mandant.id;
    const personen = eindeutig(meldungen.map(personAkte));
    const stammdaten = eindeutig(meldungen.flatMap(stammdatenAkten));
    const ansprueche = meldungen.map((m) => referenzanspruch(m, ''));
    const bekanntAm = typeof ausgangslage === 'object' ? ausgangslage.bekanntAm : undefined;
    const { jetzt, stand, weitere } = await this.archiv.staende(
      mandantId,
      [...personen, ...stammdaten],
      [
        this.repository.vergebeneReferenzwerte(mandantId, ansprueche, bekanntAm),
        this.repository.wartendeMeldungen(mandantId, personen),
      ],
    );
    const leer = ausgangslage === 'leer';
    const zustaende = new Map<string, Personzustand>();
    for (const akte of personen) {
      const frueher =
        bekanntAm === undefined ? undefined : await this.archiv.lies(mandantId, clearingmodul, akte, bekanntAm);
      const zustand = leer
        ? undefined
        : bekanntAm === undefined
          ? stand<Personzustand>(akte)?.zustand
          : frueher?.stand.zustand;
      zustaende.set(akte.schluessel, zustand ?? clearingmodul.leer('clearing.person'));
    }
    return {
      zustaende,
      referenzwerte: new Map(leer ? [] : this.repository.alsReferenzwerte(weitere[0]!)),
      wartende: new Map(leer ? [] : this.repository.alsWartende(weitere[1]!)),
      gelesen: stand,
      jetzt,
    };
  }

  private pruefeEine(kontext: Anfragekontext, versuch: Versuch, meldung: Meldung, index: number): Pruefergebnis {
    versuch.jetzt = plusMikrosekunde(versuch.jetzt);
    const akte = personAkte(meldung);
    const { schluessel, inhaltHash } = referenzanspruch(meldung, '');
    const vergeben = versuch.referenzwerte.get(schluessel);
    const meldungId = uuidv7();
    const tatsachen = nimmAn(
      kontext,
      meldung,
      {
        jetzt: versuch.jetzt,
        zustand: versuch.zustaende.get(akte.schluessel)!,
        gelesen: versuch.gelesen,
        referenzwert:
          vergeben === undefined ? 'frei' : vergeben === inhaltHash.toString('hex') ? 'gleiche-meldung' : 'vergeben',
        wartende: versuch.wartende,
      },
      { streng: false, meldungId },
    );
    const kopf = { index, referenzwert: meldung.referenzwert };
    if (!tatsachen.ok) {
      if (!('befunde' in tatsachen.fehler)) throw new Problem(tatsachen.fehler);
      return { ...kopf, formal: 'abgewiesen', befunde: tatsachen.fehler.befunde };
    }
    const zustand = tatsachen.wert.reduce(
      (z, t) => clearingmodul.schritt('clearing.person', z, t),
      versuch.zustaende.get(akte.schluessel)!,
    );
    versuch.zustaende.set(akte.schluessel, zustand);
    if (vergeben === undefined) versuch.referenzwerte.set(schluessel, inhaltHash.toString('hex'));
    versuch.wartende.set(meldungId, meldung);
    const erste = { ...(tatsachen.wert[0] as Meldungstatsache), bekanntAm: versuch.jetzt };
    const fall = fallAus(erste, zustand, { id: '', schluessel: akte.schluessel });
    const { status, fristgerecht, befunde } = erste.entscheidung;
    return {
      ...kopf,
      formal: 'uebernommen',
      verarbeitung: { status, fristgerecht },
      befunde,
      ...(fall && { clearingfall: fall.sicht }),
    };
  }
}

/** State of a trial: moves on with each message of the sequence. */
interface Versuch {
  readonly zustaende: Map<string, Personzustand>;
  /** Content hash per taken Referenzwert. */
  readonly referenzwerte: Map<string, string>;
  readonly wartende: Map<string, Meldung>;
  readonly gelesen: <S extends object>(akte: Aktenschluessel) => Aktenstand<S> | undefined;
  jetzt: Zeitpunkt;
}

const eindeutig = <A extends string>(akten: readonly Aktenschluessel<A>[]): Aktenschluessel<A>[] => [
  ...new Map(akten.map((a) => [`${a.art}|${a.schluessel}`, a])).values(),
];

function gesamt(ergebnisse: readonly Pruefergebnis[]): 'sauber' | 'informell' | 'bereinigungspflichtig' {
  if (ergebnisse.some((e) => e.formal === 'abgewiesen' || e.clearingfall?.kategorie === 'bereinigungspflichtig'))
    return 'bereinigungspflichtig';
  return ergebnisse.some((e) => e.clearingfall) ? 'informell' : 'sauber';
}

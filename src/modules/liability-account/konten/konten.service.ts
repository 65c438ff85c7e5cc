import { Injectable } from '@nestjs/common';
import type { Tag } from '../../../domain/kern/zeit';
import { ermittle } from '../../../domain/liability-account/haftung/haftungsverhaeltnis';
import { eroeffne } from '../../../domain/liability-account/konto/eroeffnung';
import { kontobild } from '../../../domain/liability-account/konto/kontobild';
import type {
  Beitragskonto,
  Haftungsangaben,
  HaftungErmittelt,
  KontoEroeffnet,
  Kontotatsache,
} from '../../../domain/liability-account/konto/tatsachen';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import type { Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { Problem } from '../../../platform/http/problem/problem';
import type { Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { belegAkte, kontoAkte, personAkte } from '../akte/liability-account.akte';
import { haftungsmodul } from '../akte/liability-account.faltung';
import { Kontenrepository, type Kontoeintrag } from './konten.repository';
import { haftungsantwort, kontoantwort, kontosicht, type Kontosicht } from './konten.sicht';
import { bekannteBelege, istPerson, Kontoschreiber, personart } from './kontoschreiber';

/** The account with the version of its Akte. */
export interface GelesenesKonto {
  readonly version: number;
  readonly konto: Omit<Kontoeintrag, 'offen'> & Kontosicht & { readonly bekanntAm: Zeitpunkt };
}

/** Beitragskonten: opened, read, and who is liable on them. */
@Injectable()
export class Kontenservice {
  constructor(
    private readonly schreiber: Kontoschreiber,
    private readonly archiv: Aktenarchiv,
    private readonly repository: Kontenrepository,
  ) {}

  async eroeffne(kontext: Anfragekontext, angaben: Beitragskonto, kopf: Schreibkopf): Promise<Antwort> {
    return this.schreiber.schreibe<KontoEroeffnet>({
      kontext,
      kopf,
      zweck: 'liability-account.beitragskonto',
      akte: kontoAkte(angaben.betriebsnummer),
      id: uuidv7(),
      lese: [personAkte(angaben.arbeitgeber)],
      entscheide: (zustand, lage) =>
        eroeffne(zustand, angaben, { heute: lage.heute, arbeitgeberBekannt: istPerson(lage, angaben.arbeitgeber) }),
      antworte: (tatsache, { id }) => kontoantwort(tatsache, id),
    });
  }

  async ermittle(
    kontext: Anfragekontext,
    kontoId: string,
    angaben: Haftungsangaben,
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    return this.schreiber.schreibe<HaftungErmittelt>({
      kontext,
      kopf,
      zweck: 'liability-account.haftungsverhaeltnis',
      akte: await this.repository.akte(kontext, kontoId),
      id: uuidv7(),
      lese: [personAkte(angaben.schuldner), ...angaben.belege.map(belegAkte)],
      entscheide: (zustand, lage) => {
        const schuldnerArt = personart(lage, angaben.schuldner);
        return ermittle(zustand, angaben, {
          heute: lage.heute,
          schuldnerBekannt: schuldnerArt !== undefined,
          ...(schuldnerArt && { schuldnerArt }),
          bekannteBelege: bekannteBelege(lage, angaben.belege),
        });
      },
      antworte: (tatsache) => haftungsantwort(tatsache, kontoId),
    });
  }

  /** The account with everything that was booked on it: as of a day, and as it was known at an instant. */
  async lies({ mandant }: Anfragekontext, id: string, gueltigAm?: Tag, bekanntAm?: Zeitpunkt): Promise<GelesenesKonto> {
    const konto = this.repository.konto(mandant.id, id);
    const { tatsachen, weitere } = await this.archiv.geschichten<Kontotatsache>(
      mandant.id,
      haftungsmodul.name,
      [id],
      bekanntAm,
      [konto],
    );
    const zeile = weitere[0]!.rows[0] as Kontoeintrag | undefined;
    const bekannte = tatsachen(id);
    const letzte = bekannte.at(-1);
    if (!zeile || !letzte) throw new Problem({ art: 'nicht-gefunden' });
    return {
      version: letzte.lfd,
      konto: { ...zeile, ...kontosicht(kontobild(bekannte), gueltigAm), bekanntAm: letzte.bekanntAm },
    };
  }
}

import { Injectable } from '@nestjs/common';
import { versicherungsverlauf, type Versicherungsverlauf } from '../../../domain/clearing/versicherung/verlauf';
import { leeresKonto } from '../../../domain/clearing/zustand';
import type { Tag } from '../../../domain/kern/zeit';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { kalendertag, type Zeitpunkt } from '../../../platform/clock';
import { Problem } from '../../../platform/http/problem/problem';
import { istArbeitstagAT } from '../../../platform/kalender';
import { beitragskontonummerVon, kontoAkte } from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { ClearingRepository } from '../akte/clearing.repository';

/** A history with the version of its Akte. */
export interface GelesenerVerlauf {
  readonly version: number;
  readonly verlauf: Versicherungsverlauf & {
    readonly id: string;
    readonly beitragskontonummer: string;
    readonly bekanntAm: Zeitpunkt;
  };
}

/** The insurance history of a person at an account: as of a day, and as it was known at an instant. */
@Injectable()
export class Verlaeufeservice {
  constructor(
    private readonly archiv: Aktenarchiv,
    private readonly repository: ClearingRepository,
  ) {}

  async suche(
    kontext: Anfragekontext,
    beitragskontonummer: string,
    versicherungsnummer: string,
  ): Promise<{ id: string }[]> {
    const akte = { art: 'clearing.person', schluessel: `${beitragskontonummer}|vsnr:${versicherungsnummer}` } as const;
    const gefunden = await this.archiv.lies(kontext.mandant.id, clearingmodul, akte);
    if (!gefunden || !(await this.repository.siehtAkte(kontext, gefunden.stand.id, beitragskontonummer))) return [];
    return [{ id: gefunden.stand.id }];
  }

  async lies(kontext: Anfragekontext, id: string, gueltigAm?: Tag, bekanntAm?: Zeitpunkt): Promise<GelesenerVerlauf> {
    const gefunden = await this.archiv.lies(
      kontext.mandant.id,
      clearingmodul,
      { art: 'clearing.person', id },
      bekanntAm,
    );
    const konto = gefunden && beitragskontonummerVon(gefunden.schluessel);
    if (!gefunden || !(await this.repository.siehtAkte(kontext, id, konto!)))
      throw new Problem({ art: 'nicht-gefunden' });
    const kontostand = await this.archiv.lies(kontext.mandant.id, clearingmodul, kontoAkte(konto!), bekanntAm);
    return {
      version: gefunden.stand.version,
      verlauf: {
        id,
        beitragskontonummer: konto!,
        bekanntAm: gefunden.stand.bekanntAm!,
        ...versicherungsverlauf(gefunden.stand.zustand, {
          konto: kontostand?.stand.zustand ?? leeresKonto,
          heute: kalendertag(bekanntAm ?? gefunden.jetzt, kontext.mandant.land),
          istArbeitstag: istArbeitstagAT,
          ...(gueltigAm !== undefined && { gueltigAm }),
        }),
      },
    };
  }
}

import { Injectable } from '@nestjs/common';
import { versicherungsverlauf } from '../../domain/clearing/verlauf';
import { leeresKonto, type Kontozustand } from '../../domain/clearing/zustand';
import type { Tag } from '../../domain/kern/zeit';
import { Aktenschrank } from '../../platform/akte/aktenschrank';
import type { Anfragekontext } from '../../platform/auth/kontext';
import { kalendertag, type Zeitpunkt } from '../../platform/clock';
import { Problem } from '../../platform/http/problem';
import { istArbeitstagAT } from '../../platform/kalender';
import { beitragskontonummerVon, kontoAkte } from './clearing.akte';
import { clearingmodul } from './clearing.modul';
import { ClearingRepository } from './clearing.repository';

/** The insurance history of a person at an account: as of a day, and as it was known at an instant. */
@Injectable()
export class Verlaeufeservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly repository: ClearingRepository,
  ) {}

  async suche(
    kontext: Anfragekontext,
    beitragskontonummer: string,
    versicherungsnummer: string,
  ): Promise<{ id: string }[]> {
    const akte = { art: 'clearing.person', schluessel: `${beitragskontonummer}|vsnr:${versicherungsnummer}` } as const;
    const gefunden = await this.akten.lies(kontext.mandant.id, clearingmodul, akte);
    if (!gefunden || !(await this.repository.siehtAkte(kontext, gefunden.stand.id, beitragskontonummer))) return [];
    return [{ id: gefunden.stand.id }];
  }

  async lies(kontext: Anfragekontext, id: string, gueltigAm?: Tag, bekanntAm?: Zeitpunkt) {
    const gefunden = await this.akten.lies(
      kontext.mandant.id,
      clearingmodul,
      { art: 'clearing.person', id },
      bekanntAm,
    );
    const konto = gefunden && beitragskontonummerVon(gefunden.schluessel);
    if (!gefunden || !(await this.repository.siehtAkte(kontext, id, konto!)))
      throw new Problem({ art: 'nicht-gefunden' });
    const kontostand = await this.akten.lies(kontext.mandant.id, clearingmodul, kontoAkte(konto!), bekanntAm);
    return {
      version: gefunden.stand.version,
      verlauf: {
        id,
        beitragskontonummer: konto!,
        bekanntAm: gefunden.stand.bekanntAm!,
        ...versicherungsverlauf(gefunden.stand.zustand, {
          konto: (kontostand?.stand.zustand as Kontozustand | undefined) ?? leeresKonto,
          heute: kalendertag(bekanntAm ?? gefunden.jetzt, kontext.mandant.land),
          istArbeitstag: istArbeitstagAT,
          ...(gueltigAm !== undefined && { gueltigAm }),
        }),
      },
    };
  }
}

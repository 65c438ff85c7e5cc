import { Injectable } from '@nestjs/common';
import type { Bankkalender } from '../../../domain/liability-account/faelligkeit';
import { fordere } from '../../../domain/liability-account/konto/forderung';
import { weiseNach } from '../../../domain/liability-account/konto/nachweis';
import type { Stornogrund } from '../../../domain/liability-account/konto/posten';
import type {
  Beitragsnachweis,
  Buchungstatsache,
  Forderung,
  Zahlung,
} from '../../../domain/liability-account/konto/tatsachen';
import { storniere, zahle } from '../../../domain/liability-account/konto/zahlung';
import type { Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { verlangterSchutz, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { istBankarbeitstagDE } from '../../../platform/kalender';
import {
  einstellungenAkte,
  geltendeEinstellungen,
  type Einstellungszustand,
} from '../../../platform/mandant/einstellungen';
import { personAkte } from '../akte/liability-account.akte';
import { bankzeilenanspruch, nachweisanspruch } from './ansprueche';
import { Kontenrepository } from './konten.repository';
import { buchungsantwort } from './konten.sicht';
import { istPerson, Kontoschreiber, type Kontoauftrag, type Kontolage } from './kontoschreiber';
import { alsStehende, stehendeDerSchaetzung, stehendeDerZahlung } from './ledger';

/** What moves money: claims, payments, and their reversal. */
@Injectable()
export class Buchungsservice {
  constructor(
    private readonly schreiber: Kontoschreiber,
    private readonly repository: Kontenrepository,
  ) {}

  async weiseNach(
    kontext: Anfragekontext,
    kontoId: string,
    nachweis: Beitragsnachweis,
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    const akte = await this.repository.akte(kontext, kontoId);
    const id = uuidv7();
    return this.buche(kontext, kopf, {
      zweck: 'liability-account.beitragsnachweis',
      akte,
      id,
      ansprueche: [nachweisanspruch(akte.schluessel, nachweis, id)],
      lese: [einstellungenAkte],
      lade: [stehendeDerSchaetzung(kontext.mandant.id, kontoId, nachweis.monat)],
      entscheide: (zustand, lage) =>
        weiseNach(zustand, nachweis, {
          heute: lage.heute,
          kalender: bankkalender(lage),
          stehend: alsStehende(lage.geladen[0]!),
          neueId: uuidv7,
        }),
    });
  }

  async fordere(kontext: Anfragekontext, kontoId: string, forderung: Forderung, kopf: Schreibkopf): Promise<Antwort> {
    return this.buche(kontext, kopf, {
      zweck: 'liability-account.forderung',
      akte: await this.repository.akte(kontext, kontoId),
      id: uuidv7(),
      lese: [einstellungenAkte],
      entscheide: (zustand, lage) =>
        fordere(zustand, forderung, { heute: lage.heute, kalender: bankkalender(lage), neueId: uuidv7 }),
    });
  }

  async zahle(kontext: Anfragekontext, kontoId: string, zahlung: Zahlung, kopf: Schreibkopf): Promise<Antwort> {
    const { zahler, bankzeile } = zahlung;
    const id = uuidv7();
    return this.buche(kontext, kopf, {
      zweck: 'liability-account.zahlung',
      akte: await this.repository.akte(kontext, kontoId),
      id,
      ansprueche: bankzeile ? [bankzeilenanspruch(kontoId, zahlung, bankzeile, id)] : [],
      lese: zahler === 'arbeitgeber' ? [] : [personAkte(zahler)],
      entscheide: (zustand, lage) =>
        zahle(zustand, zahlung, {
          heute: lage.heute,
          zahlung: id,
          zahlerBekannt: zahler === 'arbeitgeber' || istPerson(lage, zahler),
          neueId: uuidv7,
        }),
    });
  }

  async storniere(kontext: Anfragekontext, zahlung: string, grund: Stornogrund, kopf: Schreibkopf): Promise<Antwort> {
    return this.buche(kontext, kopf, {
      zweck: 'liability-account.storno',
      akte: await this.repository.akteDerZahlung(kontext, zahlung),
      id: uuidv7(),
      lade: [stehendeDerZahlung(kontext.mandant.id, zahlung)],
      entscheide: (zustand, lage) =>
        storniere(zustand, { zahlung, grund, stehend: alsStehende(lage.geladen[0]!), neueId: uuidv7 }),
    });
  }

  /** A booking that comes twice must not count twice, so it needs a key. */
  private buche(
    kontext: Anfragekontext,
    kopf: Schreibkopf,
    auftrag: Omit<Kontoauftrag<Buchungstatsache>, 'kontext' | 'kopf' | 'antworte'>,
  ): Promise<Antwort> {
    const schutz = verlangterSchutz(kopf);
    return this.schreiber.schreibe({ ...auftrag, kontext, kopf: { ...kopf, schutz }, antworte: buchungsantwort });
  }
}

/** Due dates follow the holidays at the seat of the Einzugsstelle. */
function bankkalender(lage: Kontolage): Bankkalender {
  const { version, inhalt } = geltendeEinstellungen(lage.gelesen<Einstellungszustand>(einstellungenAkte));
  const { bundesland } = inhalt;
  return {
    ...(bundesland !== undefined && { bundesland }),
    ...(version !== undefined && { einstellungen: version }),
    istBankarbeitstag: (tag) => istBankarbeitstagDE(tag, bundesland),
  };
}

import { Injectable } from '@nestjs/common';
import { erfolg, type Ergebnis } from '../../../domain/kern/ergebnis';
import type { Tag } from '../../../domain/kern/zeit';
import { ermittle } from '../../../domain/liability-account/haftung/haftungsverhaeltnis';
import type { Bankkalender } from '../../../domain/liability-account/faelligkeit';
import { eroeffne } from '../../../domain/liability-account/konto/eroeffnung';
import { fordere } from '../../../domain/liability-account/konto/forderung';
import { kontobild } from '../../../domain/liability-account/konto/kontobild';
import { weiseNach } from '../../../domain/liability-account/konto/nachweis';
import type { Stornogrund } from '../../../domain/liability-account/konto/posten';
import type {
  Beitragskonto,
  Beitragsnachweis,
  Buchungstatsache,
  Entwurf,
  Forderung,
  Haftungsangaben,
  HaftungErmittelt,
  KontoEroeffnet,
  Kontotatsache,
  Zahlung,
} from '../../../domain/liability-account/konto/tatsachen';
import { storniere, zahle } from '../../../domain/liability-account/konto/zahlung';
import type { Belegzustand } from '../../../domain/liability-account/beleg';
import type { Personzustand } from '../../../domain/liability-account/person';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank, type Schreibauftrag } from '../../../platform/akte/aktenschrank';
import type { Aktenschluessel, Antwort, Lage, NeueTatsache } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { Problem } from '../../../platform/http/problem/problem';
import { verlangterSchutz, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { istBankarbeitstagDE } from '../../../platform/kalender';
import {
  einstellungenAkte,
  geltendeEinstellungen,
  type Einstellungszustand,
} from '../../../platform/mandant/einstellungen';
import { belegAkte, kontoAkte, personAkte } from '../akte/liability-account.akte';
import { haftungsmodul, type Haftungstatsache, type Haftungszustaende } from '../akte/liability-account.faltung';
import { bankzeilenanspruch, nachweisanspruch } from './ansprueche';
import { Kontenrepository, type Kontoeintrag } from './konten.repository';
import { buchungsantwort, haftungsantwort, kontoantwort, kontosicht, type Kontosicht } from './konten.sicht';
import { alsStehende, stehendeDerSchaetzung, stehendeDerZahlung } from './ledger';

type Auftrag = Schreibauftrag<Haftungszustaende, Haftungstatsache>;
type Kontolage = Lage<Haftungszustaende>;

/** The account with the version of its Akte. */
export interface GelesenesKonto {
  readonly version: number;
  readonly konto: Omit<Kontoeintrag, 'offen'> & Kontosicht & { readonly bekanntAm: Zeitpunkt };
}

/** Beitragskonten: what is claimed, what is paid, who is liable. Every write is a fact of the one Konto it locks. */
@Injectable()
export class Kontenservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
    private readonly repository: Kontenrepository,
  ) {}

  async eroeffne(kontext: Anfragekontext, angaben: Beitragskonto, kopf: Schreibkopf): Promise<Antwort> {
    const akte = kontoAkte(angaben.betriebsnummer);
    return this.akten.schreibe<Haftungszustaende, Haftungstatsache>({
      ...grundlage(kontext, akte, kopf),
      zweck: 'liability-account.beitragskonto',
      lese: [personAkte(angaben.arbeitgeber)],
      entscheide: (lage) =>
        alsTatsache(
          akte,
          uuidv7(),
          eroeffne(lage.stand(akte).zustand, angaben, {
            heute: lage.heute,
            arbeitgeberBekannt: istPerson(lage, angaben.arbeitgeber),
          }),
        ),
      antworte: (tatsache, _zustand, { id }) => kontoantwort(tatsache as KontoEroeffnet, id),
    });
  }

  async weiseNach(
    kontext: Anfragekontext,
    kontoId: string,
    nachweis: Beitragsnachweis,
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    const akte = await this.akteVon(kontext, kontoId);
    const id = uuidv7();
    return this.akten.schreibe<Haftungszustaende, Haftungstatsache>({
      ...grundlage(kontext, akte, geschuetzt(kopf)),
      zweck: 'liability-account.beitragsnachweis',
      ansprueche: [nachweisanspruch(akte.schluessel, nachweis, id)],
      lese: [einstellungenAkte],
      lade: [stehendeDerSchaetzung(kontext.mandant.id, kontoId, nachweis.monat)],
      entscheide: (lage) =>
        alsTatsache(
          akte,
          id,
          weiseNach(lage.stand(akte).zustand, nachweis, {
            heute: lage.heute,
            kalender: bankkalender(lage),
            neueId: uuidv7,
            stehend: alsStehende(lage.geladen[0]!),
          }),
        ),
      antworte: alsBuchungsantwort,
    });
  }

  async fordere(kontext: Anfragekontext, kontoId: string, forderung: Forderung, kopf: Schreibkopf): Promise<Antwort> {
    const akte = await this.akteVon(kontext, kontoId);
    return this.akten.schreibe<Haftungszustaende, Haftungstatsache>({
      ...grundlage(kontext, akte, geschuetzt(kopf)),
      zweck: 'liability-account.forderung',
      lese: [einstellungenAkte],
      entscheide: (lage) =>
        alsTatsache(
          akte,
          uuidv7(),
          fordere(lage.stand(akte).zustand, forderung, {
            heute: lage.heute,
            kalender: bankkalender(lage),
            neueId: uuidv7,
          }),
        ),
      antworte: alsBuchungsantwort,
    });
  }

  async zahle(kontext: Anfragekontext, kontoId: string, zahlung: Zahlung, kopf: Schreibkopf): Promise<Antwort> {
    const akte = await this.akteVon(kontext, kontoId);
    const id = uuidv7();
    const { zahler, bankzeile } = zahlung;
    return this.akten.schreibe<Haftungszustaende, Haftungstatsache>({
      ...grundlage(kontext, akte, geschuetzt(kopf)),
      zweck: 'liability-account.zahlung',
      ansprueche: bankzeile ? [bankzeilenanspruch(kontoId, zahlung, bankzeile, id)] : [],
      lese: zahler === 'arbeitgeber' ? [] : [personAkte(zahler)],
      entscheide: (lage) =>
        alsTatsache(
          akte,
          id,
          zahle(lage.stand(akte).zustand, zahlung, {
            heute: lage.heute,
            zahlung: id,
            zahlerBekannt: zahler === 'arbeitgeber' || istPerson(lage, zahler),
            neueId: uuidv7,
          }),
        ),
      antworte: alsBuchungsantwort,
    });
  }

  async storniere(kontext: Anfragekontext, zahlung: string, grund: Stornogrund, kopf: Schreibkopf): Promise<Antwort> {
    const betriebsnummer = await this.repository.betriebsnummerDerZahlung(kontext, zahlung);
    if (betriebsnummer === undefined) throw new Problem({ art: 'nicht-gefunden' });
    const akte = kontoAkte(betriebsnummer);
    return this.akten.schreibe<Haftungszustaende, Haftungstatsache>({
      ...grundlage(kontext, akte, geschuetzt(kopf)),
      zweck: 'liability-account.storno',
      lade: [stehendeDerZahlung(kontext.mandant.id, zahlung)],
      entscheide: (lage) =>
        alsTatsache(
          akte,
          uuidv7(),
          storniere(lage.stand(akte).zustand, {
            zahlung,
            grund,
            stehend: alsStehende(lage.geladen[0]!),
            neueId: uuidv7,
          }),
        ),
      antworte: alsBuchungsantwort,
    });
  }

  async ermittle(
    kontext: Anfragekontext,
    kontoId: string,
    angaben: Haftungsangaben,
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    const akte = await this.akteVon(kontext, kontoId);
    return this.akten.schreibe<Haftungszustaende, Haftungstatsache>({
      ...grundlage(kontext, akte, kopf),
      zweck: 'liability-account.haftungsverhaeltnis',
      lese: [personAkte(angaben.schuldner), ...angaben.belege.map(belegAkte)],
      entscheide: (lage) =>
        alsTatsache(
          akte,
          uuidv7(),
          ermittle(lage.stand(akte).zustand, angaben, {
            heute: lage.heute,
            schuldnerBekannt: istPerson(lage, angaben.schuldner),
            bekannteBelege: angaben.belege.filter((beleg) => istBeleg(lage, beleg)),
          }),
        ),
      antworte: (tatsache) => haftungsantwort(tatsache as HaftungErmittelt, kontoId),
    });
  }

  /** The account with everything that was booked on it: as of a day, and as it was known at an instant. */
  async lies(kontext: Anfragekontext, id: string, gueltigAm?: Tag, bekanntAm?: Zeitpunkt): Promise<GelesenesKonto> {
    const mandantId = kontext.mandant.id;
    const { tatsachen, weitere } = await this.archiv.geschichten<Kontotatsache>(
      mandantId,
      haftungsmodul.name,
      [id],
      bekanntAm,
      [this.repository.konto(mandantId, id)],
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

  private async akteVon(
    kontext: Anfragekontext,
    kontoId: string,
  ): Promise<Aktenschluessel<'liability_account.beitragskonto'>> {
    const betriebsnummer = await this.repository.betriebsnummer(kontext, kontoId);
    if (betriebsnummer === undefined) throw new Problem({ art: 'nicht-gefunden' });
    return kontoAkte(betriebsnummer);
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

const grundlage = (
  kontext: Anfragekontext,
  akte: Aktenschluessel<'liability_account.beitragskonto'>,
  { schutz, version }: Schreibkopf,
): Pick<Auftrag, 'kontext' | 'modul' | 'sperre' | 'schutz' | 'version'> => ({
  kontext,
  modul: haftungsmodul,
  sperre: [akte],
  ...(schutz && { schutz }),
  ...(version !== undefined && { version }),
});

const geschuetzt = (kopf: Schreibkopf): Schreibkopf => ({ ...kopf, schutz: verlangterSchutz(kopf) });

const alsTatsache = (
  akte: Aktenschluessel,
  id: string,
  entwurf: Ergebnis<Entwurf<Kontotatsache>>,
): Ergebnis<readonly NeueTatsache<Haftungstatsache>[]> =>
  entwurf.ok ? erfolg([{ ...entwurf.wert, akte, id }]) : entwurf;

const istPerson = (lage: Kontolage, id: string): boolean =>
  lage.gelesen<Personzustand>(personAkte(id))?.zustand.person !== undefined;
const istBeleg = (lage: Kontolage, id: string): boolean =>
  lage.gelesen<Belegzustand>(belegAkte(id))?.zustand.beleg !== undefined;

const alsBuchungsantwort = (tatsache: Haftungstatsache): Antwort => buchungsantwort(tatsache as Buchungstatsache);

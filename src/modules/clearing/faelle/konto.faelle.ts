import { Injectable } from '@nestjs/common';
import { istJemandVersichert, urgenzenFuer, urgierteZeitraeume } from '../../../domain/clearing/mbgm/abgleich';
import { erledigen, zuordnen, type MitFaellen } from '../../../domain/clearing/faelle/clearingfall';
import { versionAm, zugeordneteSeriennummer } from '../../../domain/clearing/stammdaten';
import type { Kontozustand } from '../../../domain/clearing/zustand';
import { erfolg } from '../../../domain/kern/ergebnis';
import type { Monat } from '../../../domain/kern/zeit';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Aktenschluessel } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { uuidv7 } from '../../../platform/http/uuid';
import { kontoAkte, type Clearingtatsache, type Clearingzustaende } from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { ClearingRepository } from '../akte/clearing.repository';
import { termine } from '../auftraege/termine';

const MBGM_EINGELANGT = 'Für den Beitragszeitraum ist eine mBGM eingelangt.';
const NIEMAND_VERSICHERT = 'Im Beitragszeitraum ist niemand mehr versichert.';

/** Persons read together. */
const CHUNK = 100;

type Fallakte = Aktenschluessel<'clearing.person' | 'clearing.beitragskonto'>;

/** What an account's own changes do to cases in other Akten. Each case moves in a write of its own; repeating it changes nothing. */
@Injectable()
export class Kontofaelle {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
    private readonly repository: ClearingRepository,
  ) {}

  /**
   * Cases "nothing at all for this period" (BW1930) of an account are solved when a mBGM for the period has come meanwhile, or when nobody
   * is insured in it any more (KR-142).
   */
  async schliesseErledigte(kontext: Anfragekontext, beitragskontonummer: string): Promise<number> {
    const akte = kontoAkte(beitragskontonummer);
    const { stand } = await this.archiv.staende(kontext.mandant.id, [akte]);
    const konto = stand<Kontozustand>(akte)?.zustand;
    const offen = konto ? urgierteZeitraeume(konto) : [];
    if (!konto || offen.length === 0) return 0;
    const eingelangt = await this.repository.zeitraeumeMitMbgm(kontext.mandant.id, beitragskontonummer);
    const ohneMbgm = offen.filter((zeitraum) => !eingelangt.has(zeitraum));
    const leer = new Set(await this.ohneVersicherte(kontext, beitragskontonummer, ohneMbgm));
    let geschlossen = 0;
    for (const zeitraum of offen) {
      if (!eingelangt.has(zeitraum) && !leer.has(zeitraum)) continue;
      const grund = eingelangt.has(zeitraum) ? MBGM_EINGELANGT : NIEMAND_VERSICHERT;
      for (const fallId of urgenzenFuer(konto, zeitraum)) {
        await this.bewege(kontext, akte, 'clearing.fall.erledigt', (zustand) => erledigen(zustand, fallId, grund));
        geschlossen += 1;
      }
    }
    return geschlossen;
  }

  /** Of these periods those in which no person of the account is insured; stops reading as soon as none can be left. */
  private async ohneVersicherte(
    { mandant }: Anfragekontext,
    beitragskontonummer: string,
    zeitraeume: readonly Monat[],
  ): Promise<readonly Monat[]> {
    let leer = zeitraeume;
    for (let nach: string | undefined; leer.length > 0;) {
      const personen = await this.repository.personenDesKontos(mandant.id, beitragskontonummer, nach, CHUNK);
      if (personen.length === 0) break;
      const zustaende = personen.map((p) => p.zustand);
      leer = leer.filter((zeitraum) => !istJemandVersichert(zustaende, zeitraum));
      nach = personen.at(-1)!.id;
    }
    return leer;
  }

  /** A Zuordnung was entered: undeliverable cases of the account get their recipient (KR-157). */
  async stelleZu(kontext: Anfragekontext, beitragskontonummer: string): Promise<number> {
    const faelle = await this.repository.unzustellbare(kontext.mandant.id, beitragskontonummer);
    for (const { id, ...akte } of faelle)
      await this.bewege(kontext, akte, 'clearing.fall.zugeordnet', (zustand, konto) => {
        const fall = zustand.faelle.find((f) => f.id === id);
        const stammdaten = konto && versionAm(konto.versionen, '9999-12-31')?.inhalt;
        const seriennummer = fall && zugeordneteSeriennummer(stammdaten, fall.meldung?.art ?? 'mbgm');
        return seriennummer === undefined ? undefined : zuordnen(zustand, id, seriennummer);
      });
    return faelle.length;
  }

  private async bewege(
    kontext: Anfragekontext,
    akte: Fallakte,
    zweck: string,
    entscheide: (
      zustand: MitFaellen,
      konto: Kontozustand | undefined,
    ) => ReturnType<typeof zuordnen> | ReturnType<typeof erledigen> | undefined,
  ): Promise<void> {
    const konto = kontoAkte(akte.schluessel.split('|', 1)[0]!);
    await this.akten.schreibe<Clearingzustaende, Clearingtatsache>({
      kontext,
      zweck,
      modul: clearingmodul,
      sperre: [akte],
      lese: [konto],
      entscheide: (lage) => {
        const entwurf = entscheide(lage.stand(akte).zustand, lage.gelesen<Kontozustand>(konto)?.zustand);
        // Another write may have moved the case meanwhile; then there is nothing to do.
        return entwurf?.ok ? erfolg([{ ...entwurf.wert, id: uuidv7(), akte }]) : erfolg([]);
      },
      folgen: termine(kontext),
      antworte: () => ({ status: 204 }),
    });
  }
}

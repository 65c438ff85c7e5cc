import { Injectable } from '@nestjs/common';
import { geloestDurchPaket } from '../../../domain/clearing/abgleich';
import { erledigen, zuordnen, type MitFaellen } from '../../../domain/clearing/clearingfall';
import { versionAm, zugeordneteSeriennummer } from '../../../domain/clearing/stammdaten';
import type { Kontozustand } from '../../../domain/clearing/zustand';
import { erfolg } from '../../../domain/kern/ergebnis';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Aktenschluessel } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { uuidv7 } from '../../../platform/http/uuid';
import { kontoAkte, type Clearingtatsache, type Clearingzustaende } from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { ClearingRepository } from '../akte/clearing.repository';
import { termine } from '../auftraege/termine';

type Fallakte = Aktenschluessel<'clearing.person' | 'clearing.beitragskonto'>;

/** What an account's own changes do to cases in other Akten. Each case moves in a write of its own; repeating it changes nothing. */
@Injectable()
export class Kontofaelle {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
    private readonly repository: ClearingRepository,
  ) {}

  /** Cases "nothing at all for this period" (BW1930) of an account for whose period a mBGM has come meanwhile are solved. */
  async schliesseErledigte(kontext: Anfragekontext, beitragskontonummer: string): Promise<number> {
    const akte = kontoAkte(beitragskontonummer);
    const { stand } = await this.archiv.staende(kontext.mandant.id, [akte]);
    const konto = stand<Kontozustand>(akte)?.zustand;
    if (!konto || konto.faelle.length === 0) return 0;
    const eingelangt = await this.repository.zeitraeumeMitMbgm(kontext.mandant.id, beitragskontonummer);
    const geloest = [...eingelangt].flatMap((zeitraum) => geloestDurchPaket(konto, zeitraum));
    for (const fallId of geloest)
      await this.bewege(kontext, akte, 'clearing.fall.erledigt', (zustand) =>
        erledigen(zustand, fallId, 'Für den Beitragszeitraum ist eine mBGM eingelangt.'),
      );
    return geloest.length;
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

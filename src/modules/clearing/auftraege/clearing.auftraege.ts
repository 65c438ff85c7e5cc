import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  faelligeErinnerungen,
  fehlendeMbgm,
  fehlendesPaket,
  type Abgleichkontext,
} from '../../../domain/clearing/mbgm/abgleich';
import { erinnern } from '../../../domain/clearing/faelle/clearingfall';
import { leeresKonto, type Kontozustand, type Personzustand } from '../../../domain/clearing/zustand';
import { erfolg } from '../../../domain/kern/ergebnis';
import type { Monat } from '../../../domain/kern/zeit';
import { Aktenarchiv } from '../../../platform/akte/aktenarchiv';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Aktenschluessel, Lage, NeueTatsache } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { kalendertag } from '../../../platform/clock';
import { Datenbank } from '../../../platform/db/datenbank';
import { uuidv7 } from '../../../platform/http/uuid';
import { Auftragsarten, type Auftrag, type Fortschritt } from '../../../platform/jobs/auftrag';
import { istArbeitstagAT } from '../../../platform/kalender';
import {
  einstellungenAkte,
  geltendeEinstellungen,
  type Einstellungszustand,
} from '../../../platform/mandant/einstellungen';
import {
  beitragskontonummerVon,
  kontoAkte,
  type Clearingtatsache,
  type Clearingzustaende,
} from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { ClearingRepository, type FaelligeAkte } from '../akte/clearing.repository';
import { alsNeue, kontostand, neuentscheidungen } from '../meldungen/meldung.annahme';
import { Kontofaelle } from '../faelle/konto.faelle';
import { PAKETFALL, terminAnfragen, termine, termineDer, TERMINARTEN, type Terminart } from './termine';

/** Akten locked and written together. */
const CHUNK = 100;

type Personakte = FaelligeAkte & { readonly art: 'clearing.person' };
type Bearbeitung = (kontext: Anfragekontext, akten: readonly FaelligeAkte[]) => Promise<void>;
type Clearinglage = Lage<Clearingzustaende>;

/**
 * Due work of a day: missing mBGM, reminders, parked messages. Each selects by the due days that the read model keeps, locks its Akten in
 * chunks and lets the domain decide; done twice it changes nothing.
 */
@Injectable()
export class Clearingauftraege implements OnModuleInit {
  constructor(
    private readonly arten: Auftragsarten,
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
    private readonly repository: ClearingRepository,
    private readonly datenbank: Datenbank,
    private readonly kontofaelle: Kontofaelle,
  ) {}

  onModuleInit(): void {
    const melde = (termin: Terminart, bearbeite: Bearbeitung): void =>
      this.arten.melde({
        art: TERMINARTEN[termin],
        fuehreAus: (kontext, auftrag, fortschritt) => this.jeChunk(kontext, termin, auftrag, fortschritt, bearbeite),
      });
    melde('mbgm_am', (kontext, akten) => this.gleicheAb(kontext, akten));
    melde('erinnerung_am', (kontext, akten) => this.erinnere(kontext, akten));
    melde('neuentscheidung_am', (kontext, akten) => this.entscheideNeu(kontext, akten));
    this.arten.melde({
      art: PAKETFALL,
      fuehreAus: async (kontext, { schluessel }) => ({
        geschlossen: await this.kontofaelle.schliesseErledigte(kontext, beitragskontonummerVon(schluessel)),
      }),
    });
  }

  private async jeChunk(
    kontext: Anfragekontext,
    termin: Terminart,
    { schluessel: tag }: Auftrag,
    fortschritt: Fortschritt,
    bearbeite: Bearbeitung,
  ): Promise<object> {
    let bearbeitet = 0;
    for (let nach: FaelligeAkte | undefined; ;) {
      const akten = await this.repository.faelligeAkten(kontext.mandant.id, termin, tag, nach, CHUNK);
      if (akten.length === 0) return { bearbeitet };
      await bearbeite(kontext, akten);
      await this.ziehTermineNach(kontext, akten);
      bearbeitet += akten.length;
      await fortschritt(bearbeitet, bearbeitet + (akten.length === CHUNK ? 1 : 0));
      nach = akten.at(-1);
    }
  }

  /** Routineabgleich: one case per account when nothing came at all (BW1930), otherwise one per missing person (BW1922). */
  private async gleicheAb(kontext: Anfragekontext, akten: readonly FaelligeAkte[]): Promise<void> {
    for (const konto of new Set(akten.map((a) => a.beitragskontonummer))) {
      const personen = akten.filter(istPerson).filter((a) => a.beitragskontonummer === konto);
      const eingelangt = await this.repository.zeitraeumeMitMbgm(kontext.mandant.id, konto);
      await this.urgiereKonto(kontext, konto, personen, eingelangt);
      await this.schreibe(kontext, 'clearing.routineabgleich', personen, (lage) =>
        personen.flatMap((akte) =>
          fehlendeMbgm(
            lage.stand(akte).zustand,
            kontostand(lage, konto) ?? leeresKonto,
            this.abgleichkontext(lage, eingelangt),
          ).map((fall) => alsTatsache(akte, fall)),
        ),
      );
    }
  }

  /** The account is urged once per period, found through its persons; each finding moves its state on for the next. */
  private async urgiereKonto(
    kontext: Anfragekontext,
    konto: string,
    personen: readonly Personakte[],
    eingelangt: ReadonlySet<Monat>,
  ): Promise<void> {
    const akte = kontoAkte(konto);
    const { stand } = await this.archiv.staende(kontext.mandant.id, personen);
    await this.schreibe(kontext, 'clearing.routineabgleich', [akte], (lage) => {
      const abgleich = this.abgleichkontext(lage, eingelangt);
      let { zustand } = lage.stand(akte);
      return personen.flatMap((person) =>
        fehlendesPaket(stand<Personzustand>(person)!.zustand, zustand, abgleich).map((fall) => {
          const tatsache = alsTatsache(akte, fall);
          zustand = clearingmodul.schritt(akte.art, zustand, tatsache as unknown as Clearingtatsache);
          return tatsache;
        }),
      );
    });
  }

  /** Reminders to cases whose day has come: same case, new delivery (KR-145). */
  private async erinnere(kontext: Anfragekontext, akten: readonly FaelligeAkte[]): Promise<void> {
    // Nobody is reminded of what a message that came at the same time has solved.
    for (const { art, beitragskontonummer } of akten)
      if (art === 'clearing.beitragskonto') await this.kontofaelle.schliesseErledigte(kontext, beitragskontonummer);
    await this.schreibe(kontext, 'clearing.erinnerung', akten, (lage) =>
      akten.flatMap((akte) => {
        const { zustand } = lage.stand(akte);
        return faelligeErinnerungen(zustand, lage.heute).flatMap((fallId) => {
          const erinnerung = erinnern(zustand, fallId, lage.heute, this.erinnerungsfrist(lage));
          return erinnerung.ok ? [alsTatsache(akte, erinnerung.wert)] : [];
        });
      }),
    );
  }

  /** Stored messages that can now be decided otherwise, e.g. a mBGM whose Beitragszeitraum has begun (BW1836). */
  private async entscheideNeu(kontext: Anfragekontext, akten: readonly FaelligeAkte[]): Promise<void> {
    const personen = akten.filter(istPerson);
    await this.schreibe(kontext, 'clearing.neuentscheidung', personen, (lage) => {
      const wartende = this.repository.alsWartende(lage.geladen[0]!);
      return personen.flatMap((akte) =>
        neuentscheidungen(
          kontext,
          { zustand: lage.stand(akte).zustand, gelesen: lage.gelesen, wartende },
          lage.jetzt,
        ).map((t) => alsNeue(akte, t)),
      );
    });
  }

  private async schreibe(
    kontext: Anfragekontext,
    zweck: string,
    akten: readonly Aktenschluessel<'clearing.person' | 'clearing.beitragskonto'>[],
    entscheide: (lage: Clearinglage) => NeueTatsache<Clearingtatsache>[],
  ): Promise<void> {
    const [erste, ...weitere] = akten;
    if (!erste) return;
    const konten = [...new Set(akten.map((a) => a.schluessel.split('|', 1)[0]!))];
    await this.akten.schreibe<Clearingzustaende, Clearingtatsache>({
      kontext,
      zweck,
      modul: clearingmodul,
      sperre: [erste, ...weitere],
      lese: [einstellungenAkte, ...konten.map(kontoAkte)],
      lade: [this.repository.wartendeMeldungen(kontext.mandant.id, akten)],
      entscheide: (lage) => erfolg(entscheide(lage)),
      folgen: termine(kontext),
      antworte: () => ({ status: 204 }),
    });
  }

  /** Akten that needed nothing keep no due day of the past: their next one is computed from what stands now. */
  private async ziehTermineNach({ mandant }: Anfragekontext, akten: readonly FaelligeAkte[]): Promise<void> {
    const konten = [...new Set(akten.map((a) => a.beitragskontonummer))].map(kontoAkte);
    const { stand, jetzt } = await this.archiv.staende(mandant.id, [...akten, ...konten]);
    const heute = kalendertag(jetzt, mandant.land);
    const zeilen = akten.map((akte) => {
      const { id, zustand } = stand(akte)!;
      const konto = stand<Kontozustand>(kontoAkte(akte.beitragskontonummer))?.zustand ?? leeresKonto;
      return { akteId: id, konto: akte.beitragskontonummer, termine: termineDer(akte.art, zustand, konto, heute) };
    });
    await this.datenbank.schreibe(
      mandant.id,
      (tx) => tx.schreibeFest(terminAnfragen(mandant.id, heute, zeilen), undefined),
      () => Promise.resolve(false),
    );
  }

  private abgleichkontext(
    lage: Pick<Clearinglage, 'heute' | 'gelesen'>,
    eingelangt: ReadonlySet<Monat>,
  ): Abgleichkontext {
    return {
      heute: lage.heute,
      istArbeitstag: istArbeitstagAT,
      erinnerungsfristTage: this.erinnerungsfrist(lage),
      paketEingelangt: (zeitraum) => eingelangt.has(zeitraum),
      neueId: uuidv7,
    };
  }

  private erinnerungsfrist(lage: Pick<Clearinglage, 'gelesen'>): number {
    return geltendeEinstellungen(lage.gelesen<Einstellungszustand>(einstellungenAkte)).inhalt.erinnerungsfristTage;
  }
}

const istPerson = (akte: FaelligeAkte): akte is Personakte => akte.art === 'clearing.person';

const alsTatsache = (akte: Aktenschluessel, entwurf: object): NeueTatsache<Clearingtatsache> =>
  ({ ...entwurf, id: uuidv7(), akte }) as NeueTatsache<Clearingtatsache>;

import { Injectable } from '@nestjs/common';
import {
  abholen,
  abschliessen,
  arbeitsstandSetzen,
  type Fallstatus,
  type MitFaellen,
} from '../../../domain/clearing/faelle/clearingfall';
import type { Entwurf, Falltatsache, Zustellgrund } from '../../../domain/clearing/tatsachen';
import { erfolg, fehlschlag, type Ergebnis } from '../../../domain/kern/ergebnis';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { Problem } from '../../../platform/http/problem/problem';
import { etag, type Schreibkopf, verlangteVersion } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { beitragskontonummerVon, kontoAkte } from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { FaelleRepository, type Fallfilter, type GelesenerFall } from './faelle.repository';
import type { Ausschnitt } from '../../../platform/http/seiten';
import type { Clearingfall } from './clearingfall.sicht';
import { termine } from '../auftraege/termine';

/** A delivery that waits in the Outbox, with its case. */
export interface Postausgangseintrag {
  readonly nummer: string;
  readonly grund: Zustellgrund;
  readonly am: Zeitpunkt;
  readonly clearingfall: Clearingfall;
}

/** Cases as their readers work with them: reading, picking up, work state, closing. Nothing here changes a Meldung (KR-001). */
@Injectable()
export class Faelleservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly repository: FaelleRepository,
  ) {}

  liste(kontext: Anfragekontext, filter: Fallfilter, ausschnitt: Ausschnitt): Promise<GelesenerFall[]> {
    return this.repository.faelle(kontext, filter, ausschnitt);
  }

  async lies(kontext: Anfragekontext, id: string): Promise<GelesenerFall> {
    const gefunden = await this.repository.fall(kontext, id);
    if (!gefunden) throw new Problem({ art: 'nicht-gefunden' });
    return gefunden;
  }

  /** The sender says how far he is (KR-155). */
  async setzeStatus(kontext: Anfragekontext, id: string, ziel: Fallstatus, kopf: Schreibkopf): Promise<Antwort> {
    const version = verlangteVersion(kopf);
    const gelesen = await this.lies(kontext, id);
    const wer = kontext.rechte.has('clearing:abschliessen') ? 'oegk' : 'sender';
    return this.bewege(kontext, gelesen, { ...kopf, version }, 'clearing.fall.arbeitsstand', (zustand) =>
      arbeitsstandSetzen(zustand, id, ziel, wer),
    );
  }

  /** A clerk of the ÖGK closes a case with a reason (KR-053, KR-066). */
  async schliesseAb(kontext: Anfragekontext, id: string, grund: string, kopf: Schreibkopf): Promise<Antwort> {
    const gelesen = await this.lies(kontext, id);
    return this.bewege(kontext, gelesen, kopf, 'clearing.fall.abschluss', (zustand) =>
      abschliessen(zustand, id, grund, 'oegk'),
    );
  }

  async postausgang(kontext: Anfragekontext, ausschnitt: Ausschnitt): Promise<Postausgangseintrag[]> {
    const zustellungen = await this.repository.postausgang(kontext, empfaenger(kontext), ausschnitt);
    return Promise.all(
      zustellungen.map(async ({ nummer, grund, am, fallId }) => ({
        nummer,
        grund,
        am,
        clearingfall: (await this.lies(kontext, fallId)).fall,
      })),
    );
  }

  /** The recipient takes a delivery out of his Outbox; it is handed out once (KR-156). */
  async holeAb(kontext: Anfragekontext, nummer: string, kopf: Schreibkopf): Promise<Antwort> {
    const zustellung = await this.repository.zustellung(kontext, empfaenger(kontext), nummer);
    if (!zustellung) throw new Problem({ art: 'nicht-gefunden' });
    const gelesen = await this.lies(kontext, zustellung.fallId);
    return this.bewege(kontext, gelesen, kopf, 'clearing.zustellung.abholung', (zustand) =>
      abholen(zustand, zustellung.fallId, zustellung.lfd),
    );
  }

  /** Appends the fact a command brings about and answers the case as it stands then. */
  private async bewege(
    kontext: Anfragekontext,
    { fall, akte }: GelesenerFall,
    kopf: Schreibkopf,
    zweck: string,
    entscheide: (zustand: MitFaellen) => Ergebnis<Entwurf<Falltatsache>>,
  ): Promise<Antwort> {
    const antwort = await this.akten.schreibe({
      kontext,
      zweck,
      modul: clearingmodul,
      sperre: [akte],
      lese: [kontoAkte(beitragskontonummerVon(akte.schluessel))],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      ...(kopf.version !== undefined && { version: kopf.version }),
      entscheide: (lage) => {
        const entwurf = entscheide(lage.stand<'clearing.person' | 'clearing.beitragskonto'>(akte).zustand);
        return entwurf.ok ? erfolg([{ ...entwurf.wert, id: uuidv7(), akte }]) : fehlschlag(entwurf.fehler);
      },
      folgen: termine(kontext),
      antworte: () => ({ status: 200 }),
    });
    const danach = await this.lies(kontext, fall.id);
    return { ...antwort, kopf: { ...antwort.kopf, ETag: etag(danach.version) }, rumpf: danach.fall };
  }
}

/** Only a sender has an Outbox. */
function empfaenger(kontext: Anfragekontext): string {
  if (kontext.seriennummer === undefined) throw new Problem({ art: 'nicht-berechtigt', recht: 'seriennummer' });
  return kontext.seriennummer;
}

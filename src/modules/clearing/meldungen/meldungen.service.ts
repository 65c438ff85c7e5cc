import { Injectable } from '@nestjs/common';
import { urgierteZeitraeume } from '../../../domain/clearing/mbgm/abgleich';
import type { Meldung } from '../../../domain/clearing/meldung';
import type { Meldungsentscheidung, Meldungstatsache } from '../../../domain/clearing/tatsachen';
import { erfolg, type Fachfehler, fehlschlag } from '../../../domain/kern/ergebnis';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import { kanonisch, sha256 } from '../../../platform/akte/kanonisch';
import type { Aktenschluessel, Anspruch, Anspruchslage, Antwort, Lage } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { eingabeproblem, Problem } from '../../../platform/http/problem/problem';
import type { Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { auftragPlanen } from '../../../platform/jobs/auftrag';
import { personAkte, type Clearingtatsache, type Clearingzustaende } from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { ClearingRepository } from '../akte/clearing.repository';
import { FaelleRepository } from '../faelle/faelle.repository';
import { fallAus, type Clearingfall } from '../faelle/clearingfall.sicht';
import { Kontofaelle } from '../faelle/konto.faelle';
import { alsNeue, kontostand, nimmAn, stammdatenAkten, type Annahmelage } from './meldung.annahme';
import { PAKETFALL, termine } from '../auftraege/termine';

const REFERENZLAGE = { frei: 'frei', gleich: 'gleiche-meldung', anders: 'vergeben' } as const;

/** Takes messages in, decides them and answers what became of them. */
@Injectable()
export class Meldungenservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly repository: ClearingRepository,
    private readonly faelle: FaelleRepository,
    private readonly kontofaelle: Kontofaelle,
  ) {}

  async melde(kontext: Anfragekontext, meldung: Meldung, kopf: Schreibkopf): Promise<Antwort> {
    if (meldung.eingang !== undefined && !kontext.mandant.sandbox)
      throw eingabeproblem(
        '/eingang',
        'nur-sandbox',
        'Der Eingang ist außerhalb eines Sandbox-Mandanten die Zeit des Servers.',
      );
    const akte = await this.akteVon(kontext, meldung);
    const meldungId = uuidv7();
    let loestPaketfall = false;
    const antwort = await this.akten.schreibe({
      kontext,
      zweck: 'clearing.meldung',
      modul: clearingmodul,
      sperre: [akte],
      lese: stammdatenAkten(meldung),
      lade: [this.repository.wartendeMeldungen(kontext.mandant.id, [akte])],
      ansprueche: [referenzanspruch(meldung, meldungId)],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: (lage) => {
        const tatsachen = nimmAn(
          kontext,
          meldung,
          {
            jetzt: lage.jetzt,
            zustand: lage.stand(akte).zustand,
            gelesen: lage.gelesen,
            referenzwert: referenzlage(lage.ansprueche[0]!),
            wartende: this.repository.alsWartende(lage.geladen[0]!),
          },
          { streng: kopf.streng, meldungId },
        );
        if (!tatsachen.ok) return mitErsterMeldung(tatsachen, lage.ansprueche[0]!);
        const [erste, ...weitere] = tatsachen.wert;
        return erfolg([alsNeue(akte, erste), ...weitere.map((t) => alsNeue(akte, t))]);
      },
      folgen: (bewegungen, lage) => {
        const paketfall = paketfallAuftrag(meldung, meldungId, lage);
        loestPaketfall = paketfall !== undefined;
        return [
          ...termine(kontext)(bewegungen, lage),
          ...(paketfall ? [auftragPlanen(kontext.mandant.id, [paketfall])] : []),
        ];
      },
      antworte: alsAntwort,
    });
    if (loestPaketfall) await this.kontofaelle.schliesseErledigte(kontext, meldung.beitragskontonummer);
    return kopf.streng ? { ...antwort, kopf: { ...antwort.kopf, 'Preference-Applied': 'handling=strict' } } : antwort;
  }

  /** One message as it was taken in, with its status of today and its cases. */
  async lies(kontext: Anfragekontext, id: string): Promise<Meldungsantwort & { readonly meldung: Meldung }> {
    const gefunden = await this.repository.meldung(kontext, id);
    if (!gefunden) throw new Problem({ art: 'nicht-gefunden' });
    const faelle = await this.faelle.faelle(kontext, { meldungId: id }, { anzahl: 100 });
    const { inhalt, entscheidung, status } = gefunden;
    return {
      ...meldungsantwort(
        { id, inhalt, entscheidung: { ...entscheidung, status } },
        faelle.map((f) => f.fall),
      ),
      meldung: inhalt,
    };
  }

  /**
   * The Akte of the person. A correction or Storno without any number names its person only by the Referenzwert it refers to; the Akte
   * of that message is looked up.
   */
  private async akteVon(kontext: Anfragekontext, meldung: Meldung): Promise<Aktenschluessel<'clearing.person'>> {
    const ohneNummer = meldung.versicherungsnummer === undefined && !('referenzwertVsnrAnforderung' in meldung);
    const bezug = 'referenzwertUrspruenglich' in meldung ? meldung.referenzwertUrspruenglich : undefined;
    if (ohneNummer && bezug !== undefined) {
      const schluessel = await this.repository.akteDesReferenzwerts(
        kontext.mandant.id,
        meldung.beitragskontonummer,
        bezug,
      );
      if (schluessel !== undefined) return { art: 'clearing.person', schluessel };
    }
    return personAkte(meldung);
  }
}

/** A refused duplicate names the document it repeats (KR-009). */
const mitErsterMeldung = <T extends { readonly ok: false; readonly fehler: Fachfehler }>(
  abgelehnt: T,
  anspruch: Anspruchslage,
): { readonly ok: false; readonly fehler: Fachfehler } =>
  abgelehnt.fehler.art === 'strenge-behandlung' && anspruch.lage === 'gleich'
    ? fehlschlag({ ...abgelehnt.fehler, ersteMeldung: anspruch.zielId })
    : abgelehnt;

/**
 * The case of the account that this message may solve stands in another Akte. It is closed right after the write; the job planned inside
 * the write makes sure that a crash in between leaves nothing open. A mBGM solves its period, other messages one without insured persons.
 */
function paketfallAuftrag(
  meldung: Meldung,
  meldungId: string,
  lage: Lage<Clearingzustaende>,
): Parameters<typeof auftragPlanen>[1][number] | undefined {
  const konto = kontostand(lage, meldung.beitragskontonummer);
  const offen = konto ? urgierteZeitraeume(konto) : [];
  const betroffen = meldung.meldungsart === 'mbgm' ? offen.includes(meldung.beitragszeitraum ?? '') : offen.length > 0;
  if (!betroffen) return undefined;
  return { art: PAKETFALL, schluessel: `${meldung.beitragskontonummer}|${meldungId}`, faelligAm: lage.jetzt };
}

/** The Referenzwert is unique per Beitragskonto for ever (KR-004); the same content again is the same document (KR-009). */
export const referenzanspruch = (meldung: Meldung, zielId: string): Anspruch => ({
  art: 'clearing.referenzwert',
  schluessel: `${meldung.beitragskontonummer}|${meldung.referenzwert}`,
  inhaltHash: sha256(kanonisch({ ...meldung, eingang: undefined })),
  zielId,
});

export const referenzlage = (anspruch: Anspruchslage): Annahmelage['referenzwert'] => REFERENZLAGE[anspruch.lage];

/** The answer follows from the stored fact alone, so a repetition answers the same. */
function alsAntwort(
  tatsache: Clearingtatsache,
  zustand: object,
  akte: { id: string; schluessel: string; version: number },
): Antwort {
  const meldung = tatsache as Meldungstatsache;
  return {
    status: 201,
    kopf: { Location: `/v1/clearing/meldungen/${meldung.id}` },
    rumpf: meldungsantwort(
      meldung,
      [fallAus(meldung, zustand, akte)?.sicht].filter((f) => f !== undefined),
    ),
  };
}

/** What a sender learns about his message: formal result and processing are two answers (KR-010). */
export interface Meldungsantwort {
  readonly id: string;
  readonly referenzwert: string;
  readonly meldungsart: string;
  readonly eingang: Zeitpunkt;
  readonly formal: 'uebernommen';
  readonly verarbeitung: Pick<Meldungsentscheidung, 'status' | 'fristgerecht'>;
  readonly clearingfaelle: readonly Clearingfall[];
}

export const meldungsantwort = (
  { id, inhalt, entscheidung }: Pick<Meldungstatsache, 'id' | 'inhalt' | 'entscheidung'>,
  clearingfaelle: readonly Clearingfall[],
): Meldungsantwort => ({
  id,
  referenzwert: inhalt.referenzwert,
  meldungsart: inhalt.meldungsart,
  eingang: inhalt.eingang!,
  formal: 'uebernommen',
  verarbeitung: { status: entscheidung.status, fristgerecht: entscheidung.fristgerecht },
  clearingfaelle,
});

import { Injectable } from '@nestjs/common';
import { erfolg } from '../../../domain/kern/ergebnis';
import type { Personzustand } from '../../../domain/zahlstelle/kassenseite/personzustand';
import type { Dbzkmeldung, Meldungstatsache } from '../../../domain/zahlstelle/kassenseite/tatsachen';
import type { Dbzk } from '../../../domain/zahlstelle/meldung';
import type { Abfragezustand } from '../../../domain/zahlstelle/vsnrabfrage';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { eingabeproblem, Problem } from '../../../platform/http/problem/problem';
import type { Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import type { Zahlstellentatsache, Zahlstellenzustaende } from '../akte/zahlstelle.akte';
import { zahlstellenmodul } from '../akte/zahlstelle.faltung';
import { abfrageAkte } from '../akte/zahlstellenseite.akte';
import { KasseRepository } from '../akte/kassenseite.repository';
import { ersterWeg, gesperrteAkten, nimmAn, Umweg, type Weg } from './annahme';
import { eigeneAkten, gesendeteTatsachen } from './gesendet';
import { meldungsantwort, type Dbzkantwort } from './antwort';
import { sichtbareAbfrage } from './abfrage';
import { jahreswechsel } from './neufeststellung';

/** A key moves to another Akte at most once, so a second way is the last one but for a race. */
const WEGE = 4;

/** Takes a DBZK in at the Krankenkasse, decides it and answers what became of it. */
@Injectable()
export class Dbzkservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly repository: KasseRepository,
  ) {}

  async melde(kontext: Anfragekontext, meldung: Dbzkmeldung, kopf: Schreibkopf): Promise<Antwort> {
    if (meldung.eingang !== undefined && !kontext.mandant.sandbox)
      throw eingabeproblem(
        '/eingang',
        'nur-sandbox',
        'Der Eingang ist außerhalb eines Sandbox-Mandanten die Zeit des Servers.',
      );
    const meldungId = uuidv7();
    let weg = ersterWeg(meldung);
    for (let versuch = 1; ; versuch += 1) {
      try {
        const antwort = await this.schreibe(kontext, meldung, meldungId, weg, kopf);
        return kopf.streng
          ? { ...antwort, kopf: { ...antwort.kopf, 'Preference-Applied': 'handling=strict' } }
          : antwort;
      } catch (fehler) {
        if (!(fehler instanceof Umweg)) throw fehler;
        if (versuch === WEGE) throw new Problem({ art: 'ueberlastet', wartenSekunden: 1 }, { cause: fehler });
        weg = fehler.weg;
      }
    }
  }

  /** One report as it was taken in, with its status of today. */
  async lies(kontext: Anfragekontext, id: string): Promise<Dbzkantwort & { readonly meldung: Dbzk }> {
    const gefunden = await this.repository.meldung(kontext, id);
    if (!gefunden) throw new Problem({ art: 'nicht-gefunden' });
    const { inhalt, entscheidung, status, zustand } = gefunden;
    const { eingang: _eingang, ...meldung } = inhalt;
    return { ...meldungsantwort(kontext, { id, inhalt, entscheidung: { ...entscheidung, status } }, zustand), meldung };
  }

  private schreibe(
    kontext: Anfragekontext,
    meldung: Dbzkmeldung,
    meldungId: string,
    weg: Weg,
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    const { abfrageId } = meldung;
    return this.akten.schreibe<Zahlstellenzustaende, Zahlstellentatsache>({
      kontext,
      zweck: 'zahlstelle.meldung',
      modul: zahlstellenmodul,
      sperre: [...gesperrteAkten(weg), ...eigeneAkten(kontext, meldung)],
      ...(abfrageId !== undefined && { lese: [abfrageAkte(abfrageId)] }),
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: (lage) => {
        const abfrage =
          abfrageId === undefined
            ? undefined
            : sichtbareAbfrage(kontext, abfrageId, lage.gelesen<Abfragezustand>(abfrageAkte(abfrageId))?.zustand);
        const angenommen = nimmAn(kontext, meldung, weg, lage, {
          meldungId,
          streng: kopf.streng,
          ...(abfrage && { abfrage }),
        });
        return angenommen.ok ? erfolg([...angenommen.wert, ...gesendeteTatsachen(kontext, meldung, lage)]) : angenommen;
      },
      folgen: jahreswechsel(kontext.mandant.id),
      antworte: (tatsache, zustand) => ({
        status: 201,
        kopf: { Location: `/v1/zahlstelle/meldungen/${tatsache.id}` },
        rumpf: meldungsantwort(kontext, tatsache as Meldungstatsache, zustand as Personzustand),
      }),
    });
  }
}

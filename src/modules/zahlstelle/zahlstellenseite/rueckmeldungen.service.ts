import { Injectable } from '@nestjs/common';
import { erfolg } from '../../../domain/kern/ergebnis';
import { rechtswert } from '../../../domain/recht/rechtswert';
import type { Dbkz } from '../../../domain/zahlstelle/meldung';
import { istGefuehrt, type Bezugszustand } from '../../../domain/zahlstelle/zahlstellenseite/bezug';
import type { Empfangstatsache } from '../../../domain/zahlstelle/zahlstellenseite/tatsachen';
import { uebernimm, zielschluessel } from '../../../domain/zahlstelle/zahlstellenseite/uebernahme';
import { Aktenschrank, type AkteDanach } from '../../../platform/akte/aktenschrank';
import type { Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { kalendertag, type Zeitpunkt } from '../../../platform/clock';
import { eingabeproblem } from '../../../platform/http/problem/problem';
import type { Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { senderVon } from '../akte/sichtkreis';
import type { Zahlstellentatsache } from '../akte/zahlstelle.akte';
import { bezugAkte } from '../akte/zahlstellenseite.akte';
import { zahlstellenmodul } from '../akte/zahlstelle.faltung';

/** Takes DBKZ over at the Zahlstelle's side. */
@Injectable()
export class Uebernahmeservice {
  constructor(private readonly akten: Aktenschrank) {}

  async uebernimm(
    kontext: Anfragekontext,
    { eingang: angegeben, ...meldung }: Dbkz & { readonly eingang?: Zeitpunkt },
    kopf: Schreibkopf,
  ): Promise<Antwort> {
    if (angegeben !== undefined && !kontext.mandant.sandbox)
      throw eingabeproblem(
        '/eingang',
        'nur-sandbox',
        'Der Eingang ist außerhalb eines Sandbox-Mandanten die Zeit des Servers.',
      );
    const akte = bezugAkte(meldung);
    const neuer = zielschluessel(meldung);
    const ziel = neuer && bezugAkte(neuer);
    return this.akten.schreibe({
      kontext,
      zweck: 'zahlstelle.rueckmeldung',
      modul: zahlstellenmodul,
      sperre: ziel ? [akte, ziel] : [akte],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: (lage) => {
        const eingang = angegeben ?? lage.jetzt;
        const drueben = ziel && lage.stand(ziel);
        const uebernahme = uebernimm(meldung, {
          zustand: lage.stand(akte).zustand,
          ...(drueben && { ziel: { id: drueben.id, zustand: drueben.zustand } }),
          eingang,
          eingangstag: kalendertag(eingang, kontext.mandant.land),
          rechtswert,
          streng: kopf.streng,
          ...senderVon(kontext),
        });
        if (!uebernahme.ok) return uebernahme;
        const { empfang, fortsetzung } = uebernahme.wert;
        return erfolg([
          { ...empfang, akte, id: uuidv7() },
          ...(fortsetzung && ziel ? [{ ...fortsetzung, akte: ziel, id: uuidv7() }] : []),
        ]);
      },
      antworte: alsAntwort,
    });
  }
}

/** The Versorgungsbezug is named only where the DBKZ was taken for it: another sender's stays unseen (G30). */
function alsAntwort(tatsache: Zahlstellentatsache, zustand: object, akte: AkteDanach): Antwort {
  const { id, inhalt, entscheidung } = tatsache as Empfangstatsache;
  const { status, befunde, faellig } = entscheidung;
  const genannt = istGefuehrt(zustand as Bezugszustand) && !befunde.some(({ regel }) => regel === 'ZR-113');
  return {
    status: 201,
    rumpf: {
      id,
      ...(genannt && { versorgungsbezugId: akte.id }),
      gd: inhalt.gd,
      eingang: inhalt.eingang,
      formal: 'uebernommen',
      verarbeitung: { status },
      befunde,
      faellig,
    },
  };
}

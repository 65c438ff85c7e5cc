import { meldungsinhalt } from '../../inhalt';
import type { Dbzk } from '../../meldung';
import type { Entwurf } from '../../tatsache';
import { gehoertZu, gesendete, herkunft, type Bezugszustand, type Sender } from '../bezug';
import { statusNach } from '../regeln/uebergaenge';
import type { Sendetatsache } from '../tatsachen';

/**
 * The fact that a DBZK has been sent, at the Versorgungsbezug it belongs to. A Storno takes out the report of the same content; the same
 * document again, a Storno without target and a report about what another sender keeps have no effect.
 */
export function gesendet(meldung: Dbzk, zustand: Bezugszustand, sender: Sender): Entwurf<Sendetatsache> {
  const ziel = gesendete(zustand).findLast((frueher) => meldungsinhalt(frueher.meldung) === meldungsinhalt(meldung));
  const status = wirkung(meldung, ziel?.meldung, gehoertZu(zustand, sender) || zustand.status === 'unbekannt');
  const storniert = status === 'verarbeitet' && meldung.kennzst === true ? ziel?.id : undefined;
  const danach =
    storniert === undefined
      ? [...zustand.vorgaenge, { art: 'gesendet', id: '', meldung } as const]
      : zustand.vorgaenge.filter(({ id }) => id !== storniert);
  const wirktAb = meldung.vbaen ?? meldung.vben ?? meldung.vbbg;
  return {
    art: 'dbzk-gesendet',
    inhalt: meldung,
    entscheidung: {
      status,
      bezugsstatus: status === 'verarbeitet' ? statusNach(danach) : zustand.status,
      ...herkunft(sender),
      ...(storniert !== undefined && { storniert }),
    },
    ...(wirktAb !== undefined && { wirktAb }),
  };
}

function wirkung(meldung: Dbzk, gleiche: Dbzk | undefined, darf: boolean): Sendetatsache['entscheidung']['status'] {
  if (!darf) return 'nicht-verarbeitet';
  if (meldung.kennzst === true) return gleiche ? 'verarbeitet' : 'nicht-verarbeitet';
  return gleiche && gleiche.ed === meldung.ed ? 'mehrfach-vorgelegt' : 'verarbeitet';
}

import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import type { Tag } from '../../kern/zeit';
import { pruefe } from '../../regelwerk/regel';
import { formaleBefunde } from '../dbzk.pruefung';
import type { Bezugsschluessel, Dbzk } from '../meldung';
import { kopfregeln } from '../regeln/dbkz';
import type { Entwurf } from '../tatsache';
import { herkunft, istBelegt, type Bezugsangaben, type Bezugszustand, type Sender } from './bezug';
import { gesendet } from './meldungen/gesendet';
import { anlageregeln } from './regeln/anlage';
import type { Anlagetatsache, Sendetatsache } from './tatsachen';
import { bezugsschritt } from './zustand';

/** A Versorgungsbezug as the Zahlstelle takes it into keeping. */
export interface Anlage {
  readonly schluessel: Bezugsschluessel;
  readonly vsnr?: string;
  readonly angaben: Bezugsangaben;
  /** Reports of former software that still count, oldest first. */
  readonly bisherGemeldet: readonly Dbzk[];
}

/** The facts that take a Versorgungsbezug into keeping: itself, then each report that was already sent for it. */
export function legeAn(
  { schluessel, vsnr, angaben, bisherGemeldet }: Anlage,
  { zustand, heute, ...sender }: { readonly zustand: Bezugszustand; readonly heute: Tag } & Sender,
): Ergebnis<readonly [Entwurf<Anlagetatsache>, ...Entwurf<Sendetatsache>[]]> {
  if (istBelegt(zustand)) return fehlschlag({ art: 'natuerlicher-schluessel-vergeben' });
  const kopf = { ...schluessel, gd: '1', ...(vsnr !== undefined && { vsnr }) };
  const befunde = [
    ...pruefe(kopfregeln, { meldung: kopf, ed: heute }, heute),
    ...pruefe(anlageregeln, { schluessel, bisherGemeldet }, heute),
    ...bisherGemeldet.flatMap((meldung, i) =>
      formaleBefunde(meldung, heute).map((befund) => ({
        ...befund,
        pfad: `/bisherGemeldet/${i}${befund.pfad}`,
      })),
    ),
  ];
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });

  const anlage: Entwurf<Anlagetatsache> = {
    art: 'versorgungsbezug',
    inhalt: { schluessel, ...(vsnr !== undefined && { vsnr }), angaben },
    entscheidung: { status: 'bereit', ...herkunft(sender) },
  };
  let danach = bezugsschritt(zustand, { ...anlage, id: '', lfd: 0, bekanntAm: '' });
  const sendungen = bisherGemeldet.map((meldung, i) => {
    const sendung = gesendet(meldung, danach, {});
    danach = bezugsschritt(danach, { ...sendung, id: `${i}`, lfd: 0, bekanntAm: '' });
    return sendung;
  });
  return erfolg([{ ...anlage, entscheidung: { ...anlage.entscheidung, danach: danach.status } }, ...sendungen]);
}

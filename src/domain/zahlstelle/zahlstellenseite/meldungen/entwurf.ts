import { alsText } from '../../../kern/geld';
import { erfolg, fehlschlag, type Ergebnis, type Fachfehler } from '../../../kern/ergebnis';
import { vortag } from '../../../kern/zeit';
import type { Befund } from '../../../regelwerk/befund';
import { pruefe } from '../../../regelwerk/regel';
import { formaleBefunde } from '../../dbzk.pruefung';
import type { Dbzk } from '../../meldung';
import type { Bezugsstatus } from '../bezug';
import { antausVon, grundVon, meldebetrag, type Entwurfskontext } from './entwurfskontext';
import { aenderungsmeldung, beginnmeldung, endemeldung } from './meldungsbau';
import { entwurfshinweise, entwurfsregeln, schweigeregeln } from '../regeln/entwurf';

export type Meldungsentwurf =
  | { readonly meldung: Dbzk; readonly hinweise: readonly Befund[] }
  | { readonly keineMeldung: true; readonly grund: string; readonly regel: string };

/**
 * The report that follows from what a clerk says and from what was reported before, ready to be sent – or why there is none. What the
 * formal check would refuse is refused here already, so nobody gets a wrong report out of it.
 */
export function entwerfe(kontext: Entwurfskontext): Ergebnis<Meldungsentwurf> {
  const { zustand, heute } = kontext;
  const verbot = VERBOTE[zustand.status];
  if (verbot) return fehlschlag({ art: 'zustand-verbietet', ...verbot });
  const befunde = pruefe(entwurfsregeln, kontext, heute);
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  const [schweigen] = pruefe(schweigeregeln, kontext, heute);
  if (schweigen) return erfolg({ keineMeldung: true, grund: schweigen.text, regel: schweigen.regel });
  const meldung = meldungAus(kontext);
  const formale = formaleBefunde(meldung, heute);
  if (formale.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde: formale });
  return erfolg({ meldung, hinweise: pruefe(entwurfshinweise, kontext, heute) });
}

function meldungAus(kontext: Entwurfskontext): Dbzk {
  const { angaben, zustand, heute } = kontext;
  const gd = grundVon(kontext);
  const inhalt = { gd, ed: heute, antaus: antausVon(kontext), kennzBeihilfe: angaben.kennzBeihilfe };
  const vbbetr = alsText(meldebetrag(angaben));
  switch (gd) {
    case '1':
    case '5':
      return beginnmeldung(zustand, { ...inhalt, vbbg: angaben.ab, vbbetr });
    case '2':
      return aenderungsmeldung(zustand, { ...inhalt, vbaen: angaben.ab, vbbetr });
    case '3':
      // Full Ruhen is an end too (ZR-055): nothing is paid from `ab` on.
      return endemeldung(zustand, { ...inhalt, vben: angaben.bis ?? vortag(angaben.ab) });
  }
}

type Verbot = Omit<Extract<Fachfehler, { art: 'zustand-verbietet' }>, 'art'>;

/** Where a Versorgungsbezug has no further report of its own. */
const VERBOTE: Partial<Record<Bezugsstatus, Verbot>> = {
  'kapital-gemeldet': {
    regel: 'ZR-005k',
    text: 'Zu einer Kapitalleistung gibt es keine Änderung und kein Ende.',
    behebung: 'Eine falsche Meldung stornieren und neu abgeben.',
  },
  unzustaendig: {
    regel: 'ZR-044u',
    text: 'Die Krankenkasse ist unzuständig; unter diesem Schlüssel wird nicht weiter gemeldet.',
    behebung: 'Die Meldung stornieren und die zuständige Krankenkasse als Schlüsselwechsel angeben.',
  },
  'wartet-auf-kasse': {
    regel: 'ZR-107u',
    text: 'Die neue Krankenkasse ist noch nicht bekannt.',
    behebung: 'Die neue Krankenkasse beim Versorgungsempfänger erfragen und als Schlüsselwechsel angeben.',
  },
  gewechselt: {
    regel: 'ZR-039u',
    text: 'Der Versorgungsbezug wird unter einem anderen Schlüssel weitergeführt.',
    behebung: 'Unter dem neuen Schlüssel entwerfen.',
  },
  verstorben: {
    regel: 'ZR-112t',
    text: 'Der Versorgungsempfänger ist verstorben.',
    behebung: 'Leistungen an Hinterbliebene sind eigene Versorgungsbezüge.',
  },
  entfallen: {
    regel: 'ZR-031k',
    text: 'Der Kassenwechsel zu dieser Krankenkasse ist storniert.',
    behebung: 'Unter dem bisherigen Schlüssel entwerfen.',
  },
};

import { ersterTag, monatVon, plusMonate, vortag, type Tag } from '../../../kern/zeit';
import { pruefe, type Pruefung } from '../../../regelwerk/regel';
import type { Dbzk } from '../../meldung';
import { istGefuehrt, wechselVon, type Bezugszustand, type GefuehrterBezug } from '../bezug';
import { beginnmeldung, endemeldung, gemeldetAm, stornomeldung, versionAm } from './meldungsbau';
import { faelligkeitsregeln, zuStornierende } from '../regeln/faelligkeit';
import type { Faelliges } from '../tatsachen';

interface Pflicht {
  readonly art: Faelliges['art'];
  readonly regel: Pruefung<Bezugszustand>;
  /** The reports that fulfil it, in the order to be sent; none where only somebody can find out. */
  readonly meldungen?: (zustand: GefuehrterBezug, ed: Tag) => readonly Dbzk[];
}

const R = faelligkeitsregeln;

/** In the order in which they are to be done: first cancel, then end, then report anew. */
const PFLICHTEN: readonly Pflicht[] = [
  {
    art: 'storno',
    regel: R.storno,
    meldungen: (zustand, ed) =>
      zuStornierende(zustand)
        .map(({ meldung }) => stornomeldung(meldung, ed))
        .reverse(),
  },
  { art: 'kasse-klaeren', regel: R.zustaendigkeit },
  { art: 'kasse-klaeren', regel: R.neueKasse },
  { art: 'ende', regel: R.ende, meldungen: ende },
  { art: 'neue-meldung', regel: R.beginnNachKassenwechsel, meldungen: geplanterBeginn },
  { art: 'neue-meldung', regel: R.beginnNachUnzustaendigkeit, meldungen: geplanterBeginn },
  { art: 'neue-meldung', regel: R.beginnNachSchluesselwechsel, meldungen: geplanterBeginn },
  { art: 'neue-meldung', regel: R.beginnNachVorab },
  { art: 'rueckmeldung-offen', regel: R.rueckmeldung },
];

/** What is due at a Versorgungsbezug on a day; a report bears that day as the day it was made. */
export const faellig = (zustand: Bezugszustand, ed: Tag): Faelliges[] =>
  istGefuehrt(zustand) ? PFLICHTEN.flatMap((pflicht) => faelligeAus(pflicht, zustand, ed)) : [];

function faelligeAus({ art, regel, meldungen }: Pflicht, zustand: GefuehrterBezug, ed: Tag): Faelliges[] {
  const [befund] = pruefe([regel], zustand, ed);
  if (!befund) return [];
  const kopf = { art, regel: befund.regel, text: befund.text, behebung: befund.behebung };
  const fertige = meldungen?.(zustand, ed) ?? [];
  return fertige.length === 0 ? [kopf] : fertige.map((meldung) => ({ ...kopf, ...sendbar(meldung, ed) }));
}

/** A Beginn is reported three months before its month at the earliest (ZR-050); until then only the day is said. */
function sendbar(meldung: Dbzk, ed: Tag): Pick<Faelliges, 'meldung' | 'fruehestensAm'> {
  const fruehestensAm = ersterTag(plusMonate(monatVon(meldung.vbbg ?? ed), -3));
  return meldung.gd === '1' && ed < fruehestensAm ? { fruehestensAm } : { meldung };
}

function ende(zustand: GefuehrterBezug, ed: Tag): Dbzk[] {
  const vben = vortag(wechselVon(zustand)!.ab);
  const antaus = gemeldetAm(zustand, vben)?.antaus;
  return istVollstaendig(zustand, antaus, ed) ? [endemeldung(zustand, { gd: '3', ed, antaus, vben })] : [];
}

function geplanterBeginn(zustand: GefuehrterBezug, ed: Tag): Dbzk[] {
  const { vbbg, vbbetr, antaus } = zustand.geplant!;
  return vbbetr !== undefined && istVollstaendig(zustand, antaus, ed)
    ? [beginnmeldung(zustand, { gd: '1', ed, antaus, vbbg, vbbetr })]
    : [];
}

/** A Betriebsrente last reported before version 5 has no ANTAUS yet (ZR-076, ZR-080): its next report needs the clerk. */
const istVollstaendig = ({ angaben }: GefuehrterBezug, antaus: string | undefined, ed: Tag): boolean =>
  angaben.artVb !== '5' || antaus !== undefined || versionAm(ed) === 4;

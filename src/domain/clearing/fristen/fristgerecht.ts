import type { Tag } from '../../kern/zeit';
import { fristende, MELDEFRIST_TAGE, mbgmFrist } from './frist';
import type { Aenderungsmeldung, Anmeldung, Gepruefte, GeprueftMbgm } from '../geprueft';
import type { Kontext } from '../kontext';
import { beschaeftigungenIm, gespeicherteMbgm, verfahrenIm } from '../mbgm/mbgmbild';

/**
 * Was the message in time? A statement for people only: late messages are processed all the same. `null` where the record does not
 * name the day of the event, and where there is no deadline (corrections and cancellations).
 */
export function istFristgerecht(meldung: Gepruefte, kontext: Kontext): boolean | null {
  switch (meldung.meldungsart) {
    case 'anmeldung':
      return vorArbeitsantritt(meldung, kontext.eingangstag);
    case 'abmeldung':
      return bis(meldung.endeEntgeltanspruch, kontext);
    case 'aenderungsmeldung': {
      const ereignis = ereignisDer(meldung);
      return ereignis === undefined ? null : bis(ereignis, kontext);
    }
    case 'mbgm':
      return mbgmFristgerecht(meldung, kontext);
    default:
      return null;
  }
}

const bis = (ereignis: Tag, { eingangstag, istArbeitstag }: Kontext): boolean =>
  ereignis >= eingangstag || eingangstag <= fristende(ereignis, MELDEFRIST_TAGE, istArbeitstag);

/** Due before work begins (KR-020). On the first day itself the hour decides, and no field carries it. */
const vorArbeitsantritt = ({ anmeldedatum }: Anmeldung, eingangstag: Tag): boolean | null =>
  eingangstag === anmeldedatum ? null : eingangstag < anmeldedatum;

/** The record has no day of the event (KR-051); where only Betriebliche Vorsorge changes, "Änderung ab" is that day. */
const ereignisDer = (meldung: Aenderungsmeldung): Tag | undefined =>
  meldung.ereignisdatum ??
  (meldung.geringfuegig === undefined &&
  meldung.beschaeftigungsbereich === undefined &&
  meldung.freierDienstvertrag === undefined
    ? meldung.aenderungAb
    : undefined);

/** KR-110 … KR-113; a mBGM after a Storno or over an older one is a correction and has no deadline. */
function mbgmFristgerecht(meldung: GeprueftMbgm, kontext: Kontext): boolean | null {
  const { beitragszeitraum, abrechnung } = meldung;
  const verfahren = verfahrenIm(kontext, beitragszeitraum);
  const korrektur =
    kontext.zustand.stornierteZeitraeume.includes(beitragszeitraum) ||
    gespeicherteMbgm(kontext.zustand, meldung) !== undefined;
  if (verfahren === undefined || korrektur) return null;
  const beginn = beschaeftigungenIm(kontext.zustand, beitragszeitraum)[0]?.beginn;
  // Fallweise Beschäftigte: days and Grundlagen come in one mBGM here, so the earlier of the two deadlines counts (KR-113).
  const massgeblich = abrechnung === 'fallweise' ? 'vorschreiber' : verfahren;
  return kontext.eingangstag <= mbgmFrist(beitragszeitraum, beginn, massgeblich, kontext.istArbeitstag);
}

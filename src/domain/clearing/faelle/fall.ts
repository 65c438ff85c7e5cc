import { plusTage, type Monat } from '../../kern/zeit';
import type { Befund } from '../../regelwerk/befund';
import { abmeldeangaben, kettenkopf, stornoziel } from '../versicherung/abmeldeangaben';
import type { Gepruefte } from '../geprueft';
import { beitragskontoAm, entscheidungstag, type Kontext } from '../kontext';
import { verfahrenIm } from '../mbgm/mbgmbild';
import { zugeordneteSeriennummer } from '../stammdaten';
import type { Fallerstellung, Kategorie, Loesung } from '../tatsachen';
import { ersterGemeldeterZeitraum } from '../versicherung/umfang';

/** The case that one message opens: all its findings together (KR-161), as grave as its gravest one. Without a finding there is none. */
export function fallFuer(meldung: Gepruefte, befunde: readonly Befund[], kontext: Kontext): Fallerstellung | undefined {
  if (befunde.length === 0) return undefined;
  const kategorie: Kategorie = befunde.some(sperrt) ? 'bereinigungspflichtig' : 'informell';
  const empfaenger = empfaengerFuer(meldung, kontext);
  const bezug = bezugVon(meldung, kontext);
  const beitragszeitraum = beitragszeitraumVon(meldung, befunde, kontext);
  return {
    id: kontext.fallId,
    kategorie,
    ...(empfaenger !== undefined && { empfaenger }),
    ...(kategorie === 'bereinigungspflichtig' && {
      erinnerungAm: plusTage(entscheidungstag(kontext), kontext.erinnerungsfristTage),
    }),
    ...(beitragszeitraum !== undefined && { beitragszeitraum }),
    loesung: loesungFuer(meldung, befunde.filter(sperrt), kontext),
    ...(bezug !== undefined && { bezug }),
  };
}

/** The period that the case is about; of a refused Änderungsmeldung the first one that is reported already (VW1925). */
function beitragszeitraumVon(meldung: Gepruefte, befunde: readonly Befund[], { zustand }: Kontext): Monat | undefined {
  if (meldung.meldungsart === 'mbgm' || meldung.meldungsart === 'storno-mbgm') return meldung.beitragszeitraum;
  return meldung.meldungsart === 'aenderungsmeldung' && befunde.some(({ code }) => code === 'VW1925')
    ? ersterGemeldeterZeitraum(zustand, meldung.aenderungAb, meldung.aenderungBis)
    : undefined;
}

export const sperrt = (befund: Befund): boolean => befund.schwere === 'fehler';

/** To the Seriennummer that sent the message, else to the one entered for the account and the kind of message (KR-158). */
const empfaengerFuer = (meldung: Gepruefte, kontext: Kontext): string | undefined =>
  kontext.seriennummer ??
  zugeordneteSeriennummer(beitragskontoAm(kontext.konto, entscheidungstag(kontext)), meldung.meldungsart);

/** What messages must share to be about the same thing: the employment, or the Beitragszeitraum and kind of mBGM. */
export function bezugVon(meldung: Gepruefte, { zustand }: Pick<Kontext, 'zustand'>): string | undefined {
  switch (meldung.meldungsart) {
    case 'abmeldung':
      return abmeldeangaben(meldung, zustand).betroffen?.beginn;
    case 'richtigstellung-abmeldung':
      return kettenkopf(meldung, zustand)?.beginn;
    case 'storno-abmeldung': {
      const ziel = stornoziel(meldung, zustand);
      return ziel?.art === 'abmeldung' ? ziel.beschaeftigung.beginn : undefined;
    }
    case 'mbgm':
    case 'storno-mbgm':
      return `${meldung.beitragszeitraum}/${meldung.abrechnung}`;
    default:
      return undefined;
  }
}

/** How the sender solves the case, or that he cannot (KR-053, KR-066, KR-098, KR-117, KR-151, KR-153). */
function loesungFuer(meldung: Gepruefte, sperrende: readonly Befund[], kontext: Kontext): Loesung {
  if (sperrende.length === 0) return 'hinweis';
  const nur = (...codes: readonly string[]): boolean =>
    sperrende.every(({ code }) => code !== null && codes.includes(code));
  switch (meldung.meldungsart) {
    case 'aenderungsmeldung':
    case 'storno-abmeldung':
    case 'storno-mbgm':
      return 'oegk';
    case 'anmeldung':
      // A Storno Anmeldung is not taken here, so the right Anmeldung alone has to be enough.
      return 'storno-oder-ersatz';
    case 'abmeldung':
      return nur('VW1945', 'VW1960') ? 'storno' : 'storno-und-ersatz';
    case 'richtigstellung-abmeldung':
      return nur('VW1560') ? 'storno' : 'storno-und-ersatz';
    case 'mbgm': {
      const vorschreiber = verfahrenIm(kontext, meldung.beitragszeitraum) === 'vorschreiber';
      return vorschreiber || nur('BW1847', ...OHNE_VERSICHERUNGSZEIT) ? 'storno-oder-ersatz' : 'storno-und-ersatz';
    }
  }
}

/** Nobody was insured: the mBGM should never have been sent, and its Storno is the solution (KR-154). */
const OHNE_VERSICHERUNGSZEIT = ['BW2021', 'BW1862', 'BW1870'] as const;

import { alsDeutscherText, betrag, istBetrag } from '../../kern/geld';
import { geburtsdatumAus } from '../../kern/kennungen/vsnr-at';
import { ersterTag, letzterTag, monatVon, plusMonate, plusMonateTag, type Tag } from '../../kern/zeit';
import type { RechtswertId } from '../../recht/rechtswert';
import type { Treffer } from '../../regelwerk/regel';
import type { GeprueftMbgm } from '../geprueft';
import { entscheidungstag, type Kontext } from '../kontext';
import { blockbilder, verfahrenIm } from '../mbgm/mbgmbild';
import type { Verrechnungsbasis, Verrechnungsposition } from '../meldung';
import type { Beschaeftigtengruppe } from '../stammdaten';
import type { Pruefkontext } from './zeile';

/**
 * Reductions of the Arbeitslosenversicherung (§ 2a AMPFG): each is possible up to a monthly amount, inclusive, tested separately on
 * current pay and Sonderzahlung. Labels belong to a period: the ÖGK printed the old ones in 2023, the day of the change is not known.
 */
const ALV_ABSCHLAEGE: ReadonlyMap<
  string,
  { readonly grenze: RechtswertId; readonly bis2023: string; readonly ab2024: string }
> = new Map([
  ['A01', { grenze: 'AT.ALV.GRENZE.2', bis2023: 'Minderung ALV um 1 %', ab2024: 'Minderung AV auf 2%' }],
  ['A02', { grenze: 'AT.ALV.GRENZE.1', bis2023: 'Minderung ALV um 2 %', ab2024: 'Minderung AV auf 1%' }],
  ['A03', { grenze: 'AT.ALV.GRENZE.0', bis2023: 'Minderung ALV um 3 %', ab2024: 'Minderung AV auf 0%' }],
]);
export const TEXTWECHSEL: Tag = '2024-01-01';

const UV_ENTFALL = 'A09';
const UV_ENTFALL_ALTER: RechtswertId = 'AT.UV.ENTFALL.ALTER';
/** Nobody is employed before: the youngest date of birth that a Versicherungsnummer can mean for a mBGM. */
const MINDESTALTER_JAHRE = 14;

interface Stelle {
  readonly pfad: string;
  readonly gruppe: string;
  readonly basis: Verrechnungsbasis;
}

const stellen = (meldung: GeprueftMbgm): Stelle[] =>
  (meldung.tarifbloecke ?? []).flatMap((block, b) =>
    (block.basen ?? []).map((basis, v) => ({
      pfad: `/tarifbloecke/${b}/basen/${v}`,
      gruppe: block.beschaeftigtengruppe ?? '',
      basis,
    })),
  );

const positionen = (basis: Verrechnungsbasis): readonly Verrechnungsposition[] => basis.positionen ?? [];

/** The figures that the rows on Abschläge ask for; fetched before, so that the decision can name them. */
export function benoetigteRechtswerte(meldung: GeprueftMbgm, kontext: Kontext): RechtswertId[] {
  const gemeldet = stellen(meldung).flatMap(({ basis }) => positionen(basis).map((position) => position.typ ?? ''));
  const eigene = sindAbschlaegeSacheDesDienstgebers(meldung, kontext);
  const moeglich =
    eigene && blockbilder(meldung, kontext.gruppe).some(({ gruppe }) => gruppe && istAlvPflichtig(gruppe));
  const grenzen = [...ALV_ABSCHLAEGE].flatMap(([typ, { grenze }]) =>
    moeglich || gemeldet.includes(typ) ? [grenze] : [],
  );
  const alter = eigene && geburtsdatum(meldung, kontext) !== undefined;
  return [...grenzen, ...(alter ? [UV_ENTFALL_ALTER] : [])];
}

/** Abschläge that the amount of their Verrechnungsbasis does not allow, with the label in force on the day of receipt. */
export const zuHoheGrundlagen = (meldung: GeprueftMbgm, kontext: Pruefkontext): Treffer[] =>
  stellen(meldung).flatMap(({ pfad, basis }) =>
    positionen(basis).flatMap(({ typ = '' }, p) => {
      const abschlag = ALV_ABSCHLAEGE.get(typ);
      const grenze = abschlag && wert(kontext, abschlag.grenze);
      if (grenze === undefined || !istBetrag(basis.betrag ?? '')) return [];
      const grundlage = betrag(basis.betrag ?? '');
      if (grundlage.lte(betrag(grenze))) return [];
      return [
        { pfad: `${pfad}/positionen/${p}`, werte: [`${alvLabel(typ, kontext)} (${typ})`, alsDeutscherText(grundlage)] },
      ];
    }),
  );

/**
 * Current pay that would allow a reduction of the Arbeitslosenversicherung and carries none. Only fully insured Arbeiter and
 * Angestellte (Bereich 01, 02): apprentices have bands of their own, and their codes are not published.
 */
export function moeglicheMinderungen(meldung: GeprueftMbgm, kontext: Pruefkontext): Treffer[] {
  if (!sindAbschlaegeSacheDesDienstgebers(meldung, kontext)) return [];
  return blockbilder(meldung, kontext.gruppe).flatMap(({ block, gruppe }, b) =>
    gruppe && istAlvPflichtig(gruppe)
      ? (block.basen ?? []).flatMap((basis, v) => {
          const minderung = groessteMinderung(basis, kontext);
          if (minderung === undefined) return [];
          const [typ, grundlage] = minderung;
          const label = `${alvLabel(typ, kontext)} (${typ})`;
          return [
            { pfad: `/tarifbloecke/${b}/basen/${v}`, werte: [label, gruppe.code, 'AB', alsDeutscherText(grundlage)] },
          ];
        })
      : [],
  );
}

const istAlvPflichtig = ({ beschaeftigungsbereich, geringfuegig }: Beschaeftigtengruppe): boolean =>
  !geringfuegig && (beschaeftigungsbereich === '01' || beschaeftigungsbereich === '02');

/** The largest reduction that the amount allows; none while one is used, nothing is paid, or a band is not checked for the day. */
function groessteMinderung(
  basis: Verrechnungsbasis,
  kontext: Pruefkontext,
): readonly [string, ReturnType<typeof betrag>] | undefined {
  const genutzt = positionen(basis).some(({ typ = '' }) => ALV_ABSCHLAEGE.has(typ));
  if (basis.typ !== 'AB' || genutzt || !istBetrag(basis.betrag ?? '')) return undefined;
  const grundlage = betrag(basis.betrag ?? '');
  const grenzen = [...ALV_ABSCHLAEGE].map(([typ, { grenze }]) => [typ, wert(kontext, grenze)] as const);
  if (!grundlage.gt(betrag('0.00')) || grenzen.some(([, grenze]) => grenze === undefined)) return undefined;
  const moeglich = grenzen.findLast(([, grenze]) => grenze !== undefined && grundlage.lte(betrag(grenze)));
  return moeglich && [moeglich[0], grundlage];
}

const alvLabel = (typ: string, kontext: Kontext): string | undefined => {
  const abschlag = ALV_ABSCHLAEGE.get(typ);
  return entscheidungstag(kontext) < TEXTWECHSEL ? abschlag?.bis2023 : abschlag?.ab2024;
};

/** Bases that carry the contribution of the Unfallversicherung although the person's age would let it drop (A09). */
export function moeglicherUvEntfall(meldung: GeprueftMbgm, kontext: Pruefkontext): Treffer[] {
  const ab = uvEntfallFuer(meldung, kontext);
  if (ab === undefined || letzterTag(meldung.beitragszeitraum) < ab) return [];
  return stellen(meldung)
    .filter(({ basis }) => basis.typ === 'AB' && !positionen(basis).some(({ typ }) => typ === UV_ENTFALL))
    .map(({ pfad, gruppe }) => ({ pfad, werte: ['UV-Entfall 60. LJ vollendet', gruppe, 'AB'] }));
}

/** Bases on which the contribution of the Unfallversicherung was let drop (A09) before the person's age allows it. */
export function verfruehterUvEntfall(meldung: GeprueftMbgm, kontext: Pruefkontext): Treffer[] {
  const ab = uvEntfallFuer(meldung, kontext);
  if (ab === undefined || ab <= letzterTag(meldung.beitragszeitraum)) return [];
  return stellen(meldung).flatMap(({ pfad, basis }) =>
    positionen(basis).flatMap(({ typ }, p) =>
      typ === UV_ENTFALL
        ? [{ pfad: `${pfad}/positionen/${p}`, werte: [`UV-Entfall 60. LJ vollendet (${UV_ENTFALL})`] }]
        : [],
    ),
  );
}

/** First day of the UV-Entfall; unknown where the ÖGK applies Abschläge itself, or without a date of birth or a checked age. */
function uvEntfallFuer(meldung: GeprueftMbgm, kontext: Pruefkontext): Tag | undefined {
  if (!sindAbschlaegeSacheDesDienstgebers(meldung, kontext)) return undefined;
  const geboren = geburtsdatum(meldung, kontext);
  const alter = wert(kontext, UV_ENTFALL_ALTER);
  return geboren === undefined || alter === undefined ? undefined : uvEntfallAb(geboren, +alter);
}

/** From the month after the birthday; born on the first of a month, from that month on. */
function uvEntfallAb(geboren: Tag, alter: number): Tag {
  const geburtstag = plusMonateTag(geboren, alter * 12);
  const monat = monatVon(geburtstag);
  return ersterTag(geburtstag === ersterTag(monat) ? monat : plusMonate(monat, 1));
}

/** In the Vorschreibeverfahren the ÖGK applies Abschläge itself. */
const sindAbschlaegeSacheDesDienstgebers = (meldung: GeprueftMbgm, kontext: Kontext): boolean =>
  verfahrenIm(kontext, meldung.beitragszeitraum) === 'selbstabrechner';

function geburtsdatum(meldung: GeprueftMbgm, kontext: Kontext): Tag | undefined {
  const { person } = kontext.zustand;
  const gemeldet = person.geburtsdatum;
  if (gemeldet !== undefined && !gemeldet.includes('-00')) return gemeldet;
  const nummer = meldung.versicherungsnummer ?? person.versicherungsnummer;
  const spaetestens = plusMonateTag(ersterTag(meldung.beitragszeitraum), -12 * MINDESTALTER_JAHRE);
  return nummer === undefined ? undefined : geburtsdatumAus(nummer, spaetestens);
}

const wert = (kontext: Pruefkontext, id: RechtswertId): string | undefined =>
  kontext.werte.find((rechtswert) => rechtswert.id === id)?.wert;

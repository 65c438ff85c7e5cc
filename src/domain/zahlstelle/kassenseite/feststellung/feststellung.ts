import { alsText, summe, type Betrag } from '../../../kern/geld';
import { enthaelt, ersterTag, monatVon, type Tag } from '../../../kern/zeit';
import type { RechtswertId } from '../../../recht/rechtswert';
import type { Rechtswertauskunft } from '../../dbkz.pruefung';
import { artVb, bezugszeitAm, monatsbetrag, standAm, type Bezugszeit } from '../bezug';
import type { Personzustand, Versorgungsbezug } from '../personzustand';
import { mitgliedschaftAm, summeAm, UNBEKANNT, type Mitgliedschaft, type Sachverhalte } from '../sachverhalte';
import { kennzabf, vbmax, type Kennzabf } from './abfuehrung';
import { freibetragVerteilt, istMehrfachbezug, type Zuteilung } from './freibetrag';
import { wendetageImMonat } from './monat';
import { rechtswerteAm, type Rechtswerte } from './rechtswerte';

/** What a DBKZ says about a Versorgungsbezug from a day on. */
export interface Werte extends Partial<Zuteilung> {
  readonly kennzabf: Kennzabf;
  readonly vbmax?: string;
  readonly mehrfachbezug: '1' | '2';
}

/** What the Krankenkasse finds for each Versorgungsbezug of a person on a day. */
export interface Feststellung {
  readonly bezug: Versorgungsbezug;
  readonly zeit: Bezugszeit;
  readonly werte: Werte;
  /** Ids of the rules that led to the values. */
  readonly regeln: readonly string[];
}

export type Tagesfeststellung =
  | { readonly art: 'festgestellt'; readonly feststellungen: readonly Feststellung[] }
  /** A figure that nobody has checked for the day, so nothing is said about it. */
  | { readonly art: 'rechtswert-fehlt'; readonly rechtswert: RechtswertId };

/** One Versorgungsbezug of a member as it stands on the day. */
interface Lage {
  readonly tag: Tag;
  readonly bezug: Versorgungsbezug;
  readonly zeit: Bezugszeit;
  readonly mitgliedschaft: Mitgliedschaft;
  readonly betrag: Betrag;
}

/**
 * Duty, VBmax, Mehrfachbezug and Freibetrag of all Versorgungsbezüge that are paid on a day to a member of their Krankenkasse. They are
 * found together, because each depends on the others.
 */
export function feststellungenAm(
  { versorgungsbezuege, sachverhalte = UNBEKANNT }: Pick<Personzustand, 'versorgungsbezuege' | 'sachverhalte'>,
  tag: Tag,
  rechtswert: Rechtswertauskunft,
): Tagesfeststellung {
  const werte = rechtswerteAm(tag, rechtswert);
  if (werte.fehlt !== undefined) return { art: 'rechtswert-fehlt', rechtswert: werte.fehlt };
  const standAn = (am: Tag): Tagesstand => {
    const lagen = versorgungsbezuege.flatMap((bezug) => lageAm(bezug, sachverhalte, am, werte));
    return { lagen, pflichten: abfuehrungen(lagen, sachverhalte, am, werte) };
  };
  const { lagen, pflichten } = standAn(tag);
  const monatstage = wendetageImMonat({ versorgungsbezuege, sachverhalte }, tag);
  const monat = monatstage.map(standAn);
  const mehrfach = istMehrfachbezug({
    versorgungsbezuege: new Set(monat.flatMap((stand) => stand.lagen.map(({ bezug }) => bezug.id))).size,
    arbeitseinkommen: sachverhalte.arbeitseinkommen.some((zeit) => monatstage.some((am) => enthaelt(zeit, am))),
  });
  const anteile = freibetragsanteile(monat, sachverhalte, werte);
  return {
    art: 'festgestellt',
    feststellungen: lagen.map((lage, i) => {
      const { regeln, ...pflicht } = pflichten[i]!;
      return {
        bezug: lage.bezug,
        zeit: lage.zeit,
        werte: { ...pflicht, mehrfachbezug: mehrfach ? '2' : '1', ...(mehrfach && anteilVon(lage, pflichten[i]!)) },
        regeln: [...regeln, ...(mehrfach ? ['ZR-139', freibetragsregel(lage)] : ['ZR-136k'])],
      };
    }),
  };

  function anteilVon(lage: Lage, pflicht: Pflicht): Zuteilung {
    return (istBerechtigt(lage, pflicht) && anteile.get(lage.bezug.id)) || { kennzfb: 'NEIN' };
  }
}

interface Tagesstand {
  readonly lagen: readonly Lage[];
  readonly pflichten: readonly Pflicht[];
}

/** Which rule says what becomes of the Freibetrag: of the member, of the kind of Versorgungsbezug, else of the distribution. */
function freibetragsregel({ zeit, mitgliedschaft, tag }: Lage): string {
  if (mitgliedschaft.art !== 'pflicht') return 'ZR-141';
  return artVb(zeit, tag) === '5' ? 'ZR-140' : 'ZR-130';
}

function lageAm(bezug: Versorgungsbezug, sachverhalte: Sachverhalte, tag: Tag, { kapitalteiler }: Rechtswerte): Lage[] {
  const zeit = bezugszeitAm(bezug, tag);
  const mitgliedschaft = mitgliedschaftAm(sachverhalte, bezug.bbnrkk, tag);
  const gestorben = sachverhalte.tod !== undefined && tag > sachverhalte.tod;
  if (!zeit || !mitgliedschaft || gestorben) return [];
  return [{ tag, bezug, zeit, mitgliedschaft, betrag: monatsbetrag(zeit, tag, kapitalteiler) }];
}

interface Pflicht {
  readonly kennzabf: Kennzabf;
  readonly vbmax?: string;
  readonly regeln: readonly string[];
}

/** Only what is liable fills the limit, each in its turn. */
function abfuehrungen(lagen: readonly Lage[], sachverhalte: Sachverhalte, tag: Tag, werte: Rechtswerte): Pflicht[] {
  const beihilfe = hatBeihilfe(lagen, sachverhalte, tag);
  const kennzeichen = lagen.map(({ zeit, mitgliedschaft }) => {
    const nachzahlung = tag < ersterTag(monatVon(zeit.beginn.ed));
    return kennzabf({ mitgliedschaft: mitgliedschaft.art, beihilfe, nachzahlung });
  });
  const reihe = lagen.filter((_lage, i) => kennzeichen[i] !== '1').sort(imRang);
  return lagen.map((lage, i) => abfuehrung(lage, kennzeichen[i]!, reihe, sachverhalte, tag, werte));
}

/**
 * In which order Versorgungsbezüge fill the limit: what the Krankenkasse collects itself, then the smallest, so that most Zahlstellen need
 * no VBmax; equal ones by their Beginn.
 */
const imRang = (a: Lage, b: Lage): number => {
  if ((a.zeit.kapital === undefined) !== (b.zeit.kapital === undefined)) return a.zeit.kapital ? -1 : 1;
  if (!a.betrag.eq(b.betrag)) return a.betrag.lt(b.betrag) ? -1 : 1;
  return `${a.zeit.ab}|${a.bezug.id}` < `${b.zeit.ab}|${b.bezug.id}` ? -1 : 1;
};

function abfuehrung(
  lage: Lage,
  kennzeichen: Kennzabf,
  reihe: readonly Lage[],
  sachverhalte: Sachverhalte,
  tag: Tag,
  { bbg }: Rechtswerte,
): Pflicht {
  if (kennzeichen === '1') return { kennzabf: kennzeichen, regeln: ['ZR-103'] };
  const regeln = [
    'ZR-105',
    ...(lage.mitgliedschaft.art === 'familie' ? ['ZR-104'] : []),
    ...(kennzeichen === '4' ? ['ZR-073'] : []),
  ];
  const grenze = bbg === undefined ? undefined : vbmax(vbmaxlage(lage, reihe, sachverhalte, tag, bbg));
  if (grenze === undefined) return { kennzabf: kennzeichen, regeln };
  // ZR-124: a real VBmax of nothing is no duty; ZR-123 keeps 0.00 with a duty for "no VBmax any more".
  const mitGrenze = [...regeln, reihe.length > 1 ? 'ZR-122' : 'ZR-121'];
  return grenze === '0.00'
    ? { kennzabf: '1', vbmax: grenze, regeln: [...mitGrenze, 'ZR-124k'] }
    : { kennzabf: kennzeichen, vbmax: grenze, regeln: mitGrenze };
}

/** Beihilfe halves the PV contribution of the person, whichever Versorgungsbezug gives it; what the Zahlstelle knows counts as known. */
const hatBeihilfe = (lagen: readonly Lage[], { beihilfe }: Sachverhalte, tag: Tag): boolean =>
  beihilfe.some((anspruch) => enthaelt(anspruch, tag)) ||
  lagen.some(({ zeit }) => standAm(zeit, 'kennzBeihilfe', tag) === 'J');

const vbmaxlage = (lage: Lage, reihe: readonly Lage[], { renten }: Sachverhalte, tag: Tag, bbg: string) => ({
  bbg,
  rente: alsText(summeAm(renten, tag)),
  bezug: alsText(lage.betrag),
  vorrangige: alsText(summe(reihe.slice(0, reihe.indexOf(lage)).map((andere) => andere.betrag))),
});

/** Only Betriebsrenten of compulsory members that are liable get a Freibetrag. */
const istBerechtigt = ({ zeit, mitgliedschaft, tag }: Lage, { kennzabf: kennzeichen }: Pflicht): boolean =>
  artVb(zeit, tag) === '5' && mitgliedschaft.art === 'pflicht' && kennzeichen !== '1';

/**
 * Who gets the Freibetrag of the month: every Versorgungsbezug counts as it stands on the first day that it is entitled. The Krankenkasse may name the first one; else the
 * running Betriebsrente that began first has it, Kapitalleistungen come last, because the Krankenkasse collects from them itself.
 */
function freibetragsanteile(
  monat: readonly Tagesstand[],
  { freibetragAuf }: Sachverhalte,
  { freibetrag }: Rechtswerte,
): ReadonlyMap<string, Zuteilung> {
  if (freibetrag === undefined) return new Map();
  const berechtigt = new Map<string, Lage>();
  for (const { lagen, pflichten } of monat)
    for (const [i, lage] of lagen.entries())
      if (istBerechtigt(lage, pflichten[i]!) && !berechtigt.has(lage.bezug.id)) berechtigt.set(lage.bezug.id, lage);
  const rang = ({ bezug, zeit }: Lage): string =>
    [bezug.id === freibetragAuf ? 0 : 1, zeit.kapital ? 1 : 0, zeit.ab, bezug.id].join('|');
  const reihe = [...berechtigt.values()].sort((a, b) => (rang(a) < rang(b) ? -1 : 1));
  const anteile = freibetragVerteilt({ freibetrag, betraege: reihe.map(({ betrag }) => alsText(betrag)) });
  return new Map(reihe.map(({ bezug }, i) => [bezug.id, anteile[i]!]));
}

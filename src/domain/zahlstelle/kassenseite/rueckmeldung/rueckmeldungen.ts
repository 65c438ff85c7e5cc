import type { Tag } from '../../../kern/zeit';
import type { Dbkz } from '../../meldung';
import type { Rechtswertauskunft } from '../../dbkz.pruefung';
import { VERSION_5_AB } from '../../regeln/dbzk/zeile';
import { bezugszeiten, type Bezugszeit } from '../bezug';
import { feststellungenAm, type Werte } from '../feststellung/feststellung';
import type { Bezugsmeldung, Mitteilung, Personzustand, Versorgungsbezug } from '../personzustand';
import { mitgliedschaftAm, UNBEKANNT } from '../sachverhalte';
import type { Rueckmeldung } from '../tatsachen';
import { endemeldung, feststellungsmeldung, storno, unzustaendigkeit, werteAus } from './dbkz';
import type { Kassenende } from './kassenende';
import { gleich, sollVerlauf, type Abschnitt, type Soll } from './verlauf';

/** What is needed to make DBKZ: the day, the figures, new ids. */
export interface Erstellung {
  readonly heute: Tag;
  readonly rechtswert: Rechtswertauskunft;
  readonly neueKennung: () => string;
}

/**
 * The DBKZ that are due for a person: what has to have been told, less what was told. What turned out wrong is cancelled, from the
 * newest back to the day of the change, and told anew (ZR-041).
 */
export function faelligeRueckmeldungen(person: Personzustand, erstellung: Erstellung): Rueckmeldung[] {
  return person.versorgungsbezuege.flatMap((bezug) => {
    const zeiten = bezugszeiten(bezug);
    return [
      ...zeiten.flatMap((zeit) => zurBezugszeit(person, bezug, zeit, erstellung)),
      ...(zeiten.length === 0 ? bezug.meldungen.filter(({ dbzk }) => dbzk.gd === '5') : []).flatMap((vorab) =>
        zurVorabbescheinigung(person, bezug, vorab, erstellung),
      ),
    ];
  });
}

const VERLAUF: readonly string[] = ['1', '2', '7'];
const ENDE: readonly string[] = ['6', '8', '9'];

/** One time of a Versorgungsbezug, with all that making DBKZ for it needs. */
interface Vorgang extends Erstellung {
  readonly bezug: Versorgungsbezug;
  /** Id of the Beginn or Vorabbescheinigung. */
  readonly zu: string;
  readonly vsnr: string | undefined;
}

const neue = ({ bezug, zu, neueKennung }: Vorgang, ab: Tag, dbkz: Dbkz): Rueckmeldung => ({
  id: neueKennung(),
  versorgungsbezugId: bezug.id,
  zu,
  ab,
  dbkz,
});

/** Newest first, so that each cancels what stands last. */
const stornos = (vorgang: Vorgang, mitteilungen: readonly Mitteilung[]): Rueckmeldung[] =>
  [...mitteilungen]
    .reverse()
    .map(({ id, ab, dbkz }) => ({ ...neue(vorgang, ab, storno(dbkz, vorgang.heute)), storniert: id }));

function zurBezugszeit(
  person: Personzustand,
  bezug: Versorgungsbezug,
  zeit: Bezugszeit,
  erstellung: Erstellung,
): Rueckmeldung[] {
  const { heute, rechtswert } = erstellung;
  const vorgang: Vorgang = { ...erstellung, bezug, zu: zeit.beginn.id, vsnr: person.vsnr };
  const soll = sollVerlauf(person, bezug, zeit, heute, rechtswert);
  const ist = bezug.mitteilungen.filter(({ zu }) => zu === vorgang.zu);
  switch (soll.art) {
    case 'mitgliedschaft-unbekannt':
      return [];
    case 'unzustaendig':
      // Before version 5 there was no such reason; a clerk has to tell it (task).
      if (heute < VERSION_5_AB || ist.some(({ dbkz }) => dbkz.gd === '3')) return [];
      return [...stornos(vorgang, ist), neue(vorgang, zeit.ab, unzustaendigkeit(bezug, heute, person.vsnr))];
    case 'zustaendig':
      return nachgefuehrt(vorgang, soll, zeit, ist);
  }
}

/** Tells what is to be told and was not, or was told otherwise: from the first day that differs on, and the end. */
function nachgefuehrt(
  vorgang: Vorgang,
  soll: Extract<Soll, { art: 'zustaendig' }>,
  zeit: Bezugszeit,
  ist: readonly Mitteilung[],
): Rueckmeldung[] {
  const { bezug, heute, vsnr } = vorgang;
  const erzaehlt = ist.filter(({ dbkz }) => VERLAUF.includes(dbkz.gd));
  const abweichung = ersteAbweichung(soll, erzaehlt);
  // After a GD 3 of the Zahlstelle no end of ours follows; one that crossed it stays (ZR-112).
  const ende = soll.ende && endeGilt(soll.ende, zeit, ist) ? soll.ende : undefined;
  const hinfaellig = ist.filter(
    (m) =>
      m.dbkz.gd === '3' ||
      (ENDE.includes(m.dbkz.gd) && !(ende && istDieses(ende, m))) ||
      (erzaehlt.includes(m) && istUeberholt(m, abweichung, ende)),
  );
  const geblieben = erzaehlt.filter((m) => !hinfaellig.includes(m));
  const abschnitte =
    abweichung === undefined && erzaehlt.length > 0 ? [] : ausschnitt(soll.abschnitte, abweichung ?? zeit.ab);
  let vorher = geltende(geblieben, abweichung ?? zeit.ab)?.dbkz;
  const meldungen = abschnitte.map((abschnitt) => {
    const gd = vorher === undefined ? '1' : abschnitt.rentenende ? '7' : '2';
    vorher = feststellungsmeldung(bezug, gd, abschnitt, heute, vsnr, vorher && werteAus(vorher));
    return neue(vorgang, abschnitt.ab, vorher);
  });
  const steht = ende === undefined || ist.some((m) => istDieses(ende, m));
  return [
    ...stornos(vorgang, hinfaellig),
    ...meldungen,
    ...(steht ? [] : [neue(vorgang, ende.abfen, endemeldung(bezug, ende, heute, vsnr))]),
  ];
}

const istDieses = ({ gd, abfen, bbnrkkn }: Kassenende, { dbkz }: Mitteilung): boolean =>
  dbkz.gd === gd && dbkz.abfen === abfen && dbkz.bbnrkkn === bbnrkkn;

const endeGilt = (ende: Kassenende, { bis }: Bezugszeit, ist: readonly Mitteilung[]): boolean =>
  bis === undefined || bis > ende.abfen || ist.some((m) => istDieses(ende, m));

const istUeberholt = ({ ab }: Mitteilung, abweichung: Tag | undefined, ende: Kassenende | undefined): boolean =>
  (abweichung !== undefined && ab > abweichung) || (ende !== undefined && ab > ende.abfen);

/** First day for which something else has to be told than was told; absent when all is told or nothing was told yet. */
function ersteAbweichung(
  { abschnitte: soll, bis }: Extract<Soll, { art: 'zustaendig' }>,
  erzaehlt: readonly Mitteilung[],
): Tag | undefined {
  if (erzaehlt.length === 0 || soll.length === 0) return undefined;
  const tage = [...new Set([...soll.map(({ ab }) => ab), ...erzaehlt.map(({ ab }) => ab)])].sort();
  return tage.find((tag) => {
    if (bis !== undefined && tag > bis) return false;
    const abschnitt = soll.findLast(({ ab }) => ab <= tag);
    const mitteilung = geltende(erzaehlt, tag);
    // A day that another time of the same Versorgungsbezug covers has nothing of this one to tell; what was told stands.
    if (!abschnitt) return false;
    if (!mitteilung) return true;
    const rentenendeFehlt =
      abschnitt.rentenende && abschnitt.ab === tag && !erzaehlt.some((m) => m.ab === tag && m.dbkz.gd === '7');
    return rentenendeFehlt || !gleich(abschnitt.werte, werteAus(mitteilung.dbkz));
  });
}

/** What was told last about a day. */
function geltende(erzaehlt: readonly Mitteilung[], tag: Tag): Mitteilung | undefined {
  const bisher = erzaehlt.filter(({ ab }) => ab <= tag);
  return bisher.reduce<Mitteilung | undefined>((letzte, m) => (letzte && letzte.ab > m.ab ? letzte : m), undefined);
}

/** The sections from a day on; the one that holds on the day begins with it. */
function ausschnitt(soll: readonly Abschnitt[], ab: Tag): Abschnitt[] {
  const geltender = soll.findLast((abschnitt) => abschnitt.ab <= ab);
  const spaetere = soll.filter((abschnitt) => abschnitt.ab > ab);
  return geltender
    ? [{ ...geltender, ab, rentenende: geltender.rentenende && geltender.ab === ab }, ...spaetere]
    : spaetere;
}

/** The answer to a Vorabbescheinigung: what would hold if the Versorgungsbezug began as announced. It changes nothing for others. */
function zurVorabbescheinigung(
  person: Personzustand,
  bezug: Versorgungsbezug,
  vorab: Bezugsmeldung,
  erstellung: Erstellung,
): Rueckmeldung[] {
  const { heute, rechtswert } = erstellung;
  const { sachverhalte = UNBEKANNT, vsnr } = person;
  const ab = vorab.dbzk.vbbg!;
  if (sachverhalte.mitgliedschaften.length === 0 || bezug.mitteilungen.some(({ zu }) => zu === vorab.id)) return [];
  const vorgang: Vorgang = { ...erstellung, bezug, zu: vorab.id, vsnr };
  if (!mitgliedschaftAm(sachverhalte, bezug.bbnrkk, ab))
    return heute < VERSION_5_AB ? [] : [neue(vorgang, ab, unzustaendigkeit(bezug, heute, vsnr))];
  const werte = werteBeiBeginn(person, bezug, vorab, rechtswert);
  return werte ? [neue(vorgang, ab, feststellungsmeldung(bezug, '5', { ab, werte }, heute, vsnr))] : [];
}

function werteBeiBeginn(
  person: Personzustand,
  bezug: Versorgungsbezug,
  vorab: Bezugsmeldung,
  rechtswert: Rechtswertauskunft,
): Werte | undefined {
  const begonnen = { ...bezug, meldungen: [{ ...vorab, dbzk: { ...vorab.dbzk, gd: '1' } }] };
  const mitBeginn = person.versorgungsbezuege.map((b) => (b === bezug ? begonnen : b));
  const tag = feststellungenAm({ ...person, versorgungsbezuege: mitBeginn }, vorab.dbzk.vbbg!, rechtswert);
  return tag.art === 'festgestellt' ? tag.feststellungen.find((f) => f.bezug === begonnen)?.werte : undefined;
}

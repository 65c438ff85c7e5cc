import type { Tag } from '../../kern/zeit';
import type { Rechtswertauskunft } from '../dbkz.pruefung';
import { VERSION_5_AB } from '../regeln/dbzk/zeile';
import { letzteBezugszeit, standAm, ZULETZT, type Bezugszeit } from './bezug';
import type { Aufgabe, Aufgabenart, Personzustand, Versorgungsbezug } from './personzustand';
import { sollVerlauf, type Soll } from './rueckmeldung/verlauf';
import { mitgliedschaftAm, UNBEKANNT } from './sachverhalte';

const TEXTE: Readonly<Record<Aufgabenart, { readonly regel: string; readonly text: string }>> = {
  'person-ermitteln': {
    regel: 'ZR-014',
    text: 'Die Meldung nennt keine VSNR: Person ermitteln und den Versorgungsbezug ihr zuordnen; die Rückmeldung nennt dann die VSNR.',
  },
  'mitgliedschaft-klaeren': {
    regel: 'ZR-115',
    text: 'Zur Person ist keine Mitgliedschaft bekannt: Mitgliedschaft klären; die Rückmeldung folgt daraus.',
  },
  'unzustaendigkeit-klaeren': {
    regel: 'ZR-115',
    text: 'Bei Beginn bestand hier keine Mitgliedschaft: Zahlstelle unterrichten; die Rückmeldung „unzuständige Krankenkasse“ gibt es erst ab 01.01.2024.',
  },
  'beihilfe-pruefen': {
    regel: 'ZR-072',
    text: 'Die Zahlstelle weiß nicht, ob ein Anspruch auf Beihilfe besteht (U): von Amts wegen prüfen.',
  },
  'beihilfe-verknuepfen': {
    regel: 'ZR-074',
    text: 'Bei Mehrfachbezug ist festzuhalten, welcher Versorgungsbezug den Beihilfeanspruch begründet.',
  },
  'ausgeschlossenen-anteil-erfragen': {
    regel: 'ZR-087',
    text: 'Freiwilliges Mitglied mit ausgeschlossenem Leistungsanteil (ANTAUS 2): dessen Höhe außerhalb des Zahlstellen-Meldeverfahrens erfragen.',
  },
  'waisenleistung-pruefen': {
    regel: 'ZR-085',
    text: 'Die Zahlstelle meldet eine Waisenleistung (WAISENLE 1, 3 oder 4): Beitragsfreiheit der Waisenleistung prüfen (ZR-085, ZR-086).',
  },
  'rechtswert-pruefen': {
    regel: 'ZR-125',
    text: 'Ein Rechtswert ist für den Tag nicht geprüft: nach der Prüfung neu feststellen.',
  },
};

/** What a clerk has to do about each Versorgungsbezug of the person. */
export function offeneAufgaben(person: Personzustand, heute: Tag, rechtswert: Rechtswertauskunft): Aufgabe[] {
  return person.versorgungsbezuege.flatMap((bezug) =>
    artenFuer(person, bezug, heute, rechtswert).map((art) => ({ art, versorgungsbezugId: bezug.id, ...TEXTE[art] })),
  );
}

function artenFuer(
  person: Personzustand,
  bezug: Versorgungsbezug,
  heute: Tag,
  rechtswert: Rechtswertauskunft,
): Aufgabenart[] {
  const zeit = letzteBezugszeit(bezug) ?? vorabzeit(bezug);
  if (!zeit) return [];
  const soll = sollVerlauf(person, bezug, zeit, heute, rechtswert);
  const unzustaendig = soll.art === 'unzustaendig';
  return [
    ...wenn(person.vsnr === undefined, 'person-ermitteln'),
    ...wenn(soll.art === 'mitgliedschaft-unbekannt', 'mitgliedschaft-klaeren'),
    ...wenn(unzustaendig && heute < VERSION_5_AB, 'unzustaendigkeit-klaeren'),
    ...(unzustaendig ? [] : zumInhalt(person, bezug, zeit, heute)),
    ...wenn(fehltVerknuepfung(person, soll), 'beihilfe-verknuepfen'),
    ...wenn(soll.art === 'zustaendig' && soll.fehlt !== undefined, 'rechtswert-pruefen'),
  ];
}

const wenn = (offen: boolean, art: Aufgabenart): Aufgabenart[] => (offen ? [art] : []);

function zumInhalt(
  { sachverhalte = UNBEKANNT }: Personzustand,
  { bbnrkk, beihilfeGeprueft }: Versorgungsbezug,
  zeit: Bezugszeit,
  heute: Tag,
): Aufgabenart[] {
  const stand = (feld: 'kennzBeihilfe' | 'antaus' | 'waisenle'): string | undefined => standAm(zeit, feld, ZULETZT);
  const mitgliedschaft = mitgliedschaftAm(sachverhalte, bbnrkk, heute < zeit.ab ? zeit.ab : heute);
  return [
    ...wenn(stand('kennzBeihilfe') === 'U' && beihilfeGeprueft === undefined, 'beihilfe-pruefen'),
    ...wenn(stand('antaus') === '2' && mitgliedschaft?.art === 'freiwillig', 'ausgeschlossenen-anteil-erfragen'),
    ...wenn(['1', '3', '4'].includes(stand('waisenle') ?? '0'), 'waisenleistung-pruefen'),
  ];
}

/** With Mehrfachbezug it has to be traceable which Versorgungsbezug gives the Beihilfe: a link, or a Zahlstelle that reports it. */
function fehltVerknuepfung({ sachverhalte = UNBEKANNT }: Personzustand, soll: Soll): boolean {
  const letzter = soll.art === 'zustaendig' ? soll.abschnitte.at(-1)?.werte : undefined;
  if (letzter?.kennzabf !== '4' || letzter.mehrfachbezug !== '2') return false;
  return sachverhalte.beihilfe.some(({ versorgungsbezugId }) => versorgungsbezugId === undefined);
}

/** A Vorabbescheinigung asks the same questions as a Beginn. */
function vorabzeit({ meldungen }: Versorgungsbezug): Bezugszeit | undefined {
  const vorab = meldungen.findLast(({ dbzk }) => dbzk.gd === '5');
  return vorab && { beginn: vorab, ab: vorab.dbzk.vbbg!, staende: [{ ...vorab, dbzk: { ...vorab.dbzk, gd: '1' } }] };
}

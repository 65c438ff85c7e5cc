import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import { istTag, type Tag } from '../../kern/zeit';
import { pruefe } from '../../regelwerk/regel';
import type { VsnrAbfrage } from '../abfrage';
import { erstellungstag } from '../dbkz.pruefung';
import { formalGeprueftDbzk } from '../dbzk.pruefung';
import type { Dbzk } from '../meldung';
import type { Entwurf } from '../tatsache';
import { folgenVon, OHNE_FOLGEN } from './folgen';
import type { Personzustand, Versorgungsbezug } from './personzustand';
import { mehrfachvorlage, wiederholte } from './regeln/mehrfach';
import { zustandsregeln } from './regeln';
import { gleicherInhalt, istStorno, type Pruefkontext } from './regeln/zeile';
import type { Erstellung } from './rueckmeldung/rueckmeldungen';
import type { Dbzkmeldung, Meldungsentscheidung, Meldungstatsache } from './tatsachen';
import { nachMeldung } from './zustand';

/** Everything a decision on a DBZK reads. */
export interface Meldekontext extends Erstellung {
  readonly zustand: Personzustand;
  /** Calendar day of receipt. */
  readonly eingangstag: Tag;
  /** Id of this report, and of the Versorgungsbezug where it is a new one. */
  readonly meldungId: string;
  readonly versorgungsbezugId: string;
  readonly bezug?: Versorgungsbezug;
  /** The Versorgungsbezug had no VSNR and stands alone; a processed report with a VSNR takes it over. */
  readonly ohneNummer?: true;
  readonly vergeben?: Pruefkontext['vergeben'];
  readonly absender?: string;
  readonly abfrage?: VsnrAbfrage;
  readonly streng: boolean;
}

/** Decides one DBZK against the state: refused as a value, or the fact with everything it brings about. */
export function entscheideMeldung(meldung: Dbzkmeldung, kontext: Meldekontext): Ergebnis<Entwurf<Meldungstatsache>> {
  const formal = formalGeprueftDbzk(meldung, kontext.eingangstag);
  if (!formal.ok) return formal;
  const pruefkontext = pruefkontextFuer(meldung, kontext);
  const befunde = pruefe(wiederholte(pruefkontext) ? [mehrfachvorlage] : zustandsregeln, pruefkontext, pruefkontext.ed);
  const abgewiesen = befunde.filter(({ schwere }) => schwere === 'abweisung');
  if (abgewiesen.length > 0) return fehlschlag({ art: 'meldung-abgewiesen', befunde: abgewiesen });
  const entscheidung = entschieden(meldung, pruefkontext, befunde, kontext);
  if (kontext.streng && (entscheidung.status !== 'verarbeitet' || befunde.some(({ schwere }) => schwere === 'warnung')))
    return fehlschlag({ art: 'strenge-behandlung', befunde, ...erste(pruefkontext) });
  return erfolg({
    art: 'meldung',
    inhalt: meldung,
    entscheidung: mitFolgen(meldung, entscheidung, kontext),
    ...wirkungstag(meldung),
    ...(entscheidung.bezieht !== undefined && { zu: entscheidung.bezieht }),
  });
}

/** A refused duplicate names the document that it repeats. */
const erste = (kontext: Pruefkontext): { readonly ersteMeldung?: string } => {
  const frueher = wiederholte(kontext);
  return frueher ? { ersteMeldung: frueher.id } : {};
};

const pruefkontextFuer = (
  meldung: Dbzk,
  { eingangstag, zustand, bezug, ohneNummer, vergeben, absender, abfrage }: Meldekontext,
): Pruefkontext => ({
  meldung,
  ed: erstellungstag(meldung, eingangstag),
  ...(bezug && { bezug }),
  ...(bezug && !ohneNummer && zustand.vsnr !== undefined && { vsnr: zustand.vsnr }),
  ...(vergeben && { vergeben }),
  ...(absender !== undefined && { absender }),
  ...(abfrage && { abfrage }),
});

/** The first day that the report speaks about. */
function wirkungstag({ vbbg, vbaen, vben }: Dbzk): { readonly wirktAb?: Tag } {
  const tag = [vbaen, vben, vbbg].find((t) => t !== undefined);
  return tag !== undefined && istTag(tag) ? { wirktAb: tag } : {};
}

function entschieden(
  meldung: Dbzk,
  pruefkontext: Pruefkontext,
  befunde: Meldungsentscheidung['befunde'],
  { eingangstag, absender, bezug, ohneNummer, versorgungsbezugId }: Meldekontext,
): Meldungsentscheidung {
  const bezogen = wiederholte(pruefkontext) ?? aufgehoben(pruefkontext);
  const status = statusVon(pruefkontext, befunde);
  const verarbeitet = status === 'verarbeitet';
  const fuehrtBezug = verarbeitet && !istStorno(meldung) && meldung.gd !== '4';
  const betroffen = bezug?.id ?? (fuehrtBezug ? versorgungsbezugId : undefined);
  return {
    status,
    eingangstag,
    ed: pruefkontext.ed,
    ...(absender !== undefined && { absender }),
    befunde,
    ...(betroffen !== undefined && { versorgungsbezugId: betroffen }),
    ...(bezogen && status !== 'nicht-verarbeitet' && { bezieht: bezogen.id }),
    ...(verarbeitet && ohneNummer && bezug && meldung.vsnr !== undefined && { uebernommen: bezug }),
    ...OHNE_FOLGEN,
  };
}

function statusVon(
  kontext: Pruefkontext,
  befunde: Meldungsentscheidung['befunde'],
): Exclude<Meldungsentscheidung['status'], 'storniert'> {
  if (wiederholte(kontext)) return 'mehrfach-vorgelegt';
  return befunde.some(({ schwere }) => schwere === 'fehler') ? 'nicht-verarbeitet' : 'verarbeitet';
}

/** The report that a Storno cancels: the last one of this content. */
const aufgehoben = ({ meldung, bezug }: Pruefkontext): Versorgungsbezug['meldungen'][number] | undefined =>
  istStorno(meldung)
    ? bezug?.meldungen.findLast((m) => m.dbzk.gd === meldung.gd && gleicherInhalt(meldung, m))
    : undefined;

/** Only what is processed moves the state and so brings about DBKZ and tasks. */
function mitFolgen(
  meldung: Dbzkmeldung,
  entscheidung: Meldungsentscheidung,
  kontext: Meldekontext,
): Meldungsentscheidung {
  const { zustand, meldungId } = kontext;
  if (entscheidung.status !== 'verarbeitet') return { ...entscheidung, aufgaben: zustand.aufgaben };
  return { ...entscheidung, ...folgenVon(nachMeldung(zustand, meldungId, meldung, entscheidung), kontext) };
}

import { ausEingabe, ausNorm, type Groesse } from '../../rechenweg';
import type { Anmerkungen } from '../../versorgungsbezug/angaben/hinweise';
import type { Beschaeftigungsart, Beschaeftigungsmonat } from './eingabe';

/** The four digits of a Beitragsgruppenschlüssel; a shorter text leaves some empty and is refused (CR-207a). */
export interface Gruppe {
  readonly kv: string;
  readonly rv: string;
  readonly alv: string;
  readonly pv: string;
}

/** The facts with every default filled in. */
export interface Fall extends Beschaeftigungsmonat {
  /** JSON pointer of the facts in the request. */
  readonly pfad: '';
  readonly gruppe: Gruppe;
  readonly beschaeftigungsart: Beschaeftigungsart;
  readonly tage: Groesse;
  readonly istTeilmonat: boolean;
  readonly insolvenzgeldumlage: boolean;
}

export const gruppeAus = (schluessel: string): Gruppe => {
  const [kv = '', rv = '', alv = '', pv = ''] = schluessel;
  return { kv, rv, alv, pv };
};

export const VOLLER_MONAT = 30;
export const DREISSIG: Groesse = ausNorm('Sozialversicherungstage eines vollen Monats', '30', '§ 1 Abs. 1 Satz 1 BVV');

/** Fills in what the request leaves open; each default stands beside the sentence that tells it. */
export function mitVorgaben(eingabe: Beschaeftigungsmonat, anmerkungen: Anmerkungen): Fall {
  const beschaeftigungsart = anmerkungen.oder(
    eingabe.beschaeftigungsart,
    'regelfall',
    '/beschaeftigungsart',
    'Ohne Angabe gilt der Regelfall: keine Ausbildung, kein Freiwilligendienst, nicht geringfügig.',
    'CR-207',
  );
  const svTage = anmerkungen.oder(
    eingabe.svTage,
    VOLLER_MONAT,
    '/svTage',
    'Ohne Angabe gilt ein voller Monat mit 30 Sozialversicherungstagen.',
    'CR-218',
  );
  return {
    ...eingabe,
    pfad: '',
    gruppe: gruppeAus(eingabe.beitragsgruppe),
    beschaeftigungsart,
    tage: eingabe.svTage === undefined ? DREISSIG : ausEingabe('Sozialversicherungstage', `${svTage}`, '/svTage'),
    istTeilmonat: svTage !== VOLLER_MONAT,
    insolvenzgeldumlage: zahltInsolvenzgeldumlage(eingabe.insolvenzgeldumlage, beschaeftigungsart, anmerkungen),
  };
}

/** Private households never pay it (§ 358 Abs. 1 Satz 2 SGB III). */
function zahltInsolvenzgeldumlage(
  angabe: boolean | undefined,
  beschaeftigungsart: Beschaeftigungsart,
  anmerkungen: Anmerkungen,
): boolean {
  if (beschaeftigungsart === 'geringfuegig-privathaushalt') return false;
  const text = 'Ohne Angabe ist der Arbeitgeber umlagepflichtig (kein öffentlicher Arbeitgeber, kein Privathaushalt).';
  return anmerkungen.oder(angabe, true, '/insolvenzgeldumlage', text, 'CR-205');
}

export const istGeringfuegig = ({ beschaeftigungsart }: Pick<Beschaeftigungsmonat, 'beschaeftigungsart'>): boolean =>
  beschaeftigungsart === 'geringfuegig' || beschaeftigungsart === 'geringfuegig-privathaushalt';

/** Contributions to the KV that follow the rates: general, reduced, Firmenzahler. */
export const zahltKvNachSatz = ({ gruppe: { kv } }: Pick<Fall, 'gruppe'>): boolean =>
  kv === '1' || kv === '3' || kv === '9';

/** KV 0 beside PV 1 or 2: freiwillig insured who pay both themselves. */
export const zahltPvSelbst = ({ gruppe: { kv, pv } }: Pick<Fall, 'gruppe'>): boolean => kv === '0' && pv !== '0';

/** Is anything but Umlagen due? */
export const istBeitragspflichtig = ({ gruppe }: Pick<Fall, 'gruppe'>): boolean =>
  gruppe.kv !== '0' || gruppe.rv !== '0' || gruppe.alv !== '0';

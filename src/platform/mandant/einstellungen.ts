import type { Aktenmodul, Aktenschluessel, Aktenstand, Tatsache } from '../akte/tatsache';

/** What an insurer sets for itself. Each change is a fact, so a past decision still knows what was set then. */
export interface Einstellungen {
  /** Days until the first reminder to a bereinigungspflichtiger Clearingfall, and between reminders; the official length is not published. */
  readonly erinnerungsfristTage: number;
  /** Land of the seat of the Einzugsstelle (ISO 3166-2:DE): its holidays are no Bankarbeitstage (LR-043). Absent: those of all Länder. */
  readonly bundesland?: string;
}

export const VORGABE: Einstellungen = { erinnerungsfristTage: 14 };

/** Settings in force with the id of the fact that set them. */
export interface Einstellungszustand {
  readonly version?: string;
  readonly inhalt: Einstellungen;
}

export interface Mandantzustaende {
  'mandant.einstellungen': Einstellungszustand;
}

export const einstellungenAkte: Aktenschluessel<'mandant.einstellungen'> = {
  art: 'mandant.einstellungen',
  schluessel: 'einstellungen',
};

export const mandantmodul: Aktenmodul<Mandantzustaende, Tatsache> = {
  name: 'mandant',
  leer: () => ({ inhalt: VORGABE }),
  schritt: (_art, _zustand, tatsache) => ({ version: tatsache.id, inhalt: tatsache.inhalt as Einstellungen }),
  lesemodell: () => [],
};

/** Settings as a decision of any module has read them; the defaults while none are stored. */
export const geltendeEinstellungen = (gelesen: Aktenstand<Einstellungszustand> | undefined): Einstellungszustand =>
  gelesen?.zustand ?? { inhalt: VORGABE };

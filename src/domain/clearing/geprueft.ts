import type { Mbgm, Meldung, StornoMbgm, Versichertenfeld, Versichertenmeldung } from './meldung';

/**
 * Which fields of the Versichertenmeldung reduziert each kind must carry and which it may carry; every other field must stay empty
 * (matrix of DM-Org E.29). VSNR, GEBD and REFV are a group of alternatives with rules of their own (KR-006); `dienstgeberName` is
 * mandatory everywhere. Fields of the Ummeldung are not handled and refused before this table is asked.
 */
const IMMER = ['telefon', 'email', 'info1', 'info2', 'versicherungsnummer', 'geburtsdatum'] as const;
const ENDE = [
  'endeBeschaeftigung',
  'abmeldegrundText',
  'kuendigungsentschaedigungAb',
  'kuendigungsentschaedigungBis',
  'urlaubsersatzleistungAb',
  'urlaubsersatzleistungBis',
  'betrieblicheVorsorgeEnde',
] as const;

export const FELDMATRIX = {
  anmeldung: {
    pflicht: [
      'familienname',
      'vorname',
      'anmeldedatum',
      'beschaeftigungsbereich',
      'geringfuegig',
      'freierDienstvertrag',
    ],
    moeglich: [...IMMER, 'referenzwertVsnrAnforderung', 'betrieblicheVorsorgeAb', 'wochenarbeitszeit'],
  },
  abmeldung: {
    pflicht: ['familienname', 'vorname', 'endeEntgeltanspruch', 'geringfuegig', 'abmeldegrund'],
    moeglich: [...IMMER, ...ENDE, 'referenzwertVsnrAnforderung'],
  },
  aenderungsmeldung: {
    pflicht: ['familienname', 'vorname', 'aenderungAb'],
    moeglich: [
      ...IMMER,
      'referenzwertVsnrAnforderung',
      'aenderungBis',
      'beschaeftigungsbereich',
      'geringfuegig',
      'freierDienstvertrag',
      'betrieblicheVorsorge',
      'ereignisdatum',
    ],
  },
  'richtigstellung-abmeldung': {
    pflicht: [
      'referenzwertUrspruenglich',
      'endeEntgeltanspruch',
      'richtigesEndeEntgelt',
      'geringfuegig',
      'abmeldegrund',
    ],
    moeglich: [...IMMER, ...ENDE],
  },
  'storno-abmeldung': {
    pflicht: ['referenzwertUrspruenglich', 'abmeldedatum'],
    moeglich: IMMER,
  },
} as const satisfies Record<
  string,
  { readonly pflicht: readonly Versichertenfeld[]; readonly moeglich: readonly Versichertenfeld[] }
>;

/** The kinds of Versichertenmeldung that are decided; all others are refused visibly. */
export type Versichertenart = keyof typeof FELDMATRIX;
export const istVersichertenart = (art: string): art is Versichertenart => Object.hasOwn(FELDMATRIX, art);

/** A Versichertenmeldung whose mandatory fields are known to be filled. */
export type Geprueft<A extends Versichertenart> = Versichertenmeldung & { readonly meldungsart: A } & Required<
    Pick<Versichertenmeldung, (typeof FELDMATRIX)[A]['pflicht'][number]>
  >;

export type Anmeldung = Geprueft<'anmeldung'>;
export type Abmeldung = Geprueft<'abmeldung'>;
export type Aenderungsmeldung = Geprueft<'aenderungsmeldung'>;
export type RichtigstellungAbmeldung = Geprueft<'richtigstellung-abmeldung'>;
export type StornoAbmeldung = Geprueft<'storno-abmeldung'>;
export type GeprueftMbgm = Mbgm & Required<Pick<Mbgm, 'beitragszeitraum' | 'abrechnung'>>;
export type GeprueftStornoMbgm = StornoMbgm &
  Required<Pick<StornoMbgm, 'beitragszeitraum' | 'abrechnung' | 'versicherungsnummer'>>;

export type Gepruefte =
  | Anmeldung
  | Abmeldung
  | Aenderungsmeldung
  | RichtigstellungAbmeldung
  | StornoAbmeldung
  | GeprueftMbgm
  | GeprueftStornoMbgm;

/** The one place where a message is taken as complete: after the formal rules found nothing, or read back as a stored fact. */
export const alsGeprueft = (meldung: Meldung): Gepruefte => meldung as Gepruefte;

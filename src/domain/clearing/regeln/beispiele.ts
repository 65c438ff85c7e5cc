import { fehlschlag } from '../../kern/ergebnis';
import { wochentag, type Monat, type Tag } from '../../kern/zeit';
import type { Mbgm, StornoMbgm, Versichertenmeldung, Verrechnungsposition } from '../meldung';
import { leer, type Abmeldestand, type AktiveMbgm, type Kontozustand, type Personzustand } from '../personzustand';
import type { Beitragskonto, Beschaeftigtengruppe } from '../stammdaten';
import type { Pruefkontext } from './zeile';

/** Building blocks for the examples of the rows: one Arbeiter, geringfügig from 1 April 2024, Betriebliche Vorsorge from 1 May. */

const KOPF = { beitragskontonummer: '12345678', dienstgeberName: 'Muster GmbH' } as const;
const PERSON = { versicherungsnummer: '1237010180', familienname: 'Maier', vorname: 'Eva' } as const;

export const anmeldung = (abweichend: Partial<Versichertenmeldung> = {}): Versichertenmeldung => ({
  ...KOPF,
  ...PERSON,
  meldungsart: 'anmeldung',
  referenzwert: 'A-1',
  anmeldedatum: '2024-04-01',
  beschaeftigungsbereich: '01',
  geringfuegig: true,
  freierDienstvertrag: false,
  betrieblicheVorsorgeAb: '2024-05-01',
  ...abweichend,
});

export const abmeldung = (abweichend: Partial<Versichertenmeldung> = {}): Versichertenmeldung => ({
  ...KOPF,
  ...PERSON,
  meldungsart: 'abmeldung',
  referenzwert: 'AB-1',
  endeEntgeltanspruch: '2024-10-31',
  endeBeschaeftigung: '2024-10-31',
  geringfuegig: true,
  abmeldegrund: '02',
  betrieblicheVorsorgeEnde: '2024-10-31',
  ...abweichend,
});

export const richtigstellung = (abweichend: Partial<Versichertenmeldung> = {}): Versichertenmeldung => ({
  ...KOPF,
  meldungsart: 'richtigstellung-abmeldung',
  referenzwert: 'RB-1',
  referenzwertUrspruenglich: 'AB-1',
  versicherungsnummer: PERSON.versicherungsnummer,
  endeEntgeltanspruch: '2024-10-31',
  richtigesEndeEntgelt: '2024-11-16',
  endeBeschaeftigung: '2024-10-31',
  geringfuegig: true,
  abmeldegrund: '02',
  urlaubsersatzleistungAb: '2024-11-01',
  urlaubsersatzleistungBis: '2024-11-16',
  betrieblicheVorsorgeEnde: '2024-11-16',
  ...abweichend,
});

export const stornoAbmeldung = (abweichend: Partial<Versichertenmeldung> = {}): Versichertenmeldung => ({
  ...KOPF,
  meldungsart: 'storno-abmeldung',
  referenzwert: 'ST-1',
  referenzwertUrspruenglich: 'AB-1',
  versicherungsnummer: PERSON.versicherungsnummer,
  abmeldedatum: '2024-10-31',
  ...abweichend,
});

export const aenderung = (abweichend: Partial<Versichertenmeldung> = {}): Versichertenmeldung => ({
  ...KOPF,
  ...PERSON,
  meldungsart: 'aenderungsmeldung',
  referenzwert: 'AE-1',
  aenderungAb: '2024-10-01',
  beschaeftigungsbereich: '01',
  geringfuegig: false,
  freierDienstvertrag: false,
  ...abweichend,
});

/** An Änderungsmeldung about Betriebliche Vorsorge only. */
export const vorsorgeaenderung = (betrieblicheVorsorge: boolean, aenderungAb = '2024-10-01'): Versichertenmeldung =>
  ohne(
    aenderung({ betrieblicheVorsorge, aenderungAb }),
    'beschaeftigungsbereich',
    'geringfuegig',
    'freierDienstvertrag',
  );

export const mbgm = (abweichend: Partial<Mbgm> = {}): Mbgm => ({
  ...KOPF,
  ...PERSON,
  meldungsart: 'mbgm',
  referenzwert: 'G-10',
  beitragszeitraum: '2024-10',
  abrechnung: 'regelfall',
  verrechnungsgrundlage: '1',
  summeBeitraege: '406.90',
  tarifbloecke: [tarifblock()],
  ...abweichend,
});

/** A block for full insurance as Arbeiter with bases for SV and BV, above every reduction of the Arbeitslosenversicherung. */
export const tarifblock = (
  beschaeftigtengruppe = 'B001',
  allgemeineGrundlage = '3000.00',
  abschlaege: readonly Verrechnungsposition[] = [],
): NonNullable<Mbgm['tarifbloecke']>[number] => ({
  beschaeftigtengruppe,
  beginnVerrechnung: '1',
  basen: [
    { typ: 'AB', betrag: allgemeineGrundlage, positionen: [{ typ: 'T01' }, ...abschlaege] },
    { typ: 'BV', betrag: allgemeineGrundlage, positionen: [{ typ: 'V01' }] },
  ],
});

export const stornoMbgm = (abweichend: Partial<StornoMbgm> = {}): StornoMbgm => ({
  ...KOPF,
  meldungsart: 'storno-mbgm',
  referenzwert: 'R-10',
  referenzwertUrspruenglich: 'G-10',
  beitragszeitraum: '2024-10',
  abrechnung: 'regelfall',
  versicherungsnummer: PERSON.versicherungsnummer,
  summeBeitraege: '406.90',
  ...abweichend,
});

/** The same object without some of its fields: absent, as an empty field is on the wire. */
export function ohne<T extends object>(objekt: T, ...felder: readonly (keyof T & string)[]): T {
  const behalten = Object.entries(objekt).filter(([feld]) => !felder.some((weg) => weg === feld));
  return Object.fromEntries(behalten) as T;
}

export const ANGEMELDET: Personzustand = {
  ...leer,
  person: PERSON,
  beschaeftigungen: [
    {
      id: 'a-1',
      referenzwert: 'A-1',
      beginn: '2024-04-01',
      bestimmungen: [{ ab: '2024-04-01', bereich: '01', geringfuegig: true, freierDienstvertrag: false }],
    },
  ],
  vorsorge: [{ ab: '2024-05-01' }],
};

export const OHNE_VORSORGE: Personzustand = { ...ANGEMELDET, vorsorge: [] };

/** The same person after a processed Abmeldung with 31 October 2024. */
export const abgemeldet = (abweichend: Partial<Abmeldestand> = {}): Personzustand => ({
  ...ANGEMELDET,
  beschaeftigungen: ANGEMELDET.beschaeftigungen.map((b) => ({
    ...b,
    abmeldung: {
      id: 'ab-1',
      referenzwert: 'AB-1',
      datum: '2024-10-31',
      kette: ['ab-1'],
      grund: '02',
      endeBeschaeftigung: '2024-10-31',
      betrieblicheVorsorgeEnde: '2024-10-31',
      ...abweichend,
    },
  })),
});

export const gespeichert = (abweichend: Partial<AktiveMbgm> = {}): AktiveMbgm => ({
  id: 'g-10',
  referenzwert: 'G-10',
  beitragszeitraum: '2024-10',
  abrechnung: 'regelfall',
  satzart: 'G1',
  versicherungsnummer: PERSON.versicherungsnummer,
  summe: '406.90',
  bloecke: [{ ab: '2024-10-01', bereich: '01', geringfuegig: false, freierDienstvertrag: false }],
  ...abweichend,
});

/** The registered person with processed mBGM for these periods. */
export const mitMbgm = (...zeitraeume: readonly Monat[]): Personzustand => ({
  ...ANGEMELDET,
  mbgm: zeitraeume.map((beitragszeitraum) => gespeichert({ beitragszeitraum })),
});

export const konto = (abweichend: Partial<Beitragskonto> = {}): Kontozustand => ({
  versionen: [
    {
      id: 'konto-1',
      gueltigAb: '2019-01-01',
      inhalt: {
        verfahren: 'selbstabrechner',
        dienstgeberName: 'Muster GmbH',
        landesstelle: '11',
        freieDienstnehmer: false,
        emailAdressen: [],
        zuordnungen: [],
        ...abweichend,
      },
    },
  ],
  urgierteZeitraeume: [],
  faelle: [],
});

const GRUPPEN: ReadonlyMap<string, Omit<Beschaeftigtengruppe, 'code' | 'ab' | 'freierDienstvertrag'>> = new Map([
  ['B001', { bezeichnung: 'Arbeiter', beschaeftigungsbereich: '01', geringfuegig: false, amtlich: true }],
  ['XG01', { bezeichnung: 'Arbeiter geringfügig', beschaeftigungsbereich: '01', geringfuegig: true, amtlich: false }],
]);

export const gruppe = (code: string): Beschaeftigtengruppe | undefined => {
  const attribute = GRUPPEN.get(code);
  return attribute && { code, ab: '2019-01-01', freierDienstvertrag: false, ...attribute };
};

/** The bands of the Arbeitslosenversicherung for 2024 and the age for the UV-Entfall. */
const WERTE = [
  { id: 'AT.ALV.GRENZE.0', stichtag: '2024-10-01', wert: '1951.00' },
  { id: 'AT.ALV.GRENZE.1', stichtag: '2024-10-01', wert: '2128.00' },
  { id: 'AT.ALV.GRENZE.2', stichtag: '2024-10-01', wert: '2306.00' },
  { id: 'AT.UV.ENTFALL.ALTER', stichtag: '2024-10-01', wert: '60' },
] as const;

/** Monday to Friday; the examples lie beside public holidays. */
export const werktags = (tag: Tag): boolean => wochentag(tag) <= 5;

/** A message as it meets the registered person on 15 November 2024; what differs is named. */
export const lage = (
  meldung: Pruefkontext['meldung'],
  abweichend: Omit<Partial<Pruefkontext>, 'meldung'> = {},
): Pruefkontext => ({
  meldung,
  zustand: ANGEMELDET,
  konto: konto(),
  gruppe,
  werte: WERTE,
  rechtswert: (id, stichtag) =>
    fehlschlag({ art: 'rechtswert-nicht-geprueft', id, stichtag, geprueftBis: null, grund: 'nicht-geprueft' }),
  eingang: '2024-11-15T09:00:00.000000Z',
  eingangstag: '2024-11-15',
  referenzwert: 'frei',
  seriennummer: '123456',
  istArbeitstag: werktags,
  erinnerungsfristTage: 14,
  meldungId: 'm-1',
  fallId: 'f-1',
  streng: false,
  ...abweichend,
});

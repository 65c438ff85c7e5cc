/**
 * One example per kind of message, in the order in which they make a small story: sent one after the other to the account of the default
 * sandbox, each is taken in.
 */
const PERSON = {
  beitragskontonummer: '12345678',
  dienstgeberName: 'Muster GmbH',
  versicherungsnummer: '1237010180',
  familienname: 'Muster',
  vorname: 'Max',
};
const { familienname: _familienname, vorname: _vorname, ...OHNE_NAMEN } = PERSON;

export const MELDUNGSBEISPIELE = {
  Anmeldung: {
    meldungsart: 'anmeldung',
    referenzwert: 'A-1',
    ...PERSON,
    anmeldedatum: '2024-04-01',
    beschaeftigungsbereich: '01',
    geringfuegig: true,
    freierDienstvertrag: false,
    betrieblicheVorsorgeAb: '2024-05-01',
  },
  Änderungsmeldung: {
    meldungsart: 'aenderungsmeldung',
    referenzwert: 'AE-1',
    ...PERSON,
    aenderungAb: '2024-10-01',
    beschaeftigungsbereich: '01',
    geringfuegig: false,
    freierDienstvertrag: false,
    ereignisdatum: '2024-10-10',
  },
  mBGM: {
    meldungsart: 'mbgm',
    referenzwert: 'G-10',
    ...PERSON,
    beitragszeitraum: '2024-10',
    abrechnung: 'regelfall',
    verrechnungsgrundlage: '1',
    summeBeitraege: '811.60',
    tarifbloecke: [
      {
        beschaeftigtengruppe: 'B001',
        beginnVerrechnung: '1',
        basen: [
          { typ: 'AB', betrag: '2000.00', positionen: [{ typ: 'T01', prozent: '39.05', betrag: '781.00' }] },
          { typ: 'BV', betrag: '2000.00', positionen: [{ typ: 'V01', prozent: '1.53', betrag: '30.60' }] },
        ],
      },
    ],
  },
  'Änderungsmeldung nach der mBGM (nicht verarbeitet)': {
    meldungsart: 'aenderungsmeldung',
    referenzwert: 'AE-2',
    ...PERSON,
    aenderungAb: '2024-10-01',
    beschaeftigungsbereich: '01',
    geringfuegig: true,
    freierDienstvertrag: false,
  },
  'Storno mBGM': {
    meldungsart: 'storno-mbgm',
    referenzwert: 'R-10',
    referenzwertUrspruenglich: 'G-10',
    ...OHNE_NAMEN,
    beitragszeitraum: '2024-10',
    abrechnung: 'regelfall',
    summeBeitraege: '811.60',
  },
  Abmeldung: {
    meldungsart: 'abmeldung',
    referenzwert: 'AB-1',
    ...PERSON,
    endeEntgeltanspruch: '2024-10-31',
    geringfuegig: false,
    abmeldegrund: '02',
    endeBeschaeftigung: '2024-10-31',
    betrieblicheVorsorgeEnde: '2024-10-31',
  },
  'Richtigstellung Abmeldung': {
    meldungsart: 'richtigstellung-abmeldung',
    referenzwert: 'RB-1',
    referenzwertUrspruenglich: 'AB-1',
    ...OHNE_NAMEN,
    endeEntgeltanspruch: '2024-10-31',
    richtigesEndeEntgelt: '2024-11-16',
    geringfuegig: false,
    abmeldegrund: '02',
    endeBeschaeftigung: '2024-10-31',
    urlaubsersatzleistungAb: '2024-11-01',
    urlaubsersatzleistungBis: '2024-11-16',
    betrieblicheVorsorgeEnde: '2024-11-16',
  },
  'Storno Abmeldung': {
    meldungsart: 'storno-abmeldung',
    referenzwert: 'ST-1',
    referenzwertUrspruenglich: 'RB-1',
    ...OHNE_NAMEN,
    abmeldedatum: '2024-11-16',
  },
};

import type { Berechnungseingabe } from '../../../domain/contribution-calc/versorgungsbezug/angaben/eingabe';

/** Requests for trying out; the first is the one whose answer is shown. */
export const BERECHNUNGSBEISPIELE: Readonly<Record<string, Berechnungseingabe>> = {
  'Betriebsrente 2026, Vorgaben für alles Übrige': {
    monat: '2026-03',
    zusatzbeitragssatz: '2.9',
    elterneigenschaft: true,
    versorgungsbezuege: [{ art: '5', zahlbetrag: '300.00' }],
  },
  'comet PA: 180,00 EUR im Jahr 2019 (Freigrenze)': {
    monat: '2019-12',
    zusatzbeitragssatz: '0.9',
    versorgungsbezuege: [{ art: '5', zahlbetrag: '180.00' }],
  },
  'comet PA: 180,00 EUR im Jahr 2020 (Freibetrag)': {
    monat: '2020-05',
    zusatzbeitragssatz: '1.1',
    versorgungsbezuege: [
      {
        id: 'VSB-1',
        art: '5',
        zahlbetrag: '180.00',
        beitragsabfuehrungspflicht: '2',
        mehrfachbezug: '1',
        freibetrag: { anspruch: true, hoehe: '0.00' },
      },
    ],
  },
  'Mehrfachbezug: die Krankenkasse hat 80,00 EUR Freibetrag und einen VBmax zugeordnet': {
    monat: '2025-03',
    versicherungsstatus: 'pflichtversichert',
    zusatzbeitragssatz: '2.5',
    versorgungsbezuege: [
      {
        id: 'bAV-1',
        art: '5',
        zahlbetrag: '3000.00',
        beitragsabfuehrungspflicht: '2',
        mehrfachbezug: '2',
        freibetrag: { anspruch: true, hoehe: '80.00' },
        vbmax: '2175.00',
      },
    ],
    kinder: [{ geburtsdatum: '2006-05-10' }, { geburtsdatum: '2010-02-01', nachweisAm: '2024-03-01' }],
    rundung: 'getrennt',
  },
  'Kapitalleistung und berufsständische Versorgung': {
    monat: '2026-03',
    zusatzbeitragssatz: '2.9',
    rente: '1500.00',
    arbeitseinkommen: '100.00',
    geburtsdatum: '1955-03-10',
    versorgungsbezuege: [
      { art: '5', kapital: '30000.00', auszahlung: '2024-08-15' },
      { art: '3', zahlbetrag: '800.00' },
    ],
  },
};

import type { Beschaeftigungsmonat } from '../../../domain/contribution-calc/gesamtsozialversicherung/angaben/eingabe';

/** Requests for trying out; the first is the one whose answer is shown. */
export const GSV_BEISPIELE: Readonly<Record<string, Beschaeftigungsmonat>> = {
  'Alle Zweige, ein Elternteil, mit Umlagen': {
    monat: '2026-03',
    beitragsgruppe: '1111',
    arbeitsentgelt: '3333.33',
    zusatzbeitragssatz: '2.9',
    elterneigenschaft: true,
    umlagesaetze: { u1: '1.6', u2: '0.44' },
  },
  'Midijob der Minijob-Zentrale: 521,00 EUR im Oktober 2022': {
    monat: '2022-10',
    beitragsgruppe: '1111',
    arbeitsentgelt: '521.00',
    rechtskreis: 'W',
    zusatzbeitragssatz: '1.3',
    elterneigenschaft: true,
    insolvenzgeldumlage: false,
  },
  'Sachsen, drei Kinder, Teilmonat': {
    monat: '2025-03',
    beitragsgruppe: '1111',
    arbeitsentgelt: '5000.00',
    svTage: 20,
    sachsen: true,
    zusatzbeitragssatz: '2.5',
    kinder: [{ geburtsdatum: '2006-05-10' }, { geburtsdatum: '2010-02-01' }, { geburtsdatum: '2012-07-30' }],
  },
  'Weihnachtsgeld über der Grenze des Monats': {
    monat: '2025-11',
    beitragsgruppe: '1111',
    arbeitsentgelt: '5000.00',
    einmalzahlung: '4000.00',
    bisher: { svTage: 300, kv: '50000.00', pv: '50000.00', rvAlv: '50000.00' },
    zusatzbeitragssatz: '2.5',
    elterneigenschaft: true,
  },
  'Minijob, versicherungspflichtig in der Rentenversicherung': {
    monat: '2025-03',
    beitragsgruppe: '6100',
    beschaeftigungsart: 'geringfuegig',
    arbeitsentgelt: '150.00',
  },
};

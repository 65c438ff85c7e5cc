import type { MbgmEingabe } from '../../../domain/contribution-calc/mbgm/angaben/eingabe';

/** Requests for trying out; the first is the one whose answer is shown. */
export const MBGM_BEISPIELE: Readonly<Record<string, MbgmEingabe>> = {
  'mBGM eines Selbstabrechners, gerechnet und verglichen': {
    beitragszeitraum: '2026-03',
    verfahren: 'selbstabrechner',
    abrechnung: 'regelfall',
    dienstverhaeltnisAb: '2020-04-01',
    wien: false,
    geburtsdatum: '1962-05-10',
    pensionsaufschub: false,
    sonderzahlungenBisher: '3000.00',
    tarifbloecke: [
      {
        beschaeftigtengruppe: 'B001',
        beginnVerrechnung: '1',
        basen: [
          {
            typ: 'AB',
            betrag: '3000.00',
            positionen: [
              { typ: 'T01', prozent: '39.05', betrag: '1171.50' },
              { typ: 'A09', prozent: '-1.10', betrag: '-33.00' },
            ],
          },
          { typ: 'BV', betrag: '3000.00', positionen: [{ typ: 'V01', prozent: '1.53', betrag: '45.90' }] },
        ],
      },
    ],
    summeBeitraege: '1184.40',
  },
  'Ein Monat in einfachen Angaben: Minderung laufend 2 %, Sonderzahlung 1 % (DGservice 4/2025)': {
    beitragszeitraum: '2026-01',
    monatsfall: { beschaeftigtengruppe: 'B002', entgelt: '2450.00', sonderzahlung: '2380.00', vorsorge: true },
  },
  'A01 auf 3.000,00 ist nicht zulässig (DGservice 1/2023)': {
    beitragszeitraum: '2023-03',
    tarifbloecke: [
      {
        beschaeftigtengruppe: 'B001',
        basen: [{ typ: 'AB', betrag: '3000.00', positionen: [{ typ: 'T01' }, { typ: 'A01' }] }],
      },
    ],
  },
  'Lehrling, am 15. Arbeiter': {
    beitragszeitraum: '2026-03',
    tarifbloecke: [
      { beschaeftigtengruppe: 'B045', basen: [{ typ: 'AB', betrag: '500.00' }] },
      { beschaeftigtengruppe: 'B001', beginnVerrechnung: '15', basen: [{ typ: 'AB', betrag: '1800.00' }] },
    ],
  },
  'Fallweise geringfügig mit Dienstgeberabgabe': {
    beitragszeitraum: '2026-03',
    abrechnung: 'fallweise',
    summeGeringfuegige: '900.00',
    monatsfall: { beschaeftigtengruppe: 'B010', entgelt: '300.00', beginnVerrechnung: '10' },
  },
};

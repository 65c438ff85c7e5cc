import type { Rueckrechnungseingabe } from '../../../domain/contribution-calc/rueckrechnung/eingabe';

const COMET = {
  elterneigenschaft: true,
  zusatzbeitragssatz: '1.1',
  versorgungsbezuege: [{ art: '5', zahlbetrag: '180.00' }],
} as const;

/** Requests for trying out; the first is the one whose answer is shown. */
export const RUECKRECHNUNGSBEISPIELE: Readonly<Record<string, Rueckrechnungseingabe>> = {
  'comet PA: Januar bis April 2020, mit der Freigrenze abgerechnet': {
    von: '2020-01',
    bis: '2020-04',
    bisher: {
      betraege: [
        {
          ab: '2020-01',
          versorgungsbezuege: [
            {
              kv: { beitragspflichtig: '180.00', beitragAllgemein: '26.28', zusatzbeitrag: '1.98' },
              pv: { beitragspflichtig: '180.00', beitrag: '5.49' },
            },
          ],
        },
      ],
    },
    neu: { sachverhalte: [{ ab: '2020-01', ...COMET }] },
  },
  'Nachzahlung von 20,00 EUR für Mai 2024 hebt den Monat über die Freigrenze': {
    von: '2024-05',
    bis: '2024-05',
    bisher: { betraege: [{ ab: '2024-05', versorgungsbezuege: [] }] },
    neu: {
      sachverhalte: [
        {
          ab: '2024-05',
          ...COMET,
          zusatzbeitragssatz: '1.7',
          versorgungsbezuege: [{ art: '5', zahlbetrag: '190.00' }],
        },
      ],
    },
    nachzahlung: { grund: 'sonstige', auszahlung: '2025-03-31' },
  },
  'Zweites Kind nachträglich nachgewiesen, Zusatzbeitrag im März erhöht': {
    von: '2026-01',
    bis: '2026-04',
    bisher: {
      sachverhalte: [
        { ab: '2026-01', ...COMET, zusatzbeitragssatz: '2.5' },
        { ab: '2026-03', ...COMET, zusatzbeitragssatz: '2.9' },
      ],
    },
    neu: {
      sachverhalte: [
        {
          ab: '2026-01',
          ...COMET,
          zusatzbeitragssatz: '2.5',
          kinder: [{ geburtsdatum: '2010-05-10' }, { geburtsdatum: '2014-02-01' }],
        },
        {
          ab: '2026-03',
          ...COMET,
          zusatzbeitragssatz: '2.9',
          kinder: [{ geburtsdatum: '2010-05-10' }, { geburtsdatum: '2014-02-01' }],
        },
      ],
    },
  },
};

import { alsText, betrag } from '../../kern/geld';
import { amtlich } from '../../kern/norm';
import { wochentag, type Monat, type Tag } from '../../kern/zeit';
import type { Berechnung, Uebergang } from '../../regelwerk/regel';
import { drittletzterBankarbeitstag } from '../faelligkeit';
import { beitragsanteile } from '../konto/beitragsgruppen';
import { sollstellung } from '../konto/buchen';
import { wirksam } from '../konto/kontobild';
import { gegenbuchung, LEER, offeneSumme, saldo, type Buchung, type Posten } from '../konto/posten';
import type { Nachweiszeile } from '../konto/tatsachen';
import { GESAMTSCHULD } from './quellen';
import { EIGENE_ANNAHME } from './zeile';

const kopf = { modul: 'liability-account', land: 'DE' } as const;

const faelligkeit: Berechnung<{ readonly monat: Monat; readonly feiertage: readonly Tag[] }, Tag> = {
  ...kopf,
  art: 'berechnung',
  id: 'LR-043',
  titel:
    'Beiträge sind am drittletzten Bankarbeitstag des Monats fällig; der Kalender ist der des Sitzes der Einzugsstelle.',
  quellen: [
    amtlich('§ 23 Abs. 1 Satz 2 SGB IV'),
    amtlich('Gemeinsames Rundschreiben 25.08.2006, 5 „Drittletzter Bankarbeitstag“'),
  ],
  gesichert: true,
  berechnet: ({ monat, feiertage }) =>
    drittletzterBankarbeitstag(monat, (tag) => wochentag(tag) <= 5 && !feiertage.includes(tag)),
  faelle: [
    { monat: '2026-01', feiertage: ['2026-01-01'], faellig: '2026-01-28' },
    { monat: '2026-02', feiertage: [], faellig: '2026-02-25' },
    { monat: '2026-03', feiertage: [], faellig: '2026-03-27' },
  ].map(({ faellig, ...eingabe }) => ({ eingabe, ergebnis: faellig, quelle: 'Merck BKK, Fälligkeiten 2026' })) as [
    { eingabe: { monat: Monat; feiertage: Tag[] }; ergebnis: Tag; quelle: string },
  ],
};

const gruppe = (beitragsgruppe: string, an: string, ag: string): Nachweiszeile => ({ beitragsgruppe, an, ag });

const nachweis: Berechnung<readonly Nachweiszeile[], Readonly<Record<string, string>>> = {
  ...kopf,
  art: 'berechnung',
  id: 'LR-165a',
  titel:
    'Ein Beitragsnachweis wird je Monat zu einem Posten Arbeitnehmeranteile, einem Arbeitgeberanteile und einem Umlagen.',
  quellen: [amtlich('§ 28f Abs. 3 SGB IV; § 4 BVV; § 266a Abs. 1 StGB')],
  gesichert: true,
  berechnet: (zeilen) =>
    Object.fromEntries(beitragsanteile(zeilen).map(({ schuldart, betrag: wert }) => [schuldart, wert])),
  faelle: [
    {
      eingabe: [gruppe('1000', '300.00', '310.00'), gruppe('0100', '300.00', '310.00')],
      ergebnis: { AN: '600.00', AG: '620.00' },
      quelle: 'Zeilen AN 600 und AG 620: getrennt, nie 1.220 geteilt',
    },
    {
      eingabe: [gruppe('0100', '93.00', '93.00'), gruppe('U1', '0.00', '12.00'), gruppe('0050', '0.00', '0.60')],
      ergebnis: { AN: '93.00', AG: '93.00', UMLAGE: '12.60' },
      quelle: '§ 7 AAG, § 358 SGB III: Umlagen trägt der Arbeitgeber',
    },
  ],
};

const freiwillig: typeof nachweis = {
  ...nachweis,
  id: 'LR-050a',
  titel: 'Beiträge freiwilliger Mitglieder sind nie Arbeitnehmeranteile: sie schuldet das Mitglied.',
  quellen: [amtlich('§ 252 Abs. 1 SGB V; § 28d SGB IV'), EIGENE_ANNAHME],
  gesichert: false,
  faelle: [
    {
      eingabe: [gruppe('9000', '400.00', '400.00'), gruppe('0100', '93.00', '93.00')],
      ergebnis: { AN: '93.00', AG: '893.00' },
      quelle: '§ 28d Satz 1 SGB IV: nur Beiträge kraft Gesetzes Versicherter sind Gesamtsozialversicherungsbeitrag',
    },
  ],
};

/** A claim of a month, nothing booked on it. */
const forderung = (id: string, betragText: string): Posten => ({
  id,
  schuldart: 'AG',
  beitragsmonat: '2025-05',
  faelligAm: '2025-05-27',
  betrag: betragText,
  offen: LEER,
  herkunft: 'nachweis',
});

const ersatz: Berechnung<
  { readonly geschaetzt: string; readonly nachgewiesen: string },
  { readonly offen: string; readonly buchungen: number }
> = {
  ...kopf,
  art: 'berechnung',
  id: 'LR-046',
  titel:
    'Der Beitragsnachweis ersetzt die Schätzung durch Gegenbuchung; er kommt nicht zu ihr hinzu, und beide bleiben sichtbar.',
  quellen: [amtlich('§ 28f Abs. 3 Satz 2 SGB IV')],
  gesichert: true,
  berechnet: ({ geschaetzt, nachgewiesen }) => {
    const schaetzung = sollstellung(forderung('schaetzung', geschaetzt), '1');
    const buchungen = [
      schaetzung,
      gegenbuchung(schaetzung, '2', 'schaetzung-ersetzt'),
      sollstellung(forderung('nachweis', nachgewiesen), '3'),
    ];
    return { offen: alsText(saldo(buchungen, 'posten')), buchungen: buchungen.length };
  },
  faelle: [
    {
      eingabe: { geschaetzt: '5000.00', nachgewiesen: '4200.00' },
      ergebnis: { offen: '4200.00', buchungen: 3 },
      quelle: '§ 28f Abs. 3 Satz 2 SGB IV: geschätzt 5.000, nachgewiesen 4.200, netto 4.200',
    },
  ],
};

const wertstellung: Berechnung<
  { readonly gezahltAm: Tag; readonly storniert: boolean; readonly gueltigAm: Tag },
  string
> = {
  ...kopf,
  art: 'berechnung',
  id: 'LR-153',
  titel: 'Ein Storno behält die Wertstellung der Zahlung: nach heutigem Wissen war sie nie getilgt.',
  quellen: [EIGENE_ANNAHME],
  gesichert: false,
  berechnet: ({ gezahltAm, storniert, gueltigAm }) => {
    const posten = forderung('posten', '1220.00');
    const zahlung: Buchung = {
      id: '2',
      soll: 'geldeingang',
      haben: 'posten',
      betrag: posten.betrag,
      wertstellung: gezahltAm,
      grund: 'zahlung',
      posten: posten.id,
    };
    const buchungen = [
      sollstellung(posten, '1'),
      zahlung,
      ...(storniert ? [gegenbuchung(zahlung, '3', 'ruecklastschrift')] : []),
    ];
    return offeneSumme(wirksam({ posten: [posten], buchungen }, gueltigAm));
  },
  faelle: [
    {
      eingabe: { gezahltAm: '2025-06-02', storniert: false, gueltigAm: '2025-06-02' },
      ergebnis: '0.00',
      quelle: 'wie es vor der Rücklastschrift bekannt war',
    },
    {
      eingabe: { gezahltAm: '2025-06-02', storniert: true, gueltigAm: '2025-06-02' },
      ergebnis: '1220.00',
      quelle: 'wie es nach heutigem Wissen war',
    },
    {
      eingabe: { gezahltAm: '2025-06-02', storniert: true, gueltigAm: '2025-05-26' },
      ergebnis: '0.00',
      quelle: 'vor der Fälligkeit am 27.05.',
    },
    {
      eingabe: { gezahltAm: '2025-05-23', storniert: false, gueltigAm: '2025-05-24' },
      ergebnis: '0.00',
      quelle: 'vor der Fälligkeit gezahlt: bis zum 27.05. Guthaben des Zahlers, keine negative Schuld',
    },
    {
      eingabe: { gezahltAm: '2025-05-23', storniert: false, gueltigAm: '2025-05-27' },
      ergebnis: '0.00',
      quelle: 'am Fälligkeitstag getilgt',
    },
  ],
};

const einmal: Berechnung<readonly string[], string> = {
  ...kopf,
  art: 'berechnung',
  id: 'LR-163',
  titel: 'Jeder Posten zählt einmal, wie viele ihn auch schulden; eine Summe über Schuldner gibt es nicht.',
  quellen: [GESAMTSCHULD],
  gesichert: true,
  berechnet: (offene) => offeneSumme(offene.map((offen) => ({ offen: alsText(betrag(offen)) }))),
  faelle: [
    {
      eingabe: ['1200.00', '1260.00', '900.00', '945.00', '9.00', '20.00'],
      ergebnis: '4334.00',
      quelle: 'GmbH 4.334 und Geschäftsführer 2.100 daraus: 4.334, nicht 6.434',
    },
  ],
};

export type Zahlungsstand = 'verbucht' | 'storniert';

const storno: Uebergang<Zahlungsstand, 'storno', 'sachbearbeitung'> = {
  ...kopf,
  art: 'uebergang',
  id: 'LR-152',
  titel: 'Eine Zahlung wird höchstens einmal storniert, durch Gegenbuchungen mit Grund; Gebuchtes wird nie geändert.',
  quellen: [EIGENE_ANNAHME],
  gesichert: false,
  von: ['verbucht'],
  nach: 'storniert',
  ereignis: 'storno',
  wer: ['sachbearbeitung'],
  beispiele: {
    erlaubt: { von: 'verbucht', wer: 'sachbearbeitung' },
    verboten: { von: 'storniert', wer: 'sachbearbeitung' },
  },
};

export const buchungsregeln = { faelligkeit, nachweis, freiwillig, ersatz, wertstellung, einmal, storno };

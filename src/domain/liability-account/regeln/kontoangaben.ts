import { betrag, NULL_BETRAG } from '../../kern/geld';
import { istBetriebsnummer } from '../../kern/kennungen/betriebsnummer';
import { ableitung, amtlich, anbieter } from '../../kern/norm';
import { monatAlsText, type Monat, type Tag } from '../../kern/zeit';
import type { Pruefung } from '../../regelwerk/regel';
import { anJederStelle, wenn } from '../../regelwerk/treffer';
import { gruppenart } from '../konto/beitragsgruppen';
import { istBeitrag } from '../konto/posten';
import type { Beitragskonto, Beitragsnachweis, Einzelforderung, Forderung, Zahlung } from '../konto/tatsachen';
import { BVV_4, SGB4_28E } from './quellen';
import { abweisung, EIGENE_ANNAHME } from './zeile';

const istNull = (wert: string): boolean => betrag(wert).eq(NULL_BETRAG);

/* ---- opening an account ---- */

interface Eroeffnung {
  readonly angaben: Beitragskonto;
  readonly arbeitgeberBekannt: boolean;
}
const eroeffnung = (angaben: Partial<Beitragskonto> = {}, arbeitgeberBekannt = true): Eroeffnung => ({
  angaben: { betriebsnummer: '66667777', arbeitgeber: 'p', ...angaben },
  arbeitgeberBekannt,
});

export const eroeffnungsregeln: readonly Pruefung<Eroeffnung>[] = [
  abweisung({
    id: 'LR-001a',
    titel: 'Ein Beitragskonto wird je gültiger Betriebsnummer genau einmal geführt.',
    quellen: [amtlich('§ 18i, § 28f Abs. 3 SGB IV'), EIGENE_ANNAHME],
    gesichert: true,
    texte: [{ text: 'Das ist keine gültige Betriebsnummer.' }],
    behebung: 'Die Betriebsnummer prüfen: acht Ziffern, die letzte ist die Prüfziffer.',
    pfad: '/betriebsnummer',
    findet: ({ angaben }) => wenn(!istBetriebsnummer(angaben.betriebsnummer)),
    beispiele: { gut: [eroeffnung()], schlecht: [eroeffnung({ betriebsnummer: '66667778' })] },
  }),
  abweisung({
    id: 'LR-002a',
    titel: 'Der Arbeitgeber eines Beitragskontos ist eine erfasste Person.',
    quellen: [SGB4_28E],
    gesichert: true,
    texte: [{ text: 'Diese Person gibt es nicht.' }],
    behebung: 'Den Arbeitgeber mit POST /v1/liability-account/personen erfassen und seine Kennung nennen.',
    pfad: '/arbeitgeber',
    findet: ({ arbeitgeberBekannt }) => wenn(!arbeitgeberBekannt),
    beispiele: { gut: [eroeffnung()], schlecht: [eroeffnung({}, false)] },
  }),
];

/* ---- Beitragsnachweis ---- */

const nachweis = (...zeilen: readonly (readonly [string, string, string])[]): Beitragsnachweis => ({
  monat: '2025-05',
  laufendeNummer: 1,
  zeilen: zeilen.map(([beitragsgruppe, an, ag]) => ({ beitragsgruppe, an, ag })),
});
const BEITRAGSNACHWEIS = amtlich('Gemeinsame Grundsätze Beitragsnachweis (§ 28b SGB IV)');

export const nachweisregeln: readonly Pruefung<Beitragsnachweis>[] = [
  abweisung({
    id: 'LR-165b',
    titel: 'Jede Zeile eines Beitragsnachweises nennt eine Beitragsgruppe.',
    quellen: [BEITRAGSNACHWEIS, anbieter('Haufe, Beitragsgruppen im Beitragsnachweis')],
    gesichert: true,
    texte: [{ text: 'Die Beitragsgruppe @1 gibt es nicht.' }],
    behebung: 'Die Beitragsgruppe berichtigen, z. B. 1000, 0100, 0010, 0001, 0050, U1, U2, ZBP.',
    pfad: '/zeilen',
    findet: ({ zeilen }) =>
      anJederStelle(
        zeilen.flatMap(({ beitragsgruppe }, i) =>
          gruppenart(beitragsgruppe) ? [] : [{ werte: [beitragsgruppe], pfad: `/zeilen/${i}/beitragsgruppe` }],
        ),
      ),
    beispiele: { gut: [nachweis(['1000', '10.00', '10.00'])], schlecht: [nachweis(['1001', '10.00', '10.00'])] },
  }),
  abweisung({
    id: 'LR-165c',
    titel: 'Jede Beitragsgruppe steht in einem Beitragsnachweis einmal.',
    quellen: [BEITRAGSNACHWEIS, EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Die Beitragsgruppe @1 steht schon in einer früheren Zeile.' }],
    behebung: 'Die Beträge der Beitragsgruppe in einer Zeile zusammenfassen.',
    pfad: '/zeilen',
    findet: ({ zeilen }) => {
      const gruppen = zeilen.map(({ beitragsgruppe }) => beitragsgruppe);
      return anJederStelle(
        gruppen.flatMap((gruppe, i) =>
          gruppen.indexOf(gruppe) < i ? [{ werte: [gruppe], pfad: `/zeilen/${i}/beitragsgruppe` }] : [],
        ),
      );
    },
    beispiele: {
      gut: [nachweis(['1000', '10.00', '10.00'], ['0100', '9.30', '9.30'])],
      schlecht: [nachweis(['1000', '10.00', '10.00'], ['1000', '1.00', '1.00'])],
    },
  }),
  abweisung({
    id: 'LR-011a',
    titel:
      'Umlagen U1, U2 und die Insolvenzgeldumlage trägt der Arbeitgeber allein; sie haben keinen Arbeitnehmeranteil.',
    quellen: [amtlich('§ 7 AAG; § 358 Abs. 1 SGB III')],
    gesichert: true,
    texte: [{ text: 'Die Umlage @1 hat keinen Arbeitnehmeranteil.' }],
    behebung: 'Den Betrag bei ag nennen und an auf 0.00 setzen.',
    pfad: '/zeilen',
    findet: ({ zeilen }) =>
      anJederStelle(
        zeilen.flatMap(({ beitragsgruppe, an }, i) =>
          gruppenart(beitragsgruppe) === 'umlage' && !istNull(an)
            ? [{ werte: [beitragsgruppe], pfad: `/zeilen/${i}/an` }]
            : [],
        ),
      ),
    beispiele: { gut: [nachweis(['U1', '0.00', '12.00'])], schlecht: [nachweis(['U1', '6.00', '6.00'])] },
  }),
];

/* ---- claims without a Beitragsnachweis ---- */

interface Forderungsangaben {
  readonly forderung: Forderung;
  readonly nachgewiesen: readonly Monat[];
  readonly geschaetzt: readonly Monat[];
}
const forderung = (
  herkunft: Forderung['herkunft'],
  posten: readonly Einzelforderung[],
  monate: Partial<Pick<Forderungsangaben, 'nachgewiesen' | 'geschaetzt'>> = {},
): Forderungsangaben => ({ forderung: { herkunft, posten }, nachgewiesen: [], geschaetzt: [], ...monate });
const schaetzung = (beitragsmonat: Monat, monate: Parameters<typeof forderung>[2] = {}): Forderungsangaben =>
  forderung('schaetzung', [{ schuldart: 'AN', beitragsmonat, betrag: '2500.00' }], monate);
const gebuehr: Einzelforderung = { schuldart: 'GEBUEHR', faelligAm: '2025-06-10', betrag: '9.00' };

const anPosten = (
  { forderung: { posten } }: Forderungsangaben,
  feld: keyof Einzelforderung,
  falsch: (posten: Einzelforderung) => readonly string[] | boolean,
): ReturnType<typeof anJederStelle> =>
  anJederStelle(
    posten.flatMap((einer, i) => {
      const befund = falsch(einer);
      if (befund === false) return [];
      return [{ pfad: `/posten/${i}/${feld}`, ...(befund !== true && { werte: befund }) }];
    }),
  );

export const forderungsregeln: readonly Pruefung<Forderungsangaben>[] = [
  abweisung({
    id: 'LR-001b',
    titel: 'Eine Forderung hat einen positiven Betrag.',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Eine Forderung über 0.00 ist keine.' }],
    behebung: 'Den Posten weglassen oder seinen Betrag nennen.',
    pfad: '/posten',
    findet: (angaben) => anPosten(angaben, 'betrag', ({ betrag: wert }) => istNull(wert)),
    beispiele: {
      gut: [forderung('nebenforderung', [gebuehr])],
      schlecht: [forderung('nebenforderung', [{ ...gebuehr, betrag: '0.00' }])],
    },
  }),
  abweisung({
    id: 'LR-049',
    titel: 'Beiträge und Umlagen werden für einen Beitragsmonat geschuldet.',
    quellen: [amtlich('§ 22 Abs. 1, § 23 Abs. 1 SGB IV')],
    gesichert: true,
    texte: [{ text: 'Ein Posten der Schuldart @1 hat einen Beitragsmonat.' }],
    behebung: 'Den Beitragsmonat nennen.',
    pfad: '/posten',
    findet: (angaben) =>
      anPosten(angaben, 'beitragsmonat', ({ schuldart, beitragsmonat }) =>
        istBeitrag(schuldart) && beitragsmonat === undefined ? [schuldart] : false,
      ),
    beispiele: {
      gut: [
        forderung('pruefbescheid', [{ schuldart: 'AG', beitragsmonat: '2025-05', betrag: '300.00' }]),
        forderung('nebenforderung', [gebuehr]),
      ],
      schlecht: [forderung('pruefbescheid', [{ schuldart: 'AG', faelligAm: '2025-05-27', betrag: '300.00' }])],
    },
  }),
  abweisung({
    id: 'LR-049a',
    titel: 'Beiträge und Umlagen sind keine Nebenforderung.',
    quellen: [amtlich('§ 28d, § 28f Abs. 3 SGB IV; § 4 BVV'), EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Die Schuldart @1 ist keine Nebenforderung.' }],
    behebung: 'Die Herkunft schaetzung, korrektur oder pruefbescheid nennen oder den Beitragsnachweis buchen.',
    pfad: '/posten',
    findet: (angaben) =>
      anPosten(angaben, 'schuldart', ({ schuldart }) =>
        angaben.forderung.herkunft === 'nebenforderung' && istBeitrag(schuldart) ? [schuldart] : false,
      ),
    beispiele: {
      gut: [
        forderung('nebenforderung', [gebuehr]),
        forderung('korrektur', [{ schuldart: 'AG', beitragsmonat: '2025-05', betrag: '300.00' }]),
      ],
      schlecht: (['AN', 'AG', 'UMLAGE'] as const).map((schuldart) =>
        forderung('nebenforderung', [{ schuldart, beitragsmonat: '2025-05', betrag: '300.00' }]),
      ) as [Forderungsangaben],
    },
  }),
  abweisung({
    id: 'LR-043a',
    titel: 'Was zu keinem Beitragsmonat gehört, nennt seine Fälligkeit.',
    quellen: [amtlich('§ 23 SGB IV'), EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Ohne Beitragsmonat lässt sich keine Fälligkeit errechnen.' }],
    behebung: 'Den Fälligkeitstag nennen.',
    pfad: '/posten',
    findet: (angaben) =>
      anPosten(
        angaben,
        'faelligAm',
        ({ schuldart, faelligAm, beitragsmonat }) =>
          !istBeitrag(schuldart) && faelligAm === undefined && beitragsmonat === undefined,
      ),
    beispiele: {
      gut: [forderung('nebenforderung', [gebuehr])],
      schlecht: [forderung('nebenforderung', [{ schuldart: 'GEBUEHR', betrag: '9.00' }])],
    },
  }),
  abweisung({
    id: 'LR-046a',
    titel: 'Geschätzt werden Beiträge und Umlagen, getrennt nach Anteilen.',
    quellen: [amtlich('§ 28f Abs. 3 Satz 2 SGB IV')],
    gesichert: true,
    texte: [{ text: 'Die Schuldart @1 wird nicht geschätzt.' }],
    behebung: 'Den Posten als eigene Forderung buchen.',
    pfad: '/posten',
    findet: (angaben) =>
      anPosten(angaben, 'schuldart', ({ schuldart }) =>
        angaben.forderung.herkunft === 'schaetzung' && !istBeitrag(schuldart) ? [schuldart] : false,
      ),
    beispiele: { gut: [schaetzung('2025-05')], schlecht: [forderung('schaetzung', [gebuehr])] },
  }),
  abweisung({
    id: 'LR-046b',
    titel: 'Geschätzt wird ein Monat einmal und nur, solange der Beitragsnachweis fehlt.',
    quellen: [amtlich('§ 28f Abs. 3 Satz 2 SGB IV')],
    gesichert: true,
    texte: [{ text: 'Für @1 liegt schon ein Beitragsnachweis oder eine Schätzung vor.' }],
    behebung: 'Das Beitragskonto lesen; eine Berichtigung ist eine Forderung mit der Herkunft korrektur.',
    pfad: '/posten',
    findet: (angaben) =>
      anPosten(angaben, 'beitragsmonat', ({ beitragsmonat }) =>
        angaben.forderung.herkunft === 'schaetzung' &&
        [...angaben.nachgewiesen, ...angaben.geschaetzt].includes(beitragsmonat ?? '')
          ? [monatAlsText(beitragsmonat!)]
          : false,
      ),
    beispiele: {
      gut: [schaetzung('2025-05', { nachgewiesen: ['2025-04'] })],
      schlecht: [
        schaetzung('2025-05', { nachgewiesen: ['2025-05'] }),
        schaetzung('2025-05', { geschaetzt: ['2025-05'] }),
      ],
    },
  }),
];

/* ---- payments ---- */

interface Zahlungsangaben {
  readonly zahlung: Zahlung;
  readonly zahlerBekannt: boolean;
  readonly heute: Tag;
}
const zahlung = (angaben: Partial<Zahlung> = {}, zahlerBekannt = true): Zahlungsangaben => ({
  zahlung: { zahler: 'arbeitgeber', betrag: '500.00', wertstellung: '2025-06-10', kanal: 'ueberweisung', ...angaben },
  zahlerBekannt,
  heute: '2025-06-30',
});

export const zahlungsregeln: readonly Pruefung<Zahlungsangaben>[] = [
  abweisung({
    id: 'LR-086a',
    titel: 'Eine Zahlung hat einen positiven Betrag.',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Eine Zahlung über 0.00 tilgt nichts.' }],
    behebung: 'Den eingegangenen Betrag nennen; eine Rückzahlung ist ein Storno.',
    pfad: '/betrag',
    findet: ({ zahlung: { betrag: wert } }) => wenn(istNull(wert)),
    beispiele: { gut: [zahlung()], schlecht: [zahlung({ betrag: '0.00' })] },
  }),
  abweisung({
    id: 'LR-052',
    titel: 'Der Tag der Zahlung liegt nicht in der Zukunft: gezahlt ist, wenn das Geld wertgestellt ist.',
    quellen: [amtlich('§ 3 Abs. 1 BVV'), EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Die Wertstellung liegt in der Zukunft.' }],
    behebung: 'Die Zahlung erst an ihrem Tag buchen oder die Wertstellung des Kontoauszugs nennen.',
    pfad: '/wertstellung',
    findet: ({ zahlung: { wertstellung }, heute }) => wenn(wertstellung > heute),
    beispiele: {
      gut: [zahlung(), zahlung({ wertstellung: '2025-06-30' })],
      schlecht: [zahlung({ wertstellung: '2025-07-01' })],
    },
  }),
  abweisung({
    id: 'LR-084',
    titel: 'Wer zahlt, ist ausdrücklich gesagt: der Arbeitgeber, auch durch einen Dritten, oder eine erfasste Person.',
    quellen: [amtlich('§ 267 BGB'), EIGENE_ANNAHME],
    gesichert: true,
    texte: [{ text: 'Diese Person gibt es nicht.' }],
    behebung: 'Zahlt jemand für den Arbeitgeber, `arbeitgeber` nennen; sonst die Kennung der erfassten Person.',
    pfad: '/zahler',
    findet: ({ zahlerBekannt }) => wenn(!zahlerBekannt),
    beispiele: { gut: [zahlung()], schlecht: [zahlung({ zahler: 'unbekannt' }, false)] },
  }),
  abweisung({
    id: 'LR-093',
    titel: 'Beigetriebenes Geld trägt keine Tilgungsbestimmung.',
    quellen: [BVV_4, ableitung('§ 4 Satz 1 BVV spricht von der Zahlung; ob sie in der Vollstreckung gilt, ist offen')],
    gesichert: false,
    texte: [{ text: 'Eine Zahlung aus der Vollstreckung hat keine Tilgungsbestimmung.' }],
    behebung: 'Die Tilgungsbestimmung weglassen.',
    pfad: '/tilgungsbestimmung',
    findet: ({ zahlung: { kanal, tilgungsbestimmung } }) =>
      wenn(kanal === 'vollstreckung' && tilgungsbestimmung !== undefined),
    beispiele: {
      gut: [zahlung({ kanal: 'vollstreckung' }), zahlung({ tilgungsbestimmung: { schuldart: 'AN' } })],
      schlecht: [zahlung({ kanal: 'vollstreckung', tilgungsbestimmung: { schuldart: 'AN' } })],
    },
  }),
];

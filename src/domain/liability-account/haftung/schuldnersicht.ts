import { alsText, betrag, summe } from '../../kern/geld';
import type { Zeitspanne } from '../../kern/zeit';
import { istOffen, type Posten } from '../konto/posten';
import type { Kontostand } from '../konto/kontobild';
import { deckung, type Deckung, type Grund, type Haftungslage } from './deckung';
import type { Haftungscode } from './haftungsarten.tabelle';

/** A Beitragskonto as a debtor's view needs it. */
export interface Schuldnerkonto {
  /** Id of the Beitragskonto. */
  readonly beitragskonto: string;
  readonly betriebsnummer: string;
  readonly firma: string;
  readonly lage: Haftungslage;
  readonly stand: Kontostand;
}

/** A Posten that a debtor owes, and why. */
export interface GedeckterPosten extends Posten {
  /** How much of it he owes. */
  readonly gedeckt: string;
  readonly grund: Grund;
}

/** What a debtor owes on one Beitragskonto as one thing: as Arbeitgeber, or by one Haftungsart. */
export interface Schuldnerblatt {
  readonly beitragskonto: string;
  readonly betriebsnummer: string;
  readonly firma: string;
  readonly haftungsart: Haftungscode;
  /** Empty for the Arbeitgeber: he owes whatever stands on his Konto. */
  readonly zeitraeume: readonly Zeitspanne[];
  readonly belege: readonly string[];
  readonly posten: readonly GedeckterPosten[];
}

export interface Schuldnersicht {
  /** What he owes in all, each Posten once. Sums of several debtors mean nothing: the debt is one (LR-163). */
  readonly schuldnerGesamt: string;
  readonly konten: readonly Schuldnerblatt[];
  readonly guthaben: readonly { readonly beitragskonto: string; readonly zahlung: string; readonly betrag: string }[];
}

/** One debtor over all his Konten (LR-006). Only what is open is shown; a Konto on which he owes nothing now is still shown, empty. */
export function schuldnersicht(schuldner: string, konten: readonly Schuldnerkonto[]): Schuldnersicht {
  const blaetter = konten.flatMap((konto) => blaetterVon(schuldner, konto));
  const gedeckte = blaetter.flatMap(({ posten }) => posten);
  return {
    schuldnerGesamt: alsText(summe(gedeckte.map(({ gedeckt }) => betrag(gedeckt)))),
    konten: blaetter,
    guthaben: konten.flatMap(({ beitragskonto, stand }) =>
      stand.guthaben
        .filter(({ zahler }) => zahler === schuldner)
        .map(({ zahlung, betrag: rest }) => ({ beitragskonto, zahlung, betrag: rest })),
    ),
  };
}

function blaetterVon(schuldner: string, { lage, stand, ...konto }: Schuldnerkonto): Schuldnerblatt[] {
  const gedeckt = deckung(lage, schuldner, stand.posten.filter(istOffen));
  const eigene = lage.haftungen.filter((haftung) => haftung.schuldner === schuldner);
  const arten = [
    ...(schuldner === lage.arbeitgeber ? (['ARBEITGEBER'] as const) : []),
    ...new Set(eigene.map(({ haftungsart }) => haftungsart)),
  ];
  return arten.map((haftungsart) => {
    const derArt = eigene.filter((haftung) => haftung.haftungsart === haftungsart);
    return {
      ...konto,
      haftungsart,
      zeitraeume: derArt.flatMap(({ zeitraeume }) => zeitraeume),
      belege: [...new Set(derArt.flatMap(({ belege }) => belege))],
      posten: gedeckt.filter((eine) => eine.haftungsart === haftungsart).map(alsGedeckt),
    };
  });
}

const alsGedeckt = ({ posten, grund }: Deckung): GedeckterPosten => ({ ...posten, gedeckt: posten.offen, grund });

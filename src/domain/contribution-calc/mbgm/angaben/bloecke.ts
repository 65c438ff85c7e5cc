import { letzterTag, type Monat } from '../../../kern/zeit';
import { ausEingabe, type Groesse, type Rechenweg } from '../../rechenweg';
import { bekannterTarif, type Tarifart } from '../tarif/gruppen';
import type { GemeldetePosition, MbgmEingabe, Rechenblock } from './eingabe';
import { verrechnungstage, type Abschnitt } from './verrechnungstage';

/** A Tarifblock to be calculated. */
export interface Block {
  readonly gruppe: string;
  /** `undefined` where nobody has said what the group pays. */
  readonly tarif: Tarifart | undefined;
  /** A supplement of the group has percentages of its own, which are not known. */
  readonly mitErgaenzung: boolean;
  readonly ohneSonderzahlungen: boolean;
  readonly verrechnungstage: number;
  /** JSON pointer of the block in the request. */
  readonly pfad: string;
  readonly basen: readonly Basis[];
}

export interface Basis {
  readonly typ: string;
  readonly wert: Groesse;
  /** JSON pointer of the basis in the request. */
  readonly pfad: string;
  /** What was reported; `undefined`: the positions are to be found. */
  readonly gemeldet: readonly GemeldetePosition[] | undefined;
}

/** What a group pays: known here, or said by the caller. */
export const tarifVon = ({
  beschaeftigtengruppe,
  tarif,
}: Pick<Rechenblock, 'beschaeftigtengruppe' | 'tarif'>): Tarifart | undefined =>
  bekannterTarif(beschaeftigtengruppe) ?? tarif;

/** First day of a block within its month: a day number or the date itself; `undefined` where it is none of this month. */
export function ersterTagDesBlocks(
  { beginnVerrechnung = '1' }: Pick<Rechenblock, 'beginnVerrechnung'>,
  monat: Monat,
): number | undefined {
  const tag = beginnVerrechnung.startsWith(`${monat}-`) ? beginnVerrechnung.slice(8) : beginnVerrechnung;
  return /^\d{1,2}$/.test(tag) && +tag >= 1 && +tag <= laenge(monat) ? +tag : undefined;
}

const laenge = (monat: Monat): number => +letzterTag(monat).slice(8);

/** The days that each block settles; without a last day up to the block that follows, on a fallweise day only that day. */
export function abschnitte({ tarifbloecke = [], monatsfall, beitragszeitraum, abrechnung }: MbgmEingabe): Abschnitt[] {
  const alle: readonly Rechenblock[] = monatsfall ? [monatsfall] : tarifbloecke;
  const beginne = alle.map((block) => ersterTagDesBlocks(block, beitragszeitraum) ?? 1);
  return alle.map((block, i) => {
    const von = beginne[i]!;
    const spaetere = beginne.filter((tag) => tag > von).map((tag) => tag - 1);
    const offen = abrechnung === 'fallweise' ? von : Math.min(laenge(beitragszeitraum), ...spaetere);
    return {
      von,
      bis: block.letzterTag ?? offen,
      neueBeschaeftigung: block.neueBeschaeftigung ?? abrechnung === 'fallweise',
      lehre: tarifVon(block) === 'lehrling',
    };
  });
}

/** The blocks of the request, or the one that its plain case makes. `mitDag`: the Dienstgeberabgabe is due. */
export function bloecke(eingabe: MbgmEingabe, mitDag: boolean, weg: Rechenweg): Block[] {
  const { monatsfall, tarifbloecke = [], beitragszeitraum } = eingabe;
  const tage = verrechnungstage(abschnitte(eingabe), beitragszeitraum);
  if (monatsfall) return [block(monatsfall, '/monatsfall', tage[0]!, basenAus(eingabe, mitDag, weg))];
  return tarifbloecke.map((einer, i) => {
    const pfad = `/tarifbloecke/${i}`;
    const basen = (einer.basen ?? []).map(({ typ, betrag, positionen }, j) => ({
      typ,
      wert: ausEingabe(`Verrechnungsbasis ${typ}`, betrag, `${pfad}/basen/${j}/betrag`),
      pfad: `${pfad}/basen/${j}`,
      gemeldet: positionen,
    }));
    return block(einer, pfad, tage[i]!, basen);
  });
}

const block = (einer: Rechenblock, pfad: string, tage: number, basen: readonly Basis[]): Block => ({
  gruppe: einer.beschaeftigtengruppe,
  tarif: tarifVon(einer),
  mitErgaenzung: (einer.ergaenzungen ?? []).length > 0,
  ohneSonderzahlungen: einer.ohneSonderzahlungen ?? false,
  verrechnungstage: tage,
  pfad,
  basen,
});

/** The bases of a plain case. The Dienstgeberabgabe has one of its own (SO) only where the work is not agreed for a month or longer. */
function basenAus({ monatsfall, abrechnung = 'regelfall' }: MbgmEingabe, mitDag: boolean, weg: Rechenweg): Basis[] {
  const { entgelt, sonderzahlung, vorsorge } = monatsfall!;
  const laufend = ausEingabe('Entgelt', entgelt, '/monatsfall/entgelt');
  const sonder =
    sonderzahlung === undefined ? [] : [ausEingabe('Sonderzahlung', sonderzahlung, '/monatsfall/sonderzahlung')];
  const zusammen = (name: string, titel: string, regel: 'CR-307' | 'CR-321'): Groesse =>
    weg.in('monatsfall').rechne('summe', name, { titel, regel }, [laufend, ...sonder]);
  const basis = (typ: string, wert: Groesse, feld: string): Basis => ({
    typ,
    wert,
    pfad: `/monatsfall/${feld}`,
    gemeldet: undefined,
  });
  return [
    basis('AB', laufend, 'entgelt'),
    ...sonder.map((wert) => basis('SZ', wert, 'sonderzahlung')),
    ...(mitDag && tarifVon(monatsfall!) === 'geringfuegig' && abrechnung !== 'regelfall'
      ? [basis('SO', zusammen('dienstgeberabgabe', 'Grundlage der Dienstgeberabgabe', 'CR-321'), 'entgelt')]
      : []),
    ...(vorsorge
      ? [basis('BV', zusammen('vorsorge', 'Grundlage der Betrieblichen Vorsorge', 'CR-307'), 'entgelt')]
      : []),
  ];
}

import { rechtswert } from '../../../recht/rechtswert';
import { ausBerechnung, type Katalogzeile } from '../../../regelwerk/katalogzeile';
import type { Fall } from '../../../regelwerk/regel';
import type { GemeldetePosition, MbgmEingabe, Monatsfall, Rechenbasis, Rechenblock } from '../../mbgm/angaben/eingabe';
import { berechneMbgm, type Mbgmberechnung } from '../../mbgm/berechnung';
import { kopf, type RegelId } from '../koepfe';

type Faelle<A> = readonly [Fall<MbgmEingabe, A | string>, ...Fall<MbgmEingabe, A | string>[]];

/** A rule whose cases run the whole calculation and look at what the rule speaks of, or at the kind of refusal. */
export const rechnung = <A>(id: RegelId, blick: (berechnung: Mbgmberechnung) => A, faelle: Faelle<A>): Katalogzeile =>
  ausBerechnung({
    ...kopf(id),
    art: 'berechnung',
    berechnet: (eingabe: MbgmEingabe): A | string => {
      const berechnet = berechneMbgm(eingabe, rechtswert);
      return berechnet.ok ? blick(berechnet.wert) : berechnet.fehler.art;
    },
    faelle,
  });

/** A plain month of one group. */
export const monat = (
  beitragszeitraum: string,
  beschaeftigtengruppe: string,
  entgelt: string,
  {
    sonderzahlung,
    vorsorge,
    beginnVerrechnung,
    letzterTag,
    ohneSonderzahlungen,
    ...weiteres
  }: Partial<Monatsfall & MbgmEingabe> = {},
): MbgmEingabe => ({
  beitragszeitraum,
  monatsfall: {
    beschaeftigtengruppe,
    entgelt,
    ...(sonderzahlung !== undefined && { sonderzahlung }),
    ...(vorsorge !== undefined && { vorsorge }),
    ...(beginnVerrechnung !== undefined && { beginnVerrechnung }),
    ...(letzterTag !== undefined && { letzterTag }),
    ...(ohneSonderzahlungen !== undefined && { ohneSonderzahlungen }),
  },
  ...weiteres,
});

/** A mBGM as it is reported. */
export const mbgm = (
  beitragszeitraum: string,
  tarifbloecke: readonly Rechenblock[],
  weiteres: Partial<MbgmEingabe> = {},
): MbgmEingabe => ({ beitragszeitraum, tarifbloecke, ...weiteres });

export const block = (
  beschaeftigtengruppe: string,
  basen: readonly Rechenbasis[],
  weiteres: Partial<Rechenblock> = {},
): Rechenblock => ({ beschaeftigtengruppe, basen, ...weiteres });

/** `basis('AB', '3000.00', 'T01', 'A01')`; a position with its percentage or amount is written out. */
export const basis = (typ: string, betrag: string, ...positionen: (string | GemeldetePosition)[]): Rechenbasis => ({
  typ,
  betrag,
  ...(positionen.length > 0 && {
    positionen: positionen.map((position) => (typeof position === 'string' ? { typ: position } : position)),
  }),
});

/** What a case looks at. */
export const positionen = ({ tarifbloecke }: Mbgmberechnung): readonly string[] =>
  tarifbloecke.flatMap(({ basen }) =>
    basen.flatMap((einer) =>
      einer.positionen.map(({ typ, prozent, betrag }) => `${einer.typ} ${typ} ${prozent}: ${betrag}`),
    ),
  );
export const grundlagen = ({ tarifbloecke }: Mbgmberechnung): readonly string[] =>
  tarifbloecke.flatMap(({ verrechnungstage, basen }) =>
    basen.map(({ typ, betrag }) => `${typ} ${betrag} (${verrechnungstage} Tage)`),
  );
export const abweichungen = (berechnung: Mbgmberechnung): readonly string[] =>
  berechnung.abweichungen.map(({ art, position, regel, gemeldet, richtig, grenze }) =>
    [art, position, regel, gemeldet, richtig, grenze].filter((teil) => teil !== undefined).join(' '),
  );
export const summen = ({ summe, stornosumme }: Mbgmberechnung): string => `${summe}, Storno ${stornosumme}`;

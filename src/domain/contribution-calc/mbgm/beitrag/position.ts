import { betrag } from '../../../kern/geld';
import { ausEingabe, type Groesse, type Rechenweg, type Rundung } from '../../rechenweg';
import type { Block } from '../angaben/bloecke';
import type { GemeldetePosition } from '../angaben/eingabe';
import type { Lage } from '../anspruch/lage';
import { prozentsatz } from '../tarif/prozentsatz';
import { positionstyp } from '../tarif/verrechnungspositionen';
import type { Abweichung } from './abweichung';

/** Half up at the third decimal, by the amount; the sign comes after (CR-300). */
const DM_ORG: Rundung = { art: 'kaufmaennisch', norm: 'DM-Org D.62, E.32.2.2.5' };

/** A position to be calculated. */
export interface Zeile {
  readonly typ: string;
  /** What was reported of it, and where; absent where it was found. */
  readonly gemeldet?: GemeldetePosition;
  readonly pfad: string;
}

/** A calculated position. */
export interface Positionsbeitrag {
  readonly typ: string;
  readonly prozent: Groesse;
  readonly betrag: Groesse;
}

/** The percentage of a position: the right one where it is known, else the reported one; `undefined` where there is neither. */
function satz({ typ, gemeldet, pfad }: Zeile, block: Block, { werte }: Lage, weg: Rechenweg): Groesse | undefined {
  // A supplement of the group changes what the group pays as a whole, and nobody has said by how much.
  const tarif = block.mitErgaenzung && (typ === 'T01' || typ === 'T02') ? undefined : block.tarif;
  const richtig = prozentsatz(typ, tarif, werte, weg);
  if (richtig || gemeldet?.prozent === undefined) return richtig;
  const eigener = ausEingabe('Gemeldeter Prozentsatz', gemeldet.prozent, `${pfad}/prozent`);
  return weg.rechne(
    'summe',
    'prozent',
    { titel: 'Gemeldeter Prozentsatz, ungeprüft', regel: 'CR-300', einheit: 'Prozent' },
    [eigener],
  );
}

export function positionsbeitrag(
  zeile: Zeile,
  grundlage: Groesse,
  block: Block,
  lage: Lage,
  weg: Rechenweg,
): Positionsbeitrag | undefined {
  const prozent = satz(zeile, block, lage, weg);
  if (!prozent) return undefined;
  const titel = positionstyp(zeile.typ)!.bezeichnung;
  const beitrag = weg.rechne('prozent', 'betrag', { titel, regel: 'CR-300', rundung: DM_ORG }, [grundlage, prozent]);
  return { typ: zeile.typ, prozent, betrag: beitrag };
}

/** Where the reported percentage or amount is not the right one (CR-326). */
export function abweichungenVon(
  { gemeldet, pfad }: Zeile,
  { typ, prozent, betrag: beitrag }: Positionsbeitrag,
): Abweichung[] {
  if (!gemeldet) return [];
  const weicht = (angabe: string | undefined, richtig: Groesse): boolean =>
    angabe !== undefined && !betrag(angabe).eq(betrag(richtig.wert));
  const abweichung = (
    art: 'prozentsatz' | 'betrag',
    feld: 'prozent' | 'betrag',
    richtig: Groesse,
    text: string,
  ): Abweichung[] =>
    weicht(gemeldet[feld], richtig)
      ? [
          {
            art,
            regel: 'CR-326',
            text,
            pfad: `${pfad}/${feld}`,
            position: typ,
            gemeldet: gemeldet[feld]!,
            richtig: richtig.wert,
          },
        ]
      : [];
  return [
    ...abweichung('prozentsatz', 'prozent', prozent, 'Der gemeldete Prozentsatz ist nicht der richtige.'),
    ...abweichung('betrag', 'betrag', beitrag, 'Der gemeldete Betrag ist nicht der errechnete.'),
  ];
}

import type { Tag } from '../../../kern/zeit';
import type { Dbkz } from '../../meldung';
import { VERSION_5_AB } from '../../regeln/dbzk/zeile';
import type { Werte } from '../feststellung/feststellung';
import type { Versorgungsbezug } from '../personzustand';
import type { Kassenende } from './kassenende';
import type { Abschnitt } from './verlauf';

/** Reference of the Krankenkasse: the id of the Versorgungsbezug, so it is unique without a counter; its length is not published. */
export const azkkFuer = ({ id, azkk }: Versorgungsbezug): string => azkk ?? id.replaceAll('-', '').toUpperCase();

const version = (ed: Tag): 4 | 5 => (ed < VERSION_5_AB ? 4 : 5);

/** Head of a DBKZ; the AZVU goes back unchanged (ZR-023), the VSNR is given where it is known (ZR-014). */
function kopf(
  { zahlstellennummer, azvu, bbnrkk }: Versorgungsbezug,
  gd: string,
  ed: Tag,
  vsnr: string | undefined,
): Dbkz {
  return {
    ed,
    datensatzversion: version(ed),
    gd,
    zahlstellennummer,
    azvu,
    bbnrkk,
    ...(vsnr !== undefined && { vsnr }),
  };
}

/** What is found from a day on: answer (1, 5), change (2), end of the pension (7). */
export function feststellungsmeldung(
  bezug: Versorgungsbezug,
  gd: '1' | '2' | '5' | '7',
  { ab, werte: { kennzabf, vbmax, ...rest } }: Pick<Abschnitt, 'ab' | 'werte'>,
  ed: Tag,
  vsnr: string | undefined,
  vorher?: Werte,
): Dbkz {
  // ZR-123: VBmax that is over is told as 0.00 beside the duty that goes on.
  const faelltWeg = vbmax === undefined && vorher?.vbmax !== undefined && kennzabf !== '1';
  const mitTag = kennzabf !== '1' || gd === '2' || gd === '7';
  return {
    ...kopf(bezug, gd, ed, vsnr),
    azkk: azkkFuer(bezug),
    kennzabf,
    ...(mitTag && { abfuehrungAb: ab }),
    ...(vbmax !== undefined && { vbmax }),
    ...(faelltWeg && { vbmax: '0.00' }),
    ...rest,
  };
}

/** GD 3: nothing but the key; a Krankenkasse that is not responsible keeps no file (G41). */
export const unzustaendigkeit = (bezug: Versorgungsbezug, ed: Tag, vsnr: string | undefined): Dbkz =>
  kopf(bezug, '3', ed, vsnr);

export const endemeldung = (
  bezug: Versorgungsbezug,
  { gd, abfen, bbnrkkn }: Kassenende,
  ed: Tag,
  vsnr: string | undefined,
): Dbkz => ({
  ...kopf(bezug, gd, ed, vsnr),
  azkk: azkkFuer(bezug),
  abfen,
  ...(bbnrkkn !== undefined && { bbnrkkn }),
});

/** The same content with KENNZST J, made today in today's version (ZR-030). */
export const storno = (dbkz: Dbkz, ed: Tag): Dbkz => ({ ...dbkz, ed, datensatzversion: version(ed), kennzst: true });

/** What a DBKZ told; VBmax 0.00 beside a duty says that there is none. */
export function werteAus({ kennzabf, vbmax, mehrfachbezug, kennzfb, fb }: Dbkz): Werte {
  const mitVbmax = vbmax !== undefined && !(vbmax === '0.00' && kennzabf !== '1');
  return {
    kennzabf: kennzabf as Werte['kennzabf'],
    ...(mitVbmax && { vbmax }),
    mehrfachbezug: mehrfachbezug as Werte['mehrfachbezug'],
    ...(kennzfb !== undefined && { kennzfb: kennzfb as NonNullable<Werte['kennzfb']> }),
    ...(fb !== undefined && { fb }),
  };
}

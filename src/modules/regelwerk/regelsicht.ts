import { KATALOG } from '../../domain/regelwerk/katalog';
import type { Beispiel, Katalogzeile } from '../../domain/regelwerk/katalogzeile';
import { gilt } from '../../domain/regelwerk/regel';
import type { BeispielDto, RegelabfrageDto, RegelDto, RegelkurzDto } from './regeln.dto';

/** The rows that a query asks for, in the order of their ids. */
export const gesuchteRegeln = ({ modul, land, art, stichtag, code }: RegelabfrageDto): Katalogzeile[] =>
  [...KATALOG.values()].filter(
    (zeile) =>
      (modul === undefined || zeile.modul === modul) &&
      (land === undefined || zeile.land === land) &&
      (art === undefined || zeile.art === art) &&
      (code === undefined || (zeile.art === 'pruefung' && zeile.code === code)) &&
      (stichtag === undefined || gilt(zeile, stichtag)),
  );

export function alsRegelkurz(zeile: Katalogzeile): RegelkurzDto {
  const { id, modul, land, art, titel, gesichert, geltung } = zeile;
  return {
    id,
    modul,
    land,
    art,
    titel,
    ...(zeile.art === 'pruefung' && { schwere: zeile.schwere, ...(zeile.code !== null && { code: zeile.code }) }),
    gesichert,
    ...(geltung && { geltung }),
  };
}

/** Absent fields do not apply to this kind of rule. */
export const alsRegel = (zeile: Katalogzeile): RegelDto => ({
  ...alsRegelkurz(zeile),
  quellen: zeile.quellen,
  ...besonderes(zeile),
  beispiele: zeile.beispiele.map((beispiel) => alsBeispiel(beispiel, neuesteFassung(zeile))),
});

function besonderes(zeile: Katalogzeile): Partial<RegelDto> {
  if (zeile.art === 'pruefung') {
    const { texte, behebung, pfad, dringlichkeit } = zeile;
    return { texte, behebung, pfad, ...(dringlichkeit && { dringlichkeit }) };
  }
  if (zeile.art === 'uebergang') {
    const { von, nach, ereignis, wer } = zeile;
    return { von, nach, ereignis, wer };
  }
  return {};
}

/** Examples show the newest wording. */
const neuesteFassung = (zeile: Katalogzeile): string =>
  (zeile.art === 'pruefung' ? zeile.texte.at(-1)?.ab : undefined) ?? '1800-01-01';

const alsBeispiel = ({ eingabe, erwartet, quelle, text }: Beispiel, tag: string): BeispielDto => ({
  eingabe,
  erwartet,
  ...(text && { text: text(tag) }),
  ...(quelle !== undefined && { quelle }),
});

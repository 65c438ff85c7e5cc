import type { Anmerkungen } from '../../versorgungsbezug/angaben/hinweise';
import type { Basis, Block } from '../angaben/bloecke';
import { hindernis } from '../anspruch/hindernis';
import type { Lage } from '../anspruch/lage';
import { ansprueche, type Anspruch } from '../anspruch/positionen';
import { istAvMinderung } from '../tarif/verrechnungsbasen';
import type { Abweichung } from './abweichung';
import type { Zeile } from './position';

/**
 * The positions of a basis that are calculated. Without reported ones: all that belong to it. With reported ones: those that are right,
 * and what has to be there; a reduction that was not used is named, not applied. In the Vorschreibeverfahren the ÖGK applies what
 * belongs to the basis, whatever was reported (CR-320).
 */
export function zeilen(
  basis: Basis,
  block: Block,
  lage: Lage,
  abweichungen: Abweichung[],
  anmerkungen: Anmerkungen,
): Zeile[] {
  const zustehende = ansprueche(basis, block, lage);
  if (!basis.gemeldet) return zustehende.map(({ typ }) => ({ typ, pfad: basis.pfad }));
  return lage.verfahren === 'vorschreiber'
    ? vorgeschriebene(basis, zustehende, lage, anmerkungen)
    : gemeldete(basis, block, lage, zustehende, abweichungen, anmerkungen);
}

const stellen = ({ gemeldet = [], pfad }: Basis): Required<Zeile>[] =>
  gemeldet.map((position, i) => ({ typ: position.typ, gemeldet: position, pfad: `${pfad}/positionen/${i}` }));

/** What the ÖGK cannot know has to be reported: A15, and A10 or A12 before the age that suffices. */
function vorgeschriebene(
  basis: Basis,
  zustehende: readonly Anspruch[],
  { ohneAvNachAlter }: Lage,
  anmerkungen: Anmerkungen,
): Zeile[] {
  const alle = stellen(basis);
  const gemeldet = (typ: string): Zeile | undefined => alle.find((stelle) => stelle.typ === typ);
  const meldepflichtig = (typ: string): boolean =>
    typ === 'A15' || ((typ === 'A10' || typ === 'A12') && !ohneAvNachAlter);
  for (const { typ, pfad } of alle) {
    if (zustehende.some((anspruch) => anspruch.typ === typ)) continue;
    anmerkungen.merke(pfad, `${typ} wird im Vorschreibeverfahren nicht aus der Meldung übernommen.`, 'CR-320');
  }
  return zustehende
    .filter(({ typ }) => !meldepflichtig(typ) || gemeldet(typ))
    .map(({ typ }) => gemeldet(typ) ?? { typ, pfad: basis.pfad });
}

function gemeldete(
  basis: Basis,
  block: Block,
  lage: Lage,
  zustehende: readonly Anspruch[],
  abweichungen: Abweichung[],
  anmerkungen: Anmerkungen,
): Zeile[] {
  const alle = stellen(basis);
  const richtige = alle.filter(({ typ, pfad }) => {
    const grund = hindernis(typ, basis, block, lage);
    if (!grund) return true;
    abweichungen.push({ art: 'position-nicht-zulaessig', position: typ, pfad, ...grund });
    return false;
  });
  const fehlende = zustehende.filter(({ typ }) => !alle.some((stelle) => stelle.typ === typ));
  const minderung = richtige.some(({ typ }) => istAvMinderung(typ));
  for (const { typ, regel, pflicht } of fehlende) {
    abweichungen.push({
      art: pflicht ? 'position-fehlt' : 'abschlag-moeglich',
      regel,
      position: typ,
      pfad: basis.pfad,
      text: pflicht
        ? `Die Position ${typ} gehört zu dieser Verrechnungsbasis und fehlt.`
        : minderung && istAvMinderung(typ)
          ? `Der größere Abschlag ${typ} wäre möglich.`
          : `Der Abschlag ${typ} wäre möglich.`,
    });
  }
  merkeUngeprueftes(basis, richtige, zustehende, lage, anmerkungen);
  return [...richtige, ...fehlende.filter(({ pflicht }) => pflicht).map(({ typ }) => ({ typ, pfad: basis.pfad }))];
}

/** Positions that hang on facts which the request does not carry are taken as reported. */
function merkeUngeprueftes(
  basis: Basis,
  richtige: readonly Required<Zeile>[],
  zustehende: readonly Anspruch[],
  { dag }: Lage,
  anmerkungen: Anmerkungen,
): void {
  for (const { typ, pfad } of richtige) {
    const steht = zustehende.some((anspruch) => anspruch.typ === typ) && !(typ === 'Z01' && dag === undefined);
    const istGeprueft = istAvMinderung(typ) && basis.typ !== 'AZ' && basis.typ !== 'SA';
    if (steht || istGeprueft) continue;
    anmerkungen.merke(pfad, `Ob ${typ} zusteht, sagen die Angaben nicht; die Position ist übernommen.`);
  }
}

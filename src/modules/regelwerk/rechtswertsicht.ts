import type { Tag } from '../../domain/kern/zeit';
import type { Auskunft, Rechtswertaenderung, Rechtswertreihe } from '../../domain/recht/rechtswert';
import type {
  RechtswertaenderungDto,
  RechtswertauskunftDto,
  RechtswertDto,
  RechtswertstandDto,
  RechtswertverlaufDto,
} from './rechtswerte.dto';

const kopf = ({ id, land, bezeichnung, einheit, norm, geprueftBis }: Rechtswertreihe) => ({
  id,
  land,
  bezeichnung,
  einheit,
  norm,
  geprueftBis,
});

/** The stored value that begins on this day, with its sources. */
const standAb = (reihe: Rechtswertreihe, ab: Tag): RechtswertstandDto => reihe.werte.find((wert) => wert.ab === ab)!;

const alsAuskunft = (reihe: Rechtswertreihe, { status, rechtswert }: Auskunft): RechtswertauskunftDto => ({
  status,
  ...(rechtswert && { stand: standAb(reihe, rechtswert.ab) }),
});

export const alsRechtswert = (eintrag: { reihe: Rechtswertreihe; auskunft: Auskunft }): RechtswertDto => ({
  ...kopf(eintrag.reihe),
  ...alsAuskunft(eintrag.reihe, eintrag.auskunft),
});

export const alsAenderung = ({ reihe, von, bis }: Rechtswertaenderung): RechtswertaenderungDto => ({
  ...kopf(reihe),
  von: alsAuskunft(reihe, von),
  bis: alsAuskunft(reihe, bis),
});

/** The history; with the first day of a value also that one value by itself. */
export const alsVerlauf = (reihe: Rechtswertreihe, ab?: Tag): RechtswertverlaufDto => ({
  ...kopf(reihe),
  ...(reihe.endet !== undefined && { endet: reihe.endet }),
  ...(reihe.nachfolger !== undefined && { nachfolger: reihe.nachfolger }),
  ...(reihe.luecken && { luecken: reihe.luecken }),
  ...(ab !== undefined && { stand: standAb(reihe, ab) }),
  werte: reihe.werte,
});

import type { Tag } from '../../kern/zeit';
import type { Pruefung } from '../../regelwerk/regel';
import type { Dbkz } from '../meldung';

/** What the formal check of a DBKZ sees; it knows no state. */
export interface Dbkzkontext {
  readonly meldung: Dbkz;
  /** Day the record was made; it decides which version is in force. */
  readonly ed: Tag;
  /** Full Freibetrag of § 226 Abs. 2 Satz 2 SGB V as decimal string; absent where no figure is checked for the day. */
  readonly freibetrag?: string;
}

/** No official error number of the DBZK is known and those of the DBKZ are of 2012, so rows of this module bear our ids only. */
type Angaben<K> = Omit<Pruefung<K>, 'modul' | 'land' | 'art' | 'schwere' | 'code'>;

const zeile = <K>(schwere: Pruefung<K>['schwere'], angaben: Angaben<K>): Pruefung<K> => ({
  modul: 'zahlstelle',
  land: 'DE',
  art: 'pruefung',
  code: null,
  schwere,
  ...angaben,
});

/** Form or value is wrong: refused, nothing stored. */
export const abweisend = <K>(angaben: Angaben<K>): Pruefung<K> => zeile('abweisung', angaben);
/** The record is a fact, but has no effect. */
export const sperrend = <K>(angaben: Angaben<K>): Pruefung<K> => zeile('fehler', angaben);
/** It has its effect; `handling=strict` refuses it. */
export const warnend = <K>(angaben: Angaben<K>): Pruefung<K> => zeile('warnung', angaben);
/** It has its effect and is worth knowing. */
export const hinweisend = <K>(angaben: Angaben<K>): Pruefung<K> => zeile('hinweis', angaben);

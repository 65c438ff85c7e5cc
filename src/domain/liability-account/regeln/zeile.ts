import { ableitung, anbieter } from '../../kern/norm';
import type { Pruefung } from '../../regelwerk/regel';

type Angaben<K> = Omit<Pruefung<K>, 'modul' | 'land' | 'art' | 'schwere' | 'code'>;

/** A command that breaks the rule is refused and nothing is stored. The liability account has no official codes. */
export const abweisung = <K>(angaben: Angaben<K>): Pruefung<K> => ({
  modul: 'liability-account',
  land: 'DE',
  art: 'pruefung',
  schwere: 'abweisung',
  code: null,
  ...angaben,
});

export const AOK_SYSTEMS = anbieter(
  'AOK Systems, „Mehr Transparenz und Effizienz bei Beitragsrückständen“, 23.05.2025',
);
export const EIGENE_ANNAHME = ableitung('Eigene Annahme, keine Quelle gefunden');

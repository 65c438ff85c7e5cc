import { ableitung, amtlich } from '../../kern/norm';

/** Sources that rows of the Beitragskonto share. Statutes as of April 2026. */
export const BVV_4 = amtlich('§ 4 BVV');
export const SGB4_28E = amtlich('§ 28e Abs. 1 SGB IV');
export const GESAMTSCHULD = amtlich('§§ 421, 422 BGB');
export const BGH_DELIKT = amtlich('BGH 11.12.2001, VI ZR 123/00');
export const LR_TABELLE = ableitung('Zeitraum und Umfang der Haftungsart aus der Norm gelesen');

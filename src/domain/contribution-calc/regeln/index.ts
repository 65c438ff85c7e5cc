import { ausPruefung, type Katalogzeile } from '../../regelwerk/katalogzeile';
import { angabenregeln, kinderregel, plausibilitaetsregeln, zuordnungsregel, zusatzbeitragsregeln } from './angaben';
import { beitragsregeln } from './beitraege';
import { freibetragsregeln } from './freibetrag';
import { gesamtsozialversicherungsregeln } from './gesamtsozialversicherung';
import { mbgmregeln } from './mbgm';
import { rueckrechnungsregeln } from './rueckrechnung';
import { rueckrechnungsangaben } from './rueckrechnungsangaben';
import { zugehoerigkeitsregeln } from './zugehoerigkeit';

/** All rows of this module. Their contexts differ from room to room, so each is turned into a row of the catalogue where it stands. */
export const beitragsrechnungsregeln: readonly Katalogzeile[] = [
  ...plausibilitaetsregeln.map(ausPruefung),
  ...angabenregeln.map(ausPruefung),
  ausPruefung(kinderregel),
  ausPruefung(zuordnungsregel),
  ...zusatzbeitragsregeln.map(ausPruefung),
  ...rueckrechnungsangaben.map(ausPruefung),
  ...zugehoerigkeitsregeln,
  ...freibetragsregeln,
  ...beitragsregeln,
  ...rueckrechnungsregeln,
  ...gesamtsozialversicherungsregeln,
  ...mbgmregeln,
];

import { abmelderegeln } from './abmeldung';
import { aenderungsregeln } from './aenderungsmeldung';
import { anmelderegeln } from './anmeldung';
import { anmeldung, lage } from './beispiele';
import { datumsregel } from './datum';
import { formalregeln } from './formal';
import { korrekturregeln } from './korrektur';
import { mbgmRegeln } from './mbgm';
import { CODELISTE } from './quellen';
import { informell, wenn, type Zeile } from './zeile';

/** The same document again has no second effect (KR-009); the service knows it by Referenzwert and content. */
export const mehrfachvorlage: Zeile = informell({
  id: 'KR-009',
  code: 'MW0124',
  dringlichkeit: 'N',
  titel: 'Dasselbe Dokument wird nur einmal verarbeitet.',
  texte: [{ text: 'Das Dokument wurde mehrfach vorgelegt.' }],
  behebung: 'Keine Handlung nötig; tritt es wiederholt auf, die technische Ursache suchen.',
  pfad: '/referenzwert',
  quellen: [CODELISTE],
  gesichert: true,
  findet: ({ referenzwert }) => wenn(referenzwert === 'gleiche-meldung'),
  beispiele: { gut: [lage(anmeldung())], schlecht: [lage(anmeldung(), { referenzwert: 'gleiche-meldung' })] },
});

export { formalregeln };

/** Rules that look at the state; all of them see every message and each narrows itself to its kinds. */
export const fachregeln: readonly Zeile[] = [
  ...anmelderegeln,
  ...aenderungsregeln,
  ...abmelderegeln,
  ...korrekturregeln,
  datumsregel,
  ...mbgmRegeln,
];

/** Every row of the module, for the catalogue. */
export const clearingRegeln: readonly Zeile[] = [...formalregeln, mehrfachvorlage, ...fachregeln];

export { abgleichregeln as clearingAbgleichregeln } from './abgleich';
export { uebergaenge as clearingUebergaenge } from './uebergaenge';

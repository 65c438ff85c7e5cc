import type { Treffer } from '../../regelwerk/regel';
import type { Versichertenart } from '../geprueft';
import { abgemeldet, abmeldung, aenderung, anmeldung, lage, richtigstellung, stornoAbmeldung } from './beispiele';
import { ALLE_DATEN, KEIN_ENDE } from './formal';
import { CODELISTE, EIGENE_DRINGLICHKEIT } from './quellen';
import { anJederStelle, bei, sperrend, type Zeile } from './zeile';

const BEZEICHNUNG: Readonly<Record<Versichertenart, string>> = {
  anmeldung: 'Anmeldung',
  abmeldung: 'Abmeldung',
  aenderungsmeldung: 'Änderungsmeldung',
  'richtigstellung-abmeldung': 'Richtigstellung der Abmeldung',
  'storno-abmeldung': 'Storno Abmeldung',
};

/** The one rule on days that holds for every Versichertenmeldung. */
export const datumsregel: Zeile = sperrend({
  id: 'KR-086b',
  code: 'VW1956',
  titel: 'Der 31.12.9999 ist kein Datum.',
  texte: [{ text: 'Die @1 wurde nicht verarbeitet, da der 31.12.9999 kein gültiges Datum ist.' }],
  behebung:
    'Die Meldung stornieren und mit dem richtigen Datum neu melden; eine Änderungsmeldung richtig neu senden, ihren Clearingfall schließt die ÖGK.',
  pfad: '',
  quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
  gesichert: false,
  findet: bei(
    ['anmeldung', 'abmeldung', 'aenderungsmeldung', 'richtigstellung-abmeldung', 'storno-abmeldung'],
    (meldung): Treffer | undefined =>
      anJederStelle(
        ALLE_DATEN.filter((feld) => meldung[feld] === KEIN_ENDE).map((feld) => ({
          pfad: `/${feld}`,
          werte: [BEZEICHNUNG[meldung.meldungsart]],
        })),
      ),
  ),
  beispiele: {
    gut: [lage(abmeldung()), lage(aenderung({ aenderungBis: '2024-10-31' }))],
    schlecht: [
      lage(anmeldung({ betrieblicheVorsorgeAb: KEIN_ENDE })),
      lage(abmeldung({ betrieblicheVorsorgeEnde: KEIN_ENDE })),
      lage(aenderung({ aenderungBis: KEIN_ENDE })),
      lage(richtigstellung({ urlaubsersatzleistungBis: KEIN_ENDE }), { zustand: abgemeldet() }),
      lage(stornoAbmeldung({ abmeldedatum: KEIN_ENDE }), { zustand: abgemeldet() }),
    ],
  },
});

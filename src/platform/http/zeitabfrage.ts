import { Kalendertagfeld, Zeitpunktfeld } from './felder/felder';

/** `gueltigAm` asks the state about a day; `bekanntAm` asks what was known at an instant. */
export class Zeitabfrage {
  @Kalendertagfeld({ optional: true, beschreibung: 'Der Tag, nach dem gefragt wird, JJJJ-MM-TT.' })
  gueltigAm?: string;
  @Zeitpunktfeld({
    optional: true,
    beschreibung: 'Wissensstand zu diesem Zeitpunkt (UTC); mindestens 30 Sekunden alt. Ohne Angabe der neueste.',
  })
  bekanntAm?: string;
}

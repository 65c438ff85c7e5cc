/**
 * Abmeldegründe (DM-Org D.22) and what each asks of the dependent fields. The codes are official; names and codes were matched by
 * their order, so a name without a mark of its own in the sources is our reading.
 */
export interface Abmeldegrund {
  readonly name: string;
  /** Ende der Beschäftigung: must be filled, may be filled, must stay empty. */
  readonly endeBeschaeftigung: 'pflicht' | 'moeglich' | 'leer';
  /** BV-Ende: needed while BV runs, left to the sender, or must stay empty. */
  readonly vorsorgeEnde: 'wenn-laufend' | 'freigestellt' | 'leer';
  /** Kündigungsentschädigung and Urlaubsersatzleistung are possible with it. */
  readonly entschaedigung: boolean;
}

const beendend = (name: string): Abmeldegrund => ({
  name,
  endeBeschaeftigung: 'pflicht',
  vorsorgeEnde: 'wenn-laufend',
  entschaedigung: true,
});
const unterbrechend = (name: string, vorsorgeEnde: Abmeldegrund['vorsorgeEnde']): Abmeldegrund => ({
  name,
  endeBeschaeftigung: 'leer',
  vorsorgeEnde,
  entschaedigung: false,
});

const GRUENDE: Readonly<Record<string, Abmeldegrund>> = {
  '00': beendend('sonstiger Grund mit Ende des Beschäftigungsverhältnisses'),
  '01': beendend('Kündigung durch den Dienstgeber'),
  '02': beendend('Kündigung durch den Dienstnehmer'),
  '03': beendend('Einvernehmliche Lösung'),
  '04': beendend('Zeitablauf'),
  '05': beendend('Berechtigter vorzeitiger Austritt'),
  '06': beendend('Fristlose Entlassung'),
  '07': unterbrechend('Karenz nach MSchG/VKG', 'freigestellt'),
  '08': unterbrechend('Präsenzdienstleistung im Bundesheer', 'leer'),
  '09': unterbrechend('Zivildienst', 'leer'),
  '10': { ...beendend('Pragmatisierung'), entschaedigung: false },
  '11': unterbrechend('unbezahlter Urlaub länger als ein Monat', 'wenn-laufend'),
  '12': unterbrechend('Ummeldung', 'wenn-laufend'),
  '13': { ...beendend('Tod des Dienstnehmers'), endeBeschaeftigung: 'moeglich', entschaedigung: false },
  '14': beendend('Änderung der SV-Pflicht'),
  '15': unterbrechend('Truppenübung', 'leer'),
  '16': beendend('Pensionierung'),
  '17': beendend('Ende freier Dienstvertrag § 4 Abs. 4 ASVG'),
  '18': beendend('Enthebung von der Gerichtspraxis'),
  '19': unterbrechend('Unterbrechung der Gerichtspraxis', 'wenn-laufend'),
  '20': { ...beendend('Entlassung aus der Bundesbetreuung'), vorsorgeEnde: 'leer', entschaedigung: false },
  '21': beendend('Kündigung durch den Dienstnehmer während Elternteilzeit'),
  '22': beendend('Unberechtigter vorzeitiger Austritt'),
  '23': unterbrechend('Bildungskarenz § 11 AVRAG', 'wenn-laufend'),
  '24': beendend('Vorzeitiger Austritt § 25 IO durch Dienstnehmer'),
  '25': beendend('Kündigung § 25 IO durch Insolvenzverwalter'),
  '27': beendend('Kündigung § 25 IO durch Dienstgeber'),
  '29': unterbrechend('SV-Ende – Beschäftigung aufrecht', 'freigestellt'),
  '30': beendend('Lösung in der Probezeit durch Dienstgeber'),
  '31': unterbrechend('interner SV-Abmeldegrund (Familienhospizkarenz)', 'wenn-laufend'),
  '32': unterbrechend('Bildungskarenz § 12 AVRAG', 'wenn-laufend'),
  '33': unterbrechend('interner SV-Abmeldegrund (Pflegekarenz)', 'wenn-laufend'),
  '34': beendend('Lösung in der Probezeit durch Dienstnehmer'),
};

/** A Map, because a code is foreign text and must never find a property that every object has. */
export const ABMELDEGRUENDE: ReadonlyMap<string, Abmeldegrund> = new Map(Object.entries(GRUENDE));

/** Interruptions during which Betriebliche Vorsorge may run on without SV time (Karenz, Präsenz- and Zivildienst, Truppenübung, 29). */
export function laesstVorsorgeWeiterlaufen(code: string): boolean {
  const grund = ABMELDEGRUENDE.get(code);
  return grund?.endeBeschaeftigung === 'leer' && grund.vorsorgeEnde !== 'wenn-laufend';
}

import { Betragfeld, Tagfeld } from '../../../platform/http/felder/felder';
import { Abgabegrundfeld, Satzkopf, Schluesselfeld } from './satzkopf.dto';

/** DBKZ: every field of the record; what has to be filled is a rule. */
export class DbkzDto extends Satzkopf {
  @Abgabegrundfeld(
    '1',
    'Abgabegrund (GD): 1 Rückmeldung zu Beginn, 2 Änderung, 3 unzuständige Krankenkasse (ab 2024), 5 zur Vorabbescheinigung, 6 Kassenwechsel, 7 Ende der gesetzlichen Rente, 8 Ende der Mitgliedschaft, 9 Tod (ZR-004).',
  )
  gd!: string;
  @Schluesselfeld(
    '2',
    'Beitragsabführungspflicht (KENNZ-BEITR-ABFUEHR-PFLICHT): 1 keine, 2 KV und PV, 3 nur KV, 4 KV und PV mit halbem PV-Beitrag (ZR-101).',
  )
  kennzabf?: string;
  @Tagfeld({
    optional: true,
    beispiel: '2024-09-01',
    beschreibung: 'Beginn der Abführungspflicht; bei KENNZABF 2 bis 4 nötig (ZR-102).',
  })
  abfuehrungAb?: string;
  @Tagfeld({
    optional: true,
    beschreibung: 'Ende der Abführungs- oder Meldepflicht (ABFEN); bei Grund 6, 8, 9 nötig (ZR-110).',
  })
  abfen?: string;
  @Betragfeld({
    optional: true,
    beschreibung:
      'Höchstens beitragspflichtiger Betrag in EUR (VBmax), nur wo die Beitragsbemessungsgrenze überschritten ist (ZR-120).',
  })
  vbmax?: string;
  @Schluesselfeld('1', 'Mehrfachbezug: 1 nein, 2 ja; amtlicher Schlüssel nicht gefunden.')
  mehrfachbezug?: string;
  @Schluesselfeld(
    'JA',
    'Freibetrag bei Mehrfachbezug (KENNZFB): JA, ANTEILIG, NEIN; bei Einfachbezug leer (ZR-136, ZR-137).',
  )
  kennzfb?: string;
  @Betragfeld({ optional: true, beschreibung: 'Anteiliger Freibetrag in EUR (FB), nur bei ANTEILIG (ZR-138).' })
  fb?: string;
  @Schluesselfeld('J', 'Veränderungsmeldung (KENNZAEN): nur Grund 1 und 2, nur J (ZR-106).')
  kennzaen?: string;
  @Schluesselfeld(
    '42938966',
    'Betriebsnummer der neuen Krankenkasse (BBNRKKN): nur Grund 6, dort ab 2024 nötig (ZR-107).',
  )
  bbnrkkn?: string;
}

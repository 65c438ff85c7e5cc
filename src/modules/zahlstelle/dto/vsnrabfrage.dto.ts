import { Codefeld, Kalendertagfeld, Objektfeld, Textfeld, Uuidfeld } from '../../../platform/http/felder/felder';

/** The local stand-in for the DSRV. */
export class ResponderDto {
  @Codefeld(['antwort', 'kein-ergebnis', 'offen'], {
    beispiel: 'antwort',
    beschreibung: 'Was die nachgestellte DSRV tut: mit Nummer antworten, ohne Ergebnis antworten, schweigen.',
  })
  verhalten!: 'antwort' | 'kein-ergebnis' | 'offen';
  @Textfeld({
    optional: true,
    hoechstens: 12,
    beispiel: '15070649C103',
    beschreibung: 'Die Nummer bei `antwort` (ZR-016).',
  })
  vsnr?: string;
}

export class VsnrabfrageDto {
  @Textfeld({
    hoechstens: 8,
    muster: { ausdruck: '^\\d{8}$', erklaerung: 'Erwartet werden acht Ziffern.' },
    beispiel: '10600018',
    beschreibung: 'Zahlstellennummer der fragenden Zahlstelle (ZR-019).',
  })
  zahlstellennummer!: string;
  @Textfeld({ optional: true, hoechstens: 20, beispiel: 'RENTE-000123', beschreibung: 'Aktenzeichen der Zahlstelle.' })
  azvu?: string;
  @Textfeld({ hoechstens: 30, beispiel: 'Muster', beschreibung: 'Familienname.' })
  familienname!: string;
  @Textfeld({ hoechstens: 30, beispiel: 'Erika', beschreibung: 'Vorname.' })
  vorname!: string;
  @Kalendertagfeld({ beispiel: '1949-06-07', beschreibung: 'Geburtsdatum, JJJJ-MM-TT.' })
  geburtsdatum!: string;
  @Textfeld({ optional: true, hoechstens: 34, beispiel: 'Musterstadt', beschreibung: 'Geburtsort.' })
  geburtsort?: string;
  @Objektfeld(() => ResponderDto, {
    optional: true,
    beispiel: { verhalten: 'antwort', vsnr: '15070649C103' },
    beschreibung:
      'Nur in einem Sandbox-Mandanten: die nachgestellte DSRV. Ohne sie bleibt die Abfrage offen, bis die Antwort eingetragen wird.',
  })
  responder?: ResponderDto;
}

export class VsnrantwortDto {
  @Textfeld({
    optional: true,
    hoechstens: 12,
    beispiel: '15070649C103',
    beschreibung: 'Die Nummer aus der Antwort der DSRV; ohne Angabe „Kein Ergebnis“ (ZR-013).',
  })
  vsnr?: string;
}

export class GestellteAbfrageDto {
  @Uuidfeld({
    beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a',
    beschreibung: 'Kennung der Abfrage; in der ersten Meldung als `abfrageId` anzugeben (ZR-010).',
  })
  id!: string;
  @Codefeld(['offen', 'beantwortet'], { beispiel: 'beantwortet', beschreibung: 'Ob die DSRV geantwortet hat.' })
  status!: string;
  @Textfeld({
    optional: true,
    hoechstens: 12,
    beispiel: '15070649C103',
    beschreibung: 'Die Nummer; fehlt sie bei `beantwortet`, gab es kein Ergebnis.',
  })
  vsnr?: string;
}

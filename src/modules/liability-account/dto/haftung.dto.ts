import { HAFTUNGSCODES, type Haftungscode } from '../../../domain/liability-account/haftung/haftungsarten.tabelle';
import { uuid } from '../../../platform/http/felder/feldarten';
import { Codefeld, Kalendertagfeld, Listenfeld, Textfeld, Uuidfeld } from '../../../platform/http/felder/felder';
import { BELEG_ID, HAFTUNG_ID, KONTO_ID, PERSON_ID } from './beispiele';

export class ZeitraumDto {
  @Kalendertagfeld({
    beispiel: '2025-01-01',
    beschreibung: 'Erster Tag, z. B. der Bestellung zum Geschäftsführer.',
  })
  ab!: string;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2025-03-12',
    beschreibung: 'Letzter Tag, z. B. der wirksamen Niederlegung (LR-008); fehlt, solange er andauert.',
  })
  bis?: string;
}

export class NeuesHaftungsverhaeltnisDto {
  @Uuidfeld({ beispiel: KONTO_ID, beschreibung: 'Kennung des Beitragskontos, für dessen Posten gehaftet wird.' })
  beitragskonto!: string;
  @Uuidfeld({
    beispiel: PERSON_ID,
    beschreibung:
      'Kennung der Person, die haftet; nie der Arbeitgeber selbst (LR-006a), als Geschäftsführer eine natürliche Person (LR-007a).',
  })
  schuldner!: string;
  @Codefeld(HAFTUNGSCODES, {
    beispiel: 'GF_DELIKT_AN',
    beschreibung:
      'Haftungsart. Entschieden werden GF_DELIKT_AN, FAKTISCHER_GF, GBR_GESELLSCHAFTER, OHG und KOMPLEMENTAER; alle anderen werden mit Grund abgewiesen (LR-003, LR-004f, LR-033, LR-034).',
  })
  haftungsart!: Haftungscode;
  @Listenfeld(() => ZeitraumDto, {
    optional: true,
    hoechstens: 50,
    beispiel: [{ ab: '2025-01-01', bis: '2025-03-12' }],
    beschreibung:
      'Zeiträume der Haftung, mindestens einer (LR-004c); sie dürfen sich überschneiden. Bei Gesellschaftern ohne letzten Tag: die Nachhaftung entscheidet der Dienst nicht (LR-018).',
  })
  zeitraeume?: ZeitraumDto[];
  @Listenfeld(uuid(), {
    optional: true,
    hoechstens: 50,
    beispiel: [BELEG_ID],
    beschreibung: 'Kennungen der Belege, mindestens einer (LR-004a).',
  })
  belege?: string[];
}

export class HaftungsverhaeltnisDto {
  @Uuidfeld({ beispiel: HAFTUNG_ID, beschreibung: 'Kennung des Haftungsverhältnisses.' })
  id!: string;
  @Uuidfeld({ beispiel: PERSON_ID, beschreibung: 'Kennung der Person, die haftet.' })
  schuldner!: string;
  @Codefeld(HAFTUNGSCODES, { beispiel: 'GF_DELIKT_AN', beschreibung: 'Haftungsart.' })
  haftungsart!: Haftungscode;
  @Listenfeld(() => ZeitraumDto, { hoechstens: 50, beschreibung: 'Zeiträume der Haftung.' })
  zeitraeume!: readonly ZeitraumDto[];
  @Listenfeld(uuid(), { hoechstens: 50, beispiel: [BELEG_ID], beschreibung: 'Kennungen der Belege.' })
  belege!: readonly string[];
}

export class ErmitteltesHaftungsverhaeltnisDto extends HaftungsverhaeltnisDto {
  @Uuidfeld({ beispiel: KONTO_ID, beschreibung: 'Kennung des Beitragskontos.' })
  beitragskonto!: string;
  @Textfeld({
    hoechstens: 200,
    beispiel: '§ 823 Abs. 2 BGB i. V. m. §§ 266a Abs. 1, 14 Abs. 1 StGB',
    beschreibung:
      'Norm in der Fassung, die am ersten Tag gilt; für jeden Posten entscheidet der Tag seiner Begründung.',
  })
  norm!: string;
  @Codefeld(['ermittelt'], {
    beispiel: 'ermittelt',
    beschreibung: 'Stand: ermittelt. Anhörung, Bescheid oder Klage folgen außerhalb (§ 24 SGB X, § 823 BGB).',
  })
  stand!: 'ermittelt';
  @Textfeld({ hoechstens: 20, beispiel: 'LR-004a', beschreibung: 'Regel der Entscheidung.' })
  regel!: string;
}

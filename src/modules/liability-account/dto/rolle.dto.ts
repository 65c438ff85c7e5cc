import { ROLLEN, type Rollenart } from '../../../domain/liability-account/person';
import { uuid } from '../../../platform/http/felder/feldarten';
import { Codefeld, Kalendertagfeld, Listenfeld, Objektfeld, Uuidfeld } from '../../../platform/http/felder/felder';

const BELEG = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4b';

/** Proof of a role or of its end. */
export class NachweisDto {
  @Kalendertagfeld({
    optional: true,
    beispiel: '2025-02-03',
    beschreibung:
      'Tag, seit dem die Krankenkasse davon weiß; nicht in der Zukunft (LR-019). Wann es hier erfasst wurde, sagt `bekanntAm`.',
  })
  bekanntSeit?: string;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2025-01-20',
    beschreibung:
      'Tag der Eintragung ins Register; nicht in der Zukunft. Das Amt selbst folgt `ab` und `bis` (LR-008).',
  })
  registerAm?: string;
  @Listenfeld(uuid(), {
    optional: true,
    hoechstens: 50,
    beispiel: [BELEG],
    beschreibung:
      'Kennungen der Belege. Eine Rolle braucht mindestens einen (LR-004), ein geändertes Ende ebenso (LR-008).',
  })
  belege?: string[];
}

export class NeueRolleDto extends NachweisDto {
  @Codefeld(ROLLEN, {
    beispiel: 'geschaeftsfuehrer',
    beschreibung:
      'Was die Person im Unternehmen ist: geschaeftsfuehrer (§ 35 GmbHG), faktischer-geschaeftsfuehrer (ohne Bestellung), gesellschafter (OHG, GbR: § 126 HGB, § 721 BGB), komplementaer und kommanditist (§ 161 HGB), inhaber (Einzelunternehmen), liquidator.',
  })
  rolle!: Rollenart;
  @Uuidfeld({
    beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4c',
    beschreibung: 'Kennung der Person, in der die Rolle besteht; beim Inhaber die Person selbst.',
  })
  unternehmen!: string;
  @Kalendertagfeld({ beispiel: '2025-01-01', beschreibung: 'Erster Tag nach dem Recht.' })
  ab!: string;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2025-12-31',
    beschreibung: 'Letzter Tag nach dem Recht; fehlt, solange die Rolle besteht.',
  })
  bis?: string;
}

export class RollenendeDto extends NachweisDto {
  @Kalendertagfeld({
    beispiel: '2025-06-12',
    beschreibung: 'Letzter Tag nach dem Recht, etwa der Tag, an dem die Niederlegung wirksam wird (LR-008).',
  })
  bis!: string;
}

export class RolleDto extends NeueRolleDto {
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4d', beschreibung: 'Kennung der Rolle.' })
  id!: string;
  @Objektfeld(() => NachweisDto, { optional: true, beschreibung: 'Nachweis des Endes, wenn es später gesagt wurde.' })
  ende?: NachweisDto;
}

import type { Land } from '../../../domain/kern/norm';
import type { Zeitpunkt } from '../../clock';
import { Codefeld, Ganzzahlfeld, Objektfeld, Textfeld, Uuidfeld, Zeitpunktfeld } from '../../http/felder/felder';
import type { Client } from '../aussteller/clients';
import { rolle, ROLLENNAMEN, type Rollenname } from '../aussteller/rollen';

const JETZT = 'Stand der Sandbox-Uhr in UTC, von 2019-01-01 bis 2099-12-31, Sekundenbruchteile bis zur Mikrosekunde.';

export class SandboxmandantDto {
  @Codefeld(['DE', 'AT'], {
    beschreibung: 'Rechtsordnung des Mandanten; sie bestimmt Verfahren, Zeitzone und Kalender.',
    beispiel: 'AT',
  })
  readonly land!: Land;

  @Zeitpunktfeld({
    beschreibung: `${JETZT} Hier steht die Uhr, bis sie gestellt wird.`,
    beispiel: '2024-11-15T09:00:00Z',
  })
  readonly jetzt!: string;
}

export class SandboxclientDto implements Client {
  @Textfeld({
    hoechstens: 100,
    beschreibung: 'client_id für POST /oauth/token.',
    beispiel: 'oegk.01900000-0000-7000-8000-0000000000a7',
  })
  readonly client_id!: string;

  @Textfeld({
    hoechstens: 100,
    beschreibung: 'client_secret; aus dem Schlüssel der Installation abgeleitet, nirgends gespeichert.',
    beispiel: '3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  })
  readonly client_secret!: string;

  @Textfeld({
    hoechstens: 500,
    beschreibung: 'Rechte des Clients, durch Leerzeichen getrennt.',
    beispiel: 'clearing:lesen clearing:abschliessen',
  })
  readonly scope!: string;

  @Textfeld({
    hoechstens: 20,
    optional: true,
    beschreibung: 'ELDA-Seriennummer eines Meldungserstellers.',
    beispiel: '900001',
  })
  readonly seriennummer?: string;

  @Textfeld({
    hoechstens: 8,
    optional: true,
    beschreibung: 'Zahlstellennummer einer Zahlstelle.',
    beispiel: '10600018',
  })
  readonly zahlstellennummer?: string;
}

/** One field per role; made from the table of roles, so that a new role needs no second place. */
export class SandboxclientsDto {}
for (const name of ROLLENNAMEN) {
  Objektfeld(() => SandboxclientDto, { beschreibung: rolle(name).beschreibung })(SandboxclientsDto.prototype, name);
}

export class SandboxDto {
  @Uuidfeld({
    beschreibung: 'Kennung des Mandanten, Claim `mandant` seiner Token.',
    beispiel: '01900000-0000-7000-8000-0000000000a7',
  })
  readonly mandant!: string;

  @Objektfeld(() => SandboxclientsDto, { beschreibung: 'Ein Client je Rolle des Verfahrens.' })
  readonly clients!: Readonly<Record<Rollenname, SandboxclientDto>>;
}

export class UhrstellungDto {
  @Zeitpunktfeld({ beschreibung: `${JETZT} Nicht vor dem jetzigen Stand.`, beispiel: '2024-11-15T09:00:00Z' })
  readonly jetzt!: string;
}

export class UhrDto {
  @Zeitpunktfeld({
    beschreibung: 'Stand der Uhr; die wirkliche Zeit, solange sie nie gestellt wurde.',
    beispiel: '2024-11-15T09:00:00.000000Z',
  })
  readonly jetzt!: Zeitpunkt;
}

export class GestellteUhrDto extends UhrDto {
  @Ganzzahlfeld({
    mindestens: 0,
    hoechstens: Number.MAX_SAFE_INTEGER,
    beschreibung: 'Aufträge, die auf dem Weg fällig wurden und erledigt sind.',
    beispiel: 3,
  })
  readonly auftraege!: number;
}

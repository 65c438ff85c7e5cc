import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Person } from '../../../domain/liability-account/person';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { beispielVon } from '../../../platform/http/felder/felder';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { etag, Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { Zeitabfrage } from '../../../platform/http/zeitabfrage';
import {
  JuristischePersonDto,
  NatuerlichePersonDto,
  NeuePersonDto,
  PersonAmTagDto,
  ErfasstePersonDto,
  PersonensucheDto,
  PersonentrefferlisteDto,
} from '../dto/person.dto';
import { NeueRolleDto, RolleDto, RollenendeDto } from '../dto/rolle.dto';
import { Personenservice } from './personen.service';
import { Rollenservice } from './rollen.service';

@ApiTags('liability-account')
@Controller('v1/liability-account/personen')
export class PersonenController {
  constructor(
    private readonly personen: Personenservice,
    private readonly rollen: Rollenservice,
  ) {}

  @Endpunkt({
    titel: 'Person erfassen',
    beschreibung:
      'Erfasst einen Menschen, eine juristische Person oder eine Personengesellschaft: Arbeitgeber, und wer neben ihm haften kann. `kennung` und Registergericht mit Registernummer stehen für genau eine Person: dieselben Angaben noch einmal ergeben die erste Person (`Idempotency-Replayed: true`), andere unter demselben Schlüssel 409.',
    rechte: ['liability-account:buchen'],
    koepfe: ['Idempotency-Key'],
    antworten: { 201: { beschreibung: 'Die Person ist erfasst.', typ: ErfasstePersonDto } },
    probleme: ['natuerlicher-schluessel-vergeben'],
    beispiele: {
      'Natürliche Person': beispielVon(NatuerlichePersonDto),
      'Juristische Person': beispielVon(JuristischePersonDto),
    },
  })
  @Post()
  async erfasse(
    @Kontext() kontext: Anfragekontext,
    @Body() person: NeuePersonDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.personen.erfasse(kontext, person as Person, kopf));
  }

  @Endpunkt({
    titel: 'Personen suchen',
    beschreibung:
      'Sucht Personen, auf die alle Merkmale zutreffen. Name und Kennungen stehen im Rumpf, weil Adressen protokolliert werden.',
    rechte: ['liability-account:lesen'],
    antworten: { 200: { beschreibung: 'Die gefundenen Personen, höchstens 50.', typ: PersonentrefferlisteDto } },
  })
  @Post('suche')
  async suche(
    @Kontext() kontext: Anfragekontext,
    @Body() merkmale: PersonensucheDto,
  ): Promise<PersonentrefferlisteDto> {
    return this.personen.suche(kontext, merkmale);
  }

  @Endpunkt({
    titel: 'Person lesen',
    beschreibung:
      'Eine Person mit ihren Rollen. `gueltigAm` sagt, welche Rollen an einem Tag bestehen (ohne Angabe heute); `bekanntAm` fragt nach dem, was zu einem Zeitpunkt bekannt war: ein später erfasstes Ende ändert die Antwort für früher nicht.',
    rechte: ['liability-account:lesen'],
    antworten: { 200: { beschreibung: 'Die Person.', typ: PersonAmTagDto } },
    probleme: ['bekannt-am-zu-jung'],
  })
  @Get(':id')
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Person.') id: string,
    @Query() { gueltigAm, bekanntAm }: Zeitabfrage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { version, person } = await this.personen.lies(kontext, id, gueltigAm, bekanntAm);
    return sende(reply, { status: 200, kopf: { ETag: etag(version) }, rumpf: person });
  }

  @Endpunkt({
    titel: 'Rolle aufnehmen',
    beschreibung:
      'Nimmt eine Rolle der Person in einem Unternehmen auf, mit Zeitraum, Belegen, Tag der Registereintragung und Tag der Kenntnis (LR-004, LR-008, LR-019). Dieselbe Rolle mit demselben ersten Tag noch einmal ergibt die erste, mit anderen Angaben 409.',
    rechte: ['liability-account:haften'],
    koepfe: ['Idempotency-Key', 'If-Match'],
    antworten: { 201: { beschreibung: 'Die Rolle ist aufgenommen.', typ: RolleDto } },
    probleme: ['angaben-abgewiesen', 'natuerlicher-schluessel-vergeben'],
  })
  @Post(':id/rollen')
  async nimmRolleAuf(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Person.') id: string,
    @Body() { belege = [], ...rolle }: NeueRolleDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.rollen.nimmAuf(kontext, id, { ...rolle, belege }, kopf));
  }

  @Endpunkt({
    titel: 'Ende einer Rolle sagen',
    beschreibung:
      'Sagt den letzten Tag einer Rolle, auch rückwirkend: die wirksame Niederlegung zählt, auch wenn das Register nachhinkt (LR-008). Ein schon gespeichertes Ende zu ändern verlangt einen Beleg; wie es vorher bekannt war, bleibt mit `bekanntAm` lesbar.',
    rechte: ['liability-account:haften'],
    koepfe: ['Idempotency-Key', 'If-Match'],
    antworten: { 200: { beschreibung: 'Die Rolle mit ihrem Ende.', typ: RolleDto } },
    probleme: ['angaben-abgewiesen'],
    beispiel: { bis: '2025-06-12', bekanntSeit: '2025-06-20', registerAm: '2025-06-26' },
  })
  @Post(':id/rollen/:rolleId/ende')
  async beendeRolle(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Person.') id: string,
    @Pfadkennung('Kennung der Rolle.', 'rolleId') rolleId: string,
    @Body() { belege = [], ...ende }: RollenendeDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.rollen.beende(kontext, id, rolleId, { ...ende, belege }, kopf));
  }
}

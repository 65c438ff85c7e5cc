import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpunkt } from '../../http/openapi/endpunkt';
import { Problem } from '../../http/problem/problem';
import type { Anfragekontext } from '../kontext';
import { Kontext } from '../recht';
import { Sandboxeroeffnung } from './eroeffnung';
import { GestellteUhrDto, SandboxDto, SandboxmandantDto, UhrDto, UhrstellungDto } from './sandbox.dto';
import { Sandboxuhr } from './sandboxuhr';
import { sandboxzeitpunkt } from './zeitpunkt';

@ApiTags('sandbox')
@Controller('v1/sandbox')
export class SandboxController {
  constructor(
    private readonly eroeffnung: Sandboxeroeffnung,
    private readonly uhr: Sandboxuhr,
  ) {}

  @Endpunkt({
    titel: 'Sandbox-Mandanten eröffnen',
    beschreibung:
      'Legt einen leeren Mandanten zum Ausprobieren an, mit eigener Uhr und einem Client je Rolle. Braucht einen Client `betrieb` einer Sandbox; ohne lokalen Aussteller und für andere Mandanten gibt es diesen Weg nicht (404).',
    rechte: ['betrieb:ausfuehren'],
    antworten: { 201: { beschreibung: 'Der Mandant ist angelegt.', typ: SandboxDto } },
    probleme: ['weg-unbekannt'],
  })
  @Post('mandanten')
  async eroeffne(
    @Kontext() { mandant }: Anfragekontext,
    @Body() { land, jetzt }: SandboxmandantDto,
  ): Promise<SandboxDto> {
    if (!mandant.sandbox) throw new Problem({ art: 'weg-unbekannt' });
    return this.eroeffnung.eroeffne(land, sandboxzeitpunkt(jetzt));
  }

  @Endpunkt({
    titel: 'Stand der Sandbox-Uhr',
    beschreibung:
      'Die Uhr dieses Sandbox-Mandanten. Sie gilt für Fristen und fällige Aufträge; Token laufen nach wirklicher Zeit ab.',
    rechte: ['betrieb:lesen'],
    antworten: { 200: { beschreibung: 'Stand der Uhr.', typ: UhrDto } },
    probleme: ['weg-unbekannt'],
  })
  @Get('uhr')
  async lies(@Kontext() { mandant }: Anfragekontext): Promise<UhrDto> {
    return { jetzt: await this.uhr.lies(mandant) };
  }

  @Endpunkt({
    titel: 'Sandbox-Uhr vorstellen',
    beschreibung:
      'Erledigt der Reihe nach alle Aufträge, die bis zum neuen Stand fällig werden, stellt dann die Uhr und antwortet danach. Ein Schritt zurück wird abgelehnt (409).',
    rechte: ['betrieb:ausfuehren'],
    antworten: { 200: { beschreibung: 'Die Uhr ist gestellt, alles Fällige erledigt.', typ: GestellteUhrDto } },
    probleme: ['uhr-laeuft-nicht-zurueck', 'weg-unbekannt'],
  })
  @Put('uhr')
  async stelle(@Kontext() { mandant }: Anfragekontext, @Body() stellung: UhrstellungDto): Promise<GestellteUhrDto> {
    const jetzt = sandboxzeitpunkt(stellung.jetzt);
    return { auftraege: await this.uhr.stelle(mandant, jetzt), jetzt };
  }
}

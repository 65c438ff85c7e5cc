import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Endpunkt } from '../../platform/http/openapi/endpunkt';
import { text } from '../../platform/http/felder/feldarten';
import { Codefeld, Ganzzahlfeld, Textfeld } from '../../platform/http/felder/felder';
import { Pfadteil } from '../../platform/http/felder/pfadteil';
import { Problem } from '../../platform/http/problem/problem';
import type { Problembeschreibung, Problemrumpf } from '../../platform/http/problem/problemantwort';
import { problembeispiel, problembeschreibung } from '../../platform/http/problem/problemantwort';
import { PROBLEMCODES, type Problemcode } from '../../platform/http/problem/probleme';

const PROBLEMKENNUNG = text({
  hoechstens: 60,
  muster: { ausdruck: '^[a-z]+(-[a-z]+)*$', erklaerung: 'Ein Problem heißt z. B. nicht-gefunden.' },
});

export class ProblembeschreibungDto implements Problembeschreibung {
  @Codefeld(PROBLEMCODES, {
    beschreibung: 'Stabiler Code, wie in `code` und `type` der Antwort.',
    beispiel: 'nicht-gefunden',
  })
  readonly code!: Problemcode;

  @Ganzzahlfeld({ beschreibung: 'HTTP-Status.', beispiel: 404, mindestens: 400, hoechstens: 599 })
  readonly status!: number;

  @Textfeld({ beschreibung: 'Überschrift.', beispiel: 'Nicht gefunden.', hoechstens: 200 })
  readonly title!: string;

  @Textfeld({ beschreibung: 'Wann das Problem auftritt.', beispiel: 'Das Objekt gibt es nicht.', hoechstens: 1000 })
  readonly beschreibung!: string;

  @Textfeld({ beschreibung: 'Was der Client tut.', beispiel: 'Kennung prüfen.', hoechstens: 1000 })
  readonly behebung!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Eine ganze Antwort mit diesem Problem.',
    example: problembeispiel('nicht-gefunden'),
  })
  readonly beispiel!: Problemrumpf;
}

@ApiTags('regelwerk')
@Controller('v1/probleme')
export class ProblemeController {
  @Endpunkt({
    titel: 'Ein Problem nachschlagen',
    beschreibung: 'Bedeutung und Behebung eines Problems. Auf diesen Pfad zeigt `type` jeder Fehlerantwort (RFC 9457).',
    rechte: [],
    antworten: {
      200: {
        beschreibung: 'Das Problem.',
        typ: ProblembeschreibungDto,
        beispiel: problembeschreibung('nicht-gefunden'),
      },
    },
  })
  @Get(':code')
  eines(
    @Pfadteil('code', PROBLEMKENNUNG, { beschreibung: 'Code des Problems.', beispiel: 'nicht-gefunden' }) code: string,
  ): ProblembeschreibungDto {
    const beschreibung = problembeschreibung(code);
    if (!beschreibung) throw new Problem({ art: 'nicht-gefunden' });
    return beschreibung;
  }
}

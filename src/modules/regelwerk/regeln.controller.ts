import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { KATALOG } from '../../domain/regelwerk/katalog';
import { Endpunkt } from '../../platform/http/openapi/endpunkt';
import { text } from '../../platform/http/felder/feldarten';
import { Pfadteil } from '../../platform/http/felder/pfadteil';
import { Problem } from '../../platform/http/problem/problem';
import { RegelabfrageDto, RegelDto, RegelnDto } from './regeln.dto';
import { alsRegel, alsRegelkurz, gesuchteRegeln } from './regelsicht';
import { vorhandenerTag } from './stichtag';

const REGELKENNUNG = text({
  hoechstens: 8,
  muster: { ausdruck: '^(KR|ZR|CR|LR)-\\d{3}[a-z]?$', erklaerung: 'Eine Regel heißt z. B. KR-052 oder KR-005p.' },
});

@ApiTags('regelwerk')
@Controller('v1/regeln')
export class RegelnController {
  @Endpunkt({
    titel: 'Regeln',
    beschreibung:
      'Die Regeln, nach denen der Dienst prüft, rechnet und Zustände ändert. Ohne Parameter alle; mehrere Parameter gelten zusammen.',
    rechte: [],
    antworten: { 200: { beschreibung: 'Die gesuchten Regeln.', typ: RegelnDto } },
  })
  @Get()
  liste(@Query() abfrage: RegelabfrageDto): RegelnDto {
    if (abfrage.stichtag !== undefined) vorhandenerTag('stichtag', abfrage.stichtag);
    const regeln = gesuchteRegeln(abfrage).map(alsRegelkurz);
    return { anzahl: regeln.length, regeln };
  }

  @Endpunkt({
    titel: 'Eine Regel',
    beschreibung: 'Mit Quellen, Geltung, allen Fassungen ihres Texts, Behebung und ihren Beispielen.',
    rechte: [],
    antworten: { 200: { beschreibung: 'Die Regel.', typ: RegelDto } },
  })
  @Get(':id')
  eine(
    @Pfadteil('id', REGELKENNUNG, { beschreibung: 'Kennung der Regel.', beispiel: 'KR-005p' }) id: string,
  ): RegelDto {
    const zeile = KATALOG.get(id);
    if (!zeile) throw new Problem({ art: 'nicht-gefunden' });
    return alsRegel(zeile);
  }
}

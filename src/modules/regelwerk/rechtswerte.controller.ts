import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Land } from '../../domain/kern/norm';
import type { Rechtswertreihe } from '../../domain/recht/rechtswert';
import { istRechtswertId, rechtswert, rechtswerteAm, vergleich, verlauf } from '../../domain/recht/rechtswert';
import { Endpunkt } from '../../platform/http/openapi/endpunkt';
import { text } from '../../platform/http/felder/feldarten';
import { Pfadteil } from '../../platform/http/felder/pfadteil';
import { oderWirf, Problem } from '../../platform/http/problem/problem';
import {
  RechtswerteabfrageDto,
  RechtswerteDto,
  RechtswertvergleichDto,
  RechtswertverlaufDto,
  StichtagabfrageDto,
  VergleichsabfrageDto,
} from './rechtswerte.dto';
import { alsAenderung, alsRechtswert, alsVerlauf } from './rechtswertsicht';
import { vorhandenerTag } from './stichtag';

const RECHTSWERTKENNUNG = text({
  hoechstens: 60,
  muster: {
    ausdruck: '^(DE|AT)(\\.[A-Z0-9_]+)+$',
    erklaerung: 'Ein Rechtswert heißt z. B. DE.BBG.KVPV.MONAT.',
  },
});

const nurAus =
  (land: Land | undefined) =>
  ({ reihe }: { readonly reihe: Rechtswertreihe }): boolean =>
    land === undefined || reihe.land === land;

@ApiTags('regelwerk')
@Controller('v1/rechtswerte')
export class RechtswerteController {
  @Endpunkt({
    titel: 'Rechtswerte eines Tages',
    beschreibung:
      'Alle gesetzlichen Größen, mit denen der Dienst rechnet. Ein Wert, der für den Tag nicht geprüft ist, steht ohne Zahl und mit `status: "nicht-geprueft"` in der Liste; der letzte bekannte Wert wird nie fortgeschrieben.',
    rechte: [],
    antworten: { 200: { beschreibung: 'Die Rechtswerte.', typ: RechtswerteDto } },
  })
  @Get()
  liste(@Query() { stichtag, land }: RechtswerteabfrageDto): RechtswerteDto {
    const rechtswerte = rechtswerteAm(vorhandenerTag('stichtag', stichtag)).filter(nurAus(land)).map(alsRechtswert);
    const ohneWert = rechtswerte.filter(({ stand }) => stand === undefined).length;
    return { stichtag, ohneWert, rechtswerte };
  }

  @Endpunkt({
    titel: 'Rechtswerte zweier Tage vergleichen',
    beschreibung: 'Was sich zwischen zwei Tagen unterscheidet: der Wert selbst oder ob es einen geprüften gibt.',
    rechte: [],
    antworten: { 200: { beschreibung: 'Die Unterschiede.', typ: RechtswertvergleichDto } },
  })
  @Get('vergleich')
  vergleiche(@Query() { von, bis, land }: VergleichsabfrageDto): RechtswertvergleichDto {
    const unterschiede = vergleich(vorhandenerTag('von', von), vorhandenerTag('bis', bis));
    return { von, bis, aenderungen: unterschiede.filter(nurAus(land)).map(alsAenderung) };
  }

  @Endpunkt({
    titel: 'Verlauf eines Rechtswerts',
    beschreibung: 'Alle Werte mit ihren Quellen. Mit `stichtag` auch der Wert dieses Tages in `stand`, oder 422.',
    rechte: [],
    antworten: { 200: { beschreibung: 'Der Rechtswert.', typ: RechtswertverlaufDto } },
    probleme: ['rechtswert-nicht-geprueft'],
  })
  @Get(':id')
  einer(
    @Pfadteil('id', RECHTSWERTKENNUNG, { beschreibung: 'Kennung des Rechtswerts.', beispiel: 'DE.BBG.KVPV.MONAT' })
    id: string,
    @Query() { stichtag }: StichtagabfrageDto,
  ): RechtswertverlaufDto {
    if (!istRechtswertId(id)) throw new Problem({ art: 'nicht-gefunden' });
    if (stichtag === undefined) return alsVerlauf(verlauf(id));
    return alsVerlauf(verlauf(id), oderWirf(rechtswert(id, vorhandenerTag('stichtag', stichtag))).ab);
  }
}

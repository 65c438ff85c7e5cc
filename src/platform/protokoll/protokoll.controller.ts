import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Aktenmodule } from '../akte/aktenmodule';
import { Aktenarchiv } from '../akte/aktenarchiv';
import type { Anfragekontext } from '../auth/kontext';
import { Kontext } from '../auth/recht';
import { Datenbank } from '../db/datenbank';
import { Endpunkt } from '../http/openapi/endpunkt';
import { Seitenabfrage, Seiten, VORGABE_ANZAHL } from '../http/seiten';
import { Kettenpruefung } from './kettenpruefung';
import {
  EreignislisteDto,
  ProtokolllisteDto,
  PruefberichtDto,
  type EreignisDto,
  type ProtokolleintragDto,
} from './protokoll.dto';
import { Versiegler } from './versiegler';

const EREIGNISSE = { liste: 'ereignisse' };
const PROTOKOLL = { liste: 'protokoll' };

/** The gapless record of all writes and the feed of their facts. */
@ApiTags('betrieb')
@Controller('v1')
export class ProtokollController {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly module: Aktenmodule,
    private readonly seiten: Seiten,
    private readonly archiv: Aktenarchiv,
    private readonly ketten: Kettenpruefung,
    private readonly versiegler: Versiegler,
  ) {}

  @Endpunkt({
    titel: 'Ereignisse lesen',
    beschreibung:
      'Alle Tatsachen des Mandanten, lückenlos und in fester Reihenfolge; eine Seite bleibt für immer dieselbe. Neue Schreibvorgänge erscheinen, sobald sie nummeriert sind (in der Regel in weniger als einer Sekunde). Die Einträge tragen nur Kennungen; die Inhalte liest, wer das Recht dazu hat.',
    rechte: ['betrieb:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite der Ereignisse.', typ: EreignislisteDto } },
  })
  @Get('ereignisse')
  async ereignisse(@Kontext() { mandant }: Anfragekontext, @Query() abfrage: Seitenabfrage): Promise<EreignislisteDto> {
    const [nummer = '0', stelle = '-1'] = this.seiten.lies(abfrage, mandant.uuid, EREIGNISSE) ?? [];
    const [gefunden] = await this.datenbank.lies(mandant.id, [
      {
        name: 'ereignisse-lesen',
        text: `select e.nummer, e.stelle, e.art, e.id, e.akte_id as akte, e.zu, e.bekannt_am as "bekanntAm" from (${this.alleTatsachen()}) e
               order by e.nummer, e.stelle limit $4`,
        values: [mandant.id, nummer, stelle, (abfrage.anzahl ?? VORGABE_ANZAHL) + 1],
      },
    ]);
    return this.seiten.bilde(gefunden!.rows as EreignisDto[], abfrage, mandant.uuid, EREIGNISSE, (e) => [
      e.nummer,
      `${e.stelle}`,
    ]);
  }

  private alleTatsachen(): string {
    return this.module.liste
      .map(
        ({ name }) =>
          `(select n.nummer, t.stelle, '${name}.' || t.art as art, t.id, t.akte_id, t.zu, t.bekannt_am
            from protokollnummer n join ${name}_tatsache t on t.mandant_id = n.mandant_id and t.schreibvorgang_id = n.schreibvorgang_id
            where n.mandant_id = $1 and n.nummer >= $2 and (n.nummer, t.stelle) > ($2::bigint, $3::int)
            order by n.nummer, t.stelle limit $4)`,
      )
      .join(' union all ');
  }

  @Endpunkt({
    titel: 'Protokoll lesen',
    beschreibung:
      'Wer hat wann über welchen Client wozu geschrieben oder wurde abgelehnt; lückenlos nummeriert und verkettet.',
    rechte: ['betrieb:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite des Protokolls.', typ: ProtokolllisteDto } },
  })
  @Get('protokoll')
  async protokoll(@Kontext() { mandant }: Anfragekontext, @Query() abfrage: Seitenabfrage): Promise<ProtokolllisteDto> {
    const [nach = '0'] = this.seiten.lies(abfrage, mandant.uuid, PROTOKOLL) ?? [];
    const [gefunden] = await this.datenbank.lies(mandant.id, [
      {
        name: 'protokoll-lesen',
        text: `select n.nummer, s.id, s.art, s.akteur, s.client, s.zweck, s.grund, s.request_id as "requestId", s.anzahl,
                      s.angelegt_am as "angelegtAm"
               from protokollnummer n join schreibvorgang s on s.mandant_id = n.mandant_id and s.id = n.schreibvorgang_id
               where n.mandant_id = $1 and n.nummer > $2 order by n.nummer limit $3`,
        values: [mandant.id, nach, (abfrage.anzahl ?? VORGABE_ANZAHL) + 1],
      },
    ]);
    return this.seiten.bilde(gefunden!.rows as ProtokolleintragDto[], abfrage, mandant.uuid, PROTOKOLL, (e) => [
      e.nummer,
    ]);
  }

  @Endpunkt({
    titel: 'Bestand prüfen',
    beschreibung:
      'Faltet jede Akte des Mandanten neu aus ihren Tatsachen und vergleicht sie mit ihrem Zustand; rechnet die Kette des Protokolls nach. Schreibt nichts.',
    rechte: ['betrieb:ausfuehren'],
    antworten: { 200: { beschreibung: 'Das Ergebnis der Prüfung.', typ: PruefberichtDto } },
  })
  @Post('betrieb/pruefungen')
  async pruefe(@Kontext() { mandant }: Anfragekontext): Promise<PruefberichtDto> {
    await this.versiegler.versiegle(mandant.id);
    let akten = 0;
    const abweichendeAkten: string[] = [];
    for (const modul of this.module.liste) {
      const { geprueft, abweichend } = await this.archiv.pruefeAlle(mandant.id, modul);
      akten += geprueft;
      abweichendeAkten.push(...abweichend);
    }
    const { bloecke, fehlerhaft } = await this.ketten.pruefe(mandant.id);
    return { akten, abweichendeAkten, bloecke, fehlerhafteBloecke: fehlerhaft };
  }
}

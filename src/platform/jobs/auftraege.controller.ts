import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Anfragekontext } from '../auth/kontext';
import { Kontext } from '../auth/recht';
import { Datenbank } from '../db/datenbank';
import { Codefeld, Ganzzahlfeld, Objektfeld, Textfeld, Uuidfeld, Zeitpunktfeld } from '../http/felder/felder';
import { Endpunkt } from '../http/openapi/endpunkt';
import { Pfadkennung } from '../http/felder/pfadteil';
import { Problem } from '../http/problem/problem';

const STAENDE = ['offen', 'laeuft', 'erledigt', 'gescheitert', 'abgebrochen'] as const;

export class AuftragDto {
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a', beschreibung: 'Kennung des Auftrags.' })
  id!: string;
  @Textfeld({ hoechstens: 60, beispiel: 'clearing.routineabgleich', beschreibung: 'Art des Auftrags.' })
  art!: string;
  @Textfeld({ hoechstens: 200, beispiel: '2024-11-16', beschreibung: 'Worum es geht, z. B. der Tag eines Abgleichs.' })
  schluessel!: string;
  @Zeitpunktfeld({ beispiel: '2024-11-16T04:00:00.000000Z', beschreibung: 'Fällig nach der Uhr des Mandanten.' })
  faelligAm!: string;
  @Codefeld(STAENDE, { beispiel: 'erledigt', beschreibung: 'Stand des Auftrags.' })
  stand!: (typeof STAENDE)[number];
  @Ganzzahlfeld({ mindestens: 0, hoechstens: 100, beispiel: 100, beschreibung: 'Fortschritt in Prozent.' })
  fortschritt!: number;
  @Objektfeld(() => Object, {
    auchNull: true,
    beispiel: { bearbeitet: 3 },
    beschreibung: 'Ergebnis; null, solange der Auftrag nicht erledigt ist.',
  })
  ergebnis!: object | null;
}

@ApiTags('betrieb')
@Controller('v1/auftraege')
export class AuftraegeController {
  constructor(private readonly datenbank: Datenbank) {}

  @Endpunkt({
    titel: 'Auftrag lesen',
    beschreibung: 'Stand und Fortschritt einer Arbeit, die im Hintergrund läuft.',
    rechte: ['betrieb:lesen'],
    antworten: { 200: { beschreibung: 'Der Auftrag.', typ: AuftragDto } },
  })
  @Get(':id')
  async lies(
    @Kontext() { mandant }: Anfragekontext,
    @Pfadkennung('Kennung des Auftrags.') id: string,
  ): Promise<AuftragDto> {
    const [gefunden] = await this.datenbank.lies(mandant.id, [
      {
        name: 'auftrag-lesen',
        text: `select id, art, schluessel, faellig_am as "faelligAm", stand, ergebnis,
                      case when stand = 'erledigt' then 100 when coalesce(gesamt, 0) = 0 then 0 else 100 * fortschritt / gesamt end as fortschritt
               from auftrag where mandant_id = $1 and id = $2`,
        values: [mandant.id, id],
      },
    ]);
    const auftrag = gefunden!.rows[0] as AuftragDto | undefined;
    if (!auftrag) throw new Problem({ art: 'nicht-gefunden' });
    return auftrag;
  }

  @Endpunkt({
    titel: 'Auftrag abbrechen',
    beschreibung:
      'Bricht einen Auftrag ab, der noch nicht erledigt ist; was schon geschrieben ist, bleibt. Ein erledigter Auftrag ist ein Konflikt (409).',
    rechte: ['betrieb:ausfuehren'],
    antworten: { 200: { beschreibung: 'Der Auftrag ist abgebrochen.', typ: AuftragDto } },
    probleme: ['zustand-verbietet'],
  })
  @Post(':id/abbruch')
  async brichAb(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung des Auftrags.') id: string,
  ): Promise<AuftragDto> {
    const { mandant } = kontext;
    await this.lies(kontext, id);
    const abgebrochen = await this.datenbank.schreibe(
      mandant.id,
      async (tx) => {
        const [geaendert] = await tx.reise([
          {
            name: 'auftrag-abbrechen',
            text: `update auftrag set stand = 'abgebrochen', geaendert_am = clock_timestamp()
                   where mandant_id = $1 and id = $2 and stand in ('offen', 'laeuft', 'abgebrochen')`,
            values: [mandant.id, id],
          },
        ]);
        return tx.schreibeFest([], geaendert!.rowCount === 1);
      },
      () => Promise.resolve(true),
      'plattform',
    );
    if (!abgebrochen)
      throw new Problem({
        art: 'zustand-verbietet',
        regel: 'auftrag-beendet',
        text: 'Der Auftrag ist schon beendet.',
        behebung: 'Das Ergebnis mit GET lesen.',
      });
    return this.lies(kontext, id);
  }
}

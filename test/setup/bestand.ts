import { setTimeout as warte } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Aktenmodule } from '../../src/platform/akte/aktenmodule';
import { Aktenarchiv } from '../../src/platform/akte/aktenarchiv';
import { Datenbank } from '../../src/platform/db/datenbank';
import { Kettenpruefung } from '../../src/platform/protokoll/kettenpruefung';
import { Versiegler } from '../../src/platform/protokoll/versiegler';

/** What is asked to check what a service has stored. */
export interface Pruefer {
  readonly datenbank: Datenbank;
  readonly archiv: Aktenarchiv;
  readonly module: Aktenmodule;
  readonly versiegler: Versiegler;
  readonly ketten: Kettenpruefung;
}

/** The checkers of a running service. */
export const prueferVon = (app: INestApplicationContext): Pruefer => ({
  datenbank: app.get(Datenbank),
  archiv: app.get(Aktenarchiv),
  module: app.get(Aktenmodule),
  versiegler: app.get(Versiegler),
  ketten: app.get(Kettenpruefung, { strict: false }),
});

/** Seals until nothing waits; the sealer of the service may be at work at the same time. */
export async function versiegleAlles(
  { datenbank, versiegler }: Pick<Pruefer, 'datenbank' | 'versiegler'>,
  mandantId: number,
): Promise<void> {
  for (let versuch = 1; ; versuch += 1) {
    await versiegler.versiegle(mandantId);
    const [wartend] = await datenbank.lies(mandantId, [{ name: '', text: 'select 1 from unversiegelt limit 1' }]);
    if (wartend!.rows.length === 0) return;
    if (versuch === 500) throw new Error(`Mandant ${mandantId}: das Protokoll wird nicht leer.`);
    await warte(10);
  }
}

/** Everything of all tenants that is not as it has to be: states that differ from their fold, blocks that do not fit. */
export async function maengel({ datenbank, archiv, module, versiegler, ketten }: Pruefer): Promise<string[]> {
  const gefunden: string[] = [];
  const { rows } = await datenbank.plattform({ name: 'alle-mandanten', text: 'select id from mandant order by id' });
  for (const { id } of rows as { id: number }[]) {
    await versiegleAlles({ datenbank, versiegler }, id);
    for (const modul of module.liste) {
      const { abweichend } = await archiv.pruefeAlle(id, modul);
      gefunden.push(...abweichend.map((akte) => `Mandant ${id}: Akte ${akte} weicht von ihrer Faltung ab`));
    }
    const { fehlerhaft } = await ketten.pruefe(id);
    gefunden.push(...fehlerhaft.map((block) => `Mandant ${id}: Block ${block} stimmt nicht`));
  }
  return gefunden;
}

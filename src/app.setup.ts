import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { protokolliereAnfragen } from './platform/http/betrieb/anfragelog';
import { drossle } from './platform/http/leser/drosselung';
import { Eingabewaechter } from './platform/http/felder/eingabe.interceptor';
import { Eingabepipe } from './platform/http/felder/eingabe.pipe';
import { setzeRumpffrist } from './platform/http/leser/fristen';
import { pruefeKopfzeilen } from './platform/http/leser/kopfpruefung';
import { setzeKopfzeilen } from './platform/http/kopfzeilen';
import { richteLeserEin } from './platform/http/leser/leser';
import { Metriken } from './platform/http/betrieb/metriken';
import { zeigeOpenApi } from './platform/http/openapi/oberflaeche';
import { Problemfilter } from './platform/http/problem/problem.filter';
import { Wege } from './platform/http/wege';

export interface Anwendungseinstellungen {
  /** Generous: it stops a client that runs wild, not one that works. */
  readonly anfragenJeMinute?: number;
  /** Time for an ordinary body to arrive. */
  readonly rumpffristMs?: number;
}

/**
 * Everything between the socket and a controller. `main` and every e2e test call it once, before `app.init()`, on an application made
 * with `fastifyAdapter()` whose root module imports `HttpModule`.
 */
export async function configureApp(
  app: NestFastifyApplication,
  einstellungen: Anwendungseinstellungen = {},
): Promise<void> {
  const { anfragenJeMinute = 60_000, rumpffristMs = 15_000 } = einstellungen;
  const fastify = app.getHttpAdapter().getInstance();
  const wege = new Wege(fastify);
  setzeKopfzeilen(fastify);
  protokolliereAnfragen(fastify, app.get(Metriken));
  pruefeKopfzeilen(fastify);
  await drossle(fastify, anfragenJeMinute);
  setzeRumpffrist(fastify, rumpffristMs);
  richteLeserEin(fastify);
  app.useGlobalFilters(new Problemfilter(wege));
  app.useGlobalInterceptors(new Eingabewaechter());
  app.useGlobalPipes(new Eingabepipe());
  zeigeOpenApi(app);
}

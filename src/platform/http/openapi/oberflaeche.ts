import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { baueOpenApi } from './openapi';

/** `/docs` (Swagger UI from our own server, works offline) and `/openapi.json`; the document is made when it is first asked for. */
export function zeigeOpenApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => baueOpenApi(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Beitragswerk – API',
    swaggerOptions: {
      persistAuthorization: true,
      displayRequestDuration: true,
      docExpansion: 'none',
      filter: true,
      tryItOutEnabled: true,
      defaultModelsExpandDepth: 0,
      requestInterceptor: ohneLeerenScope,
    },
  });
}

/**
 * Swagger UI sends `scope=` when no scope is ticked; RFC 6749 §3.3 knows no empty scope, and without the parameter all scopes of the
 * client are granted. The function runs in the browser.
 */
function ohneLeerenScope(anfrage: { url: string; body?: unknown }): object {
  if (anfrage.url.endsWith('/oauth/token') && typeof anfrage.body === 'string') {
    anfrage.body = anfrage.body.replace(/&?scope=(?=&|$)/, '');
  }
  return anfrage;
}

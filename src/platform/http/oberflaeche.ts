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
    },
  });
}

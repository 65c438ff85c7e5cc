import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { RECHTE } from '../../auth/recht';
import { operationen, vervollstaendige } from './openapi.operation';
import { PROBLEMSCHEMA, REQUEST_ID } from './openapi.bausteine';

const EINLEITUNG = `
Fachdienst für gesetzliche Sozialversicherungsträger in Deutschland und Österreich.

**Anmelden**: „Authorize“ öffnen, \`client_id\` und \`client_secret\` eines Sandbox-Clients eintragen. Jeder Endpunkt hat ein lauffähiges Beispiel.

**Form**: JSON in UTF-8. Beträge und Sätze sind Zeichenketten (\`"1000.00"\`), Tage \`JJJJ-MM-TT\`, Monate \`JJJJ-MM\`, Zeitpunkte UTC mit \`Z\`.
Ein leeres Feld wird weggelassen; \`null\`, unbekannte Felder und unbekannte Parameter werden abgewiesen.

**Fehler**: \`application/problem+json\` nach RFC 9457 mit stabilem \`code\`; jeder Code ist unter \`GET /v1/probleme/{code}\` beschrieben.
400 betrifft die Form, 422 die Bedeutung. Auf jedem Weg möglich sind außerdem 405 \`methode-nicht-erlaubt\`, 408 \`anfrage-zu-langsam\`
und 431 \`kopfzeilen-zu-gross\`, auf unbekannten Wegen 404 \`weg-unbekannt\`.

**Wiederholen**: Mit \`Idempotency-Key\` ist jede Wiederholung gefahrlos. 429 und 503 nennen in \`Retry-After\` die Wartezeit.
`.trim();

const BEREICHE: Readonly<Record<string, string>> = {
  clearing: 'SV-Clearingsystem (AT): Versichertenmeldungen und mBGM prüfen, verarbeiten, Clearingfälle führen.',
  zahlstelle: 'Zahlstellen-Meldeverfahren (DE), Datensatzversion 5, in beiden Richtungen.',
  'contribution-calc': 'Beiträge (DE, AT) mit vollständigem Rechenweg.',
  'liability-account': 'Haftungskonto (DE): eine Schuld, mehrere Schuldner, Zeiträume, Zahlungen, Vollstreckung.',
  regelwerk: 'Regeln, Rechtswerte und Fehlercodes zum Nachschlagen.',
  sandbox: 'Eigene Mandanten zum Ausprobieren, mit stellbarer Uhr.',
  betrieb: 'Zustand, Metriken, Aufträge, Protokoll.',
};

const rechtstext = (recht: string): string => recht.replace(/^(.+):(.+)$/, 'Bereich $1: $2');

/** The OpenAPI 3.1 document, made from the decorators and the problem table. */
export function baueOpenApi(app: INestApplication, version = '0.1.0'): OpenAPIObject {
  const bauer = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Beitragswerk')
    .setDescription(EINLEITUNG)
    .setVersion(version)
    .addOAuth2(
      {
        type: 'oauth2',
        description: 'Client Credentials am lokalen Aussteller (nur Sandbox).',
        flows: {
          clientCredentials: {
            tokenUrl: '/oauth/token',
            scopes: Object.fromEntries(RECHTE.map((recht) => [recht, rechtstext(recht)])),
          },
        },
      },
      'oauth2',
    )
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Token nach RFC 9068.' },
      'bearer',
    );
  for (const [name, beschreibung] of Object.entries(BEREICHE)) bauer.addTag(name, beschreibung);

  const dokument = SwaggerModule.createDocument(app, bauer.build(), {
    operationIdFactory: operationId,
    autoTagControllers: false,
  });
  dokument.components = {
    ...dokument.components,
    schemas: { ...dokument.components?.schemas, Problem: PROBLEMSCHEMA },
    headers: { 'X-Request-Id': REQUEST_ID },
  };
  for (const { operation } of operationen(dokument)) vervollstaendige(operation);
  const benutzt = new Set(operationen(dokument).flatMap(({ operation }) => operation.tags ?? []));
  dokument.tags = (dokument.tags ?? []).filter(({ name }) => benutzt.has(name));
  schliesseAnfragen(dokument);
  return dokument;
}

/** Stable as long as the method keeps its name: `Clearingfall_liste`. */
const operationId = (controller: string, methode: string): string =>
  `${controller.replace(/Controller$/, '')}_${methode}`;

/**
 * Schemas of requests allow no further fields, as the reader does. Answers stay open: a client has to bear fields that it does not know,
 * otherwise no field could ever be added.
 */
function schliesseAnfragen(dokument: OpenAPIObject): void {
  const schemas = dokument.components?.schemas ?? {};
  const offen = operationen(dokument).flatMap(({ operation }) => verweise(operation.requestBody));
  const erledigt = new Set<string>();
  for (let name = offen.pop(); name !== undefined; name = offen.pop()) {
    const schema = schemas[name];
    if (erledigt.has(name) || !schema || '$ref' in schema) continue;
    erledigt.add(name);
    schema.additionalProperties = false;
    offen.push(...verweise(schema));
  }
}

/** Names of all component schemas referred to below a node. */
const verweise = (knoten: unknown): string[] =>
  [...(JSON.stringify(knoten) ?? '').matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((treffer) => treffer[1]!);

import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMCODES } from '../problem/probleme';

type Bausteine = NonNullable<OpenAPIObject['components']>;

export const REQUEST_ID: NonNullable<Bausteine['headers']>[string] = {
  description: 'Kennung der Anfrage; steht auch im Protokoll und in `instance` eines Problems.',
  schema: { type: 'string', format: 'uuid' },
};

/** Schema of `application/problem+json`, RFC 9457. */
export const PROBLEMSCHEMA: NonNullable<Bausteine['schemas']>[string] = {
  type: 'object',
  description: 'Problem nach RFC 9457.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', description: 'Pfad der Beschreibung: `/v1/probleme/{code}`.' },
    title: { type: 'string', description: 'Kurzer Text zur Art des Problems.' },
    status: { type: 'integer', description: 'HTTP-Status.' },
    detail: { type: 'string', description: 'Was dieses Mal geschehen ist.' },
    instance: { type: 'string', description: '`urn:uuid:` und die Kennung der Anfrage.' },
    code: { type: 'string', enum: [...PROBLEMCODES], description: 'Stabile Art des Problems.' },
    errors: {
      type: 'array',
      description: 'Alle einzelnen Fehler oder Befunde.',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: {
            type: 'string',
            description:
              'JSON Pointer in den Rumpf; `?name` für einen Parameter, `{name}` für einen Pfadteil, `header:Name` für einen Kopf.',
          },
          regel: { type: 'string', description: 'Kennung der Regel, siehe `GET /v1/regeln/{id}`.' },
          code: { type: 'string', description: 'Amtlicher Code des Befunds oder Art des Formfehlers.' },
          detail: { type: 'string' },
          behebung: { type: 'string', description: 'Was zu tun ist.' },
        },
      },
    },
  },
};

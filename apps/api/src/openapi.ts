import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '@appointment/contracts';
import { completed, schemaOf } from './http';
import { version } from './health';

const description = `Everything that the client can do. Instants are UTC (\`2026-03-29T01:00:00Z\`), lengths are
minutes. Refusals are problem details (RFC 9457) whose \`code\` is stable. Sign in at \`/api/v1/auth/login\` and send
the access token as \`Authorization: Bearer …\`.`;

const about = () =>
  new DocumentBuilder()
    .setTitle('Appointment')
    .setDescription(description)
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .build();

/** `AuthController.login` is `auth.login`. */
const operationId = (controller: string, method: string) =>
  `${controller.charAt(0).toLowerCase()}${controller.slice(1).replace(/Controller$/, '')}.${method}`;

/** The whole document, with every answer and every problem of each route. */
export const openApiOf = (app: NestFastifyApplication): OpenAPIObject => {
  const document = SwaggerModule.createDocument(app, about(), {
    operationIdFactory: operationId,
    standardSchemaConverter: schemaOf,
  });
  return completed(document, Problem);
};

/** `/docs-json` and the page at `/docs`; made when somebody first asks. */
export const documentApi = (app: NestFastifyApplication): void =>
  SwaggerModule.setup('docs', app, () => openApiOf(app), {
    jsonDocumentUrl: 'docs-json',
    yamlDocumentUrl: 'docs-yaml',
    customSiteTitle: 'Appointment: the API',
  });

import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { purityFences } from './tools/lint/purity-fences.mjs';
import { roomFences } from './tools/lint/room-fences.mjs';

const framework = ['@nestjs/*', '@mikro-orm/*', '@angular/*', 'fastify', '@fastify/*'];
const clientFiles = ['apps/client/**/*.ts', 'libs/ui/**/*.ts'];

export default [
  { ignores: ['**/dist', '**/.nx', '**/.angular', '**/coverage', '**/tmp', '**/data'] },
  ...nx.configs['flat/base'],
  ...nx.configs['flat/typescript'],
  ...nx.configs['flat/javascript'],
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: true,
          allow: ['^.*/eslint(\\.base)?\\.config\\.[cm]?[jt]s$'],
          // Builders speak the domain's types, and the domain's specs use the builders.
          ignoredCircularDependencies: [
            ['availability', 'testing'],
            ['booking', 'testing'],
          ],
          depConstraints: [
            {
              sourceTag: 'type:domain',
              onlyDependOnLibsWithTags: ['type:domain', 'type:testing'],
              bannedExternalImports: [...framework, 'rxjs', 'zod', 'node:*', 'undici'],
            },
            {
              sourceTag: 'type:contract',
              onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:testing'],
              bannedExternalImports: [...framework, 'rxjs', 'node:*'],
            },
            {
              sourceTag: 'type:i18n',
              onlyDependOnLibsWithTags: ['type:i18n'],
              bannedExternalImports: [...framework, 'rxjs', 'node:*'],
            },
            {
              sourceTag: 'type:adapter',
              onlyDependOnLibsWithTags: [
                'type:domain',
                'type:contract',
                'type:i18n',
                'type:testing',
              ],
              bannedExternalImports: framework,
            },
            {
              sourceTag: 'type:ui',
              onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:i18n', 'type:ui'],
              bannedExternalImports: ['@nestjs/*', '@mikro-orm/*', 'node:*'],
            },
            {
              sourceTag: 'type:testing',
              onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:testing'],
              bannedExternalImports: framework,
            },
            {
              sourceTag: 'scope:client',
              onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:i18n', 'type:ui'],
              bannedExternalImports: ['@nestjs/*', '@mikro-orm/*', 'node:*'],
            },
            {
              sourceTag: 'scope:api',
              onlyDependOnLibsWithTags: [
                'type:domain',
                'type:contract',
                'type:i18n',
                'type:adapter',
                'type:testing',
              ],
              bannedExternalImports: ['@angular/*'],
            },
            {
              sourceTag: 'type:e2e',
              onlyDependOnLibsWithTags: [
                'type:contract',
                'type:testing',
                'type:domain',
                'type:i18n',
                'type:tool',
              ],
            },
            { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['*'] },
          ],
        },
      ],
    },
  },
  ...roomFences,
  ...purityFences,
  // These run the api's own code and are no part of any project's build.
  {
    files: [
      'tools/migration.ts',
      'tools/env-example.ts',
      'tools/bench/{calendars,full-list,large-calendar}.ts',
    ],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  ...angular.configs.tsRecommended.map((config) => ({ ...config, files: clientFiles })),
  { files: clientFiles, processor: angular.processInlineTemplates },
  ...[...angular.configs.templateRecommended, ...angular.configs.templateAccessibility].map(
    (config) => ({ ...config, files: ['apps/client/**/*.html', 'libs/ui/**/*.html'] }),
  ),
  prettier,
];

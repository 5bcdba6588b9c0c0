#!/bin/sh
# Puts what a container needs, and nothing else, into an empty folder:
#   npm run build && BUNDLE=full npx nx build api && docker/collect.sh FOLDER
# Then `node api/main.js` runs in it. Only packages that cannot be bundled come along: native ones, and
# the files of the API's page.
set -eu
to=${1:?'where to?'}
from=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
packages=$from/node_modules

mkdir -p "$to/node_modules/better-sqlite3/prebuilds" "$to/node_modules/swagger-ui-dist"
cp -R "$from/dist/apps/api-full" "$to/api"
rm -f "$to"/api/*.map
cp -R "$from/dist/apps/client/browser" "$to/client"
cp "$from/LICENSE" "$to/"
printf '{ "type": "module" }\n' > "$to/package.json"

cp -R "$packages/better-sqlite3/package.json" "$packages/better-sqlite3/lib" "$packages/better-sqlite3/LICENSE" \
  "$to/node_modules/better-sqlite3/"
cp "$packages"/better-sqlite3/prebuilds/linux-*.node "$to/node_modules/better-sqlite3/prebuilds/"
cp -R "$packages/@node-rs" "$to/node_modules/"
cd "$packages/swagger-ui-dist"
cp LICENSE NOTICE package.json index.js absolute-path.js index.html index.css favicon-*.png oauth2-redirect.* \
  swagger-initializer.js swagger-ui.css swagger-ui-bundle.js swagger-ui-standalone-preset.js \
  "$to/node_modules/swagger-ui-dist/"

# `npm test`, also where the Node of package-lock.json cannot start yet: it needs libatomic, which a
# minimal Debian lacks.
if ! node --version >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo 'Installing libatomic1 for Node'
  { apt-get update && apt-get install --yes --no-install-recommends libatomic1; } >/dev/null
fi
exec node --import ./tools/need-node.mjs tools/test/run.ts "$@"

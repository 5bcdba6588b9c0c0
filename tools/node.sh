# Runs one of our tools, also where the Node of package-lock.json cannot start yet: it needs libatomic,
# which a minimal Debian lacks.
if ! node --version >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo 'Installing libatomic1 for Node'
    { apt-get update && apt-get install --yes --no-install-recommends libatomic1; } >/dev/null
  else
    echo 'Node cannot start here. It needs libatomic; on Debian: apt-get install libatomic1' >&2
    exit 1
  fi
fi
exec node --import ./tools/need-node.mjs "$@"

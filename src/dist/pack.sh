#!/usr/bin/env bash
# Packs the program with a runtime of its own for the system that this runs on: bash src/dist/pack.sh
# Needs target/biennien.jar (./mvnw -DskipTests package), a JDK 25 and Python 3. Writes target/bien-nien-<system>.zip.
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
JDK="${JDK:-${JAVA_HOME:?set JAVA_HOME to a JDK 25}}"
case "$(uname -s)" in
  MINGW* | MSYS* | CYGWIN*) SYSTEM=windows ;;
  Darwin) SYSTEM=macos ;;
  *) SYSTEM=linux ;;
esac
NAME="bien-nien-$SYSTEM"
OUT="target/dist/$NAME"
# All of Java SE, as the libraries load classes by name; localedata for Vietnamese dates and sorting, security.auth for PostgreSQL.
MODULES=java.se,jdk.charsets,jdk.crypto.ec,jdk.incubator.vector,jdk.localedata,jdk.management,jdk.security.auth,jdk.unsupported,jdk.zipfs

rm -rf "$OUT" "target/$NAME.zip"
mkdir -p "$OUT"
"$JDK/bin/jlink" --add-modules "$MODULES" --include-locales=vi,en --strip-debug --no-header-files --no-man-pages \
  --compress=zip-6 --output "$OUT/runtime"
cp target/biennien.jar "$OUT/"
cp src/dist/DOC-TRUOC.txt "$OUT/"
if [ "$SYSTEM" = windows ]; then
  cp src/dist/Mo-Bien-Nien.cmd "$OUT/"
else
  install -m 755 src/dist/mo-bien-nien.sh "$OUT/"
fi
# keeps what may be executed, which the JDK's jar does not
"$(command -v python3 || command -v python)" -c 'import shutil, sys; shutil.make_archive(*sys.argv[1:3], root_dir=sys.argv[3], base_dir=sys.argv[4])' \
  "target/$NAME" zip target/dist "$NAME"
ls -l "target/$NAME.zip"

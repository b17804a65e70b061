#!/bin/sh
# Starts the archive and opens it in the browser. Everything is kept in the folder "du-lieu" beside this file.
cd "$(dirname "$0")" || exit 1
exec runtime/bin/java -Xmx1g -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 --enable-native-access=ALL-UNNAMED \
  -Dbiennien.data-dir=du-lieu -Dbiennien.open-browser=true -jar biennien.jar "$@"

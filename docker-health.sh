#!/usr/bin/env bash
# Ready? Asked with nothing but bash: the image has no curl.
set -eu
exec 3<>/dev/tcp/127.0.0.1/8080
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
grep -q '"UP"' <&3

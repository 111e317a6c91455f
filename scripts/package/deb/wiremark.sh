#!/bin/sh
# Opens Wiremark's window, or with the name of a command runs that command (wiremark help).
lib=/usr/lib/wiremark
# What is set for other programs that run on Node is not meant for this one.
unset NODE_OPTIONS NODE_PATH
# Node compiles the program once, and not at every start.
if [ -n "${XDG_CACHE_HOME:-${HOME:-}}" ]; then
  export NODE_COMPILE_CACHE="${NODE_COMPILE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/Wiremark}"
fi
exec "$lib/node" --import "$lib/program/scripts/chromium-host/register.ts" "$lib/program/out/main/program.js" "$@"

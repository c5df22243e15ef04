#!/usr/bin/env bash
# A board from plain shell: identity, state, readings and a marker. No program but bash; stty for a serial port.
#
#   status.sh /dev/ttyUSB0                    a serial port
#   status.sh 127.0.0.1 5025                  `agnw serve`
set -euo pipefail

case $# in
  1) exec {board}<>"$1"
     stty -F "$1" 921600 raw -echo -crtscts clocal ;;
  2) exec {board}<>"/dev/tcp/$1/$2" ;;
  *) echo "usage: $0 PORT | HOST TCP-PORT" >&2; exit 2 ;;
esac

send() { printf '%s\n' "$1" >&"$board"; }
ask() {
  send "$1"
  IFS= read -r -t 5 -u "$board" reply || { echo "no answer to $1" >&2; exit 1; }
  printf '%s\n' "${reply%$'\r'}"
}

# Ends whatever half a line stands there, and empties the error queue.
send ''
while [[ $(ask 'SYST:ERR?') != 0,* ]]; do :; done

echo "board:   $(ask '*IDN?')"
echo "state:   $(ask 'STATE?'), causes $(ask 'CAUS?')"
echo "current: $(ask 'MEAS:CURR?') A"
echo "voltage: $(ask 'MEAS:VOLT?') V"
send 'MARK 2026'
echo "error:   $(ask 'SYST:ERR?')"

# preflight: is this the host the bundle is for, and can it be applied? Refuses before the first change.
# needs: environment messages
TOOLS='' GUARDS=''

# preflight_host: a host is known by its name; a short name and the full one of the same host agree
preflight_host() {
  [ -z "$FORCE_HOST" ] && [ "$HOST" != default ] || return 0
  ph_name=''
  if [ -r "$R/etc/hostname" ]; then read -r ph_name <"$R/etc/hostname"; fi
  [ -n "$ph_name" ] || [ -n "$R" ] || ph_name=$(hostname 2>/dev/null || uname -n)
  [ -n "$ph_name" ] || return 0
  case $HOST in
    "$ph_name" | "$ph_name".*) return 0 ;;
  esac
  case $ph_name in
    "$HOST".*) return 0 ;;
  esac
  err "this bundle is for $HOST, this host is $ph_name; nothing was changed (--force-host applies it all the same)"
  exit 1
}

# preflight_serial: never back to an older bundle
preflight_serial() {
  ps_last=0
  [ ! -s "$R$STATE/serial" ] || read -r ps_last <"$R$STATE/serial"
  [ -z "$FORCE_SERIAL" ] && [ "$SERIAL" -lt "$ps_last" ] || return 0
  err "serial $SERIAL is older than $ps_last, which was applied before; nothing was changed (--force-serial)"
  exit 1
}
# only ever upwards, and written in one go
preflight_applied() {
  [ "$SERIAL" != "${ps_last-}" ] || return 0
  printf '%s\n' "$SERIAL" >"$R$STATE/serial.new" && mv -f "$R$STATE/serial.new" "$R$STATE/serial"
}

# preflight: all problems are named, then the run is refused
preflight() {
  PREFLIGHT_BAD=''
  for pf_tool in awk cat cut sort tr sed mkdir rm mv ln chmod chown cmp find; do
    have "$pf_tool" || preflight_problem "this host has no $pf_tool"
  done
  for pf_tool in $TOOLS; do
    preflight_tool "$pf_tool" || preflight_problem "this host has no $pf_tool${R:+ below $R}"
  done
  [ -z "$GUARDS" ] || guards
  [ -z "$PREFLIGHT_BAD" ] && return 0
  err 'preflight failed; nothing was changed'
  exit 1
}
# preflight_space: room for everything the bundle holds, twice (the old content is kept), and a little more
preflight_space() {
  pf_free=$(df -Pk "${R:-/}" 2>/dev/null | awk 'NR > 1 { n = $4 } END { print n }')
  case $pf_free in
    '' | *[!0-9]*) return 0 ;;
  esac
  [ "$pf_free" -lt $((KIB * 2 + 512)) ] || return 0
  err "${R:-/} has $pf_free KiB free, the bundle needs $((KIB * 2 + 512)); nothing was changed (make room, then run this again)"
  exit 1
}
# preflight_tool PROGRAM: programs of the types run on the host, or inside the system below --root
preflight_tool() {
  if [ -z "$R" ]; then
    have "$1"
    return
  fi
  for pt_folder in usr/sbin usr/bin sbin bin usr/local/sbin usr/local/bin opt/bin; do
    [ ! -x "$R/$pt_folder/$1" ] || return 0
  done
  return 1
}
preflight_problem() {
  PREFLIGHT_BAD=1
  err "$1"
}

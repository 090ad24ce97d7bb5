# replace: files change atomically. The new content stands in a temporary file in the same directory, with its owner,
# mode and label and on the disk, before it takes the old one's name; what was there is kept (history).
# needs: environment resource stat journal place history
OWN_GID='' FLUSH='' SELINUX='' WORKSHOP=''
[ ! -e /sys/fs/selinux/enforce ] || SELINUX=1

# replace_file PATH NEW MODE OWNER GROUP: PATH (with $R) becomes a copy of NEW. Empty MODE, OWNER or GROUP keep what an
# existing file has. Returns 1 with the reason in $W/output.
replace_file() { replace "$1" "$2" "$3" "$4" "$5" replace_copy; }

# replace_text PATH TEXT MODE OWNER GROUP: the same with its content as a word, which costs no process
replace_text() { replace "$1" "$2" "$3" "$4" "$5" replace_print; }

# replace_link PATH TARGET OWNER GROUP: PATH becomes a link to TARGET
replace_link() { replace "$1" "$2" '' "$3" "$4" replace_target; }

replace() {
  rf_path=$1 rf_new=$2 rf_mode=$3 rf_owner=$4 rf_group=$5
  history_open && replace_begin "$rf_path" || return 1
  placed "$rf_path" replace_at "$6"
  replace_end
}

# the name of the temporary file goes to the journal before there is one
replace_begin() {
  ourselves
  place "$1"
  rf_temp=${PLACE:-${1%/*}}
  rf_temp=${rf_temp%/}/.stringless.$$.tmp
  journal_add "$rf_temp"
}
replace_end() {
  rf_status=$?
  if [ "$rf_status" != 0 ]; then rm -rf "$rf_temp"; fi
  KNOWN=''
  journal_clear
  return "$rf_status"
}
ourselves() {
  [ -n "$ME" ] || ME=$(id -u)
  [ -n "$OWN_GID" ] || OWN_GID=$(id -g)
}

# replace_at MAKE: in the directory; what is at $AT is looked at, kept, and replaced by what MAKE makes at $rf_temp
replace_at() {
  rf_old=$AT
  if [ -n "$PLACE_PINNED" ]; then workshop || return 1; fi
  history_path "$rf_path"
  history_keep "$rf_old" "$HISTORY_PATH" || return 1
  case $ST_TYPE in
    file) rf_mode=${rf_mode:-$ST_MODE} rf_owner=${rf_owner:-$ST_UID} rf_group=${rf_group:-$ST_GID} ;;
    absent)
      # a link is there as a whole or not at all
      if [ "$1-$PLACE_PINNED$SELINUX" = replace_target- ] && own_ours "$AT" "$rf_owner" "$rf_group"; then
        run ln -s -- "$rf_new" "$AT"
        return $?
      fi
      ;;
    directory)
      printf 'Is a directory: %s\n' "$HISTORY_PATH" >"$W/output"
      return 1
      ;;
  esac
  "$1" && label "$rf_temp" "$rf_old" && rename_over "$rf_temp" "$AT" || return 1
  [ -z "$PLACE_PINNED" ] || workshop_leave
}
replace_copy() { replace_content cat "$rf_new"; }
replace_print() { replace_content printf "$rf_new"; }
replace_content() {
  create_mask "${rf_mode:-0644}"
  umask "$MASK"
  case $1 in
    cat) cat <"$2" ;;
    *) printf '%s' "$2" ;;
  esac 2>"$W/output" >"$rf_temp"
  rc_status=$?
  umask 022
  [ "$rc_status" = 0 ] && own_new "$rf_temp" "$rf_owner" "$rf_group" &&
    { [ "$MASK" != 077 ] || run chmod "${rf_mode:-0644}" "$rf_temp"; } && flush "$rf_temp"
}
replace_target() {
  run ln -s -- "$rf_new" "$rf_temp" && { [ -z "$rf_owner$rf_group" ] ||
    run chown -h "$rf_owner${rf_group:+:$rf_group}" "$rf_temp"; }
}

# workshop: a directory of our own inside a directory of users, entered; nobody else can change what is in it. The old
# file is there, too, under a name that cannot be exchanged.
workshop() {
  run mkdir -m 700 "./${rf_temp##*/}" && CDPATH='' cd -P -- "./${rf_temp##*/}" 2>"$W/output" || return 1
  WORKSHOP=1
  stat_of .
  if [ "$ST_UID:$ST_MODE" != "$ME:0700" ]; then
    printf '%s\n' "${rf_temp#"$R"} was exchanged while it was used" >"$W/output"
    return 1
  fi
  AT=../${AT#./} rf_temp=./new rf_old=$AT
  # only files have contents to read, and only they can have two names
  if [ -f "$AT" ] && [ ! -L "$AT" ] && ln -- "$AT" ./old 2>/dev/null; then rf_old=./old; fi
}
workshop_leave() {
  WORKSHOP=''
  rm -f ./old ./new
  CDPATH='' cd -P .. && rmdir "./.stringless.$$.tmp"
}

# create_mask MODE [DIRECTORY]: $MASK makes something new have MODE at once; 077 where that cannot be, and chmod must
# follow
create_mask() {
  case $1-${2-} in
    0[0246][0246][0246]- | 0???-?*) ;;
    *)
      MASK=077
      return 0
      ;;
  esac
  cm_low=${1#??} cm_high=${1#0}
  cm_high=${cm_high%??}
  MASK=0$((7 - cm_high))$((7 - ${cm_low%?}))$((7 - ${cm_low#?}))
}

# own_ours PATH OWNER GROUP: does what we make have these ids by itself? It has our own, unless the directory gives its
# group.
own_ours() {
  [ "$2" = "$ME" ] || [ -z "$2" ] || return 1
  [ -z "$3" ] || { [ "$3" = "$OWN_GID" ] && [ ! -g "${1%/*}" ]; }
}

# own_new PATH OWNER GROUP: for what we just made
own_new() {
  own_ours "$@" && return 0
  # the mode is set for good only after the owner: chown may clear bits
  MASK=077
  run chown "$2${3:+:$3}" "$1"
}

# flush FILE: on the disk before it takes the name of what is there, together with the backup of that. A file that is
# new takes nothing's place, and not every sync takes a file: those are flushed together before the run ends.
flush() {
  if [ "$ST_TYPE" = absent ] || [ "$FLUSH" = - ]; then
    UNFLUSHED=1
    return 0
  fi
  [ -z "$HISTORY_KEPT" ] || set -- "$1" "$HISTORY_KEPT"
  if [ "$FLUSH" = 1 ]; then
    run command sync "$@"
    return $?
  fi
  if command sync "$@" >/dev/null 2>&1; then FLUSH=1; else FLUSH=- UNFLUSHED=1; fi
}

# label NEW OLD: under SELinux the new file has the old one's label, or the one that the policy gives its name
label() {
  [ -n "$SELINUX" ] && have chcon || return 0
  if [ -e "$2" ] && [ ! -L "$2" ]; then
    run chcon --reference="$2" "$1"
  elif have matchpathcon && la_label=$(matchpathcon -n "${rf_path#"$R"}" 2>/dev/null); then
    run chcon -h "$la_label" "$1"
  fi
}

# rename_over TEMP PATH: TEMP becomes PATH. mv would move into a directory that a link points to.
rename_over() {
  if [ -L "$2" ] || [ -n "$PLACE_PINNED" ]; then
    if run mv -fT -- "$1" "$2"; then return 0; fi
    # busybox refuses to replace a link to a directory, some know no -T
    [ -L "$2" ] && rm -f -- "$2"
    output
    case $OUTPUT in
      *[Oo]ption*) ;;
      *)
        run mv -fT -- "$1" "$2"
        return $?
        ;;
    esac
  fi
  run mv -f -- "$1" "$2"
}

# file-ids: names of users and groups and their numbers, from the files below the root, else from the system.
# needs: environment resource change

# file_lookup FILE COLUMN TEXT WANTED: sets $FILE_ID to column WANTED of the line whose column has TEXT; empty if none
file_lookup() {
  FILE_ID=''
  [ -r "$R/etc/$1" ] || return 0
  while IFS=: read -r fl_name fl_skip fl_id fl_rest; do
    case $2 in
      name) [ "$fl_name" = "$3" ] || continue ;;
      *) [ "$fl_id" = "$3" ] || continue ;;
    esac
    FILE_ID=$fl_id
    [ "$2" = name ] || FILE_ID=$fl_name
    return 0
  done <"$R/etc/$1"
}

# file_uid NAME, file_gid NAME: sets $FILE_ID to the number; empty when there is none
file_uid() {
  file_number "$1" && return 0
  file_lookup passwd name "$1"
  [ -n "$FILE_ID$R" ] || FILE_ID=$(id -u "$1" 2>/dev/null)
  file_root "$1"
}
file_gid() {
  file_number "$1" && return 0
  file_lookup group name "$1"
  [ -n "$FILE_ID$R" ] || ! have getent || {
    FILE_ID=$(getent group "$1" 2>/dev/null)
    FILE_ID=${FILE_ID#*:*:} FILE_ID=${FILE_ID%%:*}
  }
  file_root "$1"
}
# root is 0 also where there is no passwd yet
file_root() { [ -n "$FILE_ID" ] || [ "$1" != root ] || FILE_ID=0; }
file_number() {
  case $1 in
    '' | *[!0-9]*) return 1 ;;
  esac
  FILE_ID=$1
}

# file_user_name UID, file_group_name GID: sets $FILE_NAME to the name, or to the number where it has none
file_user_name() { file_name passwd "$1"; }
file_group_name() { file_name group "$1"; }
file_name() {
  fn_keep=$FILE_ID
  file_lookup "$1" id "$2"
  FILE_NAME=${FILE_ID:-$2} FILE_ID=$fn_keep
}
# numbers with a name are shown by name
file_shown_user() (
  file_number "$1" && file_user_name "$1" && printf '%s' "$FILE_NAME" || printf '%s' "$1"
)
file_shown_group() (
  file_number "$1" && file_group_name "$1" && printf '%s' "$FILE_NAME" || printf '%s' "$1"
)

# file_chown ID REASON: an empty ID is a name that nobody has
file_chown() {
  if [ -z "$1" ]; then
    printf '%s\n' "$2" >"$W/output"
    return 1
  fi
  set_owner "$fi_path" "$1"
}

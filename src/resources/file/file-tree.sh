# file-tree: what a directory contains: entries of a source, and everything else that is there under recurse => true.
# needs: environment resource stat file

# file_below WORDS...: after the directory itself. Every child is a file of its own, with its own lines.
file_below() {
  stat_of "$fi_path"
  [ "$ST_TYPE" = directory ] || return 0
  fb_path=$a_path fb_root=$fi_path fb_step=$STEP_PATH fb_status=0
  fb_prefix=${STEP_PATH%"/File[$a_title]"}
  fb_mode=$a_mode fb_has_mode=$has_mode fb_known=$NL fb_managed=$NL$a_managed$NL fb_purge=$a_purge
  fb_tree=''
  [ -z "$a_tree" ] || fb_tree=$B/files/$a_tree
  has_text='' fi_local=''
  if [ -n "$fi_local_dir" ]; then
    file_local_table "$fi_local_dir" >"$W/tree"
    fb_tree=$W/tree
  fi
  if [ -n "$fb_tree" ]; then
    while IFS=$TAB read -r fb_kind fb_entry_mode fb_detail fb_entry <&3; do
      file_entry || fb_status=1
    done 3<"$fb_tree"
  fi
  [ "$a_recurse" != true ] || file_walk || fb_status=1
  STEP_PATH=$fb_step a_path=$fb_path fi_path=$fb_root
  return "$fb_status"
}

# one entry of the source
file_entry() {
  file_child "$fb_path/$fb_entry"
  fb_known=$fb_known$a_path$NL
  a_target='' has_sha256='' a_sha256=''
  if [ "$fb_entry_mode" != - ]; then a_mode=$fb_entry_mode has_mode=1; fi
  case $fb_kind in
    d) a_ensure=directory ;;
    l) a_ensure='link' a_target=$fb_detail ;;
    *)
      a_ensure='file' a_sha256=$fb_detail has_sha256=1
      [ -z "$fi_local_dir" ] || fi_local=$fi_local_dir/$fb_entry
      ;;
  esac
  file_ensure && { [ "$ST_TYPE" = absent ] || { file_content && file_owner && file_mode; }; }
}

# file_child PATH: the turn of one child
file_child() {
  a_path=$1 fi_path=$R$1 STEP_PATH="$fb_prefix/File[$1]"
  a_mode=$fb_mode has_mode=$fb_has_mode has_sha256='' a_sha256='' has_text=''
  file_look
}

# Everything in the directory, each directory before what it holds. The positional parameters are the stack: names may
# hold anything.
file_walk() {
  fw_status=0
  set -- "$fb_root"/* "$fb_root"/.[!.]* "$fb_root"/..?*
  while [ $# -gt 0 ]; do
    fw_entry=$1
    shift
    [ -e "$fw_entry" ] || [ -L "$fw_entry" ] || continue
    file_ignored "${fw_entry##*/}" && continue
    fw_path=${fw_entry#"$R"}
    file_child "$fw_path"
    fw_type=$ST_TYPE
    case $fb_known$fb_managed in
      *"$NL$fw_path$NL"*) ;;
      *) file_walked || fw_status=1 ;;
    esac
    if [ "$fw_type" = directory ] && [ -d "$fw_entry" ] && [ ! -L "$fw_entry" ] && file_deeper "$fw_path"; then
      set -- "$fw_entry"/* "$fw_entry"/.[!.]* "$fw_entry"/..?* "$@"
    fi
  done
  return "$fw_status"
}

# a child that nobody else manages: removed by purge, else given owner, group and mode
file_walked() {
  if [ "$fb_purge" = true ]; then
    # a directory on the way to something managed stays
    case $fb_known$fb_managed in
      *"$NL$fw_path/"*) return 0 ;;
    esac
    a_ensure=absent
    file_ensure
    return $?
  fi
  a_ensure=$ST_TYPE
  file_owner && file_mode
}

# the name matches a pattern of ignore
file_ignored() {
  [ -n "$a_ignore" ] || return 1
  fg_rest=$a_ignore$NL
  while [ -n "$fg_rest" ]; do
    fg_pattern=${fg_rest%%"$NL"*} fg_rest=${fg_rest#*"$NL"}
    # shellcheck disable=SC2254 # it is a pattern
    case $1 in
      $fg_pattern) return 0 ;;
    esac
  done
  return 1
}

# recurselimit counts the levels below the directory
file_deeper() {
  [ -n "$a_recurselimit" ] || return 0
  fd_rest=${1#"$fb_path"/} fd_depth=1
  while :; do
    case $fd_rest in
      */*) fd_rest=${fd_rest#*/} fd_depth=$((fd_depth + 1)) ;;
      *) break ;;
    esac
  done
  [ "$fd_depth" -lt "$a_recurselimit" ]
}

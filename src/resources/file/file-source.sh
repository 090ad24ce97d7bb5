# file-source: sources that are paths on the host itself; of a list the first that exists.
# needs: environment resource stat file

# file_source: the content (or the directory) to copy; sets a_sha256 and fi_local, or fi_local_dir
file_source() {
  fs_rest=$a_source$NL
  while [ -n "$fs_rest" ]; do
    fs_path=$R${fs_rest%%"$NL"*} fs_rest=${fs_rest#*"$NL"}
    if [ -f "$fs_path" ]; then
      fs_sum=$(sha256sum <"$fs_path") || {
        failed "Could not evaluate: Could not read ${fs_path#"$R"}"
        return 1
      }
      a_sha256=${fs_sum%% *} has_sha256=1 has_text='' fi_local=$fs_path
      case $a_ensure in
        '' | present) a_ensure='file' ;;
      esac
      return 0
    fi
    if [ -d "$fs_path" ]; then
      a_ensure=directory fi_local_dir=$fs_path has_sha256='' has_text='' a_tree=''
      return 0
    fi
  done
  # what travels in the bundle is the last resort
  [ -z "$has_sha256$has_tree" ] || return 0
  fs_names=''
  fs_rest=$a_wanted$NL
  while [ -n "$fs_rest" ]; do
    fs_names="$fs_names${fs_names:+, }${fs_rest%%"$NL"*}" fs_rest=${fs_rest#*"$NL"}
  done
  failed "Could not evaluate: Could not retrieve information from environment source(s) $fs_names"
}

# file_local_table DIR: its contents as a tree's table; names with tabs or newlines cannot be in one
file_local_table() {
  flt_root=$1
  set -- "$flt_root"/* "$flt_root"/.[!.]* "$flt_root"/..?*
  while [ $# -gt 0 ]; do
    flt_entry=$1
    shift
    [ -e "$flt_entry" ] || [ -L "$flt_entry" ] || continue
    flt_name=${flt_entry#"$flt_root"/}
    case $flt_name in
      *["$NL$TAB"]*)
        warning "$STEP_PATH: not copied, because of its name: $flt_name"
        continue
        ;;
    esac
    file_ignored "${flt_entry##*/}" && continue
    if [ -L "$flt_entry" ]; then
      printf 'l\t-\t%s\t%s\n' "$(readlink "$flt_entry")" "$flt_name"
    elif [ -d "$flt_entry" ]; then
      printf 'd\t-\t-\t%s\n' "$flt_name"
      set -- "$flt_entry"/* "$flt_entry"/.[!.]* "$flt_entry"/..?* "$@"
    else
      flt_sum=$(sha256sum <"$flt_entry")
      printf 'f\t-\t%s\t%s\n' "${flt_sum%% *}" "$flt_name"
    fi
  done
}

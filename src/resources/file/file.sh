# file: one file, directory or link, as Puppet's file type.
# needs: environment resource stat replace diff file-probe file-ids file-make

# File path= ensure= [text= | sha256=] target= mode= owner= group= ...
File() {
  attributes 'path ensure text sha256 target mode owner group force replace show_diff links backup validate_cmd
    validate_replacement source wanted tree recurse recurselimit purge ignore managed title' "$@"
  fi_path=$R$a_path fi_local='' fi_local_dir='' fi_was=''
  [ "$a_path" != / ] || fi_path=${R:-/}
  BACKUP=${a_backup:-1}
  [ "$a_backup" != false ] || BACKUP=''
  if [ "$a_links" = follow ]; then file_follow; fi
  # in an image a link on the way counts from its root
  if [ -n "$R" ] && [ "$fi_path" != "$R" ] && place "$fi_path"; then fi_path=${PLACE%/}/${fi_path##*/}; fi
  file_look
  if [ -n "$has_source" ]; then
    file_source || return 1
  fi
  file_ensure || return 1
  # what was just made, and what is not there and need not be, has no properties left to compare
  [ "$ST_TYPE" = absent ] || { file_content && file_owner && file_mode; } || return 1
  [ -z "$has_recurse" ] || { [ "$ST_TYPE" = absent ] && noop; } || file_below "$@"
}

# what stands there now; whoever keeps it before a change of ours need not look again
file_look() {
  # file-many has made it in this step's name
  if [ -n "$GATHER_MADE" ]; then ST_TYPE='absent'; else stat_of "$fi_path"; fi
  KNOWN=$fi_path KNOWN_SUM=''
}

# links => follow: what the link points to is managed
file_follow() {
  fi_turn=0
  while [ -L "$fi_path" ] && [ "$fi_turn" -lt 40 ]; do
    fi_turn=$((fi_turn + 1))
    fi_link=$(readlink "$fi_path" && printf x) || return 0
    fi_link=${fi_link%"${NL}x"}
    case $fi_link in
      /*) fi_path=$R$fi_link ;;
      *) fi_path=${fi_path%/*}/$fi_link ;;
    esac
  done
}

# what shall be there at all; sets ST_* anew after a change
file_ensure() {
  case $a_ensure in
    '') return 0 ;;
    present) [ "$ST_TYPE" = absent ] || { file_present_link && return 0; } ;;
    "$ST_TYPE") [ "$ST_TYPE" != link ] || file_target; return $? ;;
  esac
  fi_is=$ST_TYPE fi_message=''
  if [ "$a_ensure" = absent ]; then
    [ "$ST_TYPE" != directory ] || [ -n "$a_force" ] || noop || {
      notice "$STEP_PATH: Not removing directory; use 'force' to override"
      return 0
    }
    sync ensure "$fi_is" absent removed file_remove || return 1
    ST_TYPE=absent
    return 0
  fi
  case $fi_is-$a_ensure in
    *-file | *-present) [ -z "$has_sha256" ] || fi_message="defined content as '{sha256}$a_sha256'" ;;
  esac
  [ -n "$fi_message" ] || [ "$fi_is" != absent ] || fi_message=created
  case $SENSITIVE in
    *' content '*) SENSITIVE="$SENSITIVE ensure " ;;
  esac
  fi_type=$a_ensure
  [ "$fi_type" != present ] || fi_type='file'
  file_first_diff
  sync ensure "$fi_is" "$a_ensure" "$fi_message" "file_make_$fi_type" || return 1
  # all of it was made as wished; in noop nothing is there to be compared
  ST_TYPE=absent
}
# a file that is not there yet differs from nothing: --show-diff shows its text, where Puppet shows none
file_first_diff() {
  [ -n "$SHOW_DIFF" ] && [ -n "$has_sha256" ] && [ "$fi_is" = absent ] && [ "$a_show_diff" != false ] || return 0
  file_new && file_spread && show_diff "$fi_path" "$FILE_NEW"
  return 0
}
file_present_link() {
  [ "$ST_TYPE" != link ] || [ -z "$has_sha256" ] ||
    warning "$STEP_PATH: Ensure set to :present but file type is link so no content will be synced"
  return 0
}

# where a link points to
file_target() {
  fi_is=$(readlink "$fi_path" && printf x)
  fi_is=${fi_is%"${NL}x"}
  [ "$fi_is" = "$a_target" ] || sync target "$fi_is" "$a_target" '' file_make_link
}

# the content of an existing file
file_content() {
  fi_was=''
  [ "$ST_TYPE" = 'file' ] && [ -n "$has_sha256" ] && [ "$a_replace" != false ] || return 0
  [ "$a_ensure" != absent ] || return 0
  fi_is=$(sha256sum <"$fi_path") || {
    failed "Could not read $a_path"
    return 1
  }
  fi_is=${fi_is%% *} KNOWN_SUM=$fi_is
  [ "$fi_is" != "$a_sha256" ] || return 0
  file_new || {
    failed "$FILE_REASON"
    return 1
  }
  [ -z "$SHOW_DIFF" ] || [ "$a_show_diff" = false ] || { file_spread && show_diff "$fi_path" "$FILE_NEW"; }
  fi_was="$ST_TYPE $ST_MODE $ST_UID $ST_GID"
  sync content "{sha256}$fi_is" "{sha256}$a_sha256" '' file_write || return 1
  # the owner and mode that it had are still to be told of
  ST_TYPE=${fi_was%% *} ST_GID=${fi_was##* } fi_was=${fi_was#* } fi_was=${fi_was% *}
  ST_MODE=${fi_was% *} ST_UID=${fi_was#* }
}

# owner and group; a change of either is one event each
file_owner() {
  if [ -n "$has_owner" ]; then
    file_uid "$a_owner"
    if [ "$FILE_ID" != "$ST_UID" ]; then
      file_user_name "$ST_UID"
      sync owner "$FILE_NAME" "$(file_shown_user "$a_owner")" '' file_chown "$FILE_ID" "Could not find user $a_owner" || return 1
      file_again
    fi
  fi
  [ -n "$has_group" ] || return 0
  file_gid "$a_group"
  [ "$FILE_ID" != "$ST_GID" ] || return 0
  file_group_name "$ST_GID"
  sync group "$FILE_NAME" "$(file_shown_group "$a_group")" '' file_chown "${FILE_ID:+:$FILE_ID}" "Could not find group $a_group" ||
    return 1
  file_again
}
# chown may clear bits of the mode
file_again() {
  [ "$ST_TYPE" != link ] && ! noop || return 0
  if [ -z "$fi_was" ]; then
    stat_of "$fi_path"
  else
    case $ST_MODE in
      0*) ;;
      *) [ "$ST_MODE" != "$a_mode" ] || set_mode "$fi_path" "$a_mode" ;;
    esac
  fi
}

# the permission bits; links have none of their own
file_mode() {
  [ -n "$has_mode" ] && [ "$ST_TYPE" != link ] || return 0
  fi_should=$a_mode fi_note=''
  case $a_mode in
    *[!0-7]*)
      file_symbolic "$a_mode" "$ST_MODE" "$ST_TYPE" || {
        sync mode "$ST_MODE" "$a_mode" '' file_explain "$FILE_REASON"
        return $?
      }
      fi_should=$FILE_MODE fi_note=" ($a_mode)"
      ;;
  esac
  [ "$ST_TYPE" != directory ] || { file_enterable "$fi_should" && fi_should=$FILE_MODE; }
  [ "$fi_should" != "$ST_MODE" ] || return 0
  if noop && [ -n "$fi_note" ]; then
    sync mode "$ST_MODE" "$a_mode" '' :
  else
    sync mode "$ST_MODE" "$fi_should" "mode changed '$ST_MODE' to '$fi_should'$fi_note" set_mode "$fi_path" "$fi_should"
  fi
}
file_explain() {
  printf '%s\n' "$1" >"$W/output"
  return 1
}

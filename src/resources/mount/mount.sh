# mount: an entry of the table of file systems, and whether it is mounted. Words: Puppet's parameters.
# needs: environment resource steps mount-table

Mount() {
  attributes 'name ensure device fstype options pass dump target remounts' "$@"
  mo_target=${a_target:-/etc/fstab} mo_done='' mo_input=/dev/null
  if edit_find "$mo_target"; then
    edit_text || return 1
    mo_input=$EDIT_PATH
  fi
  mount_read || return 1
  mo_should=${a_ensure:-defined}
  [ "$mo_should" != present ] || mo_should=defined
  case $mo_should-$mo_is in
    defined-*mounted | unmounted-unmounted | mounted-mounted) mount_properties || return 1 ;;
    absent-absent) ;;
    *)
      mo_text=''
      [ "$mo_is" != absent ] || mo_text="defined 'ensure' as '$mo_should'"
      [ "$mo_should" != absent ] || mo_text="undefined 'ensure' from '$mo_is'"
      sync ensure "$mo_is" "$mo_should" "$mo_text" mount_ensure || return 1
      ;;
  esac
  # a change of its own refreshes a mount too
  if [ "$mo_should" != absent ] && [ "$STEP_EVENTS" -gt 0 ]; then steps_notify "$STEP_ID"; fi
  if refreshing; then triggered mount_refresh; fi
}

mount_ensure() {
  case $mo_should-$mo_is in
    absent-ghost) mount_program umount ;;
    absent-*)
      [ "$mo_is" != mounted ] || mount_program umount || return 1
      mount_write remove
      ;;
    unmounted-mounted) mount_program umount && mount_once ;;
    unmounted-ghost) mount_once && mount_program umount ;;
    mounted-ghost | defined-* | unmounted-*) mount_once ;;
    *) mount_once && mount_program mount ;;
  esac
}

# every property that differs; the table is written once
mount_properties() {
  BARE=' pass dump '
  mount_property device "$a_device" "$mo_device" '' && mount_property fstype "$a_fstype" "$mo_fstype" '' &&
    mount_property options "$a_options" "$mo_options" '' && mount_property pass "${a_pass:-0}" "$mo_pass" 1 &&
    mount_property dump "${a_dump:-0}" "$mo_dump" 1
}
# mount_property NAME SHOULD IS NUMBER: numbers are printed bare where they shall be, in quotes where they are
mount_property() {
  if [ -z "$2" ] || [ "$2" = "$3" ]; then return 0; fi
  if [ -z "$4" ]; then mo_from=$3 mo_to=$2 mo_shown="'$2'"; else mo_from="'$3'" mo_to=$2 mo_shown=$2; fi
  mo_text=''
  if [ -z "$3" ]; then
    mo_text="defined '$1' as $mo_shown" mo_from='absent'
    [ -z "$4" ] || mo_from="'absent'"
  fi
  sync "$1" "$mo_from" "$mo_to" "$mo_text" mount_once
}
mount_once() {
  [ -z "$mo_done" ] || return 0
  mo_done=1
  mount_write set
}

# what is mounted is mounted anew, so that options count; swap is not a mount
mount_refresh() {
  mount_is_mounted || return 0
  [ "${a_fstype:-$mo_fstype}" != swap ] || return 0
  if [ "$a_remounts" = false ]; then
    mount_program umount && mount_program mount
  else
    mount_program mount -o remount
  fi
}

# One setting of circusd.ini.
#
# @example
#   circus::setting { 'check_delay': value => 10 }
#
# @param value           The value.
# @param option          The option; the title by default.
# @param section         The section of the file.
# @param setting_ensure  present or absent.
define circus::setting (
  Circus::Value             $value,
  String[1]                 $option         = $title,
  String[1]                 $section        = 'circus',
  Enum['present', 'absent'] $setting_ensure = 'present',
) {
  ini_setting { "circus: [${section}] ${option}":
    ensure            => $setting_ensure,
    path              => $circus::ini,
    section           => $section,
    setting           => $option,
    value             => String($value),
    key_val_separator => ' = ',
    require           => File[$circus::ini],
    notify            => Daemon['circus'],
  }
}

class a {
  $x = "never closed
}

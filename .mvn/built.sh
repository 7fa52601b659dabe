# For ./serve and desk/run: builds what is missing, both at once, since what one has open the other must not build under it.
# Builds where a source has changed since the last time, and calls Maven only then. Starts in the project's root; sets nothing.

# By content, and with the place, since the class path holds full paths.
sources() {
  pwd
  find pom.xml mvnw .mvn content site functions encoder/general.table local desk template.yaml \
    \( -name target -o -name node_modules -o -path local/data -o -path '*/src/test' \) -prune -o -type f -exec cksum {} + | LC_ALL=C sort
}

is_built() {
  [[ -f local/target/sources && -f local/target/classpath && -f desk/target/classpath && -f site/builder/target/www/robots.txt ]] &&
    [[ -x $(cat local/target/java) ]] && [[ $1 == "$(cat local/target/sources)" ]]
}

build_what_is_missing() {
  local now
  now=$(sources | cksum)
  is_built "$now" && return
  echo 'Building. The first time this takes a few minutes.' >&2
  rm -f local/target/sources
  if ! ./mvnw -q -DskipTests -pl local,desk -am package >&2; then
    echo 'The build failed, so nothing was started. What is wrong stands above.' >&2
    exit 1
  fi
  printf '%s\n' "$now" >local/target/sources
}

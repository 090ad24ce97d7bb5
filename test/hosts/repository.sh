#!/bin/bash
# repository.sh OUTDIR PACKAGE... : an offline apt repository with the packages and every dependency that the base root
# lacks, from the archive this machine itself installs from. Hosts see it as a bound folder; they have no network.
set -eu
LAB=${LAB:-/var/tmp/stringless-hosts}
out=$1; shift
mkdir -p "$out"
state=$(mktemp -d); trap 'rm -rf "$state"' EXIT
mkdir -p "$state/lists/partial" "$state/archives/partial"
options=(-o "Dir::State::status=$LAB/roots/base/var/lib/dpkg/status" -o "Dir::State::lists=$state/lists"
  -o "Dir::Cache::archives=$state/archives" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=
  -o APT::Sandbox::User=root -o APT::Install-Recommends=false -o Debug::NoLocking=1)
apt-get -qq "${options[@]}" update
for package; do apt-get -qq -y "${options[@]}" --download-only install "$package" >/dev/null; done
cp "$state"/archives/*.deb "$out/"
cd "$out"
apt-ftparchive packages . >Packages
apt-ftparchive -o APT::FTPArchive::Release::Suite=lab release . >Release

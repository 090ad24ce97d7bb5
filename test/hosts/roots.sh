#!/bin/bash
# roots.sh - build cached root filesystems as overlay layers.
#   roots.sh base | systemd | sysvinit | runit | openrc | openrcinit | busybox | dropbear | stocked | all
# Result: $LAB/roots/<name> (a layer) and $LAB/roots/<name>.lower (its lower layers, top first).
set -eu
LAB=${LAB:-/var/tmp/stringless-hosts}
ROOTS=$LAB/roots
# the archive this machine itself installs from
MIRROR=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' | sed -n 's/ bookworm$//p' | head -n 1)}
SUITE=${SUITE:-bookworm}
# what every debian variant has on top of minbase (a "bare host" with ssh)
BASEPKGS=${BASEPKGS:-openssh-server,rsync,iproute2,netbase,procps}
mkdir -p "$ROOTS"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C

say() { echo "roots.sh: $*" >&2; }
chain() { # layer chain of a root, for lowerdir=
    if [ -s "$ROOTS/$1.lower" ]; then echo "$ROOTS/$1:$(cat "$ROOTS/$1.lower")"; else echo "$ROOTS/$1"; fi
}

build_base() {
    rm -rf "$ROOTS/base.tmp"
    mmdebstrap --variant=minbase --include="$BASEPKGS" \
        --hook-dir=/usr/share/mmdebstrap/hooks/merged-usr \
        --dpkgopt=force-unsafe-io \
        --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --aptopt='APT::Install-Recommends "false"' \
        --aptopt='Acquire::Languages "none"' \
        --customize-hook='rm -f "$1"/etc/ssh/ssh_host_*' \
        --customize-hook='echo root:root | chroot "$1" chpasswd' \
        --customize-hook='mkdir -p "$1/root/.ssh"; chmod 700 "$1/root/.ssh"' \
        --customize-hook='mkdir -p "$1"/etc/ssh/sshd_config.d; printf "PermitRootLogin yes\nUseDNS no\n" > "$1"/etc/ssh/sshd_config.d/lab.conf' \
        "$SUITE" "$ROOTS/base.tmp" "$MIRROR"
    # device nodes are bind-mounted at boot; keep none in the tree
    find "$ROOTS/base.tmp/dev" -mindepth 1 -delete
    rm -rf "$ROOTS/base"; mv "$ROOTS/base.tmp" "$ROOTS/base"; : > "$ROOTS/base.lower"
}

# layer NAME PARENT SHELL-SNIPPET : run the snippet in a chroot of PARENT with NAME as overlay upper
layer() {
    name=$1 parent=$2 snip=$3
    rm -rf "$ROOTS/$name.tmp" "$ROOTS/$name.work" "$ROOTS/$name.mnt"
    mkdir -p "$ROOTS/$name.tmp" "$ROOTS/$name.work" "$ROOTS/$name.mnt"
    lower=$(chain "$parent")
    # everything mounted here lives in a private mount namespace: nothing can be left behind
    unshare --mount --propagation private --pid --fork --kill-child bash -eu -c '
        root=$1 lower=$2 upper=$3 work=$4 snip=$5
        mount -t overlay overlay -o lowerdir="$lower",upperdir="$upper",workdir="$work" "$root"
        mount -t proc proc "$root/proc"
        mount -t tmpfs -o mode=755 tmpfs "$root/dev"
        for n in null zero full random urandom tty; do : > "$root/dev/$n"; mount --bind "/dev/$n" "$root/dev/$n"; done
        ln -s /proc/self/fd "$root/dev/fd"
        mount -t tmpfs tmpfs "$root/run"
        mount -t tmpfs tmpfs "$root/tmp"
        cat /etc/resolv.conf > "$root/etc/resolv.conf"
        mount -t tmpfs tmpfs "$root/var/cache/apt"; mkdir -p "$root/var/cache/apt/archives/partial"
        mount -t tmpfs tmpfs "$root/var/lib/apt/lists"; mkdir -p "$root/var/lib/apt/lists/partial"
        printf "#!/bin/sh\nexit 101\n" > "$root/usr/sbin/policy-rc.d"; chmod 755 "$root/usr/sbin/policy-rc.d"
        chroot "$root" /bin/sh -euc "$snip"
        rm -f "$root/usr/sbin/policy-rc.d"
    ' layer "$ROOTS/$name.mnt" "$lower" "$ROOTS/$name.tmp" "$ROOTS/$name.work" "$snip"
    rm -rf "$ROOTS/$name.work"; rmdir "$ROOTS/$name.mnt"
    rm -rf "$ROOTS/$name"; mv "$ROOTS/$name.tmp" "$ROOTS/$name"; echo "$lower" > "$ROOTS/$name.lower"
}
APT='apt-get update -qq; apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0'

build_systemd()  { layer systemd base "$APT systemd systemd-sysv dbus
    systemctl mask console-getty.service getty@.service >/dev/null 2>&1
    : > /etc/machine-id" ; }
NOGETTY='sed -i "/getty/s/^/#/" /etc/inittab'     # no ttys in these hosts: they would only respawn
build_sysvinit() { layer sysvinit base "$APT initscripts; $APT sysvinit-core sysv-rc; $NOGETTY; update-rc.d -f ssh remove; update-rc.d ssh defaults; ls /etc/rc2.d" ; }
build_runit()    { layer runit base "$APT initscripts; $APT runit-init; rm -f /etc/runit/runsvdir/default/getty-* ; ls -l /etc/runit/runsvdir/default /etc/sv /etc/service" ; }
build_openrc()   { layer openrc base "$APT initscripts; $APT openrc sysvinit-core; $NOGETTY; rc-update add ssh default
    # OpenRC's cgroups script would mount cgroup v1 and make a kernel-wide name=openrc hierarchy that outlives the host
    rc-update del cgroups sysinit; echo 'rc_controller_cgroups=NO' >> /etc/rc.conf
    echo 'rc_cgroup_mode=none' >> /etc/rc.conf" ; }
# the same userland with OpenRC's own init as PID 1
build_openrcinit() { layer openrcinit openrc "ln -sf /sbin/openrc-init /sbin/init
    # sysvinit's reboot/poweroff talk to sysvinit's init only
    for x in reboot:-r poweroff:-p halt:-H; do rm -f /sbin/\${x%:*}; printf '#!/bin/sh\\nexec /sbin/openrc-shutdown %s now\\n' \${x#*:} > /sbin/\${x%:*}; chmod 755 /sbin/\${x%:*}; done; cat /sbin/reboot" ; }

build_busybox() {
    r=$ROOTS/busybox.tmp; rm -rf "$r"
    mkdir -p "$r"/bin "$r"/sbin "$r"/usr/bin "$r"/usr/sbin "$r"/etc "$r"/proc "$r"/sys "$r"/dev "$r"/run "$r"/tmp "$r"/root/.ssh "$r"/var/log "$r"/var/run "$r"/var/tmp "$r"/etc/init.d
    chmod 1777 "$r/tmp" "$r/var/tmp"; chmod 700 "$r/root" "$r/root/.ssh"
    tmp=$(mktemp -d); ( cd "$tmp" && { ls /var/cache/apt/archives/busybox-static_*.deb >/dev/null 2>&1 && cp /var/cache/apt/archives/busybox-static_*.deb . || apt-get download -qq busybox-static; } && dpkg-deb -x busybox-static_*.deb x )
    cp "$(ls -d "$tmp"/x/bin/busybox "$tmp"/x/usr/bin/busybox 2>/dev/null | head -1)" "$r/bin/busybox"; rm -rf "$tmp"
    for a in $("$r/bin/busybox" --list-full); do mkdir -p "$r/${a%/*}"; [ -e "$r/$a" ] || ln -s /bin/busybox "$r/$a"; done
    [ -e "$r/sbin/init" ] || ln -s /bin/busybox "$r/sbin/init"
    printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n' > "$r/etc/passwd"
    printf 'root:x:0:\nnogroup:x:65534:\n' > "$r/etc/group"
    printf '::sysinit:/etc/init.d/rcS\n::ctrlaltdel:/sbin/reboot\n::shutdown:/bin/sync\n' > "$r/etc/inittab"
    printf '#!/bin/sh\nfor s in /etc/rc.d/S*; do [ -x "$s" ] && "$s" start; done\n' > "$r/etc/init.d/rcS"; chmod 755 "$r/etc/init.d/rcS"; mkdir -p "$r/etc/rc.d"
    rm -rf "$ROOTS/busybox"; mv "$r" "$ROOTS/busybox"; : > "$ROOTS/busybox.lower"
}

# the busybox root plus a dropbear ssh server (dynamic: its libraries come along); no scp, sftp, bash, coreutils, perl, python
build_dropbear() {
    r=$ROOTS/dropbear.tmp; rm -rf "$r"; mkdir -p "$r/usr/sbin" "$r/etc/dropbear" "$r/etc/rc.d"
    tmp=$(mktemp -d); chmod 755 "$tmp"
    ( cd "$tmp"; apt-get download -o APT::Sandbox::User=root dropbear-bin libtomcrypt1 libtommath1 libgmp10 libcrypt1 zlib1g libc6; for d in *.deb; do dpkg-deb -x "$d" x; done )
    cp "$tmp/x/usr/sbin/dropbear" "$r/usr/sbin/dropbear"
    cp "$tmp/x/usr/lib/dropbear/dropbearconvert" "$r/usr/sbin/"
    mkdir -p "$r/lib64" "$r/lib/x86_64-linux-gnu"
    cp -L "$tmp/x/lib64/ld-linux-x86-64.so.2" "$r/lib64/"
    for l in libc.so.6 libcrypt.so.1 libz.so.1 libtomcrypt.so.1 libtommath.so.1 libgmp.so.10; do
        cp -L "$(find "$tmp/x" -name "$l" | head -1)" "$r/lib/x86_64-linux-gnu/$l"; done
    printf '#!/bin/sh\n[ "$1" = start ] || exit 0\n[ -s /etc/dropbear/host_key ] || dropbearconvert openssh dropbear /etc/ssh/ssh_host_ed25519_key /etc/dropbear/host_key\nexec /usr/sbin/dropbear -r /etc/dropbear/host_key -P /run/dropbear.pid\n' > "$r/etc/rc.d/S50dropbear"; chmod 755 "$r/etc/rc.d/S50dropbear"
    printf '/bin/sh\n/bin/ash\n' > "$r/etc/shells"
    rm -rf "$tmp" "$ROOTS/dropbear"; mv "$r" "$ROOTS/dropbear"; echo "$ROOTS/busybox" > "$ROOTS/dropbear.lower"
}

# dropbear with what the modules run there: a busybox has no package manager, so the programs come with the host
build_stocked() {
    layer stocked-apt base "$APT python3-pip runit daemontools busybox"
    r=$ROOTS/stocked.tmp from=$ROOTS/stocked-apt; rm -rf "$r"; mkdir -p "$r/usr/share" "$r/usr/lib/x86_64-linux-gnu"
    find "$ROOTS/base/usr/lib/x86_64-linux-gnu" -maxdepth 1 -name '*.so.*' -exec cp -a {} "$r/usr/lib/x86_64-linux-gnu/" \;
    cp -a "$from/usr/bin" "$from/usr/lib" "$r/usr/"; cp -a "$from/usr/share/python-wheels" "$r/usr/share/" 2>/dev/null || :
    mkdir -p "$r/usr/local/bin" "$r/usr/local/sbin" "$r/usr/local/lib"
    # the shell of busybox-static prefers its own svc and svok to those of the PATH; that of the package busybox does not
    mkdir -p "$r/bin"; mv "$r/usr/bin/busybox" "$r/bin/busybox"
    # which has no su
    cp "$ROOTS/busybox/bin/busybox" "$r/bin/busybox-static"; ln -s busybox-static "$r/bin/su"
    rm -rf "$from" "$from.lower" "$ROOTS/stocked"; mv "$r" "$ROOTS/stocked"; echo "$(chain dropbear)" > "$ROOTS/stocked.lower"
}

[ $# -gt 0 ] || { sed -n 2,4p "$0"; exit 2; }
[ "$1" = all ] && set -- base systemd sysvinit runit openrc openrcinit busybox dropbear stocked
for t; do
    s=$(date +%s.%N); say "building $t"
    "build_$t" > "$ROOTS/$t.log" 2>&1 || { say "FAILED $t, see $ROOTS/$t.log"; tail -5 "$ROOTS/$t.log" >&2; exit 1; }
    say "$t: $(echo "$(date +%s.%N) - $s" | bc) s, layer $(du -sh "$ROOTS/$t" | cut -f1)"
done

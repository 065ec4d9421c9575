//! Installs PostgreSQL's server where the system lets us unasked (apt-get as root, or sudo without a password),
//! and leaves no system cluster running: only the programs are wanted.

use std::{path::Path, process::Command};

use nix::unistd::geteuid;

use super::{error::PostgresError, initialise::last_complaint};

/// Installs the server with apt-get. The package makes and starts a system cluster unless told not to; the note that
/// tells it so stands only while we install, so that an administrator's later installation does what they expect.
const SCRIPT: &str = r#"
set -e
export DEBIAN_FRONTEND=noninteractive
apt() { apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"; }
apt update
apt install --no-install-recommends postgresql-common
note=/etc/postgresql-common/createcluster.d/athar.conf
mkdir -p "${note%/*}"
trap 'rm -f "$note"' EXIT
printf 'create_main_cluster = false\nstart_conf = manual\n' > "$note"
apt install --no-install-recommends postgresql
"#;

/// Installs the server, or says in one line what to install.
pub(super) fn install() -> Result<(), PostgresError> {
    let advice = advice();
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(PostgresError::NotInstalled { advice });
    }
    let mut command = if geteuid().is_root() {
        Command::new("/bin/sh")
    } else if may_sudo() {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "/bin/sh"]);
        sudo
    } else {
        return Err(PostgresError::NotInstalled { advice });
    };
    tracing::warn!("no PostgreSQL server found: installing it with apt-get, which takes a minute");
    let output = command
        .args(["-c", SCRIPT])
        .stdin(std::process::Stdio::null())
        .output()
        .map_err(PostgresError::file("run", "apt-get"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(PostgresError::InstallFailed {
        said: last_complaint(&String::from_utf8_lossy(&output.stderr)),
    })
}

fn may_sudo() -> bool {
    Command::new("sudo")
        .args(["-n", "true"])
        .output()
        .is_ok_and(|output| output.status.success())
}

fn advice() -> &'static str {
    if cfg!(target_os = "macos") {
        "brew install postgresql@17"
    } else if Path::new("/usr/bin/apt-get").exists() {
        "sudo apt-get install postgresql"
    } else {
        "the package postgresql or postgresql-server of your system"
    }
}

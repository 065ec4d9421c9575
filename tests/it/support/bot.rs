//! The real program as a child process: `athar serve` against a sandbox of this process. For what only a process can show: a kill,
//! a signal, an exit code.

use std::process::{Child, Command, Output, Stdio};

use athar::{sandbox::Sandbox, vault::key_file::Keys};

use super::Database;

/// A running `athar serve`. Dropped, it is killed.
pub struct Bot {
    child: Child,
}

/// What a bot keeps when it is killed and started again: its database is the test's, its key lies here.
pub struct Home {
    directory: tempfile::TempDir,
}

impl Home {
    /// A directory with a new key.
    pub fn new() -> Self {
        let directory = tempfile::tempdir().expect("a directory is made");
        Keys::generate()
            .write_new(&directory.path().join("key"))
            .expect("a key is made");
        Self { directory }
    }

    /// The flags by which a command finds the same database and key.
    pub fn access(&self, database: &Database) -> [String; 2] {
        let key = self.directory.path().join("key");
        [
            format!("--database-url={}", database.url),
            format!("--key-file={}", key.display()),
        ]
    }

    /// Starts the bot.
    pub fn start(&self, sandbox: &Sandbox, database: &Database) -> Bot {
        let child = athar()
            .arg("serve")
            .env("TELOXIDE_TOKEN", &sandbox.token)
            .env("TELOXIDE_API_URL", &sandbox.url)
            .env("DATABASE_URL", &database.url)
            .env("ATHAR_KEY_FILE", self.directory.path().join("key"))
            .env("RUST_LOG", "warn")
            .spawn()
            .expect("the program starts");
        Bot { child }
    }
}

impl Bot {
    /// `kill -9`, and waits until it is gone.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        // Gone already is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.end();
    }
}

/// Runs the program to its end with nothing in its environment, and gives what it said.
pub fn run(arguments: &[&str]) -> Output {
    athar().args(arguments).output().expect("the program runs")
}

/// The program, with nothing in its environment.
pub fn athar() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_athar"));
    command.env_clear().stdin(Stdio::null());
    command
}

//! A database, a key and a list, and the program run on them from outside.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use athar::vault::key_file::Keys;

use crate::support::{Database, bot::run};

pub const LIST: &str = "الرقم;الاسم الكامل;اسم الأم;تاريخ الولادة
1;فراس غسان المصري;هيفاء;1985
2;لمياء عدنان الخطيب;سعاد;1990
3;;سعاد;1990
";

/// A database, and a directory with a key and a list.
pub struct Desk {
    database: Database,
    pub directory: tempfile::TempDir,
}

impl Desk {
    pub async fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        Keys::generate()
            .write_new(&directory.path().join("key"))
            .unwrap();
        let desk = Self {
            database: Database::fresh().await,
            directory,
        };
        desk.write("list.csv", LIST);
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub fn write(&self, name: &str, words: &str) {
        fs::write(self.path(name), words).unwrap();
    }

    pub fn arguments(&self, words: &[&str]) -> Vec<String> {
        let key = self.path("key");
        let access = [
            format!("--database-url={}", self.database.url),
            format!("--key-file={}", key.display()),
        ];
        let needs_key = !matches!(words, ["sources", ..]);
        let words = words.iter().map(|word| match word.strip_prefix('@') {
            Some(name) => self.path(name).display().to_string(),
            None => (*word).to_owned(),
        });
        let access = access.into_iter().take(1 + usize::from(needs_key));
        words.chain(access).collect()
    }

    /// Runs a command; `@name` is a file of the desk's. Gives the exit code, stdout and stderr.
    pub fn run(&self, words: &[&str]) -> (i32, String, String) {
        let arguments = self.arguments(words);
        let output = run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            output.status.code().unwrap(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    pub fn start(&self, words: &[&str]) -> Child {
        Command::new(env!("CARGO_BIN_EXE_athar"))
            .args(self.arguments(words))
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    pub async fn count(&self, question: &'static str) -> i64 {
        sqlx::query_scalar(question)
            .fetch_one(&self.database.pool)
            .await
            .unwrap()
    }
}

pub const DESCRIBED: [&str; 7] = [
    "import",
    "@list.csv",
    "--source=a list",
    "--kind=released",
    "--reliability=official",
    "--publisher=An office",
    "--date=2025-01-31",
];

pub fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

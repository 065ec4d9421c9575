//! What lies at the top of the repository, that every file of the house is built, and what every migration brings with it.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use super::{Source, source};

/// All that may lie at the top.
const TOP: [&str; 12] = [
    ".cargo",
    ".ci",
    ".clippy.toml",
    ".gitignore",
    ".sqlx",
    "Cargo.lock",
    "Cargo.toml",
    "README.md",
    "locales",
    "migrations",
    "src",
    "tests",
];

/// What tools and systems put there, and git does not see.
const NOT_OURS: [&str; 3] = [".git", ".DS_Store", "target"];

fn strangers(entries: &BTreeSet<String>) -> Vec<&String> {
    let is_known = |entry: &str| TOP.contains(&entry) || NOT_OURS.contains(&entry);
    entries.iter().filter(|entry| !is_known(entry)).collect()
}

/// What git keeps, or without git what lies there.
fn entries() -> BTreeSet<String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = Command::new("git")
        .args(["ls-files"])
        .current_dir(top)
        .output();
    let first = |line: &str| line.split('/').next().unwrap_or_default().to_owned();
    match listed {
        Ok(output) if output.status.success() && !output.stdout.is_empty() => {
            let lines = String::from_utf8_lossy(&output.stdout);
            lines.lines().map(first).collect()
        }
        _ => fs::read_dir(top)
            .expect("the repository is readable")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect(),
    }
}

/// Files that no other names by `mod`: nobody builds them, and they rot.
fn unbuilt(files: &[Source]) -> Vec<&str> {
    let is_root = |path: &str| matches!(path, "src/lib.rs" | "src/main.rs");
    let is_named = |path: &str| {
        let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let (above, name) = module.rsplit_once('/').unwrap_or(("", module));
        let parents = [
            format!("{above}.rs"),
            format!("{above}/mod.rs"),
            format!("{above}/lib.rs"),
            format!("{above}/main.rs"),
        ];
        let named = format!("mod {name};");
        files
            .iter()
            .filter(|file| parents.contains(&file.path))
            .any(|file| {
                file.code
                    .lines()
                    .any(|line| line.trim_end().ends_with(&named))
            })
    };
    let paths = files.iter().map(|file| file.path.as_str());
    paths
        .filter(|path| !is_root(path) && !is_named(path))
        .collect()
}

/// Migrations after the first that bring no rows to be applied onto.
fn without_rows(migrations: &[String], rows: &[String]) -> Vec<String> {
    migrations
        .iter()
        .skip(1)
        .filter(|name| !rows.contains(name))
        .cloned()
        .collect()
}

fn sql_files(directory: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(directory);
    let mut names: Vec<String> = fs::read_dir(path)
        .into_iter()
        .flatten()
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| {
            std::path::Path::new(name)
                .extension()
                .is_some_and(|end| end == "sql")
        })
        .collect();
    names.sort();
    names
}

#[test]
fn nothing_strange_lies_at_the_top() {
    assert_eq!(strangers(&entries()), Vec::<&String>::new());
    let odd = BTreeSet::from(["scripts".to_owned(), "src".to_owned()]);
    assert_eq!(strangers(&odd), [&"scripts".to_owned()]);
}

#[test]
fn every_file_is_built() {
    assert_eq!(
        unbuilt(&source::list(&["src"], &["rs"])),
        Vec::<&str>::new()
    );
    let files = [
        ("src/lib.rs", "pub mod a;"),
        ("src/a/mod.rs", "mod b;"),
        ("src/a/b.rs", ""),
        ("src/a/c.rs", ""),
    ];
    let files = files.map(|(path, text)| Source::new(path, text));
    assert_eq!(unbuilt(&files), ["src/a/c.rs"]);
}

#[test]
fn every_migration_is_applied_onto_rows() {
    let (migrations, rows) = (sql_files("migrations"), sql_files("tests/data/migrations"));
    assert!(!migrations.is_empty());
    assert_eq!(without_rows(&migrations, &rows), Vec::<String>::new());
    let two = ["0001_a.sql".to_owned(), "0002_b.sql".to_owned()];
    assert_eq!(without_rows(&two, &[]), ["0002_b.sql"]);
}

//! A file of ours, taken apart just far enough: its code without comments and strings, and its strings.

use std::{fs, path::Path};

/// One source file.
pub struct Source {
    /// From the top of the repository: `src/domain/ids.rs`.
    pub path: String,
    /// All of it.
    pub text: String,
    /// The code: comments and the insides of strings are gone, lines are not.
    pub code: String,
    /// The insides of strings, as written.
    pub strings: Vec<String>,
}

impl Source {
    /// Takes a text apart.
    pub fn new(path: &str, text: &str) -> Self {
        let (code, strings) = take_apart(text);
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code,
            strings,
        }
    }

    /// The room that a file of `src/` belongs to: `dialogue`, `app`, `main`.
    pub fn room(&self) -> Option<&str> {
        let below = self.path.strip_prefix("src/")?;
        let first = below.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first))
    }
}

/// All files below the directories with one of the extensions.
pub fn list(directories: &[&str], extensions: &[&str]) -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for directory in directories {
        collect(top, &top.join(directory), extensions, &mut files);
    }
    assert!(!files.is_empty(), "nothing was found to check");
    files
}

fn collect(top: &Path, directory: &Path, extensions: &[&str], files: &mut Vec<Source>) {
    for entry in fs::read_dir(directory).expect("the directory is readable") {
        let path = entry.expect("an entry").path();
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            collect(top, &path, extensions, files);
        } else if extensions.contains(&extension.as_ref()) {
            let below = path.strip_prefix(top).expect("it lies below");
            let text = fs::read_to_string(&path).expect("the file is readable");
            files.push(Source::new(&below.to_string_lossy(), &text));
        }
    }
}

fn take_apart(text: &str) -> (String, Vec<String>) {
    let mut code = String::new();
    let mut strings = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some(length) = comment_length(rest) {
            code.extend(rest[..length].chars().filter(|c| *c == '\n'));
            rest = &rest[length..];
        } else if let Some((opening, inside, closing)) = string_lengths(rest, &code) {
            let words = &rest[opening..opening + inside];
            strings.push(words.to_owned());
            code.push('"');
            code.extend(words.chars().filter(|c| *c == '\n'));
            code.push('"');
            rest = &rest[opening + inside + closing..];
        } else {
            let length = char_length(rest).unwrap_or(first.len_utf8());
            code.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }
    (code, strings)
}

fn comment_length(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    rest.starts_with("/*")
        .then(|| rest.find("*/").map_or(rest.len(), |at| at + 2))
}

/// The lengths of a string's opening, inside and closing.
fn string_lengths(rest: &str, before: &str) -> Option<(usize, usize, usize)> {
    if let Some(inside) = rest.strip_prefix('"') {
        let mut escaped = false;
        let end = inside.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        return Some((1, end?, 1));
    }
    let part_of_a_word = before.ends_with(|c: char| c.is_alphanumeric() && c != 'b' || c == '_');
    if part_of_a_word || !rest.starts_with('r') {
        return None;
    }
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    let opening = 2 + hashes;
    let inside = rest[1 + hashes..].strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    Some((opening, inside.find(&closing)?, closing.len()))
}

/// The length of a character in quotes, so that `'"'` opens no string. A lifetime is none.
fn char_length(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let mut chars = inside.chars();
    let first = chars.next()?;
    if first == '\\' {
        let escaped = chars.next()?;
        let after = 2 + 1 + escaped.len_utf8() - 1;
        return inside[after - 1..].find('\'').map(|at| after + at + 1);
    }
    (chars.next()? == '\'').then(|| 1 + first.len_utf8() + 1)
}

#[test]
fn comments_and_strings_are_no_code() {
    let source = Source::new(
        "src/x.rs",
        r##"a("one // two", '"', 'b', '\'', r#"th"ree"#) // four "five"
/* six */ fn f<'a>() { "\"seven" }"##,
    );
    assert_eq!(source.strings, ["one // two", "th\"ree", "\\\"seven"]);
    assert!(!source.code.contains("four") && !source.code.contains("six"));
    assert!(source.code.contains("fn f<'a>"));
    assert_eq!(source.code.lines().count(), source.text.lines().count());
}

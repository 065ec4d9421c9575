//! The house's rules, checked on its own source: who may import whom, sizes, names, words, what lies at the top. Each rule is a
//! function over a given file, so that beside the check of the repository stands a test that the rule can fail.

mod imports;
mod places;
mod shape;
mod source;
mod words;

use source::Source;

/// One rule: every fault that it finds in a file, in words.
type Rule = fn(&Source) -> Vec<String>;

/// Runs a rule over files and tells all faults at once.
fn check(files: &[Source], rule: Rule) {
    let faults: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let path = &file.path;
            rule(file)
                .into_iter()
                .map(move |fault| format!("{path}: {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Whether a rule finds fault with this text at this path.
fn finds(rule: Rule, path: &str, text: &str) -> bool {
    !rule(&Source::new(path, text)).is_empty()
}

//! The key file on disk.

use std::{fs, os::unix::fs::PermissionsExt};

use athar::vault::{VaultError, key_file::Keys};

#[test]
fn a_new_key_file_is_for_its_owner_only_and_reads_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("athar.key");
    let keys = Keys::generate();
    keys.write_new(&path).unwrap();
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(*Keys::read(&path).unwrap().text(), *keys.text());
}

#[test]
fn a_key_file_that_is_there_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("athar.key");
    Keys::generate().write_new(&path).unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(
        Keys::generate().write_new(&path),
        Err(VaultError::File { .. })
    ));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_key_file_that_others_may_read_is_refused_with_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("athar.key");
    Keys::generate().write_new(&path).unwrap();
    for mode in [0o640, 0o604, 0o620] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let refusal = Keys::read(&path).unwrap_err();
        assert!(matches!(refusal, VaultError::Readable { .. }));
        assert!(refusal.to_string().contains("chmod 600"));
    }
}

#[test]
fn a_key_file_that_is_not_ours_is_refused_by_line_and_without_its_words() {
    let good = Keys::generate().text();
    let lines: Vec<&str> = good.lines().collect();
    let without_blind = [lines[0], lines[3]].join("\n");
    let without_seal = [lines[0], lines[2]].join("\n");
    let twice = [lines[0], lines[2], lines[3], lines[3]].join("\n");
    let cut = good.trim_end().trim_end_matches('=').to_owned();
    for bad in [
        "",
        "something else",
        &without_blind,
        &without_seal,
        &twice,
        &cut,
    ] {
        let refusal = Keys::parse(bad).unwrap_err().to_string();
        assert!(refusal.contains("line "), "{refusal}");
        assert!(!refusal.contains(&lines[3][7..20]), "{refusal}");
    }
}

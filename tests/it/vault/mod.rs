//! Sealing, opening, blinding, and the key file.

mod key_file;

use athar::vault::{Vault, VaultError, key_file::Keys};

fn vault() -> Vault {
    Vault::new(Keys::generate())
}

#[test]
fn a_sealed_value_opens_for_its_own_column_and_row() {
    let vault = vault();
    let sealed = vault.seal("chats.state", b"7", "سلمى".as_bytes());
    assert_eq!(
        vault.open("chats.state", b"7", &sealed).unwrap().as_slice(),
        "سلمى".as_bytes()
    );
}

#[test]
fn a_sealed_value_opens_in_no_other_column_or_row() {
    let vault = vault();
    let sealed = vault.seal("chats.state", b"7", b"words");
    for (column, row) in [
        ("chats.state", &b"8"[..]),
        ("chats.state", b""),
        ("outbox.payload", b"7"),
        ("chats.stat", b"e\x007"),
    ] {
        assert!(matches!(
            vault.open(column, row, &sealed),
            Err(VaultError::Damaged)
        ));
    }
}

#[test]
fn a_sealed_value_with_any_byte_changed_or_cut_does_not_open() {
    let vault = vault();
    let sealed = vault.seal("chats.state", b"7", b"words");
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(vault.open("chats.state", b"7", &changed).is_err());
        assert!(vault.open("chats.state", b"7", &sealed[..at]).is_err());
    }
}

#[test]
fn the_same_words_are_sealed_differently_every_time_and_show_nothing() {
    let vault = vault();
    let first = vault.seal("chats.state", b"7", b"words that are told");
    let second = vault.seal("chats.state", b"7", b"words that are told");
    assert_ne!(first, second);
    assert!(!first.windows(5).any(|part| part == b"words"));
}

#[test]
fn after_a_rotation_the_new_key_seals_and_the_old_one_still_opens() {
    let keys = Keys::generate();
    let text = keys.text();
    let old = Vault::new(keys);
    let rotated = Keys::parse(&text).unwrap().rotated();
    let new = Vault::new(rotated);
    let before = old.seal("chats.state", b"7", b"before");
    let after = new.seal("chats.state", b"7", b"after");
    assert_eq!(
        new.open("chats.state", b"7", &before).unwrap().as_slice(),
        b"before"
    );
    assert!(matches!(
        old.open("chats.state", b"7", &after),
        Err(VaultError::NoSuchKey(2))
    ));
}

#[test]
fn a_rotation_changes_no_blind() {
    let keys = Keys::generate();
    let rotated = Keys::parse(&keys.text()).unwrap().rotated();
    let (old, new) = (Vault::new(keys), Vault::new(rotated));
    assert_eq!(
        old.blind("chats.blind", b"1"),
        new.blind("chats.blind", b"1")
    );
    assert_eq!(old.blind_key(4_711), new.blind_key(4_711));
}

#[test]
fn blinds_differ_by_domain_value_and_key() {
    let vault = vault();
    let blind = vault.blind("chats.blind", b"1");
    assert_eq!(blind, vault.blind("chats.blind", b"1"));
    assert_ne!(blind, vault.blind("chats.blind", b"2"));
    assert_ne!(blind, vault.blind("chats.other", b"1"));
    assert_ne!(blind, self::vault().blind("chats.blind", b"1"));
}

#[test]
fn a_vault_and_its_keys_are_never_printed() {
    let keys = Keys::generate();
    let text = keys.text();
    let shown = format!("{keys:?} {:?}", Vault::new(Keys::parse(&text).unwrap()));
    for secret in text.split_whitespace().filter(|word| word.ends_with('=')) {
        assert!(!shown.contains(secret));
    }
    assert_eq!(shown, "Keys(…) Vault(…)");
}

//! Where `athar export` and `athar match` write: standard output, pipes, links, and what happens where nothing can be written.

use std::{
    fs,
    os::unix::fs::{FileTypeExt, symlink},
    process::Command,
    thread,
};

use nix::{sys::stat::Mode, unistd::mkfifo};

use super::desk::{DESCRIBED, Desk};

const EXPORT: [&str; 4] = ["export", "--source=a list", "--force", "--out"];

/// A desk with a list in its database.
async fn desk() -> Desk {
    let desk = Desk::new().await;
    desk.run(&DESCRIBED);
    desk
}

fn export<'a>(out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&EXPORT[..], &[out], more].concat()
}

#[tokio::test]
async fn a_list_goes_to_standard_output_and_into_a_pipe_that_stays_one() {
    let desk = desk().await;
    assert_eq!(desk.run(&export("@out.csv", &[])).0, 0);
    let written = fs::read_to_string(desk.path("out.csv")).unwrap();
    assert!(written.contains("فراس"), "{written}");
    let (code, out, said) = desk.run(&export("-", &[]));
    assert_eq!((code, out.as_str()), (0, written.as_str()), "{said}");
    assert!(said.contains("2 reports"), "{said}");
    let pipe = desk.path("pipe");
    mkfifo(&pipe, Mode::S_IRUSR | Mode::S_IWUSR).unwrap();
    for force in [true, false] {
        let from = pipe.clone();
        let reader = thread::spawn(move || fs::read_to_string(from).unwrap());
        let mut words = export("@pipe", &[]);
        words.retain(|word| force || *word != "--force");
        let (code, _, said) = desk.run(&words);
        assert_eq!(code, 0, "{said}");
        assert_eq!(reader.join().unwrap(), written);
    }
    assert!(pipe.metadata().unwrap().file_type().is_fifo());
}

#[tokio::test]
async fn a_link_to_a_file_is_that_file_and_one_that_leads_nowhere_is_refused() {
    let desk = desk().await;
    desk.write("target.csv", "old");
    symlink(desk.path("target.csv"), desk.path("link.csv")).unwrap();
    symlink(desk.path("nothing.csv"), desk.path("lost.csv")).unwrap();
    let (code, _, said) = desk.run(&["export", "--source=a list", "--out", "@link.csv"]);
    assert_eq!(code, 2, "{said}");
    assert_eq!(desk.run(&export("@link.csv", &[])).0, 0);
    assert!(desk.path("link.csv").is_symlink());
    let written = fs::read_to_string(desk.path("target.csv")).unwrap();
    assert!(written.contains("فراس"), "{written}");
    let (code, _, said) = desk.run(&export("@lost.csv", &[]));
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("leads nowhere"), "{said}");
    assert!(!desk.path("nothing.csv").exists());
}

#[tokio::test]
async fn what_cannot_be_written_is_named() {
    let desk = desk().await;
    // As on a full disk: no file may grow, and nobody is killed for trying.
    let limited = "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"";
    let output = Command::new("sh")
        .args(["-c", limited, env!("CARGO_BIN_EXE_athar")])
        .args(desk.arguments(&export("@out.csv", &[])))
        .env_clear()
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("out.csv cannot be written"), "{said}");
    let left = fs::read_dir(desk.directory.path()).unwrap();
    let names = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(!names.into_iter().any(|name| name.starts_with("out.csv")));
    let (code, _, said) = desk.run(&export("@nowhere/out.csv", &[]));
    assert_eq!((code, said.lines().count()), (2, 1), "{said}");
    assert!(said.contains("no such directory"), "{said}");
}

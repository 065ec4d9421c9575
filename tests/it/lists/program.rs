//! The commands about lists from outside: files in, files out, exit codes, and a kill in the middle.

use std::{fmt::Write as _, fs, time::Duration};

use super::desk::{DESCRIBED, Desk, LIST, mode};
use crate::support::bot::run;

#[tokio::test]
async fn a_list_is_imported_listed_mended_and_withdrawn() {
    let desk = Desk::new().await;
    let (code, said, _) = desk.run(&DESCRIBED);
    assert_eq!(code, 3, "{said}");
    for words in [
        "2 accepted (2 new",
        "1 refused",
        "row 4:",
        "اسم الأم = mother",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let refused = desk.path("list.csv.refused.csv");
    assert_eq!(mode(&refused), 0o600);
    let mended = fs::read_to_string(&refused).unwrap();
    desk.write(
        "mended.csv",
        &mended.replace(";;سعاد", ";نزار بشير الدروبي;سعاد"),
    );
    let (code, said, _) = desk.run(&["import", "@mended.csv", "--source=a list"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("(1 new, 0 unchanged"), "{said}");
    let (code, said, _) = desk.run(&["import", "@list.csv", "--source=a list"]);
    assert_eq!(code, 3);
    assert!(said.contains("(0 new, 2 unchanged, 0 replaced)"), "{said}");
    let (_, listed, _) = desk.run(&["sources"]);
    for words in [
        "a list",
        "An office",
        "2025-01-31",
        "released",
        "official",
        "open",
    ] {
        assert!(listed.contains(words), "{words}: {listed}");
    }
    assert_eq!(desk.run(&["sources", "withdraw", "a list"]).0, 0);
    assert_eq!(desk.count("select count(*) from reports").await, 0);
    assert!(desk.run(&["sources"]).1.contains("withdrawn"));
}

#[tokio::test]
async fn a_dry_run_judges_all_and_needs_no_database() {
    let desk = Desk::new().await;
    let list = desk.path("list.csv");
    let output = run(&["import", list.to_str().unwrap(), "--source=a", "--dry-run"]);
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("2 would be accepted, 1 refused"), "{said}");
    assert!(!desk.path("list.csv.refused.csv").exists());
    assert_eq!(desk.count("select count(*) from sources").await, 0);
}

#[tokio::test]
async fn a_list_that_speaks_of_deaths_by_its_title_headings_or_names_is_marked() {
    let desk = Desk::new().await;
    let titled = format!("أسماء الشهداء;;;\n{LIST}");
    let with_day = LIST.replace("تاريخ الولادة", "تاريخ الوفاة");
    for (at, (file, words, name, publisher)) in [
        ("titled.csv", titled.as_str(), "title", ""),
        ("headings.csv", &with_day, "headings", ""),
        ("شهداء.csv", LIST, "file", ""),
        ("list.csv", LIST, "قائمة الشهداء", ""),
        ("list.csv", LIST, "publisher", "Office for martyrs"),
        ("list.csv", LIST, "plain", "An office"),
    ]
    .into_iter()
    .enumerate()
    {
        desk.write(file, words);
        let (file, source) = (format!("@{file}"), format!("--source={name}"));
        let publisher = format!("--publisher={publisher}");
        let import = [
            "import",
            &file,
            &source,
            &publisher,
            "--kind=hospital",
            "--reliability=press",
        ];
        for said in [
            desk.run(&[&import[..], &["--dry-run"]].concat()).1,
            desk.run(&import).1,
        ] {
            assert_eq!(said.contains("speaks of deaths"), name != "plain", "{said}");
        }
        let out = format!("out{at}.csv");
        desk.run(&["export", &source, "--out", &format!("@{out}")]);
        let written = fs::read_to_string(desk.path(&out)).unwrap();
        let marked = written.matches("death reported").count();
        assert_eq!(marked, if name == "plain" { 0 } else { 2 }, "{written}");
    }
}

#[tokio::test]
async fn what_the_operator_must_mend_is_one_line_and_exit_code_two() {
    let desk = Desk::new().await;
    for (words, expected) in [
        (&["import", "@list.csv", "--source=a"][..], "--kind"),
        (&["import", "@list.csv", "--source= "], "--source"),
        (
            &["import", "@list.csv", "--source=a", "--sheet=x"],
            "--sheet",
        ),
        (
            &["import", "@list.csv", "--source=a", "--date=2099-01-01"],
            "--date 2099-01-01",
        ),
        (&["sources", "withdraw", "nothing"], "athar sources"),
        (
            &["export", "--source=nothing", "--out=@x.csv"],
            "athar sources",
        ),
        (&["export", "--out", "@list.csv"], "--force"),
        (
            &["export", "--format=pfif", "--domain=a b<c>", "--out=@x.xml"],
            "--domain",
        ),
    ] {
        let (code, _, said) = desk.run(words);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains(expected), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    let (code, _, said) = desk.run(&["import", "@nowhere.csv", "--source=a"]);
    assert_eq!((code, said.lines().count()), (1, 1), "{said}");
}

#[tokio::test]
async fn a_list_without_rows_makes_no_source() {
    let desk = Desk::new().await;
    let nobody = "<?xml version='1.0'?><p:pfif xmlns:p='http://zesty.ca/pfif/1.4'></p:pfif>";
    for (words, expected) in [
        ("id,full_name\n", "list.csv: there are headings and no rows"),
        (nobody, "list.csv: no person is in it"),
    ] {
        desk.write("list.csv", words);
        for more in [&[][..], &["--dry-run"]] {
            let (code, _, said) = desk.run(&[&DESCRIBED[..], more].concat());
            assert_eq!((code, said.lines().count()), (1, 1), "{said}");
            assert!(said.trim_end().ends_with(expected), "{said}");
        }
    }
    assert_eq!(desk.count("select count(*) from sources").await, 0);
}

#[tokio::test]
async fn an_import_that_was_killed_goes_on_and_ends_as_one_that_was_not() {
    let desk = Desk::new().await;
    let mut list = "id,full_name,birth_year\n".to_owned();
    for at in 0..3_000 {
        writeln!(list, "{at},فراس غسان المصري,{}", 1950 + at % 50).unwrap();
    }
    desk.write("long.csv", &list);
    let import = [
        "import",
        "@long.csv",
        "--source=long",
        "--kind=found",
        "--reliability=press",
    ];
    let mut child = desk.start(&import);
    while desk.count("select count(*) from records").await == 0 {
        assert!(child.try_wait().unwrap().is_none(), "it has ended early");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let (code, said, _) = desk.run(&import);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("3000 accepted"), "{said}");
    let whole = "select count(*) from records where met_at is not null";
    assert_eq!(desk.count(whole).await, 3_000);
    let keys = "select count(*) - count(distinct (key, report_id)) from report_keys";
    assert_eq!(desk.count(keys).await, 0);
}

#[tokio::test]
async fn a_list_written_out_is_read_back_the_same() {
    let desk = Desk::new().await;
    desk.run(&DESCRIBED);
    for (format, file) in [("csv", "@out.csv"), ("pfif", "@out.xml")] {
        let export = [
            "export",
            "--source=a list",
            "--format",
            format,
            "--domain=athar.example",
            "--out",
            file,
        ];
        let (code, _, said) = desk.run(&export);
        assert_eq!(code, 0, "{said}");
        assert_eq!(mode(&desk.path(&file[1..])), 0o600);
        assert_eq!(desk.run(&export).0, 2);
        assert_eq!(desk.run(&[&export[..], &["--force"]].concat()).0, 0);
        let back = [
            "import",
            file,
            "--source",
            format,
            "--kind=released",
            "--reliability=press",
        ];
        let (code, said, _) = desk.run(&back);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("2 accepted"), "{said}");
    }
    let left = fs::read_dir(desk.directory.path()).unwrap();
    let parts = left.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().ends_with(".part")
    });
    assert_eq!(parts.count(), 0);
}

#[tokio::test]
async fn a_list_without_ids_that_comes_back_into_its_own_source_changes_nothing() {
    let desk = Desk::new().await;
    desk.write(
        "bare.csv",
        "أسماء الشهداء\nfull_name,mother,home_town,note\n\
         \"فراس\nالمصري\",هيفاء,\"Somewhere Odd, Place\",\"one\n\ntwo\"\nنزار الدروبي,,Rastan,\n",
    );
    let described = ["--source=bare", "--kind=found", "--reliability=press"];
    let (code, said, _) = desk.run(&[&["import", "@bare.csv"], &described[..]].concat());
    assert_eq!(code, 0, "{said}");
    for (format, file) in [("csv", "@out.csv"), ("pfif", "@out.xml")] {
        let how = ["--format", format, "--domain=athar.example", "--out", file];
        desk.run(&[&["export", "--source=bare"], &how[..]].concat());
        let (code, said, _) = desk.run(&["import", file, "--source=bare"]);
        assert_eq!(code, 0, "{said}");
        let expected = "(0 new, 2 unchanged, 0 replaced)";
        assert!(said.contains(expected), "{format}: {said}");
    }
}

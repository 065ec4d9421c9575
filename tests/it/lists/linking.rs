//! `athar match` from outside: two lists in, pairs out, no database anywhere.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};

use crate::support::bot::{athar, run};

/// A directory with the two lists of `tests/data/linking`.
struct Table(tempfile::TempDir);

/// A row of pairs by its headings.
type Pair = std::collections::BTreeMap<String, String>;

impl Table {
    fn new() -> Self {
        let table = Self(tempfile::tempdir().unwrap());
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/linking");
        for name in ["reports.csv", "records.csv"] {
            fs::copy(data.join(name), table.path(name)).unwrap();
        }
        table
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Replaces words in a list.
    fn change(&self, name: &str, from: &str, to: &str) {
        let words = fs::read_to_string(self.path(name)).unwrap();
        assert!(words.contains(from), "{from} stands in {name}");
        fs::write(self.path(name), words.replace(from, to)).unwrap();
    }

    /// Gives the exit code, stdout and stderr.
    fn run(&self, more: &[&str]) -> (i32, String, String) {
        let flag = |name: &str, file: &str| format!("--{name}={}", self.path(file).display());
        let lists = [
            flag("reports", "reports.csv"),
            flag("records", "records.csv"),
        ];
        let output = flag("output", "pairs.csv");
        let mut words = vec!["match", &lists[0], &lists[1]];
        if !more.iter().any(|word| word.starts_with("--output")) {
            words.push(&output);
        }
        words.extend(more);
        let output = run(&words);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap();
        (code, text(output.stdout), text(output.stderr))
    }

    fn pairs(&self) -> Vec<Pair> {
        read(&fs::read_to_string(self.path("pairs.csv")).unwrap())
    }
}

fn read(words: &str) -> Vec<Pair> {
    let mut reader = csv::Reader::from_reader(words.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// The best record of each report, in the order of the reports.
fn best(pairs: &[Pair]) -> Vec<(&str, &str)> {
    let mut best: Vec<(&str, &str)> = Vec::new();
    for pair in pairs {
        if best.last().is_none_or(|last| last.0 != pair["report_id"]) {
            best.push((&pair["report_id"], &pair["record_id"]));
        }
    }
    best
}

fn find<'a>(pairs: &'a [Pair], report: &str, record: &str) -> &'a Pair {
    let mut pairs = pairs.iter();
    let found = pairs.find(|pair| pair["report_id"] == report && pair["record_id"] == record);
    found.unwrap_or_else(|| panic!("{report} with {record}"))
}

#[test]
fn each_report_finds_its_record_across_scripts_with_arabic_digits_and_with_a_name_alone() {
    let table = Table::new();
    let (code, out, said) = table.run(&[]);
    assert_eq!((code, out.as_str()), (0, ""), "{said}");
    assert!(said.contains("5 reports and 8 records"), "{said}");
    let pairs = table.pairs();
    let best = best(&pairs);
    for (report, record) in [("R1", "F1"), ("R2", "F3"), ("R3", "F4"), ("'=R4", "'-F5")] {
        assert!(best.contains(&(report, record)), "{report}: {best:?}");
    }
    let is_in_order = |two: &[Pair]| {
        let score = |at: usize| two[at]["score"].parse::<f64>().unwrap();
        two[0]["report_id"] != two[1]["report_id"] || score(0) >= score(1)
    };
    assert!(pairs.windows(2).all(is_in_order), "{pairs:?}");
    assert_eq!(fs::read_dir(table.0.path()).unwrap().count(), 3);
}

#[test]
fn pairs_are_explained_in_both_languages() {
    let table = Table::new();
    assert_eq!(table.run(&["--explain", "--lang=en"]).0, 0);
    let english = table.pairs();
    let same = find(&english, "R1", "F1");
    assert_eq!(same["level"], "strong", "{same:?}");
    assert!(same["probability"].parse::<f64>().unwrap() > 0.9);
    for words in [
        "the first name",
        "the father’s name",
        "the place of detention",
    ] {
        assert!(same["agrees"].contains(words), "{same:?}");
    }
    let brother = find(&english, "R1", "F2");
    assert_eq!(brother["level"], "none", "{brother:?}");
    assert_eq!(
        brother["rival"],
        "could be his brother: the first name differs"
    );
    let near = &find(&english, "R2", "F3")["near"];
    assert!(near.contains("the year of birth within one year"), "{near}");
    assert_eq!(table.run(&["--explain"]).0, 0);
    let arabic = table.pairs();
    assert_eq!(
        find(&arabic, "R1", "F2")["rival"],
        "قد يكون أخاه: اختلاف في الاسم"
    );
    assert!(find(&arabic, "R1", "F1")["agrees"].contains("مكان الاحتجاز"));
    let near = &find(&arabic, "R2", "F3")["near"];
    assert!(near.contains("سنة الميلاد بفارق سنة"), "{near}");
}

#[test]
fn refused_rows_are_told_and_the_others_are_linked() {
    let table = Table::new();
    table.change("reports.csv", "R5,missing,", "R5,found,");
    table.change("records.csv", "F6,found,", "F6,missing,");
    table.change("records.csv", "F7,list,", ",list,");
    table.change("records.csv", "F8,list,", "F8,lost,");
    let (code, _, said) = table.run(&[]);
    assert_eq!(code, 3, "{said}");
    for words in [
        "reports.csv: row 6: its kind is not missing",
        "records.csv: row 7: its kind is missing",
        "records.csv: row 8: its id is empty",
        "records.csv: row 9: its kind is none of",
        "4 reports and 5 records",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(best(&table.pairs())[0], ("R1", "F1"));
}

#[test]
fn of_many_refused_rows_twenty_are_told_and_the_rest_is_counted() {
    let table = Table::new();
    let nameless = "X,list,,,,,,,,,,,,,,,,,,\n".repeat(1_200);
    let records = fs::read_to_string(table.path("records.csv")).unwrap();
    fs::write(table.path("records.csv"), records + &nameless).unwrap();
    let (code, _, said) = table.run(&["--threads=3"]);
    assert_eq!(code, 3);
    let told: Vec<&str> = said
        .lines()
        .filter(|line| line.contains(": row "))
        .collect();
    assert_eq!(told.len(), 20, "{said}");
    assert!(
        told[0].contains("row 10:") && told[19].contains("row 29:"),
        "{said}"
    );
    assert!(said.contains("records.csv: 1180 more"), "{said}");
}

#[test]
fn rows_of_one_id_are_all_kept() {
    let table = Table::new();
    table.change("records.csv", "F4,", "F1,");
    table.change("reports.csv", "R3,", "R1,");
    assert_eq!(table.run(&[]).0, 0);
    let best = best(&table.pairs()).len();
    assert!(best >= 3, "{best}");
    assert!(table.pairs().iter().any(|pair| pair["record_id"] == "F1"));
}

#[test]
fn pairs_go_to_standard_output_and_the_number_of_threads_changes_nothing() {
    let table = Table::new();
    let (code, one, _) = table.run(&["--output=-", "--threads=1", "--explain"]);
    assert_eq!(code, 0);
    let (_, three, _) = table.run(&["--output=-", "--threads=3", "--explain"]);
    assert_eq!(one, three);
    assert_eq!(best(&read(&one))[0], ("R1", "F1"));
    assert!(!table.path("pairs.csv").exists());
}

#[test]
fn ctrl_c_while_pairs_are_written_leaves_nothing_half() {
    let table = Table::new();
    // So many pairs that explaining them takes a while.
    for (name, id, count) in [("reports.csv", "R1,", 800), ("records.csv", "F1,", 50)] {
        let words = fs::read_to_string(table.path(name)).unwrap();
        let row = words.lines().find(|row| row.starts_with(id)).unwrap();
        let rows = (0..count).map(|at| format!("{at}{row}\n"));
        fs::write(table.path(name), words.clone() + &rows.collect::<String>()).unwrap();
    }
    let list_parts = || {
        let names = fs::read_dir(table.0.path()).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.contains(".part")).count()
    };
    let flag = |name: &str, file: &str| format!("--{name}={}", table.path(file).display());
    let mut child = athar()
        .args(["match", "--explain", &flag("output", "pairs.csv")])
        .args([
            &flag("reports", "reports.csv"),
            &flag("records", "records.csv"),
        ])
        .spawn()
        .unwrap();
    while list_parts() == 0 {
        assert!(child.try_wait().unwrap().is_none(), "it has ended early");
        thread::sleep(Duration::from_millis(1));
    }
    let id = Pid::from_raw(child.id().cast_signed());
    kill(id, Signal::SIGINT).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(list_parts(), 0);
    assert!(!table.path("pairs.csv").exists());
}

#[test]
fn headings_of_one_list_alone_may_be_mapped() {
    let table = Table::new();
    table.change("records.csv", "full_name,given,", "Nom complet,given,");
    let (code, _, said) = table.run(&["--map=Nom complet=full_name"]);
    assert_eq!(code, 0, "{said}");
    let (code, _, said) = table.run(&["--map=Nom entier=full_name"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("Nom entier"), "{said}");
}

#[test]
fn wrong_usage_is_one_line_and_exit_code_two() {
    let table = Table::new();
    let reports = format!("--output={}", table.path("reports.csv").display());
    let before = fs::read(table.path("reports.csv")).unwrap();
    for (words, expected) in [
        (&[reports.as_str()][..], "is one of the lists"),
        (&["--output=/nowhere/pairs.csv"], "no such directory"),
    ] {
        let (code, _, said) = table.run(words);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains(expected), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    assert_eq!(fs::read(table.path("reports.csv")).unwrap(), before);
    for words in [&["--threads=0"][..], &["--lang=xx"], &["--map=id"]] {
        assert_eq!(table.run(words).0, 2);
    }
    table.change("records.csv", "id,kind,", "number of no use,kind,");
    let (code, _, said) = table.run(&[]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("--map HEADING=id"), "{said}");
    assert!(!table.path("pairs.csv").exists());
    let nowhere = run(&[
        "match",
        "--reports=/nowhere",
        "--records=/nowhere",
        "--output=-",
    ]);
    assert_eq!(nowhere.status.code(), Some(1));
}

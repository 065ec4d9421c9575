//! Invented clans for the held-out trial: men and women, brothers, cousins, fathers and namesakes, a part of their names coined; and
//! how sparsely, in which script and with which mistakes their families and survivors tell of them.

use athar::domain::report::{Report, ReportKind};

use super::{
    coined::{Coined, Habit},
    invent::{Dice, TOWNS, World, spoil},
    spec,
};

/// A name: known to the dictionary, or coined.
#[derive(Clone, PartialEq, Eq)]
pub enum Name {
    Known(usize),
    Coined(Coined),
}

/// How two people stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kin {
    Same,
    Sibling,
    Generation,
    Cousin,
    Namesake,
    Stranger,
}

/// Somebody, as they are.
#[derive(Clone)]
pub struct Member {
    is_woman: bool,
    names: [Name; 4],
    mother: (Name, Name),
    child: Name,
    born: i64,
    town: usize,
    taken: i64,
    branch: usize,
    clan: usize,
    branch_of_clan: usize,
    is_elder: bool,
}

/// How much a report tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    Full,
    Sparse,
    Kunya,
}

const BRANCHES: [&str; 5] = ["MI-215", "MI-227", "MI-216", "MI-248", "MI-235"];

/// Which list a name is from.
#[derive(Clone, Copy)]
enum Pool {
    Men,
    Women,
    Families,
}

fn small(number: usize) -> i64 {
    i64::try_from(number).expect("small")
}

/// A known name by how common it is, or a coined one.
fn name(world: &World, pool: Pool, dice: &mut Dice) -> Name {
    let (list, coined) = match pool {
        Pool::Men => (&world.men, 12),
        Pool::Women => (&world.women, 12),
        Pool::Families => (&world.families, 45),
    };
    if dice.happens(coined) {
        Name::Coined(Coined::new(dice))
    } else {
        Name::Known(World::any(list, dice))
    }
}

/// Clans and, for one person in ten, a namesake elsewhere or in the same town.
pub fn people(world: &World, clans: usize, dice: &mut Dice) -> Vec<Member> {
    let mut people: Vec<Member> = (0..clans).flat_map(|at| clan(world, at, dice)).collect();
    let born = people.clone();
    for someone in &born {
        if dice.happens(10) {
            let other = &born[dice.below(born.len())];
            let mut namesake = other.clone();
            namesake.is_woman = someone.is_woman;
            for place in [0, 1, 3] {
                namesake.names[place] = someone.names[place].clone();
            }
            if dice.happens(30) {
                namesake.town = someone.town;
            }
            namesake.clan = clans + people.len();
            people.push(namesake);
        }
    }
    people
}

/// Two brothers and their children, who are named for the grandfather now and then.
fn clan(world: &World, clan: usize, dice: &mut Dice) -> Vec<Member> {
    let family = name(world, Pool::Families, dice);
    let grandfather = name(world, Pool::Men, dice);
    let great = name(world, Pool::Men, dice);
    let town = dice.below(TOWNS.len());
    let grandmother = (
        name(world, Pool::Women, dice),
        name(world, Pool::Families, dice),
    );
    let mut people = Vec::new();
    for branch_of_clan in 0..2 {
        let mother = (
            name(world, Pool::Women, dice),
            name(world, Pool::Families, dice),
        );
        let father = Member {
            is_woman: false,
            names: [
                name(world, Pool::Men, dice),
                grandfather.clone(),
                great.clone(),
                family.clone(),
            ],
            mother: grandmother.clone(),
            child: name(world, Pool::Men, dice),
            born: 1948 + small(dice.below(25)),
            town,
            taken: 2011 * 12 + small(dice.below(60)),
            branch: dice.below(BRANCHES.len()),
            clan,
            branch_of_clan,
            is_elder: true,
        };
        children(world, &father, &mother, dice, &mut people);
        people.push(father);
    }
    people
}

fn children(
    world: &World,
    father: &Member,
    mother: &(Name, Name),
    dice: &mut Dice,
    people: &mut Vec<Member>,
) {
    let mut given: Vec<Name> = Vec::new();
    let mut born = father.born + 22;
    for _ in 0..2 + dice.below(3) {
        let is_woman = dice.happens(20);
        let pool = if is_woman { Pool::Women } else { Pool::Men };
        let mut called = if !is_woman && dice.happens(15) {
            father.names[1].clone()
        } else {
            name(world, pool, dice)
        };
        while given.contains(&called) {
            called = name(world, pool, dice);
        }
        given.push(called.clone());
        born += if dice.happens(4) {
            0
        } else {
            1 + small(dice.below(4))
        };
        let is_together = !people.is_empty() && dice.happens(15);
        let (taken, branch) = match people.last() {
            Some(last) if is_together => (last.taken, last.branch),
            _ => (
                2011 * 12 + small(dice.below(60)),
                dice.below(BRANCHES.len()),
            ),
        };
        people.push(Member {
            is_woman,
            names: [
                called,
                father.names[0].clone(),
                father.names[1].clone(),
                father.names[3].clone(),
            ],
            mother: mother.clone(),
            child: name(world, Pool::Men, dice),
            born,
            taken,
            branch,
            is_elder: false,
            ..father.clone()
        });
    }
}

/// How two people stand to each other; `is_same` where they are one.
pub fn kin(a: &Member, b: &Member, is_same: bool) -> Kin {
    let names = |place: usize| a.names[place] == b.names[place];
    match (a.clan == b.clan, a.is_elder, b.is_elder) {
        _ if is_same => Kin::Same,
        (true, true, true) => Kin::Sibling,
        (true, false, false) if a.branch_of_clan == b.branch_of_clan => Kin::Sibling,
        (true, false, false) => Kin::Cousin,
        (true, ..) => Kin::Generation,
        _ if names(0) && names(1) && names(3) => Kin::Namesake,
        _ => Kin::Stranger,
    }
}

/// How somebody writes: the script and habit of a report.
struct Pen<'a> {
    world: &'a World,
    habit: Option<Habit>,
}

impl Pen<'_> {
    fn write(&self, name: &Name, pool: Pool, dice: &mut Dice) -> String {
        let list = match pool {
            Pool::Men => &self.world.men,
            Pool::Women => &self.world.women,
            Pool::Families => &self.world.families,
        };
        let written = match (name, self.habit) {
            (Name::Known(at), None) => {
                let spellings = &list[*at].arabic;
                spellings[dice.below(spellings.len())].clone()
            }
            (Name::Known(at), Some(_)) => {
                let spellings = &list[*at].latin;
                spellings[dice.below(spellings.len())].clone()
            }
            (Name::Coined(coined), None) => coined.arabic(dice),
            (Name::Coined(coined), Some(habit)) => coined.latin(habit, dice),
        };
        spoil(written, dice)
    }
}

/// A report about somebody. A search tells much; a sighting little, or only a kunya.
pub fn told(
    world: &World,
    kind: ReportKind,
    someone: &Member,
    dice: &mut Dice,
) -> (Telling, Report) {
    let is_search = kind == ReportKind::Missing;
    let is_latin = dice.happens(if is_search { 20 } else { 50 });
    let pen = Pen {
        world,
        habit: is_latin.then(|| Habit::any(dice)),
    };
    let telling = match dice.below(100) {
        _ if is_search => Telling::Full,
        0..75 => Telling::Full,
        75..95 => Telling::Sparse,
        _ => Telling::Kunya,
    };
    let mut cells = names(&pen, someone, is_search, telling, dice);
    cells.extend(facts(someone, is_search, telling, is_latin, dice));
    if !someone.is_woman && (telling == Telling::Kunya || dice.happens(20)) {
        let child = pen.write(&someone.child, Pool::Men, dice);
        let father_of = if is_latin { "Abu" } else { "أبو" };
        cells.push(format!("byname={father_of} {child}"));
    }
    (telling, spec::report(kind, &cells.join("; ")))
}

fn names(
    pen: &Pen,
    someone: &Member,
    is_search: bool,
    telling: Telling,
    dice: &mut Dice,
) -> Vec<String> {
    let given_pool = if someone.is_woman {
        Pool::Women
    } else {
        Pool::Men
    };
    let pools = [given_pool, Pool::Men, Pool::Men, Pool::Families];
    let percent = match (telling, is_search) {
        (Telling::Full, true) => [100, 92, 30, 92],
        (Telling::Full, false) => [100, 85, 10, 88],
        (Telling::Sparse, _) => [100, 100, 0, 0],
        (Telling::Kunya, _) => [0; 4],
    };
    let mut written: Vec<(usize, String)> = Vec::new();
    for place in 0..4 {
        if dice.happens(percent[place]) {
            written.push((place, pen.write(&someone.names[place], pools[place], dice)));
        }
    }
    let is_disordered = pen.habit.is_some() && written.len() == 3 && dice.happens(4);
    if is_disordered {
        written.rotate_right(1);
    }
    if dice.happens(3) {
        let all: Vec<String> = written.into_iter().map(|(_, words)| words).collect();
        return vec![format!("given={}", all.join(" "))];
    }
    let places = ["given", "father", "grandfather", "family"];
    let slots = [0, 1, 3];
    let cells = written.into_iter().enumerate().map(|(at, (place, words))| {
        let place = if is_disordered { slots[at] } else { place };
        format!("{}={words}", places[place])
    });
    let mut cells: Vec<String> = cells.collect();
    let mother = if is_search { 60 } else { 20 };
    if telling == Telling::Full && dice.happens(mother) {
        let mut words = pen.write(&someone.mother.0, Pool::Women, dice);
        if dice.happens(40) {
            words = format!(
                "{words} {}",
                pen.write(&someone.mother.1, Pool::Families, dice)
            );
        }
        cells.push(format!("mother={words}"));
    }
    cells
}

fn facts(
    someone: &Member,
    is_search: bool,
    telling: Telling,
    is_latin: bool,
    dice: &mut Dice,
) -> Vec<String> {
    let mut cells = Vec::new();
    let rare = |search: usize, other: usize| if is_search { search } else { other };
    let is_full = telling == Telling::Full;
    if dice.happens(70) {
        cells.push(format!("sex={}", if someone.is_woman { 'f' } else { 'm' }));
    }
    if is_full && dice.happens(rare(90, 60)) {
        cells.push(birth(someone.born, is_search, dice));
    }
    let town = TOWNS[someone.town];
    if !is_full || dice.happens(rare(95, 70)) {
        cells.push(format!("from={}", if is_latin { town.1 } else { town.0 }));
    }
    let late = if dice.happens(25) {
        small(dice.below(4))
    } else {
        0
    };
    let taken = someone.taken + late;
    let month = format!("{}-{:02}", taken.div_euclid(12), taken.rem_euclid(12) + 1);
    if is_search && dice.happens(95) {
        cells.push(format!("seen={month}"));
    } else if is_full && dice.happens(40) {
        cells.push(format!("taken={month}"));
    }
    if !is_full || dice.happens(rare(30, 70)) {
        cells.push(format!("at={}", BRANCHES[someone.branch]));
    }
    cells
}

/// A year, an "about", or a span from an age guessed.
fn birth(born: i64, is_search: bool, dice: &mut Dice) -> String {
    let wrong = if dice.happens(25) {
        small(dice.below(5)) - 2
    } else {
        0
    };
    let year = born + wrong;
    match dice.below(100) {
        0..25 => format!("born=~{year}"),
        25..45 if !is_search => {
            let guessed = year + small(dice.below(7)) - 3;
            format!("born={}..{guessed}", guessed - 1)
        }
        25..35 => format!("born={}..{year}", year - 1),
        _ => format!("born={year}"),
    }
}

//! How many letters two folded words differ by: one letter missing, added, changed, or two neighbours swapped count one.
//! For suggesting places and months from close spellings; people's names are compared in `matching`.

/// The distance, `None` if it is above `most`.
pub fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    if a.chars().count().abs_diff(b.chars().count()) > most {
        return None;
    }
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut before = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (row, from) in a.iter().enumerate() {
        let mut current = Vec::with_capacity(b.len() + 1);
        current.push(row + 1);
        for (column, to) in b.iter().enumerate() {
            let changed = above[column] + usize::from(from != to);
            let mut cost = changed.min(above[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && a[row - 1] == *to && b[column - 1] == *from;
            if swapped {
                let two_before: &Vec<usize> = &before;
                cost = cost.min(two_before[column - 1] + 1);
            }
            current.push(cost);
        }
        if current.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut above, current);
    }
    above.last().copied().filter(|cost| *cost <= most)
}

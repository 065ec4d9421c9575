//! Work that many threads take from one reader and hand back in its order. Called by `reading`.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Pieces as they are finished, in any order; taken up in the order in which they were begun.
#[derive(Debug)]
pub struct Lane<T, P> {
    inner: Mutex<Inner<T, P>>,
}

#[derive(Debug)]
struct Inner<T, P> {
    whole: T,
    next: usize,
    waiting: BTreeMap<usize, P>,
}

impl<T, P> Lane<T, P> {
    /// Pieces become part of this.
    pub const fn new(whole: T) -> Self {
        Self {
            inner: Mutex::new(Inner {
                whole,
                next: 0,
                waiting: BTreeMap::new(),
            }),
        }
    }

    /// A piece is finished; it and those that waited for it are taken up.
    pub fn hand_in(&self, at: usize, piece: P, take_up: impl Fn(&mut T, P)) {
        let mut inner = lock(&self.inner);
        inner.waiting.insert(at, piece);
        loop {
            let next = inner.next;
            let Some(piece) = inner.waiting.remove(&next) else {
                break;
            };
            take_up(&mut inner.whole, piece);
            inner.next += 1;
        }
    }

    /// What all pieces made.
    pub fn into_whole(self) -> T {
        let inner = self.inner.into_inner();
        inner.unwrap_or_else(PoisonError::into_inner).whole
    }
}

/// Locks; whoever panicked holding it has ended everything anyway.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

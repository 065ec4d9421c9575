//! THE LIST: every question, its kind of answer, for whom it is asked, what it fills. (Being written.)

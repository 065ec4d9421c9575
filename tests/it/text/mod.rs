//! Words in, meaning out: cleaning, folding, numbers, dates, ages, names, words that call for a person.

mod ages;
mod births;
mod cleaning;
mod event_dates;
mod event_dates_vague;
mod full_names;
mod name_parts;
mod properties;
mod sensitive;

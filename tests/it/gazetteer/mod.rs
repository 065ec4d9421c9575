//! (gazetteer)
